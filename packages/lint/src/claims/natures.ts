/**
 * What sort of body the source calls a body, and what a sentence calls it: state-run or private, Marxist or Islamist, central or
 * military. Of such words only one sort can be right; a word that is in no sort settles nothing.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround, type Stretch } from './clauses.ts';
import { anythingStated, type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { isIn, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { articles, fillers, presentBe, words } from './vocabulary.ts';
import { isOwnOrReported } from './weighing.ts';

/** What a body can be, in sorts that exclude each other. */
const NATURES: readonly (readonly ReadonlySet<string>[])[] = [
  [
    words('marxist leninist communist leftist left-wing far-left maoist trotskyist socialist'),
    words('islamist jihadist salafist islamic'),
    words('far-right right-wing fascist ultranationalist neo-nazi'),
    words('liberal centrist monarchist'),
  ],
  [
    words('state-run state-owned state-controlled government-run public'),
    words('private privately private-sector commercial non-governmental'),
  ],
  [words('central civilian'), words('military municipal provincial naval')],
];
/** What somebody believes: two bodies of a source seldom share it. */
const BELIEFS = 0;
const OWNERSHIP = 1;

const sortOf = new Map<string, readonly [nature: number, sort: number]>();
for (const [nature, sorts] of NATURES.entries())
  for (const [sort, keys] of sorts.entries()) for (const key of keys) sortOf.set(key, [nature, sort]);

interface Nature {
  readonly dossier: Dossier;
  readonly nature: number;
  readonly sort: number;
  readonly statement: Statement;
  readonly exact: string;
}

/** What the source calls each body, beside its name: "the state-run A", "B is the country’s central agency". */
const naturesOf = oncePer(({ dossiers }: Knowledge): ReadonlyMap<string, readonly Nature[]> => {
  const found = new Map<string, Nature[]>();
  for (const dossier of dossiers) {
    for (const statement of dossier.statements) {
      for (const id of [statement.subject, statement.object ?? '']) {
        const entity = entityOf(dossier, id);
        if (entity?.kind !== 'organization') continue;
        const { exact } = statement.quotes[0];
        const name = entity.labels.find(({ text }) => exact.includes(text))?.text;
        if (name === undefined) continue;
        const at = exact.indexOf(name);
        const before = exact.slice(0, at).trim().split(/\s+/).slice(-1);
        const behind = /^ (?:is|–|—) (?:[^\s,;.]+ ?){1,6}/u.exec(exact.slice(at + name.length))?.[0] ?? '';
        for (const [nature, sort] of sortsIn([...before, ...behind.split(/\s+/)].map(bare)))
          addTo(found, id, { dossier, nature, sort, statement, exact });
      }
    }
  }
  return found;
});

const sortsIn = (keys: readonly string[]): readonly (readonly [nature: number, sort: number])[] =>
  keys.flatMap((key) => {
    const [first, second] = key.split('-');
    const known = sortOf.get(key) ?? (second === undefined ? undefined : sortOf.get(first ?? ''));
    return known === undefined ? [] : [known];
  });

function natureClaims(scene: Scene): readonly PlacedClaim[] {
  const { otherTime, compared } = scene.circumstances;
  if (otherTime || compared) return NONE;
  return scene.tokens.flatMap((token, at) => {
    if (token.kind !== 'mention' || token.possessive || token.entity.kind !== 'organization') return [];
    return claimOf(scene, token, at) ?? [];
  });
}

const NONE: readonly PlacedClaim[] = [];

function claimOf(scene: Scene, name: NameToken, at: number): PlacedClaim | undefined {
  const { tokens } = scene;
  const place = calledBefore(tokens, at) ?? calledBehind(tokens, at);
  if (place === undefined) return undefined;
  const told = sortsIn(
    tokens.slice(place.from, place.to).flatMap((token) => (token.kind === 'word' ? [token.key] : [])),
  );
  const other = told.length === 0 ? undefined : otherNature(scene, name, told, place.from > at);
  const stretch = { from: Math.min(at, place.from), to: Math.max(at + 1, place.to) };
  if (other === undefined || isUnsureAround(tokens, stretch) || !isOwnOrReported(scene, other.dossier, stretch))
    return undefined;
  const { dossier, statement, exact } = other;
  return {
    frame: 'relation',
    outcome: 'contradicted',
    unproven: true,
    dossier: dossier.id,
    entity: name.entity.id,
    source: `says “${exact}”`,
    statements: [statement],
    quote: statement.quotes[0],
    ...stretch,
  };
}

/** What the source says of it instead; of a body of whose beliefs it says nothing, of whom it says what is told here. */
function otherNature(
  { knowledge }: Scene,
  { mention, entity }: NameToken,
  told: readonly (readonly [nature: number, sort: number])[],
  isPredicate: boolean,
): Nature | undefined {
  const all = naturesOf(knowledge);
  const own = (all.get(entity.id) ?? []).filter(({ dossier }) => dossier.id === mention.dossier);
  if (own.some(({ nature, sort }) => told.some(([one, other]) => one === nature && other === sort))) return undefined;
  const other = own.find(({ nature }) => told.some(([one]) => one === nature));
  if (other || !isPredicate) return other;
  const beliefs = told.filter(([nature]) => nature === BELIEFS);
  if (beliefs.length === 0) return undefined;
  return [...all.values()]
    .flat()
    .find(
      ({ dossier, nature, sort }) =>
        dossier.id === mention.dossier && nature === BELIEFS && beliefs.some(([, one]) => one === sort),
    );
}

/** "The private A", "the privately owned A"; what can be a noun itself does not count there. */
function calledBefore(tokens: readonly Token[], at: number): Stretch | undefined {
  const from = isIn(tokens[at - 1], OWNED) ? at - 2 : at - 1;
  const token = tokens[from];
  const isAdjective = token?.kind === 'word' && sortOf.get(token.key)?.[0] === OWNERSHIP;
  return isAdjective && isIn(tokens[from - 1], articles) ? { from, to: at } : undefined;
}
const OWNED = words('owned run held financed');

/** "A is a private agency": up to the noun for a body. */
function calledBehind(tokens: readonly Token[], at: number): Stretch | undefined {
  let verb = at + 1;
  while (isIn(tokens[verb], fillers)) verb++;
  if (!isIn(tokens[verb], presentBe)) return undefined;
  for (let to = verb + 1; to < Math.min(tokens.length, verb + 9); to++) {
    const token = tokens[to];
    if (isIn(token, BODIES)) return { from: verb + 1, to: to + 1 };
    if (token === undefined || token.kind === 'mark' || token.kind === 'quotation') return undefined;
    if (token.kind === 'mention' && !token.possessive) return undefined;
    if (to > verb + 1 && (token.traits & traits.functional) !== 0) return undefined;
  }
  return undefined;
}

const BODIES = words(
  'organization organisation group agency service movement party network outfit militia broadcaster newspaper company faction sect',
);

export const natures: Reader = {
  needs: [word(new Set([...sortOf.keys(), 'marxist-leninist'])), anythingStated],
  never: trait(traits.doubt | traits.possibility | traits.negation),
  read: natureClaims,
};
