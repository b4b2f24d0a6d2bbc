/**
 * What a block leaves standing for the blocks behind it: whom it names, and what makes it unsure that "the article", "the
 * service" or "the attempted coup" of a later paragraph is the dossier's. Read from its words alone, and kept with the block.
 */
import { type Dossier, entityOf } from '@brief/core';
import type { Block, Mention } from '../draft.ts';
import { keeping } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { datedEvents } from './dated-events.ts';
import { isSlipFor } from './dates.ts';
import { saysAnything } from './says-anything.ts';
import { statedBy } from './stated.ts';
import {
  articles,
  calendar,
  conjunctions,
  determiners,
  fillers,
  prepositions,
  pronouns,
  subordinators,
} from './vocabulary.ts';

/** Most of it is never asked for: only where something is claimed that rests on the block. */
export class Left {
  /** In the order of the block. */
  readonly names: readonly Named[];
  readonly #text: string;
  readonly #isHeading: boolean;
  readonly #knowledge: Knowledge;
  #sentences: readonly string[] | undefined;
  #strangers: boolean | undefined;
  #otherText: boolean | undefined;
  #otherEvent: boolean | undefined;

  constructor(names: readonly Named[], text: string, isHeading: boolean, knowledge: Knowledge) {
    this.names = names;
    this.#text = text;
    this.#isHeading = isHeading;
    this.#knowledge = knowledge;
  }

  get #all(): readonly string[] {
    this.#sentences ??= this.#text.split(SENTENCE);
    return this.#sentences;
  }

  /** Another country, body or thing with a name of its own, of which no dossier knows anything. */
  get strangers(): boolean {
    this.#strangers ??= this.#all.some((sentence) => hasStranger(sentence, this.#isHeading, this.#knowledge));
    return this.#strangers;
  }

  /** A text that is not the source's. */
  get otherText(): boolean {
    this.#otherText ??= this.#all.some(hasOtherText);
    return this.#otherText;
  }

  /** An event of the kind of a dossier's that is another. */
  get otherEvent(): boolean {
    this.#otherEvent ??= this.#all.some((sentence) => hasOtherEvent(sentence, this.#knowledge));
    return this.#otherEvent;
  }
}

export interface Named {
  readonly dossier: string;
  readonly entity: string;
  /** An outlet where a text appeared: "for the Daily", and nobody who is spoken of. */
  readonly aside: boolean;
}

export const leftBy = keeping((block: Block, knowledge: Knowledge): Left => {
  const { mentions, prose, kind } = block;
  const names: Named[] = [];
  let text = '';
  let from = 0;
  for (const mention of mentions) {
    const { start, end } = mention.proseSpan;
    if (start < from) continue;
    text += prose.text.slice(from, start);
    const dossier = knowledge.dossier(mention.dossier);
    const part = dossier === undefined ? undefined : partsIn(dossier).get(mention.entity);
    names.push({ dossier: mention.dossier, entity: mention.entity, aside: part === OUTLET && PLACED.test(text) });
    text += part ?? NAME;
    from = end;
  }
  text += prose.text.slice(from);
  return new Left(names, text, kind === 'heading', knowledge);
});

/** Whether it published the dossier's text. */
export const isOutlet = (dossier: Dossier, id: string): boolean => partsIn(dossier).get(id) === OUTLET;

/** Whether a mention is of an outlet, and told as the place where a text appeared. */
export function isAside({ prose }: Block, dossier: Dossier, { entity, proseSpan: { start } }: Mention): boolean {
  return isOutlet(dossier, entity) && PLACED.test(prose.text.slice(Math.max(0, start - 60), start));
}

/** Names stand in the text as one of these. */
const NAME = '\uE000';
const OUTLET = '\uE001';
const AUTHOR = '\uE002';
const WORK = '\uE003';

