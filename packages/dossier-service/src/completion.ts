/**
 * What can be written at the cursor of a dossier file: keys that are still missing, the words a value is one of, ids of the
 * right kind, paragraphs, and in a quote sentences of the source. Works on whatever is there.
 */
import { type Kind, kinds, type PredicateDefinition, predicates, type Span } from '@brief/core';
import { searchKey } from '@brief/language-service';
import { type Cursor, cursorAt } from './cursor.ts';
import { type KnownKey, keysAt, mayBe, wordsAt } from './format.ts';
import { dossierId, idPlaces, namesEntity, type WrittenEntity, writtenEntities } from './ids.ts';
import { entriesAt, type Path, textAt, valueAt } from './site.ts';
import { paragraphsOf, sentencesOf } from './source.ts';
import type { DossierView } from './view.ts';
import { written } from './writing.ts';

export interface DossierCompletion {
  readonly kind: Kind | 'quote' | 'key' | 'word' | 'relation' | 'paragraph';
  readonly label: string;
  readonly detail: string;
  /** More about it, in plain words. */
  readonly about?: string;
  /** What is written in place of `span`. */
  readonly text: string;
  readonly span: Span;
  /** What the editor compares with the characters in `span`. */
  readonly filter: string;
  /** The JSON Schema alone leads there, too. */
  readonly bySchema: boolean;
  /** What is written next is one of a few things: the editor may ask again at once. */
  readonly goesOn: boolean;
}

/** What fits at the offset, best first. */
export function dossierCompletions(view: DossierView, offset: number): readonly DossierCompletion[] {
  const cursor = cursorAt(view, offset);
  if (cursor === undefined) return [];
  const choices = cursor.part === 'key' ? keys(cursor, cursor.path.slice(0, -1), view) : values(cursor, view);
  const wanted = searchKey(cursor.typed);
  return choices
    .filter(({ names }) => wanted === '' || names.some((name) => searchKey(name).includes(wanted)))
    .map(({ names, closes, ...choice }) => ({
      ...choice,
      bySchema: choice.bySchema === true,
      text: `${cursor.prefix}${choice.text}`,
      span: { start: cursor.span.start, end: closes ? cursor.end : cursor.span.end },
      // The editor compares with what was typed, which may be in the middle of another name.
      filter: searchKey(names[0] ?? '').startsWith(wanted) ? (names[0] ?? '') : cursor.typed,
    }));
}

type Choice = Omit<DossierCompletion, 'span' | 'filter' | 'bySchema'> & {
  /** What it can be found by. */
  readonly names: readonly string[];
  /** It has the closing quotation mark with it. */
  readonly closes?: boolean;
  readonly bySchema?: boolean;
};

/** Keys that the object at a path has not yet; in a table, ids that something leads to and nothing has. */
function keys(cursor: Cursor, path: Path, view: DossierView, dash = ''): Choice[] {
  const there = new Set(entriesAt(cursor.file, path).map(({ key }) => key));
  const typed = cursor.part === 'key' ? String(cursor.path.at(-1)) : undefined;
  const free = path.length === 1 && path[0] === 'entities' ? danglingIds(cursor) : [];
  return [
    ...keysAt(path)
      .filter(({ key }) => key === typed || !there.has(key))
      .filter(({ key }) => fits(key, path, cursor.file)),
    ...free.map(
      (key): KnownKey => ({
        key,
        about: 'Something in this file leads to it.',
        isRequired: true,
        holds: 'object',
        hasWords: false,
      }),
    ),
  ]
    .map((known, order) => ({ known, order }))
    .sort((a, b) => Number(b.known.isRequired) - Number(a.known.isRequired) || a.order - b.order)
    .map(({ known }) => keyChoice(known, path, cursor, view, dash));
}

function keyChoice(
  { key, about, isRequired, holds, hasWords }: KnownKey,
  path: Path,
  cursor: Cursor,
  view: DossierView,
  dash: string,
): Choice {
  const name = written(key, { ...cursor, language: view.language });
  const goesOn =
    !cursor.hasColon && holds === 'text' && (hasWords || namesEntity([...path, key]) || key === 'paragraph');
  const colon = cursor.hasColon ? '' : holds === 'text' || cursor.isInline ? ': ' : ':';
  const closes = colon !== '' && cursor.quoted !== undefined;
  return {
    kind: 'key',
    label: key,
    detail: isRequired ? 'required' : '',
    about,
    text: `${dash}${name}${closes ? cursor.quoted : ''}${colon}`,
    names: [key],
    closes,
    bySchema: dash === '' && path.join() !== 'entities',
    goesOn: goesOn && colon !== '',
  };
}

