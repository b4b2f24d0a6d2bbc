/** Which kinds of entity the words before the cursor ask for. A hint for the order of a list, never a filter. */
import type { Kind } from '@brief/core';

const expectations: readonly (readonly [RegExp, readonly Kind[]])[] = [
  [
    /\b(?:director|head|chief|deputy|member|members|officials?|officers?|agents?|spokesman|spokeswoman|spokesperson)(?: general)? (?:of|at|for)(?: the)? $/i,
    ['organization', 'place'],
  ],
  [
    /\b(?:president|minister|prime minister|king|government|parliament|republic|capital|people) of(?: the)? $/i,
    ['place'],
  ],
  [/\b(?:director|president|minister|chief|mr|mrs|ms|dr|prof)\.? $/i, ['person']],
  [/\b(?:according to|said|says|by|argues|wrote|told|adviser|author)(?: by| to)? $/i, ['person', 'organization']],
  [/\b(?:in|from|near|across|throughout|towards?|into|borders?)(?: the)? $/i, ['place', 'region']],
  [/\b(?:agency|service|organization|organisation|movement|group|against)(?: called| named)? $/i, ['organization']],
  [/\b(?:priorit(?:y|ies)|focus(?:es)? on|prioriti[sz]es?)(?: of| is| are)? $/i, ['priority']],
  [/\b(?:reforms?|plans for|integration of|introduction of)(?: of| is| are)? $/i, ['reform']],
  [/\b(?:concept|idea|vision|notion) of $/i, ['concept']],
];

/** Empty when the words ask for nothing in particular. */
export function expectedKinds(before: string): readonly Kind[] {
  const last = before.slice(-60);
  return expectations.find(([words]) => words.test(last))?.[1] ?? [];
}
