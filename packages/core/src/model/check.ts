/**
 * Whether a dossier holds together: ids lead somewhere, kinds fit the relations, every quote is found once in its
 * paragraph, names are told apart. It takes data of the right shape and never throws; shapes are checked where data are
 * read. Programs check their dossiers at every start, so nothing is made here before something is wrong.
 */
import { nearlyVerbatim } from '../quote.ts';
import type { Dossier, Entity, Quote, Source, Statement } from './dossier.ts';
import { type Fault, unknownWord } from './fault.ts';
import { type Kind, kinds } from './kinds.ts';
import type { Label } from './label.ts';
import { type PredicateDefinition, predicates } from './predicates.ts';
import { indexTexts, type TextIndex } from './text-index.ts';
import { phraseFault, phraseUses, type Wording } from './wording.ts';

/** Every fault of a dossier, in its own order; none when it can be linked. */
export function faultsOf(dossier: Dossier): readonly Fault[] {
  const faults: Fault[] = [];
  const ids = indexTexts(dossier.entities.length);
  const firstOfId = dossier.entities.filter(({ id }) => ids.add(id) < 0);
  const known: Known = { faults, ids, firstOfId, source: dossier.source };

  checkSource(dossier.source, faults);
  dossier.subjects.forEach((id, place) => {
    checkId(known, id, kinds, 'subjects', place);
  });
  if (dossier.voice !== undefined) checkId(known, dossier.voice, ['source'], 'voice');
  checkIds('entities', dossier.entities, ids, faults);
  for (const entity of dossier.entities) {
    checkEntity(entity, faults);
    checkLists(entity, faults);
  }
  checkNames(firstOfId, faults);
  checkIds('statements', dossier.statements, indexOf(dossier.statements), faults);
  for (const statement of dossier.statements) checkStatement(known, statement);
  checkObjects(dossier.statements, faults);
  for (const [predicate, wording] of Object.entries(dossier.wordings ?? {})) {
    const path = ['wordings', predicate];
    if (Object.hasOwn(predicates, predicate)) checkWording(known, wording, path);
    else faults.push(unknownWord(path, 'a predicate', predicate, Object.keys(predicates)));
  }
  return faults;
}

type Path = Fault['path'];

interface Known {
  readonly faults: Fault[];
  /** Ids of entities, and the first entity of each by its number. */
  readonly ids: TextIndex;
  readonly firstOfId: readonly Entity[];
  readonly source: Source;
}

function checkSource(source: Source, faults: Fault[]): void {
  const { title, published, reviewBy, paragraphs } = source;
  if (title.trim() === '') faults.push({ path: ['source', 'title'], expected: 'a title', found: 'nothing' });
  checkDate(published.iso, faults, 'source', 'published', 'iso');
  if (reviewBy !== undefined) checkDate(reviewBy, faults, 'source', 'reviewBy');
  const numbers = Object.keys(paragraphs);
  if (numbers.length === 0) {
    faults.push({ path: ['source', 'paragraphs'], expected: 'at least one paragraph', found: 'none' });
  }
  for (const number of numbers) {
    const path = ['source', 'paragraphs', number];
    if (!/^(?:0|[1-9]\d*)$/.test(number)) faults.push({ path, expected: 'a whole number', found: `“${number}”` });
    if (paragraphs[Number(number)]?.trim() === '') faults.push({ path, expected: 'text', found: 'nothing' });
  }
}

function checkDate(date: string, faults: Fault[], ...path: Path): void {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!real) faults.push({ path, expected: 'a date as YYYY-MM-DD', found: `“${date}”` });
}

/** An id leads to an entity, of one of these kinds. An unknown kind is a fault of its own, not of those who name it. */
function checkId({ faults, ids, firstOfId }: Known, id: string, allowed: readonly Kind[], ...path: Path): void {
  const kind = firstOfId[ids.find(id)]?.kind;
  if (kind !== undefined && (allowed.includes(kind) || !kinds.includes(kind))) return;
  const expected = allowed === kinds ? 'the id of an entity' : `the id of ${allowed.map(withArticle).join(' or ')}`;
  if (kind !== undefined) {
    faults.push({ path, expected, found: `the ${kind} “${id}”` });
    return;
  }
  if (faults.length >= mostHelped) {
    faults.push({ path, expected, found: `“${id}”` });
    return;
  }
  const candidates = firstOfId.filter((entity) => allowed.includes(entity.kind)).map((entity) => entity.id);
  faults.push(unknownWord(path, expected, id, candidates));
}

