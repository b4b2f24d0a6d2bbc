import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { type Host, serve } from './serve.ts';
import { type Visitor, visitor } from './visitor.ts';

let browser: Browser;
let host: Host;

beforeAll(async () => {
  host = await serve(join(import.meta.dirname, '../dist'));
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

/** A visitor with a page of his own, when the playground has said something about the first sample. */
async function arrive(options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  onTestFinished(() => context.close());
  const visit = visitor(await context.newPage());
  await visit.page.goto(`${host.address}/playground`);
  await visit.findings().first().waitFor();
  return visit;
}

const seen = (ask: () => Promise<unknown>) => expect.poll(ask, { timeout: 90_000 });

test('what is wrong is underlined as it is typed, and put right with one click', async () => {
  const { write, draft, page, complaints } = await arrive();
  await write('The Turkish service MIT looks abroad.');
  await seen(draft).toBe('The Turkish service ⟦MIT⟧ looks abroad.');
  await page.keyboard.press('End');
  await page.keyboard.type(' So does MIT.');
  await seen(draft).toBe('The Turkish service ⟦MIT⟧ looks abroad. So does ⟦MIT⟧.');

  await page.getByRole('button', { name: 'Replace all “MIT” with “MİT” in this draft' }).first().click();
  await seen(draft).toMatch(/^The Turkish service .*MİT.* looks abroad\. So does MİT\.$/);
  await page.getByRole('textbox').press('Control+Z');
  await seen(draft).toBe('The Turkish service ⟦MIT⟧ looks abroad. So does ⟦MIT⟧.');
  expect(complaints).toEqual([]);
});

test('everything that can be fixed safely is fixed at once', async () => {
  const { write, draft, page } = await arrive();
  await write('Ibrahim Kalin, Director of the National Intelligence Organization (MIT), writes.');
  await page.getByRole('button', { name: 'Fix 2 of 2' }).click();
  await seen(draft).toBe('İbrahim Kalın, Director of the National Intelligence Organization (MİT), writes.');
  await page.getByRole('button', { name: 'Nothing to fix' }).waitFor();
  await page.getByText('Nothing to find fault with. The draft names what the source knows in').waitFor();
});

test('a name shows what the source says of it, to the mouse and to the keyboard', async () => {
  const { write, page, card, editor, pointAt } = await arrive();
  await write('A word on İbrahim Kalın.');
  await pointAt('Kalın');
  await seen(() => card().textContent()).toMatch(
    /^İbrahim Kalın · person — Director of MİT[\s\S]*“Kalin has outlined plans/,
  );

  await page.mouse.move(5, 5);
  await card().waitFor({ state: 'detached' });
  await editor.press('Home');
  for (const _ of 'A word on İb') await editor.press('ArrowRight');
  await editor.press('Control+I');
  await seen(() => card().textContent()).toMatch(/^İbrahim Kalın · person/);
  await editor.press('Escape');
  await card().waitFor({ state: 'detached' });
});

test('what a dossier says is shown as its words, whatever they are', async () => {
  const { write, page, card, complaints, pointAt } = await arrive();
  const hostile = '<img src=x onerror=alert(1)> [here](javascript:alert(2)) **bold** ![](https://example.org/a.png)';
  await page.locator('input[type=file]').setInputFiles([
    {
      name: 'hostile.dossier.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(
        JSON.stringify({
          id: 'hostile',
          source: { title: hostile, published: '2026-03-02', paragraphs: { 0: hostile, 1: `Åse Åsen ${hostile}` } },
          entities: { aasen: { kind: 'person', label: 'Åse Åsen', is: hostile } },
        }),
      ),
    },
  ]);
  await write('Here is Åse Åsen.');
  await pointAt('Åse Åsen');
  await seen(() => card().textContent()).toContain(hostile);
  expect(
    await page.locator('.playground img, .playground a[href^="javascript"], .pg-card a, .pg-card img').count(),
  ).toBe(0);
  expect(complaints).toEqual([]);
});

test('the source shows which passages the draft uses, and leads back to it', async () => {
  const { write, page } = await arrive();
  await write('MİT looks at Libya and Somalia.');
  await page.getByRole('tab', { name: 'Source' }).click();
  const used = page.locator('.pg-sources mark');
  await seen(() => used.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Libya')]));

  await used.filter({ hasText: 'Libya' }).last().press('Enter');
  await seen(() => page.evaluate(() => getSelection()?.toString())).toMatch(/Libya|Somalia/);
});

test('a dossier of one’s own is opened in the page, and one that cannot be read says why', async () => {
  const { write, draft, page } = await arrive();
  const source = 'Åse Åsen runs the harbour of Ålesund.\n';
  const dossier = [
    'id: harbour',
    'source: { title: The harbour of Ålesund, published: 2026-03-02, text: harbour.txt }',
    'entities:',
    '  aasen: { kind: person, label: Åse Åsen, is: Harbour master of Ålesund. }',
  ].join('\n');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  const input = page.locator('input[type=file]');

  await input.setInputFiles([file('harbour.dossier.yaml', `${dossier}\nstatments: {}\n`), file('harbour.txt', source)]);
  const alert = page.getByRole('alert');
  await seen(() => alert.textContent()).toMatch(/harbour\.dossier\.yaml:5:1 .*Did you mean “statements”\?/);

  await input.setInputFiles([file('harbour.dossier.yaml', dossier), file('harbour.txt', source)]);
  await alert.waitFor({ state: 'hidden' });
  await page.getByText('Source: The harbour of Ålesund').waitFor();
  await write('Ase Asen met MIT.');
  await seen(draft).toBe('⟦Ase Asen⟧ met MIT.');

  await page.getByRole('button', { name: 'Back to the built-in source' }).click();
  await seen(draft).toBe('Ase Asen met MIT.');
});

test('a sample brings the source it is about', async () => {
  const { page, card, pointAt } = await arrive();
  const choice = page.getByLabel('Draft', { exact: true });
  await choice.selectOption({ label: 'A letter about a health brief' });
  await page.getByText('Source: A Levy, a Label and a Lunch for the Children of Hebriskar').waitFor();
  await pointAt('HBPH');
  await seen(() => card().textContent()).toContain('Hebriskar Board of Public Health');
  await page.mouse.move(5, 5);
  await choice.selectOption({ label: 'A news story' });
  await page.getByText('Source: Ankara Strengthens the Role of Intelligence').waitFor();
});

test('nothing that is typed, opened or asked leaves the page, and nothing could', async () => {
  const { page, write, complaints, pointAt } = await arrive();
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  const asked = host.asked.length;

  await page.getByLabel('Draft', { exact: true }).selectOption({ label: 'An analyst’s briefing' });
  await page.getByRole('tab', { name: 'Findings (17)' }).waitFor();
  await write('Ibrahim Kalin of MIT met somebody.');
  await (await pointAt('Ibrahim Kalin')).waitFor();
  await page.getByRole('button', { name: /^Fix / }).click();
  await page.getByRole('tab', { name: 'Source' }).click();
  expect(requests).toEqual([]);
  expect(host.asked.slice(asked)).toEqual([]);
  expect(complaints).toEqual([]);

  // Not by the page, and not by the worker, which a policy of its own would have let go.
  const ask = (address: string) =>
    fetch(address).then(
      () => 'went out',
      () => 'refused',
    );
  expect(await page.evaluate(ask, `${host.address}/icon.svg`)).toBe('refused');
  const [worker] = page.workers();
  expect(await worker?.evaluate(ask, `${host.address}/icon.svg`)).toBe('refused');
  expect(host.asked.slice(asked)).toEqual([]);
});

test('with the keyboard alone: from finding to finding, to its fix, and between the panels', async () => {
  const { write, draft, page, editor } = await arrive();
  await write('One MIT of Turkish intelligence, and Kalin.');
  await seen(draft).toContain('⟦MIT⟧');
  await editor.press('Control+Home');
  await editor.press('F8');
  await seen(() => page.evaluate(() => getSelection()?.toString())).not.toBe('');
  expect(await page.locator('[aria-current]').count()).toBeGreaterThan(0);

  await page.getByRole('tab', { name: /^Findings/ }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { name: 'Source' }).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Replace with “MİT”' }).first().focus();
  await page.keyboard.press('Enter');
  await seen(draft).toContain('One MİT of');
});

test('on a narrow screen nothing sticks out, and everything is there', async () => {
  const { page } = await arrive({ viewport: { width: 360, height: 740 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: /^Fix / }).waitFor();
  await page.getByRole('tab', { name: 'Source' }).click();
  await page.getByText('Ankara Strengthens the Role of Intelligence').last().waitFor();
});
