/**
 * A dossier as every consumer sees it, whichever source it is made from: plain data, already linked and checked. The
 * built-in dossier has this shape with literal types on top; a dossier loaded from a file has just this shape.
 */
import type { Kind } from './kinds.ts';
import type { Label } from './label.ts';
import type { Predicate, Relation } from './predicates.ts';
import type { Wording } from './wording.ts';

export interface Dossier {
  /** Stable identifier, e.g. `mit-priorities`. */
  readonly id: string;
  readonly source: Source;
  /** Ids of the entities the dossier is about: an unmistakable mention of one is evidence for every weak label. */
  readonly subjects: readonly string[];
  /** Id of the entity that stands for the source itself: statements by it are in the author's own voice. */
  readonly voice?: string;
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  /** Further ways of putting relations in this field, added to the usual ones. */
  readonly wordings?: { readonly [P in Predicate]?: Wording };
}

export interface Source {
  readonly title: string;
  readonly lang: string;
  readonly published: SourceDate;
  /** Paragraph 0 is the headline; 1… are the body paragraphs. */
  readonly paragraphs: Readonly<Record<number, string>>;
  /** Outside knowledge about the source itself: never a quoted fact. */
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly url?: string;
  readonly licence?: string;
  readonly note?: string;
  /** ISO date on which the dossier is to be looked at again. */
  readonly reviewBy?: string;
}

export interface SourceDate {
  /** The date exactly as the source prints it. */
  readonly asPrinted?: string;
  /** ISO 8601 date. */
  readonly iso: string;
  /** Why the printed date is read so. */
  readonly basis?: string;
}

export interface Entity {
  readonly id: string;
  readonly kind: Kind;
  /** The preferred name. */
  readonly label: string;
  /** All names, the preferred one first. */
  readonly labels: readonly Label[];
  /** What it is, in one sentence. */
  readonly is: string;
  /** Tells the entity from others of the same name ("the Turkish state" for Ankara). */
  readonly sense?: string;
  /** Longer names of other things that contain a label and so swallow it ("South Sudan"). Never reported. */
  readonly blockers?: readonly string[];
  /**
   * What else stands for the same thing: an address such as `https://www.wikidata.org/entity/Q937`, or an entity of another
   * dossier as `dossier#entity`. Entities of two dossiers that share one are one thing.
   */
  readonly sameAs?: readonly string[];
  /** Definite descriptions the source uses for it ("the service"); they depend on context and are never matched. */
  readonly descriptions?: readonly string[];
  /** Lists the source gives of it: how many there are and which. */
  readonly lists?: readonly StatedList[];
  /** How a sentence names it as the one who says so, where that is not its name ("a note of 10 January 2026"). */
  readonly attributedAs?: string;
}

/** A list that the source gives: the ends of one relation of an entity. */
export interface StatedList {
  /** The relation that leads to the members: `names`, `reforms`, `counters`. A list with no member is one, too. */
  readonly relation: Relation;
  /**
   * - `whole`: the source gives all there is, so that another member or another count contradicts it;
   * - `named`: the source gives examples ("such as", "these include"). Then only a sentence on what it names, lists or
   *   announces can contradict it.
   */
  readonly extent: 'whole' | 'named';
  /** What a writer calls the members, in the plural: "Turkic states", "internal reforms". */
  readonly called: readonly string[];
  /** The nouns may mean other things in the same draft ("organizations"): they count beside a member or the entity. */
  readonly general?: boolean;
}

/** How the speaker puts it. */
export const stances = [
  'reported',
  'assessedByArticle',
  'assesses',
  'capable',
  'considers',
  'emphasizes',
  'highlights',
  'implicit',
  'links',
  'plans',
  'presents',
  'section',
] as const;

export type Stance = (typeof stances)[number];

export interface Statement {
  readonly id: string;
  readonly subject: string;
  /** A relation of the predicate table, or `about` when the statement is a text. */
  readonly predicate: Predicate | 'about';
  /** Id of the entity the relation points to; absent when `text` is there. */
  readonly object?: string;
  /** Continues the subject's name to a sentence: "is the country’s central intelligence agency". */
  readonly text?: string;
  /** Further entities that the statement tells something about, beside its subject and object. */
  readonly concerns?: readonly string[];
  /** Id of the entity that says so. The source entity is the author's own voice. */
  readonly by: string;
  readonly stance: Stance;
  /** The source itself presents it as somebody's view that others dispute. */
  readonly contested?: boolean;
  /** The source says it could be so, not that it is. */
  readonly hedged?: boolean;
  /** The words judge their subject: who repeats them says whose they are. Texts only. */
  readonly designation?: boolean;
  /** Ways of putting just this statement, added to those of its relation. In a text’s phrases `O` stands for nothing. */
  readonly wording?: Wording;
  readonly when?: { readonly from?: string; readonly to?: string; readonly approx?: boolean };
  readonly quotes: readonly [Quote, ...Quote[]];
}

/** Words of the source. */
export interface Quote {
  readonly paragraph: number;
  /** Verbatim, code unit for code unit, and unique in the paragraph. */
  readonly exact: string;
}
