/**
 * From an article to the names in it: runs of capitals are cut to names, given the evidence of what stands around them,
 * and grouped. It finds; it does not know what a dossier is made of.
 */
import { foldWord, type Kind, type Span } from '@brief/core';
import { readQuotationMarks } from '@brief/lint';
import type { Language } from '../language.ts';
import type { Article } from '../source/article.ts';
import { definitionsIn, mayHaveForeignAcronym } from './acronyms.ts';
import { eventsIn } from './events.ts';
import { groupNames } from './group-names.ts';
import {
  isDocumentPart,
  isEventWord,
  isGeneral,
  isLegalForm,
  isOrganizationWord,
  isPlaceSort,
  isReportingVerb,
  isRoleModifier,
  isRoleWord,
  isTitle,
  isTitleAfter,
} from './lexicon.ts';
import type { Candidate, Evidence, Sighting } from './names.ts';
import { roleAfter, roleBefore, roleEndIn } from './roles.ts';
import { type Passage, passageOf, type Run, runsOf, trimRun } from './runs.ts';
import { isAcronym, isCapital, type Word, wordsOf } from './words.ts';

/** What was seen in an article before it is put together. */
export interface Seen {
  readonly sightings: readonly Sighting[];
  /** Places that count only if the name is known from elsewhere: at the head of a sentence, in a headline. */
  readonly doubtful: readonly Sighting[];
  /** Names that the text says are the same. */
  readonly aliases: readonly (readonly [name: string, acronym: string])[];
  /** Names that stand side by side between dashes: perhaps the same. */
  readonly beside: readonly (readonly [name: string, other: string])[];
  /** Roles, by the name of the person beside whom they stand. */
  readonly roles: readonly { readonly person: string; readonly role: string }[];
}

/** The names in an article, in the order in which they first stand there. */
export function findNames({ title, paragraphs }: Article, language: Language): readonly Candidate[] {
  const all = [{ text: title, heading: true }, ...paragraphs];
  const passages = all.map((paragraph, number) => passageOf(paragraph, number, language));
  const seer = new Seer(passages, language);
  for (const passage of passages) seer.read(passage);
  return groupNames(seer, language);
}

class Seer implements Seen {
  readonly sightings: Sighting[] = [];
  readonly doubtful: Sighting[] = [];
  readonly aliases: (readonly [string, string])[] = [];
  readonly beside: (readonly [string, string])[] = [];
  readonly roles: { readonly person: string; readonly role: string }[] = [];
  readonly language: Language;
  /** Words that the text also writes small. */
  private readonly small = new Set<string>();
  /** Words that have a capital inside a sentence. */
  private readonly capital = new Set<string>();
  /** In languages with capital nouns: words that an article or another small word of its kind stands before. */
  private readonly nouns = new Set<string>();

  constructor(passages: readonly Passage[], language: Language) {
    this.language = language;
    for (const { words, initial, titleCase } of passages) {
      words.forEach(({ text, gap }, at) => {
        if (!isCapital(text)) this.small.add(text.toLowerCase());
        else if (!titleCase && !initial.has(at)) this.capital.add(text);
        const before = words[at - 1];
        if (language.capitalNouns && before && gap === ' ' && this.takesNoun(before, words[at - 2]))
          this.nouns.add(foldWord(text));
      });
    }
  }

  /** An article, or an inflected adjective behind one. */
  private takesNoun(before: Word, two: Word | undefined): boolean {
    if (this.language.isArticle(before.text)) return true;
    return (
      !isCapital(before.text) &&
      /(?:e|en|er|es|em)$/.test(before.text) &&
      two !== undefined &&
      this.language.isArticle(two.text)
    );
  }

