/**
 * A change that the source tells “from this to that”, told the other way round. The words of either end are those that only it
 * has in the source; what a sentence calls them by other words is not known.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { clauseAround, isUnsureAround, type Stretch } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';
import { isOwnOrReported } from './weighing.ts';

interface Turn {
  readonly dossier: Dossier;
  readonly statement: Statement;
  /** The beginnings of the words that only one end has. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Of whom or what it is told. */
  readonly named: ReadonlySet<string>;
}

/** Made once for a knowledge. */
const turnsOf = oncePer(({ dossiers }: Knowledge): readonly Turn[] =>
  dossiers.flatMap((dossier) =>
    dossier.statements.flatMap((statement) => {
      const [, from, to] = /\bfrom (.+?) to (.+)$/.exec(statement.text ?? '') ?? [];
      if (from === undefined || to === undefined) return [];
      const [one, other] = [rootsIn(from), rootsIn(to)];
      const before = new Set([...one].filter((root) => !other.has(root)));
      const after = new Set([...other].filter((root) => !one.has(root)));
      const { subject, concerns = [] } = statement;
      const named = new Set([subject, ...concerns.filter((id) => entityOf(dossier, id)?.kind === 'organization')]);
      return [{ dossier, statement, before, after, named }];
    }),
  ),
);

const rootsIn = (text: string): ReadonlySet<string> =>
  new Set(text.split(/[^\p{L}]+/u).flatMap((word) => (word.length > 4 && !LOOSE.has(word) ? [rootOf(word)] : [])));
const rootOf = (word: string): string => bare(word).slice(0, 5);
const LOOSE = words('predominantly mainly mostly largely capable conducting acting structure agency approach model');

function turnClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  const to = tokens.findIndex((token, at) => isTo(tokens, token, at));
  if (to < 0) return NONE;
  return turnsOf(scene.knowledge).flatMap((turn) => claimOf(scene, to, turn) ?? []);
}

const NONE: readonly PlacedClaim[] = [];

/** "From … to", "transformed into", "gives way to". */
function isTo(tokens: readonly Token[], token: Token, at: number): boolean {
  if (!isIn(token, ENDS)) return false;
  if (isWord(tokens[at - 1], 'way') || isWord(token, 'into')) return true;
  return tokens.slice(Math.max(0, at - REACH), at).some((one) => isWord(one, 'from'));
}

const ENDS = words('to into towards toward');
/** In tokens. */
const REACH = 16;

function claimOf(scene: Scene, to: number, turn: Turn): PlacedClaim | undefined {
  const { tokens } = scene;
  const { dossier, statement, before, after, named } = turn;
  const end = endFrom(tokens, to + 1);
  const start = beginningBefore(tokens, to);
  const [earlier, later] = [
    { from: start, to },
    { from: to + 1, to: end },
  ];
  const isTurned =
    count(tokens, later, before) > 0 &&
    count(tokens, later, after) === 0 &&
    count(tokens, earlier, before) === 0 &&
    (count(tokens, earlier, after) > 0 || count(tokens, later, before) > 1);
  const place = { from: start, to: end };
  // In its own clause: "some went …; MİT is to do the reverse".
  const clause = clauseAround(tokens, place);
  const isNamed = tokens
    .slice(clause.from, clause.to)
    .some((token) => token.kind === 'mention' && named.has(token.entity.id));
  if (!isTurned || !isNamed || isUnsureAround(tokens, place)) return undefined;
  if (tokens.slice(start, end).some((token) => isIn(token, NOT_SO))) return undefined;
  if (!isOwnOrReported(scene, dossier, place)) return undefined;
  return {
    frame: 'direction',
    outcome: 'contradicted',
    ...restingOn(dossier, statement),
    ...place,
  };
}

const NOT_SO = words('not never no than back again');

/** Where what stands before the turn begins: at its "from", or with its clause. */
function beginningBefore(tokens: readonly Token[], to: number): number {
  for (let at = to - 1; at >= Math.max(0, to - REACH); at--) {
    if (isWord(tokens[at], 'from')) return at;
    if (isMark(tokens[at], ';:.')) return at + 1;
  }
  return Math.max(0, to - REACH);
}

function endFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < Math.min(tokens.length, from + 9) && tokens[at]?.kind !== 'mark') at++;
  return at;
}

/** How many words of a stretch, those of its names included, begin like one of these. */
const count = (tokens: readonly Token[], { from, to }: Stretch, roots: ReadonlySet<string>): number =>
  tokens
    .slice(from, to)
    .filter(
      (token) =>
        (token.kind === 'word' && roots.has(rootOf(token.key))) ||
        (token.kind === 'mention' && token.key.split(' ').some((word) => roots.has(rootOf(word)))),
    ).length;

export const turns: Reader = {
  needs: [word(ENDS), word(words('from into way'))],
  never: trait(traits.doubt | traits.possibility | traits.addition),
  read: turnClaims,
};
