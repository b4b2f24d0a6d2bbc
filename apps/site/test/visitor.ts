/** Someone who visits the playground: what is seen and done there, with the draft drawn as `of ⟦MIT⟧ since`. */
import type { Locator, Page } from 'playwright-core';

export interface Visitor {
  readonly page: Page;
  readonly editor: Locator;
  /** What the page complained of, and what its policy refused. */
  readonly complaints: readonly string[];
  write(text: string): Promise<void>;
  /** The draft with what is underlined between ⟦ and ⟧. */
  draft(): Promise<string>;
  /**
   * Points at a name until its card is there. A page that is drawn anew under a resting mouse does not notice it, nor
   * does the editor a mouse in the middle of a wide letter.
   */
  pointAt(name: string): Promise<Locator>;
  card(): Locator;
  findings(): Locator;
}

export function visitor(page: Page): Visitor {
  // For what hangs, not for what is slow.
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const editor = page.getByRole('textbox', { name: 'Draft, in Markdown' });
  return {
    page,
    editor,
    complaints,
    async write(text) {
      await editor.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    },
    draft: () => editor.evaluate(readDraft),
    async pointAt(name) {
      const place = page.locator('.pg-name', { hasText: name }).first();
      const card = page.locator('.pg-card');
      for (let tries = 0; tries < 4; tries++) {
        await page.mouse.move(5, 5);
        await place.hover({ position: { x: 3 + 5 * tries, y: 8 } });
        if (await isThere(card)) break;
      }
      return card;
    },
    card: () => page.locator('.pg-card'),
    findings: () => page.getByRole('tabpanel', { name: /^Findings/ }).getByRole('listitem'),
  };
}

const isThere = (place: Locator): Promise<boolean> =>
  place.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );

/** Runs in the page. Ranges that lie in one another are one. */
function readDraft(content: Element): string {
  return [...content.querySelectorAll('.cm-line')]
    .map((line) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let drawn = '';
      let within = false;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const isMarked = node.parentElement?.closest('.cm-lintRange') != null;
        if (isMarked !== within) drawn += isMarked ? '⟦' : '⟧';
        within = isMarked;
        drawn += node.nodeValue;
      }
      return drawn + (within ? '⟧' : '');
    })
    .join('\n');
}