/** For as many faults the author is told what was probably meant: to find out takes time, and a file can have thousands. */
const mostHelped = 40;

const withArticle = (kind: Kind): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;

function checkIds(
  list: 'entities' | 'statements',
  members: readonly { readonly id: string }[],
  ids: TextIndex,
  faults: Fault[],
): void {
  let next = 0;
  for (const { id } of members) {
    if (!ID.test(id)) {
      faults.push({ path: [list, id], expected: 'an id of ASCII letters, digits, “-” and “_”', found: `“${id}”` });
    }
    if (ids.find(id) === next) next++;
    else faults.push({ path: [list, id], expected: 'an id used once', found: `“${id}” again` });
  }
}

const ID = /^[A-Za-z_][\w-]*$/;

function indexOf(members: readonly { readonly id: string }[]): TextIndex {
  const ids = indexTexts(members.length);
  for (const { id } of members) ids.add(id);
  return ids;
}

function checkEntity({ id, kind, label, labels, is }: Entity, faults: Fault[]): void {
  if (!kinds.includes(kind)) faults.push(unknownWord(['entities', id, 'kind'], 'a kind', kind, kinds));
  if (is.trim() === '') faults.push({ path: ['entities', id, 'is'], expected: 'what it is', found: 'nothing' });
  const [first] = labels;
  if (first?.use !== 'preferred' || first.text !== label) {
    const found = first ? `the ${first.use} label “${first.text}”` : 'no label';
    faults.push({ path: ['entities', id, 'labels'], expected: `the preferred label “${label}” first`, found });
  }
  labels.forEach((one, place) => {
    checkLabel(one, place, id, labels, faults);
  });
}

/** A list is led to by a relation that the entity's kind can have, and has a name. */
function checkLists({ id, kind, lists = [], attributedAs }: Entity, faults: Fault[]): void {
  if (attributedAs?.trim() === '') {
    faults.push({ path: ['entities', id, 'attributedAs'], expected: 'how it is named', found: 'nothing' });
  }
  lists.forEach(({ relation, called }, place) => {
    const path = ['entities', id, 'lists', place];
    const allowed = relationsOf(kind);
    if (!allowed.includes(relation)) {
      faults.push(unknownWord([...path, 'relation'], `a relation of ${withArticle(kind)}`, relation, allowed));
    }
    if (called.length === 0)
      faults.push({ path: [...path, 'called'], expected: 'a noun in the plural', found: 'none' });
    called.forEach((noun, at) => {
      if (noun.trim() === noun && noun !== '') return;
      faults.push({ path: [...path, 'called', at], expected: 'a noun without spaces around it', found: `“${noun}”` });
    });
  });
}

const relationsOf = (kind: Kind): readonly string[] =>
  Object.entries<PredicateDefinition>(predicates).flatMap(([predicate, { from, to, inverse }]) => [
    ...(from.includes(kind) ? [predicate] : []),
    ...(to.includes(kind) ? [inverse] : []),
  ]);

function checkWording({ faults, ids }: Known, wording: Wording, path: Path): void {
  for (const use of phraseUses) {
    wording[use]?.forEach((phrase, place) => {
      const found = phraseFault(phrase, (id) => ids.find(id) >= 0);
      if (found !== undefined) faults.push({ path: [...path, use, place], expected: 'a phrase with slots', found });
    });
  }
}

function checkLabel(label: Label, place: number, id: string, labels: readonly Label[], faults: Fault[]): void {
  const { text, use, instead, weak, context } = label;
  const add = (keys: Path, expected: string, found: string) => {
    faults.push({ path: ['entities', id, 'labels', place, ...keys], expected, found });
  };
  if (text.trim() !== text || text === '') add(['text'], 'a name without spaces around it', `“${text}”`);
  if (use === 'preferred' && place > 0 && labels[0]?.use === 'preferred') {
    add(['use'], 'one preferred label', `“${text}” as a second`);
  }
  if (context && !weak) add(['context'], 'a weak label', `“${text}”, which always counts`);
  if (context?.own && !context.for?.length) add(['context', 'for'], 'phrases that speak for it', 'none');
  if (instead === undefined) return;
  const good = labels.filter((other) => other.use !== 'deprecated').map((other) => other.text);
  if (good.includes(instead) && instead !== text) return;
  const path = ['entities', id, 'labels', place, 'instead'];
  faults.push(unknownWord(path, 'another label of the entity that is not deprecated', instead, good));
}

