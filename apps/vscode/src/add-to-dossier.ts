/**
 * Puts something more into a dossier: the words that are marked, in an article, a source or a draft, and what they are, from
 * lists that the server fills. The dossier is changed in the editor and not saved, so that each step can be looked at and
 * undone. Whatever is given with a command is not asked for.
 */
import type { Addition, EditableDossier, EditableEntity } from '@brief/language-server/protocol';
import {
  commands,
  Disposable,
  Position,
  type QuickPickItem,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { sayWhy } from './new-dossier.ts';
import type { Requests } from './requests.ts';

/** What is marked, and where; the Source view tells it of itself. */
export interface Marked {
  readonly words: string;
  readonly uri: string;
}

/** What a command can be given. */
interface Given {
  readonly words?: string;
  readonly dossier?: string;
  readonly kind?: string;
  readonly is?: string;
  readonly entity?: string;
  readonly use?: string;
  readonly subject?: string;
  readonly predicate?: string;
  readonly object?: string;
  readonly text?: string;
  readonly by?: string;
}

export function registerAddToDossier(
  requests: Requests,
  client: BaseLanguageClient,
  markedInView: () => Marked | undefined,
): Disposable {
  const add = async (dossier: EditableDossier, addition: Addition): Promise<void> => {
    const added = await requests.addToDossier(dossier.uri, addition);
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(added.edit as never);
    if (edit === undefined || !(await workspace.applyEdit(edit))) return;
    const document = await workspace.openTextDocument(Uri.parse(dossier.uri, true));
    const shown = window.visibleTextEditors.find((editor) => editor.document === document);
    const editor = await window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
    const at = new Position(added.at.line, added.at.character);
    editor.selection = new Selection(at, at);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  };

  /** The steps of one command: stops where somebody leaves a list, and says what the server refuses. */
  const command = (id: string, title: string, steps: (way: Way) => Promise<Addition | undefined>): Disposable =>
    commands.registerCommand(id, async (from?: unknown) => {
      const given = isGiven(from) ? from : {};
      const marked = isFromView(from) ? markedInView() : markedInEditor();
      const words = (given.words ?? marked?.words ?? '').trim();
      if (words === '') {
        void window.showInformationMessage('Mark the words first: in the article, in its source or in a draft.');
        return;
      }
      try {
        const choices = await requests.editableDossiers(
          marked?.uri ?? window.activeTextEditor?.document.uri.toString() ?? '',
        );
        const dossier = choices.find(({ uri }) => uri === given.dossier) ?? (await chooseDossier(title, choices));
        if (dossier === undefined) return;
        const addition = await steps({ title, words, dossier, given });
        if (addition !== undefined) await add(dossier, addition);
      } catch (error) {
        sayWhy(error);
      }
    });

  return Disposable.from(
    command('brief.addEntity', 'Add Entity', entity),
    command('brief.addName', 'Add as a Name', name),
    command('brief.addStatement', 'Add Statement with This Quote', (way) => statement(way, requests)),
  );
}

interface Way {
  readonly title: string;
  readonly words: string;
  readonly dossier: EditableDossier;
  readonly given: Given;
}

async function entity({ title, words, dossier, given }: Way): Promise<Addition | undefined> {
  const kinds = dossier.kinds.map((kind) => ({ label: kind, value: kind }));
  const kind = given.kind ?? (await choose(title, `What kind of thing is “${words}”?`, kinds));
  if (kind === undefined) return undefined;
  const is = given.is ?? (await ask(title, `What is “${words}”, in one sentence? Left open, it is marked as missing.`));
  if (is === undefined) return undefined;
  return { what: 'entity', label: words, kind, ...(is !== '' && { is }) };
}

async function name({ title, words, dossier, given }: Way): Promise<Addition | undefined> {
  const entity = given.entity ?? (await choose(title, `Whose name is “${words}”?`, rowsOf(dossier.entities)));
  if (entity === undefined) return undefined;
  const uses = [
    { label: 'a good name', description: 'accepted', value: 'accepted' },
    { label: 'a wrong or old name, to be put right', description: 'deprecated', value: 'deprecated' },
    { label: 'a name to know and never to propose', description: 'hidden', value: 'hidden' },
  ];
  const use = given.use ?? (await choose(title, `What sort of name is “${words}”?`, uses));
  return use === undefined ? undefined : { what: 'name', entity, name: words, use };
}

async function statement(way: Way, requests: Requests): Promise<Addition | undefined> {
  const { title, words, dossier, given } = way;
  // Words that cannot be quoted are said to be so before anything is asked.
  await requests.quote(dossier.uri, words);
  const subject = given.subject ?? (await choose(title, 'What is it about?', rowsOf(dossier.entities)));
  if (subject === undefined) return undefined;
  const about = dossier.entities.find(({ id }) => id === subject);
  const said = await whatIsSaid(way, about);
  if (said === undefined) return undefined;
  const speakers = [
    { label: 'the source itself', value: '' },
    ...rowsOf(
      dossier.entities.filter(({ id, kind }) => id !== dossier.voice && (kind === undefined || speaks.has(kind))),
    ),
  ];
  const asksNot = given.by !== undefined || given.predicate !== undefined || given.text !== undefined;
  const by = asksNot ? (given.by ?? '') : await choose(title, 'Who says so?', speakers);
  return by === undefined ? undefined : { what: 'statement', subject, ...said, ...(by !== '' && { by }), words };
}

/** Who can have a say. */
const speaks = new Set(['person', 'role', 'organization', 'source']);

async function whatIsSaid(
  { title, given }: Way,
  about: EditableEntity | undefined,
): Promise<{ predicate?: string; object?: string; text?: string } | undefined> {
  const relations = about?.relations ?? [];
  const inWords = '';
  const rows = [
    { label: 'in words of your own', description: 'where no relation says it', value: inWords },
    ...relations.map(({ predicate, words }) => ({ label: words, description: predicate, value: predicate })),
  ];
  const chosen =
    given.text === undefined
      ? (given.predicate ?? (await choose(title, `What is said of ${about?.label ?? 'it'}?`, rows)))
      : inWords;
  if (chosen === undefined) return undefined;
  if (chosen === inWords) {
    const text = given.text ?? (await ask(title, `What is said? It goes on after “${about?.label ?? ''} …”`));
    return text === undefined ? undefined : { text };
  }
  const relation = relations.find(({ predicate }) => predicate === chosen);
  const object =
    given.object ??
    (await choose(title, `${about?.label ?? ''} ${relation?.words ?? chosen} …`, rowsOf(relation?.objects ?? [])));
  return object === undefined ? undefined : { predicate: chosen, object };
}

interface Row extends QuickPickItem {
  readonly value: string;
}

const rowsOf = (entities: readonly { readonly id: string; readonly label: string; readonly kind?: string }[]): Row[] =>
  entities.map(({ id, label, kind }) => ({ label, description: kind ?? 'kind open', value: id }));

async function chooseDossier(title: string, choices: readonly EditableDossier[]): Promise<EditableDossier | undefined> {
  const [only, another] = choices;
  if (only === undefined) {
    throw new Error('There is no dossier here to add to. “Brief: New Dossier from This File” makes one of an article.');
  }
  if (another === undefined) return only;
  const rows = choices.map(({ uri, title, shown }) => ({ label: title || shown, description: shown, value: uri }));
  const chosen = await choose(title, 'To which dossier?', rows);
  return choices.find(({ uri }) => uri === chosen);
}

const choose = async (title: string, placeHolder: string, rows: readonly Row[]): Promise<string | undefined> =>
  (await window.showQuickPick(rows, { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true }))?.value;

const ask = (title: string, prompt: string): Thenable<string | undefined> =>
  window.showInputBox({ title, prompt, ignoreFocusOut: true });

function markedInEditor(): Marked | undefined {
  const editor = window.activeTextEditor;
  return editor && { words: editor.document.getText(editor.selection), uri: editor.document.uri.toString() };
}

/** Menus of a view give what they were opened on, menus of an editor its address. */
const isFromView = (from: unknown): boolean => typeof from === 'object' && from !== null && 'webview' in from;

const isGiven = (from: unknown): from is Given =>
  typeof from === 'object' && from !== null && !(from instanceof Uri) && !isFromView(from);
