/**
 * Whether a dossier holds together: ids lead somewhere, kinds fit the relations, every quote is found once in its
 * paragraph, names are told apart. It takes data of the right shape and never throws; shapes are checked where data are
 * read.
 */
import { nearlyVerbatim } from '../quote.ts';
import type { Dossier, Entity, Quote, Source, Statement } from './dossier.ts';
import { type Fault, unknownWord } from './fault.ts';
import { type Kind, kinds } from './kinds.ts';
import { type PredicateDefinition, predicates } from './predicates.ts';

/** Every fault of a dossier, in its own order; none when it can be linked. */
export function faultsOf(dossier: Dossier): readonly Fault[] {
  const kindOf = new Map(dossier.entities.map(({ id, kind }) => [id, kind]));
  return [
    ...sourceFaults(dossier.source),
    ...referenceFaults(dossier, kindOf),
    ...repeated('entities', dossier.entities),
    ...dossier.entities.flatMap(entityFaults),
    ...sharedLabels(dossier.entities),
    ...repeated('statements', dossier.statements),
    ...dossier.statements.flatMap((statement) => [...statementFaults(statement, dossier.source, kindOf)]),
    ...secondObjects(dossier.statements),
  ];
}

type Kinds = ReadonlyMap<string, Kind>;
type Path = Fault['path'];

function* sourceFaults(source: Source): Iterable<Fault> {
  const path = ['source'];
  if (source.title.trim() === '') yield { path: [...path, 'title'], expected: 'a title', found: 'nothing' };
  yield* dateFaults([...path, 'published', 'iso'], source.published.iso);
  if (source.reviewBy !== undefined) yield* dateFaults([...path, 'reviewBy'], source.reviewBy);
  const numbers = Object.keys(source.paragraphs);
  if (numbers.length === 0) {
    yield { path: [...path, 'paragraphs'], expected: 'at least one paragraph', found: 'none' };
  }
  for (const number of numbers) {
    const here = [...path, 'paragraphs', number];
    if (!/^(?:0|[1-9]\d*)$/.test(number)) yield { path: here, expected: 'a whole number', found: `“${number}”` };
    if (source.paragraphs[Number(number)]?.trim() === '') yield { path: here, expected: 'text', found: 'nothing' };
  }
}

function* dateFaults(path: Path, date: string): Iterable<Fault> {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!real) yield { path, expected: 'a date as YYYY-MM-DD', found: `“${date}”` };
}

function* referenceFaults({ subjects, voice }: Dossier, kindOf: Kinds): Iterable<Fault> {
  for (const [place, id] of subjects.entries()) yield* idFaults(['subjects', place], id, kindOf);
  if (voice !== undefined) yield* idFaults(['voice'], voice, kindOf, ['source']);
}

/** An id leads to an entity, of one of these kinds where kinds are given. */
function* idFaults(path: Path, id: string, kindOf: Kinds, allowed: readonly Kind[] = kinds): Iterable<Fault> {
  const kind = kindOf.get(id);
  const expected = allowed === kinds ? 'the id of an entity' : `the id of ${allowed.map(withArticle).join(' or ')}`;
  if (kind === undefined) {
    const candidates = [...kindOf].filter(([, candidate]) => allowed.includes(candidate)).map(([key]) => key);
    yield unknownWord(path, expected, id, candidates);
  } else if (kinds.includes(kind) && !allowed.includes(kind)) {
    yield { path, expected, found: `the ${kind} “${id}”` };
  }
}