  read(passage: Passage): void {
    const { titleCase, words, text, number } = passage;
    const defined = definitionsIn(passage, this.language);
    for (const { acronym, long } of defined) this.define(passage, acronym, long);
    for (const event of eventsIn(passage)) this.sight(passage, event, [{ kind: 'event', weight: 3 }]);
    for (const { inner } of readQuotationMarks(text).quoted) this.readQuoted(passage, inner);
    let listed: { readonly end: number } | undefined;
    for (const whole of runsOf(passage).flatMap((run) =>
      outside(
        run,
        defined.map(({ long }) => long),
      ),
    )) {
      const run = trimRun(whole, this.language, (word) => this.small.has(word.toLowerCase()));
      if (run === undefined) continue;
      if (titleCase) {
        this.readTitleCase(run);
        continue;
      }
      const before = words[run.from - 1];
      const inList = listed !== undefined && LIST.test(text.slice(listed.end, (words[run.from] as Word).start));
      const first = words[run.from] as Word;
      const after = words[run.to - 1]?.ending ?? '';
      const led =
        before !== undefined && first.gap === ' ' && this.language.isPlaceWord(before.text) && !POSSESSIVE.test(after);
      const toPlace = (led || inList) && !(run.to - run.from === 1 && isAcronym(first.text));
      const placed = this.readRun(run, toPlace ? PLACE : []);
      const last = words[run.to - 1] as Word;
      listed = placed && toPlace ? { end: last.end + last.ending.length } : undefined;
    }
    this.readBeside(text, number, passage);
  }

  /** One run of words that are no mere custom of writing; says whether a name was seen. */
  private readRun(run: Run, around: readonly Evidence[]): boolean {
    const { passage } = run;
    const { words } = passage;
    const split = roleEndIn(run);
    if (split !== undefined) {
      const role: Run = { passage, from: run.from, to: split };
      const person: Run = { passage, from: split, to: run.to };
      const name = this.nameOf(person);
      if (name === undefined) return false;
      this.sightRun(name, [{ kind: 'person', weight: 3 }]);
      this.hasRole(name, spanOf(role));
      this.readLead(role);
      return true;
    }
    const owned = (words[run.to - 1] as Word).ending === '' ? undefined : this.behindOf(run);
    if (owned !== undefined) return this.readRun(owned, []);
    const name = this.nameOf(this.withYear(run));
    if (name === undefined) return false;
    const evidence = [...around, ...this.evidenceOf(name, run)];
    const inner = evidence.some(({ kind }) => kind === 'role') ? this.behindOf(name) : undefined;
    if (inner !== undefined) this.readRun(inner, []);
    const before = roleBefore(passage, name.from, name.to, this.language);
    const after = roleAfter(passage, name.to, this.language);
    const mayBePerson = !evidence.some(({ kind, weight }) => kind !== 'person' && weight === 3);
    if (mayBePerson) {
      for (const role of [before, after]) {
        if (role === undefined) continue;
        evidence.push({ kind: 'person', weight: 3 });
        this.hasRole(name, role);
      }
    }
    const single = name.to - name.from === 1;
    const word = words[name.from] as Word;
    if (single && this.isDoubtful(passage, name.from, evidence)) this.doubt(name, evidence);
    else if (single && isGeneral(word.text) && !isAcronym(word.text) && !isStateBody(word.text)) return false;
    else this.sightRun(name, evidence);
    return true;
  }

  /** "Director of Türkiye’s …": what the role is of. With an ending the role goes on, and only Türkiye is whole. */
  private behindOf({ passage, from, to }: Run): Run | undefined {
    const all = passage.words.slice(from, to);
    const of = all.findIndex(({ text }) => /^(?:of|for)$/.test(text));
    if (of < 1 || !isRoleWord(all[of - 1]?.text ?? '')) return undefined;
    const first = all.findIndex(({ text }, at) => at > of && isCapital(text));
    return { passage, from: from + first, to };
  }

  /** "World Cup 2026": the year belongs to the name of an event. */
  private withYear(run: Run): Run {
    const { passage, from, to } = run;
    const next = passage.words[to];
    const isEvent = passage.words.slice(from, to).some(({ text }) => isEventWord(text));
    return isEvent && next?.gap === ' ' && /^(?:1[5-9]|20)\d\d$/.test(next.text) ? { passage, from, to: to + 1 } : run;
  }

