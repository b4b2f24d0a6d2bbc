/** How much was found and named, in words: a few for the status bar, sentences for whoever points at it. */
import type { StatusParams } from '@brief/language-server/protocol';

export function statusInWords({ findings, entities, entitiesInForce, unchecked, broken = [] }: StatusParams): {
  /** It is not the whole truth: something that the draft is to be held to cannot be read. */
  readonly isWarning: boolean;
  readonly short: string;
  readonly lines: readonly string[];
} {
  if (unchecked !== undefined) return { isWarning: false, short: 'not checked', lines: [unchecked] };
  const all = findings.error + findings.warning + findings.info;
  const found = `${all === 0 ? 'no findings' : count(all, 'finding')}, ${entities} of ${entitiesInForce} entities`;
  const [missing, ...others] = broken.filter(({ isHeld }) => !isHeld);
  const fault =
    missing && (others.length > 0 ? `${others.length + 1} dossiers have errors` : `${missing.name} has errors`);
  const isHeldToNone = fault !== undefined && entitiesInForce === 0;
  const parts = [
    findings.error > 0 && count(findings.error, 'error'),
    findings.warning > 0 && count(findings.warning, 'warning'),
    findings.info > 0 && count(findings.info, 'note'),
  ].filter((part) => part !== false);
  return {
    isWarning: broken.length > 0,
    short: [isHeldToNone ? undefined : found, fault].filter(Boolean).join(', '),
    lines: [
      ...broken.map(({ name, isHeld }) =>
        isHeld
          ? `${name} has errors: the draft is held to it as it last could be read.`
          : `${name} has errors: the draft is not held to it.`,
      ),
      all === 0 ? 'Nothing was found in this draft.' : `Found in this draft: ${parts.join(', ')}.`,
      `The draft names ${entities} of the ${entitiesInForce} entities of its source.`,
    ],
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