/** A statement has a relation and an object, or a text. */
function fits(key: string, path: Path, file: Cursor['file']): boolean {
  if (path.length !== 2 || path[0] !== 'statements') return true;
  const predicate = textAt(file, [...path, 'predicate']);
  const isRelation = predicate !== undefined && predicate !== 'about';
  if (key === 'text') return !isRelation;
  return !(key === 'predicate' || key === 'object') || isRelation || valueAt(file, [...path, 'text']) === undefined;
}

function danglingIds({ file }: Cursor): readonly string[] {
  const places = idPlaces({ text: '', file }).filter(({ dossier }) => dossier === undefined);
  const declared = new Set(places.filter(({ declares }) => declares).map(({ id }) => id));
  return [...new Set(places.map(({ id }) => id))].filter((id) => /^[A-Za-z_][\w-]*$/.test(id) && !declared.has(id));
}

function values(cursor: Cursor, view: DossierView): Choice[] {
  const { path, file } = cursor;
  const found = [...valuesAt(path, cursor, view)];
  if (found.length > 0 || cursor.isInline || cursor.quoted !== undefined) return found;
  // In a line of its own an object begins with a key, and a list with a dash.
  if (typeof path.at(-1) === 'number' && mayBe(path, 'object')) return keys(cursor, path, view);
  if (!cursor.isAlone) return [];
  const item = [...path, 0];
  return [
    ...(mayBe(path, 'object') ? keys(cursor, path, view) : []),
    ...(mayBe(path, 'array')
      ? [
          ...valuesAt(item, cursor, view).map((choice) => ({ ...choice, text: `- ${choice.text}` })),
          ...(mayBe(item, 'object') ? keys({ ...cursor, file }, item, view, '- ') : []),
        ]
      : []),
  ];
}

function valuesAt(path: Path, cursor: Cursor, view: DossierView): readonly Choice[] {
  const [top, id, field] = path;
  const last = path.at(-1);
  if (namesEntity(path)) return entities(path, cursor, view);
  if (top === 'entities' && field === 'sameAs' && path.length === 4) return others(cursor, view);
  if (top === 'statements' && field === 'predicate') return relations(String(id), cursor, view);
  if (last === 'relation' && field === 'lists') return relationsFrom(String(id), cursor, view);
  if (last === 'instead') return names(String(id), cursor, view);
  if (top === 'statements' && field === 'quotes' && path.length === 5) {
    return last === 'paragraph' ? paragraphs(view) : last === 'exact' ? passages(path, cursor, view) : [];
  }
  return wordsAt(path).map((word) => ({
    kind: 'word',
    label: word,
    detail: '',
    text: word === 'true' || word === 'false' ? word : written(word, { ...cursor, language: view.language }),
    names: [word],
    goesOn: false,
    bySchema: true,
  }));
}

/** All entities, those of the right kind first. */
function entities(path: Path, cursor: Cursor, view: DossierView): Choice[] {
  const expected = expectedKinds(path, cursor.file);
  const all = writtenEntities(cursor.file);
  const isExpected = ({ kind }: WrittenEntity) => (expected as readonly string[]).includes(kind ?? '');
  return [...all.filter(isExpected), ...all.filter((one) => !isExpected(one))].map(({ id, kind, label, is }) => ({
    kind: kinds.find((one) => one === kind) ?? 'word',
    label: id,
    detail: [label, kind].filter((part) => part !== undefined).join(' · '),
    ...(is !== undefined && { about: is }),
    text: written(id, { ...cursor, language: view.language }),
    names: [id, ...(label === undefined ? [] : [label])],
    goesOn: false,
  }));
}

function expectedKinds(path: Path, file: Cursor['file']): readonly Kind[] {
  const [top, statement, field] = path;
  if (top === 'voice') return ['source'];
  if (field === 'by') return ['person', 'organization', 'role', 'source'];
  const definition =
    top === 'statements' ? definitionOf(textAt(file, ['statements', String(statement), 'predicate'])) : undefined;
  if (field === 'subject') return definition?.from ?? kinds;
  return field === 'object' ? (definition?.to ?? kinds) : kinds;
}

const definitionOf = (predicate: string | undefined): PredicateDefinition | undefined =>
  predicate !== undefined && Object.hasOwn(predicates, predicate)
    ? predicates[predicate as keyof typeof predicates]
    : undefined;