  /** Titles fall off a name; what is nothing but general words is none. */
  private nameOf(run: Run): Run | undefined {
    const { passage } = run;
    const { words } = passage;
    let { from, to } = run;
    while (from < to && isTitle((words[from] as Word).text) && to - from > 1) from++;
    if (to - from > 1 && isTitleAfter((words[to - 1] as Word).text)) to--;
    const all = words.slice(from, to);
    const lead = all[0];
    if (lead === undefined) return undefined;
    if (all.length === 1) {
      const { text } = lead;
      if (isLegalForm(text)) return undefined;
      if (this.language.isCalendarOrTongue(text) || this.language.isDemonym(text) || /^\p{N}+$/u.test(text))
        return undefined;
      if (text.length < 2 || /^(?:[IVXLC]+|[QH][1-4])$/.test(text)) return undefined;
    }
    if (isDocumentPart(lead.text) && all.slice(1).every(({ text }) => /^(?:\d.*|\p{L}|[IVX]+)$/u.test(text)))
      return undefined;
    const heads = all.filter(({ text }) => isCapital(text));
    const bare =
      !isStateBody(lead.text) &&
      heads.every(({ text }) => isGeneral(text) || isRoleModifier(text) || this.language.isDemonym(text));
    const role = heads.length > 1 && heads.some(({ text }) => isRoleWord(text));
    if (
      bare &&
      !role &&
      heads.every(({ text }) => this.small.has(text.toLowerCase()) || heads.length === 1) &&
      !heads.some(({ text }) => isAcronym(text))
    ) {
      return undefined;
    }
    return { passage, from, to };
  }

  /** A capital that a sentence’s beginning, or a language’s custom for nouns, may have given. */
  private isDoubtful({ words, initial, text }: Passage, at: number, evidence: readonly Evidence[]): boolean {
    const word = words[at] as Word;
    if (isAcronym(word.text) || /\p{Ll}\p{Lu}/u.test(word.text)) return false;
    if (evidence.some(({ kind, weight }) => weight === 3 && kind !== 'organization')) return false;
    if (this.language.regionKind(word.text) !== undefined) return false;
    const settled = this.capital.has(word.text) && !this.small.has(word.text.toLowerCase());
    if (!this.language.capitalNouns) return initial.has(at) ? !settled : this.small.has(word.text.toLowerCase());
    // Where nouns have capitals, a name is told by doing without an article where a noun could not.
    const next = words[at + 1];
    const bareSubject = !this.takesNoun(words[at - 1] ?? word, words[at - 2]) || at === 0;
    const beforeIt = words[at - 1];
    const speaks =
      (next !== undefined && next.gap === ' ' && isReportingVerb(next.text) && !/en$/.test(next.text)) ||
      (beforeIt !== undefined && word.gap === ' ' && isReportingVerb(beforeIt.text));
    const placed = evidence.some(({ kind }) => kind === 'place');
    if (isStateBody(word.text)) return false;
    const isNoun = this.nouns.has(foldWord(word.text)) || isGeneral(word.text) || text.charAt(word.end) === '-';
    return isNoun || !((bareSubject && speaks) || (placed && this.isBarePlace(word.text)));
  }

  /** After "in", a common noun in the singular would have an article, and many of the others end like nouns of doing. */
  private isBarePlace(word: string): boolean {
    return (
      !/(?:ungen|ung|heit|keit|schaft|tion|tionen|ismus|en|ern|eln)$/.test(word) ||
      this.language.regionKind(word) !== undefined
    );
  }

  private evidenceOf(name: Run, whole: Run): Evidence[] {
    const { passage } = name;
    const all = passage.words.slice(name.from, name.to);
    const text = passage.text.slice(all[0]?.start, all.at(-1)?.end);
    const evidence: Evidence[] = [];
    const next = passage.words[name.to];
    const add = (kind: Kind, weight: Evidence['weight']) => evidence.push({ kind, weight });
    const region = this.language.regionKind(text) ?? this.language.regionKind(text.replace(/^\p{L}+ern /u, ''));
    if (region !== undefined) add(region, 3);
    const several = all.length > 1;
    const heads = all.map((word) => word.text);
    const last = heads.at(-1) ?? '';
    const titled = passage.words.slice(whole.from, name.from).some((word) => isTitle(word.text)) || whole.to > name.to;
    const before = passage.words[name.from - 1];
    if (titled || (before && isTitle(before.text) && isCapital(before.text) && /^\.? $/.test(all[0]?.gap ?? '')))
      add('person', 3);
    else if (several && heads.some((word) => isRoleWord(word)) && !heads.some((word) => isLegalForm(word))) {
      if (
        isRoleWord(last) ||
        heads.some((word, at) => isRoleWord(word) && /^(?:of|for|der|des|de|du)$/i.test(heads[at + 1] ?? ''))
      )
        add('role', 3);
    }
    if (several && isLegalForm(last) && /^\p{Lu}/u.test(last)) add('organization', 3);
    else if (
      several &&
      heads.some((word) => isEventWord(word)) &&
      !heads.some((word) => isOrganizationWord(word) && !isEventWord(word))
    ) {
      if (/\b(?:1[5-9]|20)\d\d\b/.test(text) || isEventWord(last) || isEventWord(heads[0] ?? '')) add('event', 3);
    } else if (several && heads.some((word) => isOrganizationWord(word)) && evidence.length === 0)
      add('organization', 3);
    else if (!several && this.language.capitalNouns && isOrganizationWord(last) && last.length > 9)
      add('organization', 2);
    else if (several && (isPlaceSort(last) || LEADING_PLACE.test(heads[0] ?? '')) && evidence.length === 0)
      add('place', 3);
    const initials = all
      .slice(0, -1)
      .some((word) => /^\p{Lu}(?:\.\p{Lu})*$/u.test(word.text) && passage.text.charAt(word.end) === '.');
    if (initials && heads.length <= 4) add('person', 2);
    if (next && next.gap === ' ' && !several && BODIES.test(next.text)) add('organization', 2);
    if (next && next.gap === ' ' && isReportingVerb(next.text) && several && heads.length <= 3) add('person', 1);
    const ending = all.at(-1)?.ending.slice(1) ?? '';
    if (this.language.code === 'tr' && /^[dt][ae](?:n|ki)?$/.test(ending)) add('place', 1);
    return evidence;
  }

