/**
 * Where sources and entities can be read: addresses of read-only documents and their text. Clients that ask for text
 * documents get them by address; for others the shell may put them where any editor can open a file.
 */
import type { Dossier, Quote, Span } from '@brief/core';
import { entityDocument, quoteInDocument, type SourceDocument, sourceDocument } from '@brief/language-service';
import type { Knowledge } from '@brief/lint';
import type { Location, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import { sourceScheme } from './protocol.ts';
import { toRange } from './to-lsp.ts';

/** Puts a read-only document where an editor can open it, and says where; nothing where that cannot be done. */
export type PutDocument = (name: string, text: string) => string | undefined;

export interface Sources {
  /** Address of the whole source. */
  sourceUri(dossier: Dossier): string | undefined;
  /** Where words of the source stand. */
  quote(dossier: Dossier, quote: Quote): Location | undefined;
  place(document: SourceDocument, span: Span): Location | undefined;
  /** The entity's entry. */
  entry(knowledge: Knowledge, dossier: string, entity: string): Location | undefined;
  /** Text of a document by the path of its address. */
  text(uri: string, dossiers: readonly Dossier[], knowledge: Knowledge): string | undefined;
}

export function createSources(client: Client, put: PutDocument): Sources {
  const documents = new WeakMap<Dossier, { source: SourceDocument; text: TextDocument }>();
  const served = client.textDocumentContent || client.own.showsSources === true;

  const documentOf = (dossier: Dossier) => {
    const found = documents.get(dossier);
    if (found !== undefined) return found;
    const source = sourceDocument(dossier);
    const made = { source, text: TextDocument.create('', 'plaintext', 0, source.text) };
    documents.set(dossier, made);
    return made;
  };

  const address = (path: string, text: string): string | undefined =>
    served
      ? `${sourceScheme}:/${path.split('/').map(encodeURIComponent).join('/')}`
      : put(path.replaceAll('/', '-'), text);

  const sourceUri = (dossier: Dossier) => address(`${dossier.id}.txt`, documentOf(dossier).source.text);

  return {
    sourceUri,
    quote: (dossier, quote) => {
      const { source, text } = documentOf(dossier);
      const uri = sourceUri(dossier);
      const span = quoteInDocument(source, quote);
      return uri === undefined || span === undefined ? undefined : { uri, range: toRange(text, span) };
    },
    place: (document, span) => {
      const uri = address(`${document.dossier}.txt`, document.text);
      const range: Range = toRange(TextDocument.create('', 'plaintext', 0, document.text), span);
      return uri === undefined ? undefined : { uri, range };
    },
    entry: (knowledge, dossier, entity) => {
      const text = entityDocument(knowledge, { dossier, entity });
      const uri = text === undefined ? undefined : address(`${dossier}/${entity}.md`, text);
      const start = { line: 0, character: 0 };
      return uri === undefined ? undefined : { uri, range: { start, end: start } };
    },
    text: (uri, dossiers, knowledge) => {
      const path = pathOf(uri);
      if (path === undefined) return undefined;
      const [first = '', second] = path;
      if (second === undefined) {
        const dossier = dossiers.find(({ id }) => `${id}.txt` === first);
        return dossier === undefined ? undefined : documentOf(dossier).source.text;
      }
      return entityDocument(knowledge, { dossier: first, entity: second.replace(/\.md$/, '') });
    },
  };
}

function pathOf(uri: string): string[] | undefined {
  if (!uri.startsWith(`${sourceScheme}:/`)) return undefined;
  try {
    return uri
      .slice(sourceScheme.length + 1)
      .replace(/^\/+/, '')
      .split('/')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