/** Entities of the dossiers that are used with this one. */
function others(cursor: Cursor, view: DossierView): Choice[] {
  const own = dossierId(cursor);
  return view.knowledge.dossiers
    .filter(({ id }) => id !== own)
    .flatMap(({ id: dossier, entities }) =>
      entities.map(({ id, kind, label, is }) => ({
        kind,
        label: `${dossier}#${id}`,
        detail: `${label} · ${kind}`,
        about: is,
        text: written(`${dossier}#${id}`, { ...cursor, language: view.language }),
        names: [`${dossier}#${id}`, label],
        goesOn: false,
      })),
    );
}

const kindOf = (file: Cursor['file'], id: string | undefined): string | undefined =>
  id === undefined ? undefined : textAt(file, ['entities', id, 'kind']);

/** Relations that can join the subject and the object, then those that one of them allows, then the others. */
function relations(statement: string, cursor: Cursor, view: DossierView): Choice[] {
  const { file } = cursor;
  const [from, to] = ['subject', 'object'].map((field) => kindOf(file, textAt(file, ['statements', statement, field])));
  const rank = (definition: PredicateDefinition) =>
    Number(from !== undefined && !definition.from.some((kind) => kind === from)) * 2 +
    Number(to !== undefined && !definition.to.some((kind) => kind === to));
  const ranked = Object.entries<PredicateDefinition>(predicates)
    .map(([predicate, definition]) => ({ predicate, definition, rank: rank(definition) }))
    .sort((a, b) => a.rank - b.rank);
  return ranked.map(({ predicate, definition }) => ({
    kind: 'relation',
    label: predicate,
    detail: `${definition.from.join(', ')} … ${definition.to.join(', ')}`,
    about: `“… ${definition.words} …”`,
    text: written(predicate, { ...cursor, language: view.language }),
    names: [predicate, definition.words],
    goesOn: false,
  }));
}

/** Relations that lead away from an entity, in either direction. */
function relationsFrom(entity: string, cursor: Cursor, view: DossierView): Choice[] {
  const kind = kindOf(cursor.file, entity);
  return Object.entries<PredicateDefinition>(predicates).flatMap(
    ([predicate, { from, to, inverse, words, inverseWords }]) => {
      const ends = [
        { name: predicate, here: from, there: to, words },
        { name: inverse, here: to, there: from, words: inverseWords },
      ];
      return ends
        .filter(({ here }) => kind === undefined || here.some((one) => one === kind))
        .map(({ name, there, words }) => ({
          kind: 'relation' as const,
          label: name,
          detail: there.join(', '),
          about: `“… ${words} …”`,
          text: written(name, { ...cursor, language: view.language }),
          names: [name],
          goesOn: false,
        }));
    },
  );
}

/** The good names of an entity. */
function names(entity: string, cursor: Cursor, view: DossierView): Choice[] {
  const labels = valueAt(cursor.file, ['entities', entity, 'labels']);
  const more = labels?.kind === 'list' ? labels.items : [];
  const good = more.flatMap((label) => {
    if (label.kind === 'scalar') return typeof label.value === 'string' ? [label.value] : [];
    return textAt(label, ['use']) === 'deprecated' ? [] : [textAt(label, ['text']) ?? []].flat();
  });
  const { label } = writtenEntities(cursor.file).find(({ id }) => id === entity) ?? {};
  return [...(label === undefined ? [] : [label]), ...good].map((name) => ({
    kind: 'word',
    label: name,
    detail: '',
    text: written(name, { ...cursor, language: view.language }),
    names: [name],
    goesOn: false,
  }));
}

function paragraphs(view: DossierView): Choice[] {
  return paragraphsOf(view).map(({ number, text }) => ({
    kind: 'paragraph',
    label: String(number),
    detail: text.length > 80 ? `${text.slice(0, 79)}…` : text,
    about: text,
    text: String(number),
    names: [String(number), text],
    goesOn: false,
  }));
}

/** Sentences of the paragraph that the quote names; of all of them where it names none. */
function passages(path: Path, cursor: Cursor, view: DossierView): Choice[] {
  const named = valueAt(cursor.file, [...path.slice(0, -1), 'paragraph']);
  const number = named?.kind === 'scalar' && typeof named.value === 'number' ? named.value : undefined;
  return paragraphsOf(view)
    .filter((paragraph) => number === undefined || paragraph.number === number)
    .flatMap((paragraph) =>
      sentencesOf(paragraph).map((words) => ({
        kind: 'quote' as const,
        label: words,
        detail: `¶${paragraph.number}`,
        text: written(words, { ...cursor, language: view.language }),
        names: [words],
        goesOn: false,
      })),
    );
}