/** What part the dossier's entities have in the making of its text. */
const partsIn = oncePer((dossier: Dossier): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  for (const { subject, object } of statedBy(dossier, 'publishedBy')) {
    parts.set(subject, WORK);
    if (object !== undefined) parts.set(object, OUTLET);
  }
  for (const { subject } of statedBy(dossier, 'authored')) parts.set(subject, AUTHOR);
  if (dossier.voice !== undefined) parts.set(dossier.voice, WORK);
  return parts;
});

const SENTENCE = /(?<=[.!?;])\s+/u;
/** "For the state-run", "published by". */
const PLACED = /\b(?:for|in|by|with|from|via) (?:the )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** Another body may be meant, though nothing in the word is a name. */
const PARTNERS =
  /\b(?:counterparts?|partners?|rivals?|sister|other (?:agency|service|organi[sz]ation|country|state)s?)\b/u;
const BODIES = /(?:Agency|Service|Bureau|Directorate|Office|Ministry|Command|Council|University|Organi[sz]ation)\b/u;
/** Words that begin with a capital, in a row. */
const CAPITALS = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{N}]*(?:[-’'.]\p{L}+)*(?: \p{Lu}[\p{L}\p{N}]*(?:[-’'.]\p{L}+)*)*/gu;
/** Countries and bodies can have two words; other names of two are mostly of people and titles. */
const LANDS =
  /^(?:South|North|East|West|Central|United|Saudi|Burkina|Sierra|New|Equatorial|Ivory|Cape|Sri|Costa|El|Islamic|European|African|British|French|German|Russian|American|Chinese|Iranian|Israeli|Greek|Soviet)\b/u;
const ACRONYM = /^\p{Lu}{2,}/u;

function hasStranger(sentence: string, isHeading: boolean, knowledge: Knowledge): boolean {
  if (PARTNERS.test(sentence)) return true;
  for (const { 0: run, index } of sentence.matchAll(CAPITALS)) {
    const first = index === 0 || !/[\p{L}\p{N}\uE000-\uE003]/u.test(sentence.slice(0, index));
    let words = run.split(' ');
    if (first && isPlain(words[0] ?? '')) words = words.slice(1);
    words = words.filter((word) => !calendar.has(lower(word)) && !isPlain(word));
    const [word] = words;
    if (word === undefined) continue;
    const name = words.join(' ');
    if (words.length > 1 && !(BODIES.test(name) || LANDS.test(name) || words.some((one) => ACRONYM.test(one))))
      continue;
    if (words.length > 1) return true;
    if (first && (isOwnWord(knowledge, word) || (!isHeading && opensPlainly(word, sentence.slice(index + run.length)))))
      continue;
    if (isHeading && (SECTIONS.has(lower(word)) || isOwnWord(knowledge, word))) continue;
    return true;
  }
  return false;
}

