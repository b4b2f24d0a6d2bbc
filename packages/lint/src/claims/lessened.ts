/**
 * What the source wants stronger, said to be made less: “Ankara plans to reduce MİT’s presence in Africa”. The words for less
 * are the same whatever it is; what is lessened must be what the source speaks of as growing.
 */
import { type Dossier, entityOf, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround } from './clauses.ts';
import { restingOn } from './in-words.ts';
import { formsOf } from './inflection.ts';
import { anythingStated, type Reader, trait, word } from './needs.ts';
import { spokenOfBy } from './parts-and-wholes.ts';
import type { Scene } from './scene.ts';
import { isIn, isWord, keyOf, type NameToken, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { determiners, presentBe, words } from './vocabulary.ts';
import { isOwnOrReported } from './weighing.ts';

/** The statements of something that is to grow, by what they are about. */
const growingOf = oncePer(({ dossiers }: Knowledge): ReadonlyMap<string, readonly Growth[]> => {
  const found = new Map<string, Growth[]>();
  for (const dossier of dossiers)
    for (const statement of dossier.statements) {
      const part = entityOf(dossier, statement.subject);
      const isGrowing = statement.quotes.some(({ exact }) => GROWING.test(exact));
      if (isGrowing && part !== undefined && PARTS.has(part.kind)) addTo(found, part.id, { dossier, statement });
    }
  return found;
});

interface Growth {
  readonly dossier: Dossier;
  readonly statement: Statement;
}

const GROWING = /\b(?:strengthen|enhanc|expan|increas|widen|develop|introduc|integrat)/;
const PARTS: ReadonlySet<string> = new Set(['priority', 'reform']);

function lessenedClaims(scene: Scene): readonly PlacedClaim[] {
  const { otherTime, compared } = scene.circumstances;
  if (otherTime || compared) return NONE;
  const { tokens } = scene;
  return tokens.flatMap((token, at) => {
    if (!isIn(token, LESSENING) || (isIn(token, PARTICLED) && !isIn(tokens[at + 1], PARTICLES))) return [];
    const name = lessenedAt(tokens, at);
    const part = name === undefined ? undefined : tokens[name];
    if (name === undefined || part?.kind !== 'mention') return [];
    const planner = name > at ? plannerOf(tokens, at) : undefined;
    return (growingOf(scene.knowledge).get(part.entity.id) ?? []).flatMap(({ dossier, statement }) => {
      const before = planner === undefined ? tokens : [planner];
      const place = { from: Math.min(at, name), to: Math.max(at, name) + 1 };
      if (part.mention.dossier !== dossier.id || !namesOwner(before, dossier, statement, part.entity.id)) return [];
      if (isUnsureAround(tokens, place) || !isOwnOrReported(scene, dossier, place)) return [];
      return [
        { frame: 'direction' as const, outcome: 'contradicted' as const, ...restingOn(dossier, statement), ...place },
      ];
    });
  });
}

const NONE: readonly PlacedClaim[] = [];

/** What is lessened: the object of a verb of those whose plan it is, or the subject of "is to be lessened". */
function lessenedAt(tokens: readonly Token[], verb: number): number | undefined {
  let before = verb - 1;
  while (/ly$/.test(keyOf(tokens[before]))) before--;
  if (isWord(tokens[before], 'be') && isWord(tokens[before - 1], 'to') && isIn(tokens[before - 2], presentBe))
    return tokens[before - 3]?.kind === 'mention' ? before - 3 : undefined;
  let at = isIn(tokens[verb + 1], PARTICLES) ? verb + 2 : verb + 1;
  while (isIn(tokens[at], determiners) || isOwner(tokens[at])) at++;
  return tokens[at]?.kind === 'mention' && plannerOf(tokens, verb) !== undefined ? at : undefined;
}

/** Whoever "plans to" do it. */
function plannerOf(tokens: readonly Token[], verb: number): NameToken | undefined {
  let to = verb - 1;
  while (/ly$/.test(keyOf(tokens[to]))) to--;
  const token = tokens[to - 2];
  return isWord(tokens[to], 'to') && isIn(tokens[to - 1], PLANNING) && token?.kind === 'mention' && !token.possessive
    ? token
    : undefined;
}

const PLANNING = words('plans intends wants means aims seeks is hopes proposes wishes');
const isOwner = (token: Token | undefined): boolean => token?.kind === 'mention' && token.possessive;

/** Whose it is, or who plans it, is named beside it: another body can lessen its own. */
const namesOwner = (
  tokens: readonly Token[],
  dossier: Dossier,
  { object, concerns = [] }: Statement,
  part: string,
): boolean =>
  tokens.some(
    (token) =>
      token.kind === 'mention' &&
      ([object, ...concerns].includes(token.entity.id) ||
        (token.entity.id !== part && spokenOfBy(dossier, part, token.entity.id) !== undefined)),
  );

const verbs = (line: string): readonly string[] => line.split(' ').flatMap((verb) => [...formsOf(verb).keys()]);
/** With "down" or "back" behind them only. */
const PARTICLED = new Set(verbs('scales winds cuts phases rolls'));
const LESSENING: ReadonlySet<string> = new Set([
  ...verbs('weakens reduces lessens shrinks loosens diminishes curtails dismantles'),
  ...PARTICLED,
  'wound',
]);
const PARTICLES = new Set(['down', 'back', 'out']);

export const lessened: Reader = {
  needs: [word(LESSENING), anythingStated],
  never: trait(traits.doubt | traits.possibility | traits.negation),
  read: lessenedClaims,
};
