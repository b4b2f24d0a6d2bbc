/** What the playground says of a draft in one line. */
import type { Checked } from '../engine/protocol.ts';

export function summary({ findings, mentions, articles }: Checked): string {
  const count = (level: string) => findings.filter(({ severity }) => severity === level).length;
  const found = [
    several(count('error'), 'error'),
    several(count('warning'), 'warning'),
    several(count('info'), 'info'),
  ].join(', ');
  const used = articles.reduce((sum, { passages }) => sum + passages.length, 0);
  return `${found} · ${several(mentions.length, 'name')} of the source, ${several(used, 'passage')} of it used`;
}

function several(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