/** One name, one entity: two entities of one dossier under the same name could not be told apart in a draft. */
function checkNames(entities: readonly Entity[], faults: Fault[]): void {
  let count = 0;
  for (const { labels } of entities) for (const { forms } of labels) count += 1 + (forms?.length ?? 0);
  const names = indexTexts(count);
  // By the number of a name: who has it last.
  const owners: string[] = [];
  const take = (name: string, id: string, place: number) => {
    const number = names.add(ASCII.test(name) ? name : name.normalize('NFC'));
    if (number < 0) {
      owners.push(id);
      return;
    }
    const owner = owners[number] ?? '';
    owners[number] = id;
    const whose = owner === id ? 'which it has already' : `a name of “${owner}”`;
    const path = ['entities', id, 'labels', place];
    faults.push({ path, expected: 'a name of its own', found: `“${name}”, ${whose}` });
  };
  for (const { id, labels } of entities) {
    for (let place = 0; place < labels.length; place++) {
      const { text, forms } = labels[place] as Label;
      take(text, id, place);
      for (const form of forms ?? []) take(form, id, place);
    }
  }
}

const ASCII = /^[\u0000-\u007f]*$/;

function checkStatement(known: Known, statement: Statement): void {
  const { id, predicate, subject, object, text, by, concerns, quotes, wording } = statement;
  const { faults } = known;
  const add = (key: string, expected: string, found: string) => {
    faults.push({ path: ['statements', id, key], expected, found });
  };
  if (predicate !== 'about' && !Object.hasOwn(predicates, predicate)) {
    const words = [...Object.keys(predicates), 'about'];
    faults.push(unknownWord(['statements', id, 'predicate'], 'a predicate', predicate, words));
    return;
  }
  const definition: PredicateDefinition | undefined = predicate === 'about' ? undefined : predicates[predicate];
  checkId(known, subject, definition?.from ?? kinds, 'statements', id, 'subject');
  if (definition) {
    if (object === undefined) add('object', 'an object', 'none');
    else checkId(known, object, definition.to, 'statements', id, 'object');
    if (text !== undefined)
      add('text', `no text with “${predicate}”, which is said in its own words (“about” takes a text)`, `“${text}”`);
  } else {
    if (!text?.trim()) add('text', 'what is said', 'nothing');
    if (object !== undefined)
      add('object', `no object with “about” (“concerns” names whom it is about besides)`, `“${object}”`);
  }
  checkId(known, by, kinds, 'statements', id, 'by');
  if (wording) checkWording(known, wording, ['statements', id, 'wording']);
  concerns?.forEach((one, place) => {
    checkId(known, one, kinds, 'statements', id, 'concerns', place);
  });
  if (quotes.length === 0) add('quotes', 'at least one quote', 'none');
  quotes.forEach((quote, place) => {
    checkQuote(known, quote, id, place);
  });
}

function checkQuote({ source, faults }: Known, { paragraph, exact }: Quote, id: string, place: number): void {
  const text = source.paragraphs[paragraph];
  const first = text === undefined || exact === '' ? -1 : text.indexOf(exact);
  if (text !== undefined && first >= 0 && !text.includes(exact, first + 1)) return;
  const path = ['statements', id, 'quotes', place];
  if (text === undefined) {
    const numbers = Object.keys(source.paragraphs).join(', ');
    const expected = `one of the paragraphs ${numbers}`;
    faults.push({ path: [...path, 'paragraph'], expected, found: String(paragraph) });
  } else if (first >= 0) {
    const expected = `words that paragraph ${paragraph} has only once`;
    faults.push({ path: [...path, 'exact'], expected, found: `“${exact}”` });
  } else if (faults.length >= mostHelped) {
    faults.push({ path: [...path, 'exact'], expected: `words of paragraph ${paragraph}`, found: `“${exact}”` });
  } else {
    faults.push(misquoted([...path, 'exact'], paragraph, exact, source));
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

/** Where a subject can have one object only, every statement gives it the same. */
function checkObjects(statements: readonly Statement[], faults: Fault[]): void {
  const objects = new Map<string, string>();
  for (const { id, subject, predicate, object } of statements) {
    if (predicate === 'about' || object === undefined) continue;
    const definition: PredicateDefinition | undefined = predicates[predicate];
    if (!definition || definition.many) continue;
    const key = `${subject} ${predicate}`;
    const before = objects.get(key);
    if (before !== undefined && before !== object) {
      const path = ['statements', id, 'object'];
      const expected = `one object of “${predicate}” for “${subject}”`;
      faults.push({ path, expected, found: `“${object}” after “${before}”` });
    }
    objects.set(key, object);
  }
}
