/**
 * How a draft can use a statement of the source. Each way is one function here, and a statement is covered when one of
 * them finds something: a way that understands more is added to the list, and nothing else changes.
 */
import type { Dossier, Entity, Span, Statement } from '@brief/core';
import { alikeKeys, type Draft, type Naming, type QuotedPassage } from '@brief/lint';
import type { DraftEvidence } from './evidence.ts';
import { keysOf, wordsOfStatement } from './statement-words.ts';
import type { Unit } from './units.ts';

export interface Use {
  /**
   * - `quoted`: the draft quotes the words that say it;
   * - `named`: what the statement relates is named together;
   * - `told`: something the statement is about is named, with half of the words that say it.
   */
  readonly way: 'quoted' | 'named' | 'told';
  /** In the draft: the quotations, or the names. */
  readonly spans: readonly [Span, ...Span[]];
}

/** The uses of each statement of a dossier, in its order: one for each place of the draft, none where it is left out. */
export function usesIn(evidence: DraftEvidence, dossier: Dossier): readonly (readonly Use[])[] {
  const known = found.get(evidence) ?? new Map<Dossier, readonly (readonly Use[])[]>();
  const uses = known.get(dossier) ?? dossier.statements.map((statement) => usesOf(statement, dossier, evidence));
  found.set(evidence, known.set(dossier, uses));
  return uses;
}

const found = new WeakMap<DraftEvidence, Map<Dossier, readonly (readonly Use[])[]>>();

function usesOf(statement: Statement, dossier: Dossier, evidence: DraftEvidence): readonly Use[] {
  const uses: Use[] = [];
  const taken = new Set<number>();
  for (const way of ways) {
    // A place counts once, by the first way that finds it.
    const more = way(statement, dossier, evidence).filter(({ spans }) => !spans.some(({ start }) => taken.has(start)));
    uses.push(...more);
    for (const { spans } of more) for (const { start } of spans) taken.add(start);
  }
  return uses;
}

type Way = (statement: Statement, dossier: Dossier, evidence: DraftEvidence) => readonly Use[];

/** Every word of one of its quotes that says something stands in the draft’s quotations. */
const quoted: Way = (statement, dossier, { passages }) => {
  const own = passages.filter((passage) => passage.dossier === dossier.id);
  if (own.length === 0) return [];
  return wordsOfStatement(statement, dossier).quotes.flatMap(({ paragraph, words }) => {
    const has = ({ places }: QuotedPassage, word: Span) =>
      places.some((place) => place.paragraph === paragraph && place.start <= word.start && word.end <= place.end);
    if (!words.every((word) => own.some((passage) => has(passage, word)))) return [];
    const spans = own
      .filter((passage) => words.some((word) => has(passage, word)))
      .map(({ quotation }) => quotation.span);
    return asUse('quoted', spans);
  });
};

/** A relation: subject and object are named in one unit, or one of them above it, or one by a name that holds the other’s. */
const named: Way = ({ subject, object }, dossier, { draft, units }) => {
  if (object === undefined) return [];
  return units.flatMap((unit) => {
    const [one, other] = [namingOf(subject, unit, dossier), namingOf(object, unit, dossier)];
    if (one !== undefined && other !== undefined) {
      const isHere = unit.namings.includes(one) || unit.namings.includes(other);
      return isHere ? asUse('named', [one.span, other.span]) : [];
    }
    const [alone, missing] = [one ?? other, one === undefined ? subject : object];
    const isHeld = alone !== undefined && unit.namings.includes(alone) && holdsNameOf(missing, alone, dossier, draft);
    return isHeld ? asUse('named', [alone.span]) : [];
  });
};

/** Whether a name holds one of another entity, as “President of Türkiye” does. */
function holdsNameOf(entity: string, { span }: Naming, dossier: Dossier, { text }: Draft): boolean {
  const other = dossier.entities.find(({ id }) => id === entity);
  const name = inWords(text.slice(span.start, span.end));
  return other !== undefined && plainNamesOf(other).some((plain) => name.includes(plain));
}

function plainNamesOf(entity: Entity): readonly string[] {
  const known = plainNames.get(entity);
  if (known !== undefined) return known;
  const names = entity.labels.filter(({ weak }) => weak !== true).map(({ text }) => inWords(text));
  plainNames.set(entity, names);
  return names;
}

const plainNames = new WeakMap<Entity, readonly string[]>();

/** With a space before, between and after the words, so that one name is found in another only by whole words. */
const inWords = (name: string): string => ` ${name.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()} `;

/** Said in words: a unit names something it is about and has half of the words that say something. */
const told: Way = (statement, dossier, { units }) => {
  const { subject, object, concerns = [] } = statement;
  const about = new Set([subject, ...(object === undefined ? [] : [object]), ...concerns]);
  const { wordings } = wordsOfStatement(statement, dossier);
  return units.flatMap((unit) => {
    const own = unit.namings.filter(({ dossier: id, entity }) => id === dossier.id && about.has(entity));
    if (own.length === 0) return [];
    const words = wordsOf(unit);
    const isTold = wordings.some((wording) => {
      const shared = wording.filter((key) => words.get(head(key))?.some((other) => alikeKeys(key, other)));
      return shared.length >= fewestShared && 2 * shared.length >= wording.length;
    });
    const spans = own.map(({ span }) => span);
    return isTold ? asUse('told', spans) : [];
  });
};

const ways: readonly Way[] = [quoted, named, told];

/** Two words can meet by chance. */
const fewestShared = 3;

const namingOf = (entity: string, { namings, above }: Unit, { id }: Dossier): Naming | undefined => {
  const isIt = (naming: Naming) => naming.entity === entity && naming.dossier === id;
  return namings.find(isIt) ?? above.find(isIt);
};

/** The words of a unit by how they begin, as alike words do. */
function wordsOf(unit: Unit): ReadonlyMap<string, readonly string[]> {
  const known = read.get(unit);
  if (known !== undefined) return known;
  const words = new Map<string, string[]>();
  for (const key of unit.blocks.flatMap(({ prose }) => keysOf(prose.text))) {
    const others = words.get(head(key));
    if (others === undefined) words.set(head(key), [key]);
    else others.push(key);
  }
  read.set(unit, words);
  return words;
}

const head = (key: string): string => key.slice(0, 3);

const read = new WeakMap<Unit, ReadonlyMap<string, readonly string[]>>();

function asUse(way: Use['way'], spans: readonly Span[]): readonly Use[] {
  const [first, ...rest] = spans.toSorted((a, b) => a.start - b.start);
  return first === undefined ? [] : [{ way, spans: [first, ...rest] }];
}
