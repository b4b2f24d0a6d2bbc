/**
 * Files that are open beside the drafts: dossiers, and texts that a dossier may be made from. What the editor has of them
 * counts before what is on disk. What they hold is not known here.
 */
import { type Files, isDossierName } from '@brief/config';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { changeText } from './change-text.ts';
import { documentKey, placeKey } from './places.ts';

export interface OpenFiles {
  /** A dossier that is open. */
  dossier(uri: string): TextDocument | undefined;
  dossiers(): Iterable<TextDocument>;
  all(): Iterable<TextDocument>;
  open(uri: string, languageId: string, version: number, text: string): void;
  get(uri: string): TextDocument | undefined;
  /** Another one for every text that was there under this address, whatever its version is called. */
  revision(uri: string): number | undefined;
  /** @throws {TypeError} when one of the changes is none; the text is then as it was. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
}

export function createOpenFiles(): OpenFiles {
  const files = new Map<string, { document: TextDocument; revision: number }>();
  let revisions = 0;
  const get: OpenFiles['get'] = (uri) => files.get(documentKey(uri))?.document;
  const put = (document: TextDocument) => files.set(documentKey(document.uri), { document, revision: ++revisions });
  const all = () => [...files.values()].map(({ document }) => document);
  return {
    dossier: (uri) => (isDossier(uri) ? get(uri) : undefined),
    dossiers: () => all().filter(({ uri }) => isDossier(uri)),
    all,
    open: (uri, languageId, version, text) => put(TextDocument.create(uri, languageId, version, text)),
    get,
    revision: (uri) => files.get(documentKey(uri))?.revision,
    change(uri, version, changes) {
      const document = get(uri);
      if (document !== undefined) put(changeText(document, changes, version));
    },
    close: (uri) => files.delete(documentKey(uri)),
  };
}

/** By its name, whichever language an editor takes it for. */
export const isDossier = (uri: string): boolean => isDossierName(placeKey(uri));

/** Files as they are on disk, save those that an editor has open. */
export function withOpenTexts(files: Files, open: () => Iterable<TextDocument>): Files {
  const { kept } = files;
  const opened = (place: string): TextDocument | undefined => {
    const key = placeKey(place);
    for (const document of open()) if (placeKey(document.uri) === key) return document;
    return undefined;
  };
  return {
    ...files,
    ...(kept && {
      kept: {
        ...kept,
        digestOf: async (place, least, most) =>
          opened(place) === undefined ? kept.digestOf(place, least, most) : undefined,
      },
    }),
    async read(place, limit) {
      const document = opened(place);
      if (document !== undefined) {
        const text = document.getText();
        // No character has less than a byte in UTF-8, and few have three.
        if (text.length > limit) throw new Error(`it has ${text.length} characters; the limit is ${limit} bytes`);
        return text;
      }
      return files.read(place, limit);
    },
  };
}
