/**
 * What drafts use of a source: which of its entities they name, which of its statements they use and how, which of its
 * words they quote, and what they leave out. How that is shown is not known here.
 */
import { type Dossier, type Entity, type Place, paragraphsOf, placeOf, type Span, type Statement } from '@brief/core';
import type { DraftEvidence } from './evidence.ts';
import { type Use, usesIn } from './uses.ts';

export interface Coverage {
  readonly dossier: Dossier;
  /** In the order of the dossier. */
  readonly entities: readonly EntityCoverage[];
  /** In the order of the dossier. */
  readonly statements: readonly StatementCoverage[];
  /** In the order of the source, the headline (0) first. */
  readonly paragraphs: readonly ParagraphCoverage[];
  /** Of the source’s statements. */
  readonly share: Share;
}

/** How many of how many. */
export interface Share {
  readonly covered: number;
  readonly total: number;
}

/** Covered is an entity that a draft names in its own prose. */
export interface EntityCoverage {
  readonly entity: Entity;
  readonly covered: boolean;
  /** Where the drafts’ own prose names it. */
  readonly named: readonly DraftPlace[];
  /** Where it stands in somebody’s words or in a list of sources; that covers nothing. */
  readonly elsewhere: readonly DraftPlace[];
}

/** A place in one of the drafts, by its position in the list that was measured. */
export interface DraftPlace {
  readonly draft: number;
  readonly span: Span;
}

/** Covered is a statement that a draft uses in one of the ways of `uses.ts`. */
export interface StatementCoverage {
  readonly statement: Statement;
  readonly covered: boolean;
  readonly uses: readonly (Use & { readonly draft: number })[];
  /** Where the source says it. */
  readonly places: readonly Place[];
}

export interface ParagraphCoverage {
  readonly number: number;
  readonly text: string;
  /** Statements that are made in it. */
  readonly statements: readonly StatementCoverage[];
  /** Of its statements. */
  readonly share: Share;
  /** Entities that its statements tell something about. */
  readonly entities: readonly EntityCoverage[];
  /** Its words that drafts quote. */
  readonly quoted: readonly Quoted[];
}

export interface Quoted extends DraftPlace {
  /** In the paragraph, in stretches, in order. */
  readonly places: readonly [Place, ...Place[]];
  /** Whether the quotation is the source’s words to the letter, up to what a quotation may change. */
  readonly verbatim: boolean;
}

/** Measures drafts together; for one draft alone the list has one. */
export function coverageOf(dossier: Dossier, drafts: readonly DraftEvidence[]): Coverage {
  const found = drafts.map((evidence) => usesIn(evidence, dossier));
  const statements = dossier.statements.map((statement, order): StatementCoverage => {
    const uses = found.flatMap((uses, draft) => uses[order]?.map((use) => ({ ...use, draft })) ?? []);
    const places = statement.quotes.flatMap((quote) => placeOf(dossier.source, quote) ?? []);
    return { statement, covered: uses.length > 0, uses, places };
  });
  const entities = dossier.entities.map((entity) => entityCoverage(entity, dossier, drafts));
  const paragraphs = paragraphsOf(dossier.source).map(({ number, text }): ParagraphCoverage => {
    const made = statements.filter(({ statement }) => statement.quotes.some(({ paragraph }) => paragraph === number));
    const told = new Set(made.flatMap(({ statement }) => entitiesIn(statement)));
    return {
      number,
      text,
      statements: made,
      share: shareOf(made),
      entities: entities.filter(({ entity }) => told.has(entity.id)),
      quoted: quotedIn(number, dossier, drafts),
    };
  });
  return { dossier, entities, statements, paragraphs, share: shareOf(statements) };
}

/** In whole percent, rounded down: 100 is all. */
export const percentOf = ({ covered, total }: Share): number =>
  total === 0 ? 100 : Math.floor((100 * covered) / total);

export function shareOf(things: readonly { readonly covered: boolean }[]): Share {
  return { covered: things.filter(({ covered }) => covered).length, total: things.length };
}

function entityCoverage(entity: Entity, dossier: Dossier, drafts: readonly DraftEvidence[]): EntityCoverage {
  const places = drafts.flatMap(({ namings }, draft) =>
    namings
      .filter((naming) => naming.entity === entity.id && naming.dossier === dossier.id)
      .map(({ span, own }) => ({ draft, span, own })),
  );
  const those = (wanted: boolean): readonly DraftPlace[] =>
    places.filter(({ own }) => own === wanted).map(({ draft, span }) => ({ draft, span }));
  const named = those(true);
  return { entity, covered: named.length > 0, named, elsewhere: those(false) };
}

const entitiesIn = ({ subject, object, concerns = [] }: Statement): readonly string[] =>
  object === undefined ? [subject, ...concerns] : [subject, object, ...concerns];

function quotedIn(paragraph: number, dossier: Dossier, drafts: readonly DraftEvidence[]): readonly Quoted[] {
  return drafts
    .flatMap(({ passages }, draft) =>
      passages
        .filter((passage) => passage.dossier === dossier.id)
        .flatMap(({ places, quotation, verbatim }): readonly Quoted[] => {
          const [first, ...rest] = places.filter((place) => place.paragraph === paragraph);
          return first === undefined ? [] : [{ draft, span: quotation.span, places: [first, ...rest], verbatim }];
        }),
    )
    .sort((a, b) => a.places[0].start - b.places[0].start);
}