  /** What stands before a role in one run: "Siemens" in "Siemens CEO Roland Busch". */
  private readLead(role: Run): void {
    const { passage, from, to } = role;
    const head = passage.words.slice(from, to).findIndex(({ text }) => isRoleWord(text) || isRoleModifier(text));
    if (head < 1) return;
    const lead = this.nameOf({ passage, from, to: from + head });
    if (lead === undefined) return;
    const word = passage.words[lead.from] as Word;
    if (lead.to - lead.from === 1 && isAcronym(word.text)) this.sightRun(lead, []);
    else this.doubt(lead, []);
  }

  /** In a title the capitals tell nothing, save those of an acronym among small letters. */
  private readTitleCase({ passage, from, to }: Run): void {
    const { words, text } = passage;
    const capitals = text === text.toUpperCase();
    for (let first = from; first < to; first++) {
      const word = words[first] as Word;
      if (isAcronym(word.text) && !capitals && !isLegalForm(word.text) && !/^[IVXLC]+$/.test(word.text))
        this.sightRun({ passage, from: first, to: first + 1 }, []);
      for (let end = first + 1; end <= Math.min(to, first + LONGEST_NAME); end++) {
        if (end - first > 1 || !isAcronym(word.text)) this.doubt({ passage, from: first, to: end }, []);
      }
    }
  }

  /** A short phrase in quotation marks whose every word has a capital is a name, or a term treated as one. */
  private readQuoted(passage: Passage, inner: Span): void {
    if (passage.titleCase) return;
    const words = passage.words.filter(({ start, end }) => start >= inner.start && end <= inner.end);
    const weighty = words.filter(({ text }) => !this.language.isSmall(text));
    if (words.length < 2 || words.length > 6 || !weighty.every(({ text }) => isCapital(text)) || weighty.length < 2)
      return;
    if (/[.!?,;:…]/.test(passage.text.slice(inner.start, inner.end))) return;
    this.sight(passage, inner, []);
  }

  private define(passage: Passage, acronym: Span, long: Span): void {
    const { text } = passage;
    const name = text.slice(long.start, long.end);
    const short = text.slice(acronym.start, acronym.end).replace(/(?<=\p{Lu})s$/u, '');
    const isConcept = wordsOf(name).every((word) => !isCapital(word.text));
    const organization = wordsOf(name).some((word) => isOrganizationWord(word.text));
    if (isConcept) {
      const kind = organization ? 'organization' : 'concept';
      this.sight(passage, long, [{ kind, weight: 2 }]);
      this.sight(passage, { start: acronym.start, end: acronym.start + short.length }, []);
    } else this.sight(passage, long, organization ? [{ kind: 'organization', weight: 3 }] : []);
    this.aliases.push([name, short]);
  }

