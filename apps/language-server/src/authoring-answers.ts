/**
 * Writing dossiers: a first one of an article, and one thing more for one that is there. Answers are edits, so that whoever
 * asks sees what changes, and an editor can undo it. How a file is edited and what a first dossier holds is said elsewhere.
 */
import {
  addEntity,
  addName,
  addStatement,
  type DataFile,
  type DossierEdit,
  findQuote,
  firstDossier,
  formatOf,
  NoArticle,
  NotEditable,
  printFirst,
  relationsFrom,
  type Sketch,
  sketchOf,
} from '@brief/authoring';
import { foldWord, kinds, type Predicate, predicates } from '@brief/core';
import { languageOf } from '@brief/data-files';
import { sourceFormatOf, sourceParagraphs } from '@brief/dossier-files';
import { type CodeAction, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AuthoringCommand } from './authoring.ts';
import { dossierFilesOf } from './dossier-files.ts';
import { workspaceEdit } from './edits.ts';
import { isDossier } from './open-files.ts';
import { fields, invalid, stringOf } from './params.ts';
import { placeKey } from './places.ts';
import {
  type AddedToDossier,
  type EditableDossier,
  type NewDossier,
  type QuoteItem,
  sourceScheme,
} from './protocol.ts';
import { openDocument, type Session } from './session.ts';

export function newDossier(uri: string, text: string): NewDossier {
  const path = placeKey(uri);
  const name = path.replace(/^.*\//s, '');
  const stem = name.replace(/\.[^.]*$/, '');
  try {
    const dossier = firstDossier(text, { format: formatOf(name) ?? 'markdown', name: stem });
    return { uri: uri.replace(/(?:\.[^./]*)?$/, '.dossier.yaml'), text: printFirst(dossier, { from: name }) };
  } catch (error) {
    throw error instanceof NoArticle ? failed(`${name} ${error.message}.`) : error;
  }
}

/** A dossier file with its text as it is now. */
interface Editable {
  readonly document: TextDocument;
  readonly data: DataFile;
  readonly sketch: Sketch;
  readonly shown: string;
}

export async function editableDossiers(session: Session, uri: string): Promise<readonly EditableDossier[]> {
  return (await editables(session, uri)).map(({ document, sketch, shown }) => ({
    uri: document.uri,
    shown,
    title: sketch.title,
    voice: sketch.voice,
    kinds,
    entities: withVoice(sketch).map(({ id, label, kind }) => ({
      id,
      label,
      ...(kind !== undefined && { kind }),
      relations: relationsFrom(sketch, kind).map(({ predicate, words, objects }) => ({
        predicate,
        words,
        objects: objects.map((object) => ({ id: object.id, label: object.label, kind: object.kind ?? '' })),
      })),
    })),
  }));
}

/** The source itself speaks, and need not be written down among the entities. */
const withVoice = ({ entities, voice, title }: Sketch): Sketch['entities'] =>
  entities.some(({ id }) => id === voice) ? entities : [...entities, { id: voice, label: title, kind: 'source' }];

/** Those in force where the document is, and those that are open; the one it is, or shows the source of, alone. */
async function editables(session: Session, uri: string): Promise<readonly Editable[]> {
  const settings = await session.settings.of(uri);
  const companions = await session.workspace.companions(uri, settings);
  const files = await dossierFilesOf(session, companions);
  const open = [...session.files.dossiers()];
  const shown = uri.startsWith(`${sourceScheme}:`)
    ? companions.filter(({ dossier }) => session.sources.sourceUri(dossier) === uri)
    : companions;
  const known = shown.flatMap(({ dossier }) => {
    const origin = files.originOf(dossier.id);
    return origin?.from === 'file' ? [origin.document] : [];
  });
  const all = new Map([...known, ...open].map((document) => [placeKey(document.uri), document]));
  const own = isDossier(uri) ? all.get(placeKey(uri)) : undefined;
  const candidates = own ? [own] : uri.startsWith(`${sourceScheme}:`) && known.length > 0 ? known : [...all.values()];
  return candidates.flatMap((document) => {
    try {
      return [editable(session, document, uri)];
    } catch (error) {
      // A file that cannot be read has its finding; there is nothing to add to.
      if (error instanceof NotEditable) return [];
      throw error;
    }
  });
}

function editable(session: Session, document: TextDocument, from: string): Editable {
  const data: DataFile = { text: document.getText(), language: languageOf(placeKey(document.uri)) };
  return { document, data, sketch: sketchOf(data), shown: session.workspace.shown(from, document.uri) };
}

async function fileAt(session: Session, uri: string): Promise<Editable> {
  const found = (await editables(session, uri)).find(({ document }) => placeKey(document.uri) === placeKey(uri));
  if (found === undefined) throw failed(`${placeKey(uri).replace(/^.*\//s, '')} is no dossier that can be read.`);
  return found;
}

/** The words in the source of a dossier file, as a quote. */
export async function quote(session: Session, dossier: string, words: string): Promise<QuoteItem> {
  return quoteIn(session, await fileAt(session, dossier), words);
}

async function quoteIn(session: Session, { sketch, document, shown }: Editable, words: string): Promise<QuoteItem> {
  const { beside, title, paragraphs } = sketch;
  const format = beside === undefined ? undefined : sourceFormatOf(beside);
  const text = beside === undefined ? undefined : (await session.workspace.beside(document.uri, beside))?.text;
  const all = text === undefined || format === undefined ? paragraphs : sourceParagraphs(text, format, title);
  return refusing(shown, () => findQuote(all, words));
}

export async function addTo(
  session: Session,
  uri: string,
  add: Readonly<Record<string, unknown>>,
): Promise<AddedToDossier> {
  const file = await fileAt(session, uri);
  const edit = await additionOf(session, file, add);
  const [first] = edit.edits;
  const { document } = file;
  const line = document.positionAt(first?.span.start ?? 0);
  return {
    id: edit.id,
    edit: workspaceEdit(session, [{ document, edits: edit.edits }]),
    at: /^\r?\n/.test(first?.text ?? '') ? { line: line.line + 1, character: 0 } : line,
  };
}

async function additionOf(
  session: Session,
  file: Editable,
  add: Readonly<Record<string, unknown>>,
): Promise<DossierEdit> {
  const { data, shown } = file;
  const word = (name: string) => (add[name] === undefined ? undefined : stringOf(add, name));
  switch (add['what']) {
    case 'entity':
      return refusing(shown, () =>
        addEntity(data, { label: stringOf(add, 'label'), kind: oneOf(kinds, word('kind'), 'kind'), is: word('is') }),
      );
    case 'name': {
      const use = oneOf(['accepted', 'deprecated', 'hidden'] as const, word('use'), 'use');
      return refusing(shown, () =>
        addName(data, { entity: stringOf(add, 'entity'), name: stringOf(add, 'name'), use }),
      );
    }
    case 'statement': {
      const quote = await quoteIn(session, file, stringOf(add, 'words'));
      const predicate = oneOf(Object.keys(predicates) as Predicate[], word('predicate'), 'predicate');
      return refusing(shown, () =>
        addStatement(data, {
          subject: stringOf(add, 'subject'),
          predicate,
          object: word('object'),
          text: word('text'),
          by: word('by'),
          quotes: [quote],
        }),
      );
    }
    default:
      throw invalid('add.what', '“entity”, “name” or “statement”');
  }
}

function oneOf<T extends string>(words: readonly T[], word: string | undefined, name: string): T | undefined {
  const found = words.find((one) => one === word);
  if (word !== undefined && found === undefined) throw invalid(`add.${name}`, `one of ${words.join(', ')}`);
  return found;
}

/** In a draft, words that somebody has marked can be what the dossier lacks: a name of what shares a word with it, or an entity. */
export async function nameActions(session: Session, draft: string, words: string): Promise<readonly CodeAction[]> {
  const files = await editables(session, draft);
  const wanted = foldedWords(words);
  const actions = files.flatMap(({ data, document, sketch }) =>
    sketch.entities
      .filter(({ label }) => foldedWords(label).some((word) => wanted.includes(word)))
      .flatMap(({ id, label }): CodeAction[] => {
        try {
          const { edits } = addName(data, { entity: id, name: words });
          return [
            {
              title: `Add “${words}” as a name of ${label}`,
              kind,
              edit: workspaceEdit(session, [{ document, edits }]),
            },
          ];
        } catch (error) {
          if (error instanceof NotEditable) return [];
          throw error;
        }
      }),
  );
  const choices = [
    { title: `Add “${words}” as a name of …`, command: 'brief.addName' },
    { title: `Add “${words}” as an entity …`, command: 'brief.addEntity' },
  ].map(({ title, command }) => ({ title, kind, command: { title, command } }));
  return [...actions.slice(0, mostNames), ...(session.client.isOurs && files.length > 0 ? choices : [])];
}

const kind = 'refactor.rewrite';
const mostNames = 3;

/** Words that are long enough to tell one name from another. */
const foldedWords = (name: string): readonly string[] =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => foldWord(word))
    .filter((word) => word.length > 2);

