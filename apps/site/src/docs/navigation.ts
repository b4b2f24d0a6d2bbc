/**
 * The order in which a newcomer reads. Files are named here and nowhere else; a page in `docs/` that is not named is
 * found under “More”, so that none is lost.
 */
import type { DefaultTheme } from 'vitepress';
import { addressOf, type Page } from './pages.ts';

interface Chapter {
  readonly title: string;
  /** Paths from the root of the repository; one that ends in `/` stands for all pages of a folder, its README first. */
  readonly files: readonly string[];
  readonly folded?: boolean;
}

export const chapters: readonly Chapter[] = [
  {
    title: 'Use it',
    files: [
      'docs/writing-with-brief.md',
      'docs/editor.md',
      'docs/command-line.md',
      'docs/coverage.md',
      'docs/dossiers.md',
      'docs/authoring.md',
      'docs/exchange.md',
      'docs/ci.md',
      'docs/mcp.md',
      'docs/using-the-model.md',
    ],
  },
  { title: 'How it works', files: ['docs/claims.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/releasing.md'] },
  { title: 'Rules', files: ['docs/rules/'], folded: true },
  { title: 'Decisions', files: ['docs/decisions/'], folded: true },
];

/** The front page and the playground stand in the bar above. */
const elsewhere = (page: Page) => page.file.startsWith('apps/site/');

export function sidebar(pages: readonly Page[]): DefaultTheme.SidebarItem[] {
  const told = new Set<Page>();
  const inOrder = chapters.map(({ title, files, folded }) => {
    const own = files.flatMap((file) => pages.filter((page) => belongsTo(page, file)).sort(readmeFirst));
    for (const page of own) told.add(page);
    return { text: title, items: own.map(item), ...(folded && { collapsed: true }) };
  });
  const more = pages.filter((page) => !told.has(page) && !elsewhere(page));
  const last = inOrder.findIndex(({ collapsed }) => collapsed === true);
  if (more.length > 0) inOrder.splice(last, 0, { text: 'More', items: more.map(item) });
  return inOrder;
}

const belongsTo = ({ file }: Page, name: string): boolean =>
  name.endsWith('/') ? file.startsWith(name) : file === name;

const readmeFirst = (a: Page, b: Page): number =>
  Number(isReadme(b)) - Number(isReadme(a)) || (a.file < b.file ? -1 : 1);

const isReadme = ({ file }: Page): boolean => file.endsWith('/README.md');

const item = (page: Page): DefaultTheme.SidebarItem => ({
  // What comes after a colon explains a name, and a list wants names.
  text: isReadme(page) ? 'Overview' : (page.title.split(':')[0] ?? page.title),
  link: addressOf(page),
});
