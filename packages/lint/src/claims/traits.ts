/**
 * What the closed lists say of a word, as bits. Those of all words of a sentence are put together while it is read, so that
 * a sentence which has no word of a kind is not looked through for one.
 */
import { reporting, speech } from '../verbatim/saying-words.ts';
import {
  additions,
  auxiliaries,
  beForms,
  comparisons,
  conditions,
  conjunctions,
  distances,
  done,
  doubts,
  excluding,
  fillers,
  focusWords,
  givingVerbs,
  groups,
  judging,
  negations,
  numberIn,
  otherTimes,
  possibilities,
  prepositions,
  pronouns,
  relatives,
  singlingWords,
  subordinators,
  wanting,
} from './vocabulary.ts';

export const traits = {
  /** A question mark. */
  question: 1 << 0,
  condition: 1 << 1,
  doubt: 1 << 2,
  otherTime: 1 << 3,
  comparison: 1 << 4,
  possibility: 1 << 5,
  distance: 1 << 6,
  negation: 1 << 7,
  addition: 1 << 8,
  /** A number that can count a list. */
  count: 1 << 9,
  /** Or a decade: "the 1990s". */
  year: 1 << 10,
  /** The words below depend on the dossiers in force. Gives away a phrase that can be against the source. */
  telling: 1 << 11,
  /** Gives away a phrase that can be against the source in a denial only. */
  deniable: 1 << 12,
  /** Begins the noun of a list, or names what a list is of. */
  list: 1 << 13,
  /** A verb of leading, or the title of who leads. */
  leading: 1 << 14,
  /** Names a role that the source gives to somebody. */
  role: 1 << 15,
  /** Names the body of such a role. */
  body: 1 << 16,
  /** Ends a description of an entity: the "service" of "the service". */
  description: 1 << 17,
  /** A name with a possessive. */
  owner: 1 << 18,
  /** A name alone in quotation marks. */
  inMarks: 1 << 19,
  /** Grammar, and no noun, name or verb. */
  functional: 1 << 20,
  /** Can stand before a verb and belong to it: an auxiliary, an adverb, a negation. */
  verbal: 1 << 21,
  /** Gives members of a list. */
  listing: 1 << 22,
  /** "It": stands for what was named before. */
  it: 1 << 23,
  /** Says, or gives something as somebody’s word. */
  saying: 1 << 24,
  /** A noun for the source: "article". */
  source: 1 << 25,
  /** Judges whoever it is said of. */
  judging: 1 << 26,
  /** A participle of bringing about. */
  done: 1 << 27,
  /** Leaves something out. */
  excluding: 1 << 28,
  /** Depends on the dossiers in force: begins what stands before an open place (“supplement to”). */
  place: 1 << 29,
  /** Words of somebody else. */
  quotation: 1 << 30,
  /** Names a member of a list. */
  member: 1 << 31,
} as const;

/** Those that every dossier gives to a word. */
export function traitsOf(key: string): number {
  let found = 0;
  for (const [words, trait] of LISTS) if (words.has(key)) found |= trait;
  if (ANY_YEAR.test(key) || key === 'time') found |= traits.otherTime;
  if (YEAR.test(key)) found |= traits.year;
  if (key === 'it') found |= traits.it;
  if (key === 'to' || key.endsWith('ly')) found |= traits.verbal;
  if ((numberIn(key) ?? 0) > 1 || groups.has(key)) found |= traits.count;
  return found;
}

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [conditions, traits.condition],
  [doubts, traits.doubt],
  [otherTimes, traits.otherTime],
  [comparisons, traits.comparison],
  [possibilities, traits.possibility],
  [distances, traits.distance],
  [negations, traits.negation | traits.verbal],
  [additions, traits.addition],
  [prepositions, traits.functional],
  [conjunctions, traits.functional],
  [subordinators, traits.functional],
  [auxiliaries, traits.functional | traits.verbal],
  [beForms, traits.verbal],
  [relatives, traits.functional],
  [fillers, traits.functional | traits.verbal],
  [pronouns, traits.functional],
  [focusWords, traits.listing],
  [singlingWords, traits.listing],
  [judging, traits.judging],
  [done, traits.done],
  [excluding, traits.excluding],
  [givingVerbs, traits.listing],
  [speech, traits.saying],
  [reporting, traits.saying],
  [wanting, traits.saying],
  [new Set(['according', 'that', 'which', 'put', 'puts']), traits.saying],
];
const ANY_YEAR = /^(?:1[5-9]|20)\d\ds?$/;
const YEAR = /^(?:1[89]|20)\d\ds?$/;
