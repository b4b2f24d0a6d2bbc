/**
 * What a user does and sees in the active editor: text, squiggles, hovers, quick fixes, suggestions, definitions. Places
 * are drawn (see `screen.mjs`); whatever takes a while is waited for. It knows nothing of the rest of the window.
 */
import { drawMarks, findDrawing, markedTexts, readDrawing, readScreen, screenText } from './screen.mjs';
import { perhaps, until } from './waiting.mjs';

/** @param {import('playwright-core').Page} page */
export function describeEditor(page) {
  const screen = async () => {
    const read = await page.evaluate(readScreen);
    if (!read) throw new Error('No text editor is active.');
    return read;
  };
  const text = async () => screenText(await screen());
  const underlined = async () => {
    const read = await screen();
    return markedTexts(read, read.squiggles).map(({ kind, text }) => ({ severity: kind, text }));
  };
  const drawn = async () => {
    const read = await screen();
    return drawMarks(read, read.squiggles);
  };
  const selected = async () => {
    const read = await screen();
    return markedTexts(read, read.selection)
      .map((part) => part.text)
      .join('\n');
  };
  const find = (drawing) =>
    until(`“${drawing}” in the editor`, async () => findDrawing(await screen(), drawing), { seen: text });
  const titles = (selector) => textsOf(page, selector);
  const press = (...keys) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const type = (words) => page.keyboard.type(words);

  /** Away from everything that opens when it is pointed at; the gutter is the last of the editor that was pointed at. */
  async function moveAway() {
    const { gutter } = await screen();
    await page.mouse.move(gutter.x, gutter.y);
    await page.mouse.move(page.viewportSize().width / 2, 3);
  }

  /** A click that only closed a menu, or came too early, did not move the cursor: then it is made again. */
  async function clickAt(point, drawing) {
    const nearby = ({ left, top, bottom }) => Math.abs(left - point.x) < 10 && top <= point.y && point.y <= bottom;
    await until(`the cursor at “${drawing}”`, async () => {
      await page.mouse.click(point.x, point.y);
      return perhaps(async () => (await screen()).cursors.some(nearby), 1000);
    });
  }

  async function activeTab() {
    const tab = page.locator('.editor-group-container.active .tab.active');
    return (await tab.count()) === 0 ? undefined : tab.first().getAttribute('data-resource-name');
  }

  /** Clicks into the middle of a span, or at a cursor. */
  async function click(drawing) {
    await clickAt((await find(drawing)).middle, drawing);
    await moveAway();
  }

  /** Puts the cursor where it is drawn, or selects the span that is drawn. */
  async function putCursor(drawing) {
    const { start, end } = await find(drawing);
    await clickAt(start, drawing);
    if (start.x !== end.x || start.y !== end.y) {
      await page.keyboard.down('Shift');
      await page.mouse.click(end.x, end.y);
      await page.keyboard.up('Shift');
    }
    await moveAway();
  }

  async function waitForSquiggle(under, severity) {
    const { text: words, start, end } = readDrawing(under);
    const word = words.slice(start, end);
    await until(
      `a squiggle under “${word}”${severity ? ` (${severity})` : ''}`,
      async () => (await underlined()).some((one) => one.text === word && (!severity || one.severity === severity)),
      { seen: drawn },
    );
  }

  async function waitForNoSquiggle(under) {
    await until(
      under ? `no squiggle under “${under}”` : 'no squiggle at all',
      async () => !(await underlined()).some((one) => !under || one.text === under),
      { seen: drawn },
    );
  }

  async function waitForSelection(words) {
    const last = async () => (await selected()).replace(/\s+/g, ' ');
    await until(`“${words}” to be selected`, async () => (await last()).includes(words), { seen: last });
  }

  async function waitForTab(name) {
    await until(`the tab ${name}`, async () => (await activeTab()) === name, { seen: activeTab });
  }

  async function hover(drawing, expected) {
    const shown = page.locator('.monaco-resizable-hover:visible .monaco-hover-content');
    return until(
      `a hover at “${drawing}”${expected ? ` with “${expected}”` : ''}`,
      async () => {
        const { middle } = await find(drawing);
        await moveAway();
        await page.mouse.move(middle.x, middle.y, { steps: 4 });
        return perhaps(async () => {
          const content = tidy((await shown.allInnerTexts())[0] ?? '');
          return content && !/^Loading/.test(content) && (!expected || content.includes(expected)) && content;
        }, 5000);
      },
      { seen: async () => (await shown.allInnerTexts())[0] ?? 'no hover' },
    );
  }

  async function leaveHover() {
    await moveAway();
    await until('the hover to go', async () => !(await page.locator('.monaco-resizable-hover:visible').count()));
  }

  /**
   * Opens the menu of quick fixes at a place; resolves to the titles in it.
   * @param {string} drawing
   * @param {{ select?: boolean }} [options] `select: true` for what is offered on a selection.
   */
  async function openFixes(drawing, { select = false } = {}) {
    const menu = page.locator('.action-widget:visible .monaco-list-row.action');
    await closeMenu();
    await (select ? putCursor(drawing) : click(drawing));
    await until(
      `a menu of quick fixes at “${drawing}”`,
      async () => {
        // Before the light bulb is lit, the key finds nothing to show.
        await perhaps(() => page.locator('.lightBulbWidget:visible').count(), 5000);
        if (!(await menu.count())) await press('Control+.');
        return perhaps(() => menu.count(), 2000);
      },
      { seen: drawn },
    );
    return titles('.action-widget:visible .monaco-list-row.action .title');
  }

  async function closeMenu() {
    const menu = page.locator('.action-widget:visible');
    if (await menu.count()) await press('Escape');
    await until('the menu of quick fixes to close', async () => !(await menu.count()));
  }

  async function applyFix(drawing, title, options) {
    const offered = await openFixes(drawing, options);
    if (!offered.includes(title)) {
      throw new Error(`No quick fix “${title}” at “${drawing}”. There was instead: ${offered.join(' | ')}`);
    }
    await page
      .locator('.action-widget:visible .monaco-list-row.action')
      .filter({ has: page.locator('.title', { hasText: exactly(title) }) })
      .first()
      .click();
    await closeMenu();
  }

  /**
   * Types words at a place, and asks for suggestions unless typing brought them or is to bring them.
   * @param {string} drawing
   * @param {{ type?: string, ask?: boolean, expected?: string }} [options] `ask: false` to have them come by themselves.
   */
  async function suggestions(drawing, { type: words = '', ask = true, expected } = {}) {
    await putCursor(drawing);
    if (words) await type(words);
    const list = '.suggest-widget.visible .monaco-list-row';
    const labels = async () =>
      page.locator(list).evaluateAll((rows) =>
        rows.map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? '',
          detail: row.querySelector('.details-label')?.textContent || undefined,
        })),
      );
    return until(
      `suggestions at “${drawing}${words}”${expected ? ` with “${expected}”` : ''}`,
      async () => {
        const there = await perhaps(async () => {
          const offered = await labels();
          return offered.some(({ label }) => !expected || label === expected) && offered;
        }, 2000);
        if (!there && ask) await press('Escape', 'Control+Space');
        return there;
      },
      { seen: async () => (await labels()).map(({ label }) => label).join(' | ') || 'no list' },
    );
  }

  async function acceptSuggestion(label) {
    await page
      .locator('.suggest-widget.visible .monaco-list-row')
      .filter({ has: page.locator('.label-name', { hasText: exactly(label) }) })
      .first()
      .click();
    await until(
      'the list of suggestions to close',
      async () => !(await page.locator('.suggest-widget.visible').count()),
    );
  }

  /** Resolves to the name of the tab that was gone to, the text in view there, and what is selected or under the cursor. */
  async function goToDefinition(drawing, tab) {
    const from = await activeTab();
    await click(drawing);
    await until(
      `the definition of “${drawing}” to open`,
      async () => {
        await press('F12');
        return perhaps(async () => (tab ? (await activeTab()) === tab : (await activeTab()) !== from), 5000);
      },
      { seen: activeTab },
    );
    await until('the text of the definition', () => text());
    return { tab: await activeTab(), text: await text(), selected: await selected() };
  }

  return {
    activeTab,
    text,
    drawn,
    underlined,
    selected,
    click,
    putCursor,
    type,
    press,
    waitForSquiggle,
    waitForNoSquiggle,
    waitForSelection,
    waitForTab,
    hover,
    leaveHover,
    openFixes,
    applyFix,
    suggestions,
    acceptSuggestion,
    goToDefinition,
  };
}

/** What the elements say, without the space around it. */
export function textsOf(page, selector) {
  return page.locator(selector).evaluateAll((elements) => elements.map((element) => element.textContent?.trim() ?? ''));
}

/** Matches these words and no others. */
export function exactly(words) {
  return new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`, 'u');
}

function tidy(words) {
  return words.replaceAll('\u00a0', ' ').trim();
}
