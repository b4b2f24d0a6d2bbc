/** What fixing a draft would change, as a unified diff that `patch` and `git apply` take. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { withSlashes } from '../files/disk.ts';
import type { OpenDraft } from '../run/drafts.ts';
import type { Style } from '../terminal/style.ts';

/** Empty when nothing would change. Names of files are as in git, with `a/` and `b/` before them. */
export function diffOf({ shown, text, hasByteOrderMark }: OpenDraft, fixed: string): string {
  if (text === fixed) return '';
  const name = withSlashes(shown);
  // The mark is part of the first line of the file, which the diff must name as it is.
  const mark = hasByteOrderMark ? '\ufeff' : '';
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + text, mark + fixed, undefined, undefined, options);
}

/** Added lines in green, removed ones in red; the text stays the same. */
export function paintDiff(diff: string, { red, green, cyan, bold }: Style): string {
  return diff.replace(/^.*$/gm, (line) => {
    if (line.startsWith('---') || line.startsWith('+++')) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    if (line.startsWith('-')) return red(line);
    return line.startsWith('+') ? green(line) : line;
  });
}
