/**
 * What tells a finding from others of its draft and stays the same while the draft is edited elsewhere: the rule, the
 * words found, the few words around them. No line, no offset, no message: those change with what stands before.
 */
import { createHash } from 'node:crypto';
import type { DraftReport, PlacedFinding } from './report.ts';

/** One for each finding, in their order. */
export function fingerprintsOf({ findings }: DraftReport): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify(whatStays(finding));
    const time = seen.get(key) ?? 0;
    seen.set(key, time + 1);
    // The very same words a second time can only be told apart by being the second.
    return createHash('sha256').update(`${key} ${time}`).digest('hex').slice(0, 32);
  });
}

function whatStays({ rule, dossier = '', entity = '', excerpt }: PlacedFinding): readonly string[] {
  const before = words(excerpt.before).slice(-wordsAround);
  const after = words(excerpt.after).slice(0, wordsAround);
  return [rule, dossier, entity, ...before, '⟦', ...words(excerpt.marked), '⟧', ...after];
}

const wordsAround = 3;

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