/** Does what a command of ours is for; its first argument is the address of a document. */
export async function execute(
  session: Session,
  command: AuthoringCommand,
  [first, second]: readonly unknown[],
): Promise<null> {
  if (typeof first !== 'string') throw invalid('arguments[0]', 'the address of a document');
  const edit =
    command === 'brief.server.newDossier'
      ? newFile(session, newDossier(first, textOf(session, first)))
      : (await addTo(session, first, fields(second, 'arguments[1]'))).edit;
  await apply(session, edit as WorkspaceEdit);
  return null;
}

const textOf = (session: Session, uri: string): string => {
  const document = openDocument(session, uri);
  if (document === undefined) throw failed('Open the article first.');
  return document.getText();
};

/** A file that is not there yet: it is never written over. */
function newFile({ client }: Session, { uri, text }: NewDossier): WorkspaceEdit {
  if (!client.createsFiles) throw failed('This editor cannot be told to make a file; use brief dossier new.');
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ],
  };
}

async function apply({ client, connection }: Session, edit: WorkspaceEdit): Promise<void> {
  if (!client.appliesEdits) throw failed('This editor cannot be told to change a file.');
  const { applied, failureReason } = await connection.workspace.applyEdit(edit);
  if (!applied) throw failed(failureReason ?? 'The editor did not make the change.');
}

/** What cannot be added is no mistake of the client's: it is told to whoever asked. */
function refusing<T>(shown: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof NotEditable ? failed(`${shown} ${error.message}.`) : error;
  }
}

const failed = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message);
