/**
 * A change that the source tells “from this to that”, told the other way round. The words of either end are those that only it
 * has in the source; what a sentence calls them by other words is not known.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { bare } from '../verbatim/words.ts';
import { asidesIn, isOutside } from './asides.ts';
import type { PlacedClaim } from './claim.ts';
import { clauseAround, isUnsureAround, type Stretch } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { turning, words } from './vocabulary.ts';
import { isDuty, isOwnOrReported } from './weighing.ts';

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
  const turns = turnsOf(scene.knowledge);
  const { doubted, possible, setsAside } = scene.circumstances;
  if (doubted && !setsAside) return NONE;
  const { tokens } = scene;
  const ends = tokens.flatMap((_, at) => endsAt(tokens, at) ?? []);
  if (ends.length === 0) return NONE;
  return turns.flatMap((turn) => {
    // What is to be done can be told as a duty; what was done cannot.
    if (possible && !(isDuty(scene) && NEEDED.test(turn.statement.text ?? ''))) return [];
    for (const end of ends) {
      const claim = claimOf(scene, end, turn);
      if (claim) return [claim];
    }
    return [];
  });
}

const NEEDED = /\b(?:needs?|should|must|is to)\b/;

const NONE: readonly PlacedClaim[] = [];

/** What a sentence says is left, and what comes in its place. */
interface Ends extends Stretch {
  readonly earlier: Stretch;
  readonly later: Stretch;
  /** Told as a move, which names a thing of either sort. */
  readonly isMoved?: boolean;
}

/** Those that a word tells: "from … to", "abandons … for", "… instead of", "replaces … with". */
function endsAt(tokens: readonly Token[], at: number): Ends | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isTo(tokens, token, at))
    return { ...inOrder(beginningBefore(tokens, at), at, at + 1, endFrom(tokens, at + 1)), isMoved: true };
  const next = tokens[at + 1];
  if ((isWord(token, 'instead') && isWord(next, 'of')) || (isWord(token, 'rather') && isWord(next, 'than'))) {
    const later = { from: Math.max(beginningBefore(tokens, at), verbBefore(tokens, at)), to: at };
    const earlier = { from: at + 2, to: endFrom(tokens, at + 2) };
    return { earlier, later, from: later.from, to: earlier.to };
  }
  const isLeft = isIn(token, LEAVING) || (isWord(next, 'up') && isIn(token, GIVING));
  if (!isLeft || isIn(tokens[at - 1], PASSIVE)) return undefined;
  const joint = jointFrom(tokens, at + 1, isIn(token, REPLACING) ? WITH : FOR);
  if (joint === undefined) return undefined;
  return inOrder(at, joint.from, joint.to, endFrom(tokens, joint.to));
}

const inOrder = (start: number, middle: number, behind: number, end: number): Ends => ({
  earlier: { from: start, to: middle },
  later: { from: behind, to: end },
  from: start,
  to: end,
});

const LEAVING = words(
  `abandon abandons abandoned abandoning swap swaps swapped trade trades traded exchange exchanges exchanged replace replaces
  replaced replacing drop drops dropped`,
);
const REPLACING = words('replace replaces replaced replacing');
const GIVING = words('give gives given gave giving');
const PASSIVE = words('be been is are was were being');

/** Where what comes in its place begins: "for", "in favour of", "with". */
function jointFrom(tokens: readonly Token[], from: number, joints: ReadonlySet<string>): Stretch | undefined {
  for (let at = from + 1; at < Math.min(tokens.length, from + 8); at++) {
    const token = tokens[at];
    if (token?.kind === 'mark') return undefined;
    if (isIn(token, joints)) return { from: at, to: at + 1 };
    if (isWord(token, 'in') && isIn(tokens[at + 1], FAVOUR)) return { from: at, to: at + 3 };
  }
  return undefined;
}

const FOR = words('for');
const WITH = words('with by');
const FAVOUR = words('favour favor');

/** Behind the subject: what is said of it begins with its verb. */
function verbBefore(tokens: readonly Token[], end: number): number {
  for (let at = end - 1; at > 0; at--) if (tokens[at - 1]?.kind === 'mention') return at;
  return 0;
}

/** "From … to", "transformed into", "gives way to". */
function isTo(tokens: readonly Token[], token: Token, at: number): boolean {
  if (!isIn(token, ENDS)) return false;
  if (isWord(tokens[at - 1], 'way') || isWord(token, 'into')) return true;
  return tokens.slice(Math.max(0, at - REACH), at).some((one) => isWord(one, 'from'));
}

const ENDS = words('to into towards toward');
/** In tokens. */
const REACH = 16;

function claimOf(
  scene: Scene,
  { earlier, later, from: start, to: end, isMoved }: Ends,
  { dossier, statement, before, after, named }: Turn,
): PlacedClaim | undefined {
  const { tokens } = scene;
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
  if (
    !isTurned ||
    !isNamed ||
    (!isMoved && !tokens.slice(start, end).some((token) => namesManner(token))) ||
    isUnsureAround(tokens, place) ||
    (isMoved && !isOutside(asidesIn(tokens), place))
  )
    return undefined;
  const isNot = (token: Token, at: number): boolean =>
    isIn(token, NOT_SO) && !(isWord(token, 'than') && isWord(tokens[start + at - 1], 'rather'));
  if (tokens.slice(start, end).some(isNot)) return undefined;
  if (!isOwnOrReported(scene, dossier, place)) return undefined;
  return {
    frame: 'direction',
    outcome: 'contradicted',
    ...restingOn(dossier, statement),
    ...place,
  };
}

/** "A regional approach", "a global model": a way to be, and no thing that is given for another. */
const namesManner = (token: Token): boolean =>
  isIn(token, MANNERS) || (token.kind === 'mention' && token.entity.kind === 'concept');
const MANNERS = words('approach model outlook strategy orientation dimension focus scope');

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
  needs: [word(turning)],
  never: trait(traits.addition),
  read: turnClaims,
};
