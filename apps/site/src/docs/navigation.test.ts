import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chapters, sidebar } from './navigation.ts';
import { addressOf, readPages, routeOf } from './pages.ts';

const root = join(import.meta.dirname, '../../../..');
const page = (file: string, title = file) => ({ file, route: routeOf(file), title });

test('every page is in the navigation, once', () => {
  const pages = readPages(root);
  const links = sidebar(pages).flatMap(({ items }) => items?.map(({ link }) => link) ?? []);
  const expected = pages.filter(({ file }) => !file.startsWith('apps/site/')).map(addressOf);
  expect(links.toSorted()).toEqual(expected.toSorted());
});

test('what the navigation names is there', () => {
  expect(chapters.flatMap(({ files }) => files).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('a page that is not named stands under “More”; a folder begins with its overview', () => {
  const drawn = sidebar([
    page('docs/editor.md', 'Brief in the editor'),
    page('docs/rules/a-rule.md', 'a-rule'),
    page('docs/rules/README.md', 'Rules'),
    page('docs/new.md', 'New: a page'),
    page('apps/site/pages/playground.md'),
  ]).map(({ text, items }) => `${text}: ${items?.map((item) => `${item.text} ${item.link}`).join(', ')}`);
  expect(drawn).toEqual([
    'Use it: Brief in the editor /editor',
    'How it works: ',
    'More: New /new',
    'Rules: Overview /rules/, a-rule /rules/a-rule',
    'Decisions: ',
  ]);
});