const withArticle = (kind: Kind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

function* repeated(list: 'entities' | 'statements', members: readonly { readonly id: string }[]): Iterable<Fault> {
  const seen = new Set<string>();
  for (const { id } of members) {
    const path = [list, id];
    if (!/^[A-Za-z_][\w-]*$/.test(id)) {
      yield { path, expected: 'an id of ASCII letters, digits, “-” and “_”', found: `“${id}”` };
    }
    if (seen.has(id)) yield { path, expected: 'an id used once', found: `“${id}” again` };
    seen.add(id);
  }
}

function entityFaults(entity: Entity): readonly Fault[] {
  const path = ['entities', entity.id];
  const faults: Fault[] = [];
  if (!kinds.includes(entity.kind)) faults.push(unknownWord([...path, 'kind'], 'a kind', entity.kind, kinds));
  if (entity.is.trim() === '') faults.push({ path: [...path, 'is'], expected: 'what it is', found: 'nothing' });

  const [first] = entity.labels;
  if (first?.use !== 'preferred' || first.text !== entity.label) {
    const found = first ? `the ${first.use} label “${first.text}”` : 'no label';
    faults.push({ path: [...path, 'labels'], expected: `the preferred label “${entity.label}” first`, found });
  }
  const good = entity.labels.filter(({ use }) => use !== 'deprecated').map(({ text }) => text);
  for (const [place, { text, use, instead, weak, context }] of entity.labels.entries()) {
    const here = [...path, 'labels', place];
    if (text.trim() !== text || text === '') {
      faults.push({ path: [...here, 'text'], expected: 'a name without spaces around it', found: `“${text}”` });
    }
    if (use === 'preferred' && place > 0 && first?.use === 'preferred') {
      faults.push({ path: [...here, 'use'], expected: 'one preferred label', found: `“${text}” as a second` });
    }
    if (instead !== undefined && (!good.includes(instead) || instead === text)) {
      faults.push(
        unknownWord([...here, 'instead'], 'another label of the entity that is not deprecated', instead, good),
      );
    }
    if (context && !weak) {
      faults.push({ path: [...here, 'context'], expected: 'a weak label', found: `“${text}”, which always counts` });
    }
    if (context?.own && !context.for?.length) {
      faults.push({ path: [...here, 'context', 'for'], expected: 'phrases that speak for it', found: 'none' });
    }
  }
  return faults;
}

/** One name, one entity: two entities of one dossier under the same name could not be told apart in a draft. */
function* sharedLabels(entities: readonly Entity[]): Iterable<Fault> {
  const owners = new Map<string, string>();
  for (const { id, labels } of new Map(entities.map((entity) => [entity.id, entity])).values()) {
    for (const [place, { text, forms = [] }] of labels.entries()) {
      for (const name of [text, ...forms]) {
        const owner = owners.get(name.normalize('NFC'));
        owners.set(name.normalize('NFC'), id);
        if (owner === undefined) continue;
        const whose = owner === id ? 'which it has already' : `a name of “${owner}”`;
        yield { path: ['entities', id, 'labels', place], expected: 'a name of its own', found: `“${name}”, ${whose}` };
      }
    }
  }
}

function* statementFaults(statement: Statement, source: Source, kindOf: Kinds): Iterable<Fault> {
  const path = ['statements', statement.id];
  const { predicate, subject, object, text, by, concerns = [], quotes } = statement;
  const definition: PredicateDefinition | undefined = predicate === 'about' ? undefined : predicates[predicate];
  if (predicate !== 'about' && !Object.hasOwn(predicates, predicate)) {
    const words = [...Object.keys(predicates), 'about'];
    yield unknownWord([...path, 'predicate'], 'a predicate', predicate, words);
    return;
  }
  yield* idFaults([...path, 'subject'], subject, kindOf, definition?.from);
  if (definition && object === undefined) yield { path: [...path, 'object'], expected: 'an object', found: 'none' };
  if (definition && object !== undefined) yield* idFaults([...path, 'object'], object, kindOf, definition.to);
  if (!definition && !text?.trim()) yield { path: [...path, 'text'], expected: 'what is said', found: 'nothing' };
  const surplus = definition ? text : object;
  if (surplus !== undefined) {
    const key = definition ? 'text' : 'object';
    yield { path: [...path, key], expected: `no ${key} with “${predicate}”`, found: `“${surplus}”` };
  }
  yield* idFaults([...path, 'by'], by, kindOf);
  for (const [place, id] of concerns.entries()) yield* idFaults([...path, 'concerns', place], id, kindOf);
  if (quotes.length === 0) yield { path: [...path, 'quotes'], expected: 'at least one quote', found: 'none' };
  for (const [place, quote] of quotes.entries()) yield* quoteFaults([...path, 'quotes', place], quote, source);
}

function* quoteFaults(path: Path, { paragraph, exact }: Quote, source: Source): Iterable<Fault> {
  const text = source.paragraphs[paragraph];
  if (text === undefined) {
    const numbers = Object.keys(source.paragraphs).join(', ');
    yield { path: [...path, 'paragraph'], expected: `one of the paragraphs ${numbers}`, found: String(paragraph) };
    return;
  }
  const here = [...path, 'exact'];
  const first = exact === '' ? -1 : text.indexOf(exact);
  if (first < 0) yield misquoted(here, paragraph, exact, source);
  else if (text.includes(exact, first + 1)) {
    yield { path: here, expected: `words that paragraph ${paragraph} has only once`, found: `“${exact}”` };
  }
}

function misquoted(path: Path, paragraph: number, exact: string, source: Source): Fault {
  const fault = { path, expected: `words of paragraph ${paragraph}`, found: `“${exact}”` };
  const near = nearlyVerbatim(source.paragraphs[paragraph] ?? '', exact);
  if (near !== undefined) return { ...fault, didYouMean: near };
  const elsewhere = Object.keys(source.paragraphs).find((number) => source.paragraphs[Number(number)]?.includes(exact));
  return exact === '' || elsewhere === undefined
    ? fault
    : { ...fault, found: `words of paragraph ${elsewhere}: “${exact}”` };
}

function* secondObjects(statements: readonly Statement[]): Iterable<Fault> {
  const objects = new Map<string, string>();
  for (const { id, subject, predicate, object } of statements) {
    if (predicate === 'about' || object === undefined) continue;
    const definition: PredicateDefinition | undefined = predicates[predicate];
    if (!definition || definition.many) continue;
    const key = `${subject} ${predicate}`;
    const before = objects.get(key);
    if (before !== undefined && before !== object) {
      const path = ['statements', id, 'object'];
      yield { path, expected: `one object of “${predicate}” for “${subject}”`, found: `“${object}” after “${before}”` };
    }
    objects.set(key, object);
  }
}
