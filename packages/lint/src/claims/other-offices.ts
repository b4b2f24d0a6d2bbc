/**
 * An office that the source does not give to somebody who has another there: “President X” for a director, “X is the foreign
 * minister”. What else somebody was, or is to be, is not known.
 */
import { type Dossier, type Entity, entityOf, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround, type Stretch } from './clauses.ts';
import { headsOf } from './descriptions.ts';
import { partOf, type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { statedBy } from './stated.ts';
import { isCapitalised, isIn, isMark, isWord, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, fillers, words } from './vocabulary.ts';
import { isOwnOrReported } from './weighing.ts';

/** What somebody is in the source, and what the offices are called that others have there. */
interface Holder {
  readonly dossier: Dossier;
  readonly statement: Statement;
  readonly role: Entity;
  readonly others: ReadonlySet<string>;
}

const holdersOf = oncePer(({ dossiers }: Knowledge): ReadonlyMap<string, readonly Holder[]> => {
  const found = new Map<string, Holder[]>();
  for (const dossier of dossiers) {
    const held = statedBy(dossier, 'holdsRole');
    for (const statement of held) {
      const role = entityOf(dossier, statement.object ?? '');
      if (role === undefined) continue;
      const own = new Set(held.flatMap(({ subject, object }) => (subject === statement.subject ? [object] : [])));
      const heads = dossier.entities.flatMap((one) =>
        one.kind === 'role' && !own.has(one.id) ? [...headsOf(one)].filter((head) => OFFICES.has(head)) : [],
      );
      const titles = headsOf(role);
      const others = new Set([...heads, ...OFFICES].filter((title) => !titles.has(title)));
      addTo(found, statement.subject, { dossier, statement, role, others });
    }
  }
  return found;
});

/** One has only one of these, and no other post beside it. */
const OFFICES = words('president minister premier chancellor king queen prime-minister');

function otherOfficeClaims(scene: Scene): readonly PlacedClaim[] {
  const { conditional, otherTime, compared } = scene.circumstances;
  if (conditional || otherTime || compared) return NONE;
  return scene.tokens.flatMap((token, at) => {
    if (token.kind !== 'mention' || token.entity.kind !== 'person' || token.possessive) return [];
    return (holdersOf(scene.knowledge).get(token.entity.id) ?? []).flatMap(
      (holder) => claimOf(scene, token, at, holder) ?? [],
    );
  });
}

const NONE: readonly PlacedClaim[] = [];

function claimOf(
  scene: Scene,
  { mention, entity }: NameToken,
  at: number,
  { dossier, statement, role, others }: Holder,
): PlacedClaim | undefined {
  if (mention.dossier !== dossier.id) return undefined;
  const place = titleBefore(scene.tokens, at, others) ?? officeBehind(scene, at, others);
  if (place === undefined || isUnsureAround(scene.tokens, place) || !isOwnOrReported(scene, dossier, place))
    return undefined;
  return {
    frame: 'holder',
    outcome: 'contradicted',
    dossier: dossier.id,
    entity: role.id,
    source: `names ${entity.label} as ${role.label}`,
    statements: [statement],
    quote: statement.quotes[0],
    ...place,
  };
}

/** "President X", "Foreign Minister X". */
function titleBefore(tokens: readonly Token[], at: number, others: ReadonlySet<string>): Stretch | undefined {
  if (!isIn(tokens[at - 1], others)) return undefined;
  let from = at - 1;
  while (isCapitalised(tokens[from - 1])) from--;
  const before = tokens[from - 1];
  // "Former president X", "for the president X is".
  return before === undefined || before.kind === 'mark' || !isIn(before, PAST) ? { from, to: at + 1 } : undefined;
}

const PAST = words('the former ex vice deputy then late future next acting and or');

/** "X is the foreign minister", "X, the President of Türkiye, writes", "X, Türkiye’s foreign minister,". */
function officeBehind({ tokens }: Scene, at: number, others: ReadonlySet<string>): Stretch | undefined {
  let next = at + 1;
  const apposed = isMark(tokens[next], ',');
  if (!apposed && !isWord(tokens[next], 'is')) return undefined;
  next++;
  while (isIn(tokens[next], fillers)) next++;
  const owner = tokens[next];
  if (!isIn(owner, articles) && !(owner?.kind === 'mention' && owner.possessive && owner.entity.kind === 'place'))
    return undefined;
  next++;
  for (let title = next; title < next + 3; title++) {
    const token = tokens[title];
    const key = token?.kind === 'mention' ? headOf(token) : token?.kind === 'word' ? token.key : undefined;
    if (key === undefined) return undefined;
    if (others.has(key)) {
      const end = tokens[title + 1];
      const isWhole =
        end === undefined ||
        end.kind === 'mark' ||
        (isWord(end, 'of') ? isOfState(tokens, title + 2) : isIn(end, ENDING));
      return isWhole && (!apposed || isMark(tokens[title + 1], ',') || isWord(end, 'of'))
        ? { from: at, to: title + 1 }
        : undefined;
    }
    if (token?.kind === 'mention' && !token.possessive) return undefined;
    if (isIn(token, PAST)) return undefined;
  }
  return undefined;
}

const ENDING = words('and who in');

/** "Of Türkiye", "of the republic", "of Defence": a federation and a foundation have presidents, too. */
function isOfState(tokens: readonly Token[], from: number): boolean {
  const token = isIn(tokens[from], articles) ? tokens[from + 1] : tokens[from];
  return token?.kind === 'mention' ? token.entity.kind === 'place' : isIn(token, STATE);
}

const STATE = words(
  'country state republic nation defence defense interior justice finance economy education energy foreign health trade',
);
/** The office in the name of one: "President of Türkiye". */
const headOf = ({ key, entity, possessive }: NameToken): string | undefined =>
  entity.kind === 'role' && !possessive ? /^\p{L}+(?= of )|\p{L}+$/u.exec(key)?.[0] : undefined;

export const otherOffices: Reader = {
  needs: [partOf('holdsRole'), word(OFFICES)],
  never: trait(traits.doubt | traits.possibility),
  read: otherOfficeClaims,
};
