/**
 * Where the writing of dossiers comes in: requests of our own, and what stands among the code actions and commands of others.
 * What answers is loaded when somebody asks for the first time. It reads YAML and web pages, which whoever writes a draft
 * may never need, and a server would start later for it.
 */
import { fields, spanOf, stringOf, uriOf } from './params.ts';
import { methods } from './protocol.ts';
import type { Request } from './requests.ts';
import type { Session } from './session.ts';
import { isWanted } from './to-lsp.ts';

export const authoringCommands = ['brief.server.newDossier', 'brief.server.addToDossier'] as const;
export type AuthoringCommand = (typeof authoringCommands)[number];

const answers = () => import('./authoring-answers.ts');

/** Our own requests, which the extension asks step by step. */
export function createAuthoringRequests(): Readonly<Record<string, Request>> {
  return {
    [methods.newDossier]: async (_session, params) =>
      (await answers()).newDossier(stringOf(params, 'uri'), stringOf(params, 'text')),
    [methods.editableDossiers]: async (session, params) =>
      (await answers()).editableDossiers(session, stringOf(params, 'uri')),
    [methods.quote]: async (session, params) =>
      (await answers()).quote(session, stringOf(params, 'dossier'), stringOf(params, 'words')),
    [methods.addToDossier]: async (session, params) =>
      (await answers()).addTo(session, stringOf(params, 'dossier'), fields(fields(params, 'params')['add'], 'add')),
  };
}

/** The requests of others, with what stands among code actions and commands added to them. */
export function withAuthoring(requests: Readonly<Record<string, Request>>): Readonly<Record<string, Request>> {
  const { 'textDocument/codeAction': actions, 'workspace/executeCommand': execute } = requests;
  return {
    ...requests,
    'textDocument/codeAction': async (session, params, token) => {
      const found = await actions?.(session, params, token);
      if (!Array.isArray(found)) return found;
      const marked = markedName(session, params);
      return marked ? [...found, ...(await (await answers()).nameActions(session, marked.draft, marked.words))] : found;
    },
    'workspace/executeCommand': async (session, params, token) => {
      const command = stringOf(params, 'command');
      const own = authoringCommands.find((one) => one === command);
      if (own === undefined) return execute?.(session, params, token);
      const given = fields(params, 'params')['arguments'];
      return (await answers()).execute(session, own, Array.isArray(given) ? given : []);
    },
  };
}

/** Words marked in a draft that can be a name, where refactorings are wanted. */
function markedName(session: Session, params: unknown): { readonly draft: string; readonly words: string } | undefined {
  const only = fields(fields(params, 'params')['context'] ?? {}, 'context')['only'];
  const draft = session.drafts.get(uriOf(params))?.document;
  if (draft === undefined || !isWanted('refactor.rewrite', Array.isArray(only) ? only : undefined)) return undefined;
  const span = spanOf(params, draft);
  const words = draft.getText().slice(span.start, span.end).trim();
  const isName = words !== '' && words.length <= longestName && !/[\r\n]/.test(words) && /\p{L}/u.test(words);
  return isName ? { draft: draft.uri, words } : undefined;
}

/** In UTF-16 code units. */
const longestName = 80;
