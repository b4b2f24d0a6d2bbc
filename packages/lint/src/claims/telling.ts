/**
 * Whether a sentence in the past tense tells of what the source has the holder of a role say: whoever "described" or "named"
 * what is said there did so at the time of the source. Any other deed may have been in another year.
 */

import { oncePer } from '../once-per.ts';
import type { HeldRole } from './held-roles.ts';
import type { Scene } from './scene.ts';
import { isIn } from './tokens.ts';
import { words } from './vocabulary.ts';

/** Outside of the stretch in which role and name stand. */
export function tellsOfSource({ tokens }: Scene, role: HeldRole, from: number, to: number): boolean {
  const said = saidBy(role);
  let isTold = false;
  let hasSaid = false;
  for (const [at, token] of tokens.entries()) {
    if (at >= from && at < to) continue;
    if (isIn(token, TOLD)) isTold = true;
    if (token.kind === 'mention' && token.mention.dossier === role.dossier.id && said.has(token.entity.id))
      hasSaid = true;
  }
  return isTold && hasSaid;
}

const TOLD = words(
  `named described singled gave set laid made listed outlined argued wrote published presented put stressed emphasised emphasized
  underlined spelled spelt announced explained linked called identified signed devoted highlighted promised proposed`,
);

/** What the holders say, and in what: of what else they may have spoken earlier is not known. */
const saidBy = oncePer(({ dossier, held, body }: HeldRole): ReadonlySet<string> => {
  const holders = new Set(held.map(({ subject }) => subject));
  const works = dossier.statements.flatMap(({ predicate, subject, object = '' }) =>
    predicate === 'authored' && holders.has(subject) ? [object] : [],
  );
  const said = new Set(works);
  const carriers = dossier.statements.filter(
    ({ predicate, subject }) => predicate === 'publishedBy' && said.has(subject),
  );
  for (const { object = '' } of carriers) said.add(object);
  for (const { by, subject, object } of dossier.statements) {
    if (!holders.has(by) && !works.includes(by)) continue;
    said.add(subject);
    if (object !== undefined) said.add(object);
  }
  for (const id of [...holders, body ?? '']) said.delete(id);
  return said;
});
