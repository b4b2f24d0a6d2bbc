import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { GFM, parser } from '@lezer/markdown';
import { expect, test } from 'vitest';
import { linkOnSite, slug } from './links.ts';
import { readPages, routeOf } from './pages.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const places = {
  pages: ['docs/claims.md', 'docs/rules/README.md', 'docs/rules/first-mention.md', 'ARCHITECTURE.md'].map((file) => ({
    file,
    route: routeOf(file),
    title: file,
  })),
  repository: 'https://forge.example/brief',
  exists: (path: string) => path === 'fixtures/README.md' || path === 'packages/core/src',
};

test.for([
  ['rules/README.md', 'docs/claims.md', '/rules/'],
  ['rules/', 'docs/claims.md', '/rules/'],
  ['../claims.md#what-is-read', 'docs/rules/first-mention.md', '/claims#what-is-read'],
  ['../ARCHITECTURE.md', 'docs/claims.md', '/architecture'],
  ['docs/claims.md', 'ARCHITECTURE.md', '/claims'],
  ['../README.md#more', 'docs/claims.md', '/#more'],
  ['../packages/core/src/', 'docs/claims.md', 'https://forge.example/brief/blob/main/packages/core/src'],
  ['../fixtures/README.md', 'docs/claims.md', 'https://forge.example/brief/blob/main/fixtures/README.md'],
  ['#here', 'docs/claims.md', '#here'],
  ['https://example.org/a.md', 'docs/claims.md', 'https://example.org/a.md'],
] as const)('%s in %s leads to %s', ([link, from, onSite]) => {
  expect(linkOnSite(link, from, places)).toBe(onSite);
});

test('a link to nothing is an error that names it', () => {
  expect(() => linkOnSite('gone.md', 'docs/claims.md', places)).toThrow(
    'docs/claims.md links to “gone.md”, and there is no docs/gone.md.',
  );
});

test('headings are called as the repository’s host calls them', () => {
  expect(slug('The `brief` command: what, and why?')).toBe('the-brief-command-what-and-why');
  expect(slug('Türkiye’s names – and  İ')).toBe('türkiyes-names--and--i̇');
});

/** What people read: not the drafts of the fixtures, nor what is in a package of somebody else. */
const readByPeople = [
  ...readPages(root).map(({ file }) => file),
  'README.md',
  ...globSync(
    ['fixtures/README.md', '{packages,apps}/*/{README,CHANGELOG}.md', 'apps/vscode/test-workbench/README.md'],
    {
      cwd: root,
    },
  ),
].filter((file) => existsSync(join(root, file)));

test.for(readByPeople)('%s has no dead link', (file) => {
  const dead = linksOf(read(file)).filter((link) => isDead(link, file));
  expect(dead).toEqual([]);
});

function isDead(link: string, from: string): boolean {
  if (/^([a-z][a-z\d+.-]*:|\/)/i.test(link)) return false;
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? from : join(dirname(from), decodeURIComponent(path));
  if (!existsSync(join(root, file))) return true;
  return anchor !== undefined && !headingsOf(read(file)).includes(anchor);
}

/** As a grammar finds them: what stands in code is no link. */
function linksOf(markdown: string): string[] {
  const links: string[] = [];
  parser
    .configure(GFM)
    .parse(markdown)
    .iterate({
      enter({ name, from, to, node }) {
        if (name === 'URL' && node.parent?.name !== 'Autolink') links.push(markdown.slice(from, to));
      },
    });
  return links;
}

function headingsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  const found: string[] = [];
  parser
    .configure(GFM)
    .parse(markdown)
    .iterate({
      enter({ name, from, to }) {
        if (!/^ATXHeading/.test(name)) return;
        const text = markdown
          .slice(from, to)
          .replace(/^#+ /, '')
          .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
        const id = slug(text);
        const times = seen.get(id) ?? 0;
        seen.set(id, times + 1);
        found.push(times === 0 ? id : `${id}-${times}`);
      },
    });
  return found;
}