  /** "Organization – Millî İstihbarat Teşkilatı": two names parted by a dash; and an acronym of another language. */
  private readBeside(text: string, number: number, passage: Passage): void {
    const here = this.sightings
      .filter((one) => one.paragraph === number && !one.evidence.some(({ kind }) => kind === 'role'))
      .sort((a, b) => a.start - b.start);
    const wordAt = new Map(passage.words.map((word) => [word.start, word]));
    here.forEach((one, at) => {
      for (let next = at + 1; next < here.length; next++) {
        const other = here[next] as Sighting;
        if (other.start <= one.end) continue;
        if (other.start - one.end > FURTHEST_BESIDE) break;
        if (/^\s[–—]\s(?:the |der |die |das )?$/u.test(text.slice(one.end, other.start)))
          this.beside.push([one.text, other.text]);
        const word = wordAt.get(other.start);
        if (word === undefined || other.end !== word.end || other.start - one.end !== 2) continue;
        const name = passage.words.filter(({ start, end }) => start >= one.start && end <= one.end);
        if (mayHaveForeignAcronym(name, word, text)) this.aliases.push([one.text, other.text]);
      }
    });
  }

  private hasRole(name: Run, role: Span): void {
    const { passage } = name;
    const text = passage.text.slice(role.start, role.end);
    if (/^(?:former|ex|ehemalig\w*|eski)\b/iu.test(text)) return;
    this.roles.push({ person: textOf(name), role: text });
    if (/\s/.test(text)) this.sight(passage, role, [{ kind: 'role', weight: 3 }]);
  }

  private sightRun(run: Run, evidence: readonly Evidence[]): void {
    this.sight(run.passage, spanOf(run), evidence);
  }

  private sight(passage: Passage, span: Span, evidence: readonly Evidence[]): void {
    this.sightings.push(this.sighting(passage, span, evidence));
  }

  private doubt(run: Run, evidence: readonly Evidence[]): void {
    this.doubtful.push(this.sighting(run.passage, spanOf(run), evidence));
  }

  private sighting({ text, number }: Passage, { start, end }: Span, evidence: readonly Evidence[]): Sighting {
    const articled = this.language.isArticle(
      /\p{L}+(?= $)/u.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '',
    );
    return { paragraph: number, start, end, text: text.slice(start, end), articled, evidence };
  }
}

/** Words of a name that is looked for in a title. */
const LONGEST_NAME = 8;

/** Characters between two names that stand side by side: a dash, its spaces and an article. */
const FURTHEST_BESIDE = 8;

/** A compound for a body of the state is a name with its article: "das Bundesgesundheitsministerium". */
const isStateBody = (word: string): boolean => /^(?:Bundes|Landes)\p{Ll}{6}/u.test(word) && isOrganizationWord(word);

/** What follows a name in small letters and says that it is a body of people: "the Hizmet movement". */
const BODIES = /^(?:movement|party|group|company|agency|university|foundation|club|hareketi|partisi)$/;
const LEADING_PLACE =
  /^(?:bay|cape|gulf|island|isle|kingdom|lake|mount|port|republic|strait|province|state|rio|île|isla|insel|republik)$/i;
const PLACE: readonly Evidence[] = [{ kind: 'place', weight: 2 }];
const LIST = /^(?:, (?:and |und |et |y |ve |e )?| (?:and|und|et|y|ve|e) )(?:the )?$/;
const POSSESSIVE = /^[’']s$/;

/** What of a run is outside of the spans: what is inside has been seen as a whole. */
function outside(run: Run, spans: readonly Span[]): Run[] {
  const { passage, from, to } = run;
  const { words } = passage;
  const inside = (at: number) => {
    const { start, end } = words[at] as Word;
    return spans.some((span) => start >= span.start && end <= span.end);
  };
  const rest: Run[] = [];
  for (let at = from; at < to; at++) {
    if (inside(at) || !isCapital((words[at] as Word).text)) continue;
    let end = at + 1;
    while (end < to && !inside(end)) end++;
    let last = end;
    while (last > at + 1 && !isCapital((words[last - 1] as Word).text) && !/^\d/.test((words[last - 1] as Word).text))
      last--;
    rest.push({ passage, from: at, to: last });
    at = end;
  }
  return rest;
}

/** With the full stop that belongs to initials at the end: "S.A." */
function spanOf({ passage, from, to }: Run): Span {
  const last = passage.words[to - 1] as Word;
  const dotted = /^\p{Lu}(?:\.\p{Lu})+$/u.test(last.text) && passage.text.charAt(last.end) === '.';
  return { start: (passage.words[from] as Word).start, end: last.end + (dotted ? 1 : 0) };
}

const textOf = (run: Run): string => {
  const { start, end } = spanOf(run);
  return run.passage.text.slice(start, end);
};
