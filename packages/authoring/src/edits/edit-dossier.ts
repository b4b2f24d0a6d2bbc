/**
 * One thing more in a dossier that somebody has written: an entity, a name of one, a statement with its words. Each answers
 * with insertions; everything that is there stays as it is, letter for letter. Files are not known here.
 */
import type { Kind, Predicate, Quote, Stance } from '@brief/core';
import type { Edit } from '@brief/lint';
import { idOf } from '../ids.ts';
import { type DataFile, insert } from './insert.ts';
import { NotEditable } from './not-editable.ts';
import { memberOf, type Outline, outlineOf } from './outline.ts';

export interface DossierEdit {
  /** Insertions, in the order of the text. */
  readonly edits: readonly Edit[];
  /** Of what was added or, for a name, of the entity that has it now. */
  readonly id: string;
}

export interface NewEntity {
  readonly label: string;
  /** Left open where it is not known, so that `brief dossier check` asks for it. */
  readonly kind?: Kind | undefined;
  readonly is?: string | undefined;
}

/** Behind the last entity of its kind, else behind the last. @throws {NotEditable} */
export function addEntity(file: DataFile, { label, kind, is }: NewEntity): DossierEdit {
  const root = outlineOf(file.text, file.language);
  const owner = ownerOf(root, label);
  if (owner !== undefined) throw new NotEditable(`has “${label}” already, as a name of “${owner}”`);
  const entities = entitiesOf(root);
  const id = idOf(label, new Set([...entities.map(({ key }) => key), voiceOf(root)]), kind);
  const ofKind = entities.filter(({ value }) => textOf(memberOf(value, 'kind')?.value) === kind);
  const value = { kind: kind ?? null, label, is: is ?? null };
  const after = kind === undefined ? undefined : ofKind.at(-1)?.key;
  return { edits: [insert(file, { path: ['entities'], key: id, value, after })], id };
}

export interface NewName {
  /** Id of the entity. */
  readonly entity: string;
  readonly name: string;
  /** Absent: accepted. */
  readonly use?: 'accepted' | 'deprecated' | 'hidden' | undefined;
}

/** @throws {NotEditable} */
export function addName(file: DataFile, { entity, name, use = 'accepted' }: NewName): DossierEdit {
  const root = outlineOf(file.text, file.language);
  if (!entitiesOf(root).some(({ key }) => key === entity)) {
    const isVoice = entity === voiceOf(root);
    throw new NotEditable(
      isVoice
        ? `does not write “${entity}” down, which stands for the source; add it by hand`
        : `has no entity “${entity}”`,
    );
  }
  const owner = ownerOf(root, name);
  if (owner !== undefined) throw new NotEditable(`has “${name}” already, as a name of “${owner}”`);
  const value = use === 'accepted' ? name : { text: name, use };
  return { edits: [insert(file, { path: ['entities', entity, 'labels'], value })], id: entity };
}

export interface NewStatement {
  readonly subject: string;
  /** Absent for a text. */
  readonly predicate?: Predicate | undefined;
  readonly object?: string | undefined;
  /** What is said, where no relation does. */
  readonly text?: string | undefined;
  /** Absent: the source itself. */
  readonly by?: string | undefined;
  readonly stance?: Stance | undefined;
  readonly quotes: readonly [Quote, ...Quote[]];
}

/** @throws {NotEditable} */
export function addStatement(file: DataFile, statement: NewStatement): DossierEdit {
  const { subject, predicate, object, text, by, stance, quotes } = statement;
  const root = outlineOf(file.text, file.language);
  const known = new Set([...entitiesOf(root).map(({ key }) => key), voiceOf(root)]);
  for (const id of [subject, object, by]) {
    if (id !== undefined && !known.has(id)) throw new NotEditable(`has no entity “${id}”`);
  }
  const said = memberOf(root, 'statements')?.value;
  const taken = new Set(said?.kind === 'object' ? said.members.map(({ key }) => key) : []);
  const id = idOf(text ?? wordsOf([subject, predicate, object].join(' ')), taken, 'statement');
  const fields = Object.entries({
    subject,
    predicate,
    object,
    text: predicate === undefined ? (text ?? null) : text,
    by,
    stance,
  });
  const value = {
    ...Object.fromEntries(fields.filter(([, field]) => field !== undefined)),
    quotes: quotes.map(({ paragraph, exact }) => ({ paragraph, exact })),
  };
  return { edits: [insert(file, { path: ['statements'], key: id, value })], id };
}

/** Ids are words without spaces. */
const wordsOf = (ids: string): string => ids.replace(/(?<=[a-z])(?=[A-Z])|[_-]/g, ' ');

function entitiesOf(root: Outline) {
  const entities = memberOf(root, 'entities')?.value;
  return entities?.kind === 'object' ? entities.members : [];
}

const voiceOf = (root: Outline): string => textOf(memberOf(root, 'voice')?.value) ?? 'article';

/** The entity that has a name already. */
function ownerOf(root: Outline, name: string): string | undefined {
  const wanted = name.normalize('NFC');
  const isIt = (one: Outline | undefined) =>
    (textOf(one) ?? textOf(one && memberOf(one, 'text')?.value))?.normalize('NFC') === wanted;
  return entitiesOf(root).find(({ value }) => {
    const labels = memberOf(value, 'labels')?.value;
    return isIt(memberOf(value, 'label')?.value) || (labels?.kind === 'list' && labels.items.some(isIt));
  })?.key;
}

const textOf = (outline: Outline | undefined): string | undefined =>
  outline?.kind === 'scalar' && typeof outline.value === 'string' ? outline.value : undefined;
