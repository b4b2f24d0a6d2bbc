/**
 * Whether what a writer leaves out between quoted words changes what the source says: a negation or a hedge that governs
 * the words kept, or the join between two sentences. The words that hedge and negate are English; for sources in other
 * languages only order and joins are judged.
 */
import type { Gap } from './comparison.ts';
import { at, type SourceWord, type SourceWords } from './source-words.ts';
import type { Separator } from './words.ts';

export type Loss =
  /** The kept words stand in the source in another order. */
  | { readonly kind: 'order' }
  /** Words of two sentences are made into one. */
  | { readonly kind: 'join'; readonly paragraph: number }
  /** A word that says how far the source goes is left out. */
  | { readonly kind: 'qualifier'; readonly word: string; readonly paragraph: number; readonly by: Separator['kind'] }
  /** Words in brackets stand for more than they can. */
  | { readonly kind: 'replacement'; readonly words: string; readonly paragraph: number };

/** What the reader loses by the gap; `undefined` when the sense is kept. */
export function lossOf(gap: Gap, source: SourceWords): Loss | undefined {
  if (!gap.dropped) return { kind: 'order' };
  const { first, last } = gap.dropped;
  if (last < first) return undefined;
  const dropped = source.words.slice(first, last + 1);
  const next = at(source.words, gap.next);
  const { paragraph } = at(source.words, first);
  const qualifier = lostQualifier(dropped, next) ?? lostContrast(dropped, first, source);
  const restated = qualifier && gap.inserted.toLowerCase().includes(at(dropped, qualifier.from).key);
  if (qualifier && !restated)
    return {
      kind: 'qualifier',
      word: source.text(first + qualifier.from, first + qualifier.to),
      paragraph,
      by: gap.separator.kind,
    };
  const previous = source.words[first - 1];
  const acrossSentences = previous?.sentence !== next.sentence;
  if (gap.separator.kind === 'insertion') {
    const isWithin = gap.opens ? dropped[0]?.sentence === next.sentence : !acrossSentences;
    const fits = isWithin && dropped.length <= replaceable;
    return fits ? undefined : { kind: 'replacement', words: source.text(first, last), paragraph };
  }
  const keepsEnd = previous?.sentence !== dropped[0]?.sentence;
  const keepsStart = dropped.at(-1)?.sentence !== next.sentence;
  return acrossSentences && !keepsEnd && !keepsStart ? { kind: 'join', paragraph } : undefined;
}

/**
 * A qualifier counts when the words it governs are kept: nothing between it and them closes its clause. One that is
 * dropped together with its clause ("…, which could fail, …") takes nothing from the rest, unless the clause says whose
 * claim the rest is ("…, officials say, …").
 */
function lostQualifier(dropped: readonly SourceWord[], next: SourceWord): { from: number; to: number } | undefined {
  if (!next.dossier.source.lang.startsWith('en')) return undefined;
  let open = true;
  let contrasts = false;
  for (let index = dropped.length - 1; index >= 0; index--) {
    const word = at(dropped, index);
    if (word.sentence !== next.sentence) return undefined;
    const following = dropped[index + 1] ?? next;
    const closes = closesClause(word, following);
    open &&= !closes;
    contrasts ||= word.key === 'but';
    const to = Math.min(index + 1, dropped.length - 1);
    if (word.key === 'according' && following.key === 'to') return { from: index, to };
    if (open && word.key === 'called' && dropped[index - 1]?.key === 'so') return { from: index - 1, to: index };
    if ((open || closes) && claims.has(word.key)) return { from: index, to: index };
    if (!open) continue;
    // "Not only A but also B" denies nothing, if all of it goes.
    const isAdditive = word.key === 'not' && /^(?:only|just|merely|simply)$/.test(following.key);
    if (isAdditive && !contrasts) return { from: index, to };
    const denies = !isAdditive && (negations.has(word.key) || word.exact.endsWith("n't"));
    if (denies || hedges.has(word.key)) return { from: index, to: index };
  }
  return undefined;
}

/** "Not only A, but also B" with the second half left out says that A is not the whole, and never what is. */
function lostContrast(
  dropped: readonly SourceWord[],
  first: number,
  source: SourceWords,
): { from: number; to: number } | undefined {
  const from = dropped.findIndex(({ key }, index) => key === 'but' && dropped[index + 1]?.key === 'also');
  if (from < 0) return undefined;
  const { sentence } = at(dropped, from);
  for (let index = first + from - 1; index >= 0 && source.words[index]?.sentence === sentence; index--) {
    const [word, following] = [at(source.words, index), at(source.words, index + 1)];
    if (word.key === 'not' && following.key === 'only') return index < first ? { from, to: from + 1 } : undefined;
  }
  return undefined;
}

/** A comma, a bracket, a dash: not the hyphen in a compound. */
const closesClause = (word: SourceWord, following: SourceWord): boolean =>
  /[,;:()]/.test(following.before) || (following.before.includes('-') && following.start - word.end > 1);

/** How many words of the source a writer's own words in brackets may stand for. */
const replaceable = 8;

const negations = new Set(
  `not no never neither nor none nobody nothing without cannot hardly scarcely barely rarely seldom unless except`.split(
    /\s+/,
  ),
);
const hedges = new Set(
  `could may might would should can likely unlikely possibly perhaps probably presumably potentially allegedly alleged
  reportedly supposedly supposed apparently seemingly ostensibly purportedly purported suspected attempted attempting planned
  proposed capable able unable expected intended intends intend plans plan hopes hope aims aim wants want seeks seek tries
  tried trying failed fails partly partially almost nearly if whether`.split(/\s+/),
);
const claims = new Set(
  `say says said claim claims claimed consider considers considered believe believes believed argue argues argued allege
  alleges alleged suggest suggests suggested regard regards regarded deem deems deemed describe describes described call calls
  called think thinks thought accuse accuses accused maintain maintains maintained insist insists insisted report reports
  reported assert asserts asserted deny denies denied doubt doubts doubted view views viewed see sees suspect suspects`.split(
    /\s+/,
  ),
);
