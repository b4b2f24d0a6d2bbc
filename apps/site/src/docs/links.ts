/**
 * Links of pages that are read in two places. In the repository they lead to files; on the site a link to a file that is
 * a page leads to that page, and any other to the file in the repository. What leads nowhere is an error.
 */
import { dirname, join } from 'node:path/posix';
import { addressOf, type Page } from './pages.ts';

export interface Places {
  readonly pages: readonly Page[];
  /** Where files of the repository are shown. */
  readonly repository: string;
  exists(path: string): boolean;
}

const outside = /^([a-z][a-z\d+.-]*:|\/\/|\/|#)/i;

/** @throws when the file that is linked to does not exist. */
export function linkOnSite(link: string, from: string, { pages, repository, exists }: Places): string {
  if (outside.test(link)) return link;
  const [path = '', hash] = link.split('#');
  const file = join(dirname(from), decodeURIComponent(path)).replace(/\/$/, '');
  const anchor = hash === undefined ? '' : `#${hash}`;
  if (file === 'README.md') return `/${anchor}`;
  const page = pages.find((one) => one.file === file || one.file === `${file}/README.md`);
  if (page !== undefined) return addressOf(page) + anchor;
  if (!exists(file)) throw new Error(`${from} links to “${link}”, and there is no ${file}.`);
  return `${repository}/blob/main/${file}${anchor}`;
}

/** The name of a heading in addresses, as the repository's host makes it. */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}