const lower = (word: string): string => word.toLowerCase().replace(/['’]s$/, '');
const GRAMMAR = [articles, determiners, pronouns, prepositions, subordinators, conjunctions, fillers];
const isPlain = (word: string): boolean => {
  const key = lower(word);
  return GRAMMAR.some((words) => words.has(key)) || OPENING.has(key);
};
const OPENING: ReadonlySet<string> = new Set(
  'there here what nothing one two three four five six seven eight nine ten most many few several everything is are was were has have had do does did can could will would may might must should not only overall separately'.split(
    ' ',
  ),
);
const SECTIONS: ReadonlySet<string> = new Set(
  'background summary introduction conclusion analysis context overview numbers counts years dates notes assessment outlook findings implications history timeline author authors publication members figures facts claims'.split(
    ' ',
  ),
);

/** A word that has a capital because it opens its sentence: "Critics say", "Planned is". A name has its verb in the singular. */
function opensPlainly(word: string, behind: string): boolean {
  if (/['’]s?$/u.test(word)) return false;
  if (/(?:ly|ing|ed)$/u.test(word)) return true;
  return /[^s]s$/u.test(word) && !/^ (?:is|was|has|does|\p{Ll}+s)\b/u.test(behind);
}

const isOwnWord = ({ dossiers }: Knowledge, word: string): boolean =>
  dossiers.some((dossier) => saysAnything(dossier) && ownWords(dossier).has(lower(word)));
const ownWords = oncePer(
  ({ source }: Dossier): ReadonlySet<string> =>
    new Set(
      Object.values(source.paragraphs)
        .join(' ')
        .match(/(?<![\p{L}\p{N}])\p{Ll}{4,}/gu) ?? [],
    ),
);

const TEXTS =
  '(?:articles?|notes?|texts?|pieces?|essays?|op-eds?|reports?|stud(?:y|ies)|books?|papers?|columns?|interviews?|stor(?:y|ies)|reviews?|brief|statement|publication)';
const SOME = new RegExp(
  `\\b(?:an?|another|his|her|their|other|earlier|second|new|older)\\s(?:[\\p{Ll}-]+\\s){0,3}${TEXTS}\\b`,
  'iu',
);
const FOREIGN = new RegExp(
  `\\p{Lu}[\\p{L}]*(?:['’]s?)? (?:[\\p{Ll}-]+ )?${TEXTS}\\b|\\b${TEXTS} (?:in|by|from|of|for) (?:the )?(?:[\\p{Ll}-]+ )?\\p{Lu}`,
  'u',
);
const DEFINITE = new RegExp(`\\b(?:the|this) (?:[\\p{Ll}-]+ )?${TEXTS}\\b`, 'iu');
/** "In an article for the Daily", as the dossier has it. */
const OWN = new RegExp(
  `\\b(?:an?|his|her|their)\\s(?:[\\p{Ll}-]+\\s){0,3}${TEXTS} (?:for|in|by|with) (?:the )?(?:[\\p{Ll}-]+ ){0,2}${OUTLET}`,
  'iu',
);
const WRITING =
  /\b(?:writes|wrote|written|argues|argued|says|said|reports|reported|published|publishes|tells|told|notes|noted)\b/u;

function hasOtherText(sentence: string): boolean {
  const isOwn = OWN.test(sentence) || (sentence.includes(AUTHOR) && !/\b(?:for|in|by) (?:the )?\p{Lu}/u.test(sentence));
  if (SOME.test(sentence) && !(isOwn && !/\b(?:another|other|earlier|second|older)\b/u.test(sentence))) return true;
  if (FOREIGN.test(sentence.replace(/^\P{L}*\p{Lu}/u, (opening) => opening.toLowerCase()))) return true;
  // Somebody else writes: "In the Daily, a former officer writes".
  return (
    WRITING.test(sentence) &&
    !DEFINITE.test(sentence) &&
    !/[\uE000-\uE003]/u.test(sentence) &&
    / \p{Lu}/u.test(sentence)
  );
}

const YEAR = /\b(?:1[89]|20)\d\d\b/gu;

function hasOtherEvent(sentence: string, knowledge: Knowledge): boolean {
  return datedEvents(knowledge).some(({ names, year }) => {
    const nouns = nounsOf(names);
    const noun = nouns.exec(sentence);
    if (noun === null) return false;
    const isMany = /s$/u.test(noun[0]);
    if (
      isMany ||
      /\b(?:an?|another|second|previous|earlier|last|military) (?:\p{Ll}+ ){0,2}$/u.test(sentence.slice(0, noun.index))
    )
      return true;
    return [...sentence.matchAll(YEAR)].some(([one]) => !isSlipFor(one, year));
  });
}

/** The last words of the names of an event, in the singular and the plural. */
const nounsOf = oncePer(
  (names: readonly (readonly string[])[]): RegExp =>
    new RegExp(`\\b(?:${[...new Set(names.map((name) => name.at(-1) ?? ''))].join('|')})s?\\b`, 'u'),
);

/** The entity of a name, where its dossier is in force. */
export const entityNamed = (knowledge: Knowledge, { dossier, entity }: Named) => {
  const known = knowledge.dossier(dossier);
  return known && entityOf(known, entity);
};
