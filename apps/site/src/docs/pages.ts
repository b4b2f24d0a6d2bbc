/**
 * Which files of the repository are pages of the site, where each is found on it, and what it is called. The files stay
 * as they are, so that they can be read in the repository, too.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Page {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Path on the site, as the file that the generator takes it for: `rules/index.md`. */
  readonly route: string;
  readonly title: string;
}

/** The site's own pages, those that stand at the root of the repository, and everything in `docs/`. */
const patterns = ['apps/site/pages/*.md', 'docs/**/*.md', '{ARCHITECTURE,CONTRIBUTING,SECURITY,CHANGELOG}.md'];

export function readPages(root: string): readonly Page[] {
  return globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, route: routeOf(file), title: titleOf(readFileSync(join(root, file), 'utf8'), file) }));
}

/** `docs/rules/README.md` → `rules/index.md`; what stands at the root is written in small letters. */
export function routeOf(file: string): string {
  const path = file.replace(/^(docs|apps\/site\/pages)\//, '').replace(/(^|\/)README\.md$/, '$1index.md');
  return path === file ? path.toLowerCase() : path;
}

/** The address of a page, from the root of the site. */
export function addressOf({ route }: Page): string {
  return `/${route.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`;
}

/** All other Markdown files, which the generator has to be told to leave alone. */
export function otherMarkdown(root: string, pages: readonly Page[]): readonly string[] {
  const own = new Set(pages.map(({ file }) => file));
  const exclude = (path: string) => /(^|[\\/])(node_modules|dist|\.git)$/.test(path);
  return globSync('**/*.md', { cwd: root, exclude })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !own.has(file));
}

export function isInRepository(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

/** The first heading, without its markup. */
function titleOf(markdown: string, file: string): string {
  const heading = /^# (.+)$/m.exec(markdown)?.[1] ?? /^title: (.+)$/m.exec(markdown)?.[1];
  if (heading === undefined) throw new Error(`${file} has no heading of the first level, which is the page’s name.`);
  return heading.replace(/[`*]/g, '');
}
