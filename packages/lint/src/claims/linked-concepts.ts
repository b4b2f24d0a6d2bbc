/** To which concept somebody of the source links a body, where the source has him link it to another: “ties it to the ‘…’ doctrine”. */
import { entityOf } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround } from './clauses.ts';
import { heldRoles } from './held-roles.ts';
import { restingOn } from './in-words.ts';
import { partOf, type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { isIn, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';
import { isReportedOnly } from './weighing.ts';

function linkedConceptClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  const quoted = tokens.findIndex(({ kind }) => kind === 'quotation');
  const link = tokens.findIndex((token) => isIn(token, LINKS));
  if (quoted < 0 || link < 0 || !tokens.some((token) => isIn(token, CONCEPTS))) return NONE;
  for (const dossier of scene.knowledge.dossiers) {
    for (const statement of dossier.statements) {
      const { predicate, subject, object, by } = statement;
      if (predicate !== 'linkedTo' || object === undefined) continue;
      const names = (id: string) => tokens.some((token) => token.kind === 'mention' && token.entity.id === id);
      if (names(object)) continue;
      const isSpoken = scene.has(traits.source) || names(by) || isByRole(scene, dossier.id, by, names);
      if (!isSpoken || !(names(subject) || describes(tokens, subject, dossier))) continue;
      const place = { from: Math.min(link, quoted), to: Math.max(link, quoted) + 1 };
      if (isUnsureAround(tokens, place)) continue;
      const voice = voiceOf(scene, dossier.id, place.from, place.to);
      if (voice.denied || (voice.of === 'others' && !voice.hearsay && !isReportedOnly(dossier, voice))) continue;
      return [
        {
          frame: 'relation',
          outcome: 'contradicted',
          unproven: true,
          ...restingOn(dossier, statement),
          entity: subject,
          ...place,
        },
      ];
    }
  }
  return NONE;
}

const NONE: readonly PlacedClaim[] = [];
const LINKS = words(
  'links link linked ties tie tied connects connect connected places placed bound derives derived relates related anchors anchored',
);
const CONCEPTS = words(
  'concept doctrine policy programme program initiative maxim vision idea strategy term slogan context',
);

/** A role of whoever says so in the source is named, or called what its holder is: "the director". */
const isByRole = (scene: Scene, dossier: string, speaker: string, names: (id: string) => boolean): boolean =>
  heldRoles(scene.knowledge).some(
    (one) =>
      one.dossier.id === dossier &&
      one.held.some(({ subject }) => subject === speaker) &&
      (names(one.role.id) || scene.tokens.some((token) => isIn(token, one.titles))),
  );

/** "The service": a description that can stand for the body. */
const describes = (tokens: readonly Token[], id: string, dossier: Parameters<typeof entityOf>[0]): boolean =>
  entityOf(dossier, id) !== undefined && tokens.some((token) => (token.traits & traits.description) !== 0);

export const linkedConcepts: Reader = {
  needs: [partOf('linkedTo'), trait(traits.quotation), word(LINKS), word(CONCEPTS)],
  never: trait(traits.doubt | traits.possibility | traits.addition),
  read: linkedConceptClaims,
};
