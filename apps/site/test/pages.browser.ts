/** The pages of the site as a visitor and as a link checker meet them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { type Host, serve } from './serve.ts';
import { visitor } from './visitor.ts';

const folder = join(import.meta.dirname, '../dist');
const pages = globSync('**/*.html', { cwd: folder }).filter((file) => file !== '404.html');

let browser: Browser;
let host: Host;

beforeAll(async () => {
  host = await serve(folder);
  browser = await startChromium();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

test('no link of the site is dead', async () => {
  expect(pages.length).toBeGreaterThan(20);
  const ids = new Map(pages.map((page) => [addressOf(page), idsOf(page)]));
  const dead: string[] = [];
  for (const page of pages) {
    for (const link of linksOf(page)) {
      const { origin, pathname, hash } = new URL(link, `http://site${addressOf(page)}`);
      if (origin !== 'http://site') continue;
      const there = ids.get(pathname);
      const isAsset = there === undefined && (await fetch(`${host.address}${pathname}`)).ok;
      const isThere = isAsset || (there !== undefined && (hash === '' || there.has(decodeURIComponent(hash.slice(1)))));
      if (!isThere) dead.push(`${page}: ${link}`);
    }
  }
  expect(dead).toEqual([]);
});

test('every page is bound to the site', () => {
  const unbound = pages.filter(
    (page) =>
      !/<meta http-equiv="Content-Security-Policy" content="default-src 'self'; [^"]*connect-src 'none'/.test(
        html(page),
      ),
  );
  expect(unbound).toEqual([]);
});

test('from the front page to a rule by searching, without leaving the site', async () => {
  const context = await browser.newContext();
  const { page, complaints } = visitor(await context.newPage());
  const strangers: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(host.address)) strangers.push(request.url());
  });
  await page.goto(host.address);
  await page.getByRole('heading', { name: 'Keeps a writer true to a source' }).waitFor();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('verbatim-quote');
  await page.locator('#localsearch-list a[href*="/rules/verbatim-quote"]').first().click();
  await page.getByRole('heading', { level: 1, name: 'verbatim-quote' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/rules/verbatim-quote');
  expect(strangers).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

const html = (page: string): string => readFileSync(join(folder, page), 'utf8');

const addressOf = (page: string): string =>
  `/${page
    .replaceAll('\\', '/')
    .replace(/(^|\/)index\.html$/, '$1')
    .replace(/\.html$/, '')}`;

const idsOf = (page: string): ReadonlySet<string> =>
  new Set([...html(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => unescaped(id ?? '')));

const linksOf = (page: string): readonly string[] =>
  [...html(page).matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, link]) => unescaped(link ?? ''));

const unescaped = (text: string): string =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
