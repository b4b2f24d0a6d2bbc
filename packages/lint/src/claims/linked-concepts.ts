/** To which concept somebody of the source links a body, where the source has him link it to another: “ties it to the ‘…’ doctrine”. */
import { entityOf } from '@brief/core';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround } from './clauses.ts';
import { statementInWords } from './in-words.ts';
import { relationBit } from './relation-bits.ts';
import type { Scene } from './scene.ts';
import { isIn, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';
import { voiceOf } from './voice.ts';
import { isReportedOnly } from './weighing.ts';

export function linkedConceptClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  if ((scene.relations & relationBit('linkedTo')) === 0) return NONE;
  const quoted = tokens.findIndex(({ kind }) => kind === 'quotation');
  const link = tokens.findIndex((token) => isIn(token, LINKS));
  if (quoted < 0 || link < 0 || !tokens.some((token) => isIn(token, CONCEPTS))) return NONE;
  const { doubted, possible } = scene.circumstances;
  if (doubted || possible || scene.has(traits.addition)) return NONE;
  for (const dossier of scene.knowledge.dossiers) {
    for (const statement of dossier.statements) {
      const { predicate, subject, object, by } = statement;
      if (predicate !== 'linkedTo' || object === undefined) continue;
      const names = (id: string) => tokens.some((token) => token.kind === 'mention' && token.entity.id === id);
      if (names(object)) continue;
      const isSpoken = names(by) || tokens.some((token) => isOwn(token)) || roleOf(dossier.statements, by).some(names);
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
          dossier: dossier.id,
          entity: subject,
          source: statementInWords(dossier, [statement]),
          statements: [statement],
          quote: statement.quotes[0],
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

/** The source itself, or the office of who says so there. */
const isOwn = (token: Token): boolean => (token.traits & traits.source) !== 0 || isIn(token, OFFICES);
const OFFICES = new Set(['director']);

type Statements = Parameters<typeof entityOf>[0]['statements'];
const roleOf = (statements: Statements, id: string): readonly string[] =>
  statements.flatMap(({ predicate, subject, object = '' }) =>
    predicate === 'holdsRole' && subject === id ? [object] : [],
  );

/** "The service": a description that can stand for the body. */
const describes = (tokens: readonly Token[], id: string, dossier: Parameters<typeof entityOf>[0]): boolean =>
  entityOf(dossier, id) !== undefined && tokens.some((token) => (token.traits & traits.description) !== 0);
