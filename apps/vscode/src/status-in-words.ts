/** How much was found and named, in words: a few for the status bar, sentences for whoever points at it. */
import type { StatusParams } from '@brief/language-server/protocol';

export function statusInWords({ findings, entities, entitiesInForce, unchecked }: StatusParams): {
  readonly short: string;
  readonly lines: readonly string[];
} {
  if (unchecked !== undefined) return { short: 'not checked', lines: [unchecked] };
  const all = findings.error + findings.warning + findings.info;
  const short = `${all === 0 ? 'no findings' : count(all, 'finding')}, ${entities} of ${entitiesInForce} entities`;
  const parts = [
    findings.error > 0 && count(findings.error, 'error'),
    findings.warning > 0 && count(findings.warning, 'warning'),
    findings.info > 0 && count(findings.info, 'note'),
  ].filter((part) => part !== false);
  return {
    short,
    lines: [
      all === 0 ? 'Nothing was found in this draft.' : `Found in this draft: ${parts.join(', ')}.`,
      `The draft names ${entities} of the ${entitiesInForce} entities of its source.`,
    ],
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
