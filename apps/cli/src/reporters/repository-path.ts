/** How a report that another program reads names a draft: from the root of the checkout, wherever Brief runs in it. */
import { pathInside } from '../files/disk.ts';

/** With `/` between its parts, as the file is called; `undefined` for a file outside of the checkout. */
export function pathInRepository(path: string): string | undefined {
  const root = process.env['GITHUB_WORKSPACE'];
  return (root ? pathInside(root, path) : undefined) ?? pathInside(process.cwd(), path);
}
