/** `--since REV`: drafts that have not changed since are left out. What findings in them depend on besides is told. */
import type { Effective } from '@brief/config';
import { changedSince } from '../git/since.ts';
import { many } from '../reporters/report.ts';
import type { Selection } from './selection.ts';

export async function onlyChanged(
  revision: string,
  folder: string,
  show: (path: string) => string,
): Promise<Selection> {
  const hasChanged = await changedSince(revision, folder);
  const inForce = new Set<Effective>();
  let drafts = 0;
  let leftOut = 0;
  return {
    leavesOut(path, effective) {
      drafts++;
      if (hasChanged(path)) return false;
      leftOut++;
      inForce.add(effective);
      return true;
    },
    notes() {
      const behind = [...inForce].flatMap(({ files, dossiers }) => [
        ...files,
        ...dossiers.flatMap(({ file = [] }) => file),
      ]);
      const changed = [...new Set(behind)].sort().filter(hasChanged).map(show);
      return [
        ...(leftOut === drafts && drafts > 0
          ? [`Among ${many(drafts, 'draft')} nothing has changed since ${revision}.`]
          : []),
        ...(changed.length === 0
          ? []
          : [
              `${changed.join(' and ')} changed since ${revision} as well, so there may be other findings in drafts that did not. ` +
                'To check them too, leave out --since.',
            ]),
      ];
    },
  };
}
