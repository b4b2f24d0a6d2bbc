/**
 * Dossier files beside one that is asked about, or beside a draft: those in force with it and those that are open, as the
 * editor or the disk has them. Where an entity is declared is found among them.
 */
import type { Companion } from '@brief/config';
import { languageOf, readRoughly } from '@brief/data-files';
import { declarationOf, dossierId, placesOf, renameIn } from '@brief/dossier-service';
import type { EntityKey } from '@brief/language-service';
import type { Edit } from '@brief/lint';
import type { Location } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isDossier } from './open-files.ts';
import { placeKey } from './places.ts';
import type { Session } from './session.ts';
import { toRange } from './to-lsp.ts';

/** Where the entities of a dossier come from. */
type Origin =
  | { readonly from: 'file'; readonly document: TextDocument }
  | { readonly from: 'package' | 'built-in' }
  | undefined;

/** A file with what is read in it, as far as it makes sense. */
interface Roughly {
  readonly document: TextDocument;
  readonly text: string;
  readonly file: ReturnType<typeof readRoughly>;
}

export interface DossierFiles {
  /** Which file, if any, a dossier is. */
  originOf(dossier: string): Origin;
  declaration(key: EntityKey): Location | undefined;
  /** Every place that names the entity, in all files. */
  places(key: EntityKey, withDeclaration: boolean): readonly Location[];
  rename(key: EntityKey, id: string): readonly { readonly document: TextDocument; readonly edits: readonly Edit[] }[];
  /** The file that declares an entity, for whoever has to look at all of its ids. */
  fileOf(dossier: string): Roughly | undefined;
}

export async function dossierFilesOf(session: Session, companions: readonly Companion[]): Promise<DossierFiles> {
  const open = new Map([...session.files.dossiers()].map((document) => [placeKey(document.uri), document]));
  const named = companions.filter(({ name }) => isDossier(name) && !open.has(placeKey(name)));
  const closed = await Promise.all(
    named.map(async ({ name }) => {
      const { reading } = await session.workspace.dossier(name);
      return reading && TextDocument.create(name, '', 0, reading.text);
    }),
  );
  const files = [...open.values(), ...closed.filter((one) => one !== undefined)].map((document): Roughly => {
    const text = document.getText();
    return { document, text, file: readRoughly(text, languageOf(placeKey(document.uri))) };
  });
  const locationOf = ({ document }: Roughly, span: Parameters<typeof toRange>[1]): Location => ({
    uri: document.uri,
    range: toRange(document, span),
  });
  const fileOf = (dossier: string) => files.find((one) => dossierId(one) === dossier);
  return {
    fileOf,
    originOf(dossier) {
      const file = fileOf(dossier);
      if (file === undefined)
        return companions.some((one) => one.dossier.id === dossier) ? { from: 'built-in' } : undefined;
      if (/\/node_modules\//.test(placeKey(file.document.uri))) return { from: 'package' };
      return { from: 'file', document: file.document };
    },
    declaration(key) {
      const file = fileOf(key.dossier);
      const span = file && declarationOf(file, key.entity);
      return file && span && locationOf(file, span);
    },
    places: (key, withDeclaration) =>
      files.flatMap((file) =>
        placesOf(file, key)
          .filter(({ declares }) => withDeclaration || !declares)
          .map(({ span }) => locationOf(file, span)),
      ),
    rename: (key, id) =>
      files
        .map((file) => ({ document: file.document, edits: renameIn(file, key, id) }))
        .filter(({ edits }) => edits.length > 0),
  };
}
