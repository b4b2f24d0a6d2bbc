/**
 * What a user does and sees in a window of the workbench: files, commands, side bar, status bar, notifications, and the
 * active editor (`editor.mjs`). Whatever takes a while is waited for, with a message that says what was waited for and
 * what was there instead. It knows nothing of a particular extension.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeEditor, exactly, textsOf } from './editor.mjs';
import { perhaps, until } from './waiting.mjs';

/**
 * @param {import('playwright-core').Page} page
 * @param {string} [folder] What is open in it.
 */
export function describeWindow(page, folder) {
  const editor = describeEditor(page);
  const { activeTab, press, text } = editor;
  const titles = (selector) => textsOf(page, selector);

  async function ready(file) {
    await until('the workbench to be there', () => page.locator('.monaco-workbench .part.statusbar').count(), {
      within: 90_000,
      seen: async () => (await page.locator('body').allInnerTexts()).join().slice(0, 500),
    });
    if (file) await editorOf(file);
  }

  async function editorOf(file) {
    await until(`${file} in the editor`, async () => (await activeTab()) === file && (await text()) !== undefined, {
      within: 60_000,
      seen: activeTab,
    });
  }

  /** Types into the list that opens at the top, and takes the row with exactly this name. */
  async function pick(key, words, name) {
    const row = page.locator('.quick-input-widget .monaco-list-row').filter({
      has: page.locator('.label-name', { hasText: exactly(name) }),
    });
    await until(
      `“${name}” in the list of ${key}`,
      async () => {
        if (!(await page.locator('.quick-input-widget:visible').count())) await press(key);
        await page.locator('.quick-input-widget input').first().fill(words, { timeout: 3000 });
        return perhaps(() => row.count(), 3000);
      },
      { seen: async () => (await titles('.quick-input-widget .monaco-list-row .label-name')).join(' | ') },
    );
    await row.first().click();
  }

  async function openFile(name) {
    await pick('Control+p', name, name.split('/').at(-1));
    await editorOf(name.split('/').at(-1));
  }

  async function run(title) {
    await pick('F1', `>${title}`, title);
  }

  async function save() {
    await press('Control+s');
    await until('the file to be saved', async () => !(await page.locator('.tab.active.dirty').count()), {
      seen: activeTab,
    });
  }

  function fileText(name) {
    return readFileSync(join(folder ?? '/', name), 'utf8');
  }

  async function waitForFile(name, words) {
    await until(
      `“${words}” in the saved ${name}`,
      () => existsSync(join(folder ?? '/', name)) && fileText(name).includes(words),
      { seen: () => fileText(name) },
    );
  }

  /** Opens a container of the side bar by its title in the activity bar. */
  async function openSideBar(title) {
    const icon = page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`).first();
    await until(`${title} in the activity bar`, () => icon.count());
    if (!(await icon.getAttribute('class'))?.includes('checked')) await icon.click();
    await until(`the side bar ${title}`, async () =>
      (await titles('.part.sidebar .composite.title h2')).some((shown) => shown.startsWith(title)),
    );
  }

  async function closeSideBar() {
    const sideBar = page.locator('.part.sidebar:visible');
    await until('the side bar to close', async () => {
      if (await sideBar.count()) await press('Control+b');
      return perhaps(async () => !(await sideBar.count()), 2000);
    });
  }

  /** A tree view in the side bar, by its heading (or without one, the only one). */
  function tree(heading) {
    const pane = heading
      ? page.locator('.part.sidebar .pane').filter({ has: page.locator('.pane-header .title', { hasText: heading }) })
      : page.locator('.part.sidebar .pane');
    const row = (label) =>
      pane
        .locator('.monaco-list-row')
        .filter({ has: page.locator('.label-name', { hasText: label }) })
        .first();
    const rows = () =>
      pane.locator('.monaco-list-row').evaluateAll((all) =>
        all.map((one) => ({
          label: one.querySelector('.label-name')?.textContent ?? one.textContent ?? '',
          description: one.querySelector('.label-description')?.textContent || undefined,
        })),
      );
    return {
      pane,
      row,
      rows,
      waitFor: (label) =>
        until(`“${label}” in the view ${heading ?? ''}`, () => row(label).count(), {
          seen: async () => (await rows()).map(({ label }) => label).join(' | '),
        }),
      click: (label) => row(label).click(),
      /** One of the buttons that a row shows when it is pointed at. */
      async clickButton(label, button) {
        await row(label).hover();
        await row(label).locator(`.action-label[aria-label^="${button}"]`).click();
      },
    };
  }

  /** The inside of a webview. */
  const webview = (nth = 0) =>
    page.locator('iframe.webview.ready').nth(nth).contentFrame().frameLocator('#active-frame');

  const statusBar = () => titles('.part.statusbar .statusbar-item').then((items) => items.filter(Boolean));
  const notifications = () => titles('.notification-list-item-message');

  async function waitForStatusBar(words) {
    await until(`“${words}” in the status bar`, async () => (await statusBar()).some((one) => one.includes(words)), {
      seen: async () => (await statusBar()).join(' | '),
    });
  }

  async function waitForNotification(words) {
    await until(`the notification “${words}”`, async () => (await notifications()).some((one) => one.includes(words)), {
      seen: async () => (await notifications()).join(' | ') || 'no notification',
    });
  }

  return {
    ...editor,
    page,
    folder,
    ready,
    openFile,
    run,
    save,
    fileText,
    waitForFile,
    openSideBar,
    closeSideBar,
    tree,
    webview,
    statusBar,
    waitForStatusBar,
    notifications,
    waitForNotification,
  };
}
