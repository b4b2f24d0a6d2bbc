/**
 * From the dossiers in force to what the engine takes: prepared once for each set of them, and again only when one of them
 * has changed. Both shells ask here.
 */
import type { Dossier } from '@brief/core';
import { languageOf } from '@brief/data-files';
import { type Knowledge, prepare } from '@brief/lint';
import { builtInVocabulary } from './built-in.ts';
import { builtInGate } from './built-in-gate.ts';
import { builtInNames } from './built-in-names.ts';
import type { DossierInForce } from './dossier-shelf.ts';
import { type Kept, preparedFrom } from './kept.ts';

export interface Library {
  /** The dossiers themselves, as they are. */
  dossiers(inForce: readonly DossierInForce[]): readonly Dossier[];
  knowledge(dossiers: readonly DossierInForce[]): Knowledge;
}

export function createLibrary(kept?: Kept): Library {
  /** From dossier to dossier: a list of them is a path. */
  const root: Shelf = { next: new WeakMap() };
  const dossiersOf: Library['dossiers'] = (inForce) =>
    inForce.map(dossierOf).filter((dossier) => dossier !== undefined);
  return {
    dossiers: dossiersOf,
    knowledge(inForce) {
      const dossiers = dossiersOf(inForce);
      let shelf = root;
      for (const dossier of dossiers) {
        const next = shelf.next.get(dossier) ?? { next: new WeakMap() };
        shelf.next.set(dossier, next);
        shelf = next;
      }
      shelf.knowledge ??= prepared(dossiers, inForce, kept);
      return shelf.knowledge;
    },
  };
}

interface Shelf {
  /** Weak: a dossier that is typed in is another one with every key, and none but the last is wanted again. */
  readonly next: WeakMap<Dossier, Shelf>;
  knowledge?: Knowledge;
}

function dossierOf({ name, dossier }: DossierInForce): Dossier | undefined {
  return dossier ?? builtInVocabulary().dossiers[builtInNames.indexOf(name)];
}

/** The vocabulary of the built-in ones is at hand; that of large ones may have been kept. */
function prepared(dossiers: readonly Dossier[], inForce: readonly DossierInForce[], kept: Kept | undefined): Knowledge {
  const builtIn = builtInVocabulary();
  const isBuiltIn =
    dossiers.length === builtIn.dossiers.length && dossiers.every((one, at) => one === builtIn.dossiers[at]);
  if (isBuiltIn) return prepare(builtIn.dossiers, builtIn, builtInGate());
  const key = kept && keyOf(inForce, kept);
  return kept === undefined || key === undefined ? prepare(dossiers) : preparedFrom(kept, key, dossiers);
}

/** All that the names of dossiers depend on, where one of them is worth keeping. A built-in one is a part of the program. */
function keyOf(inForce: readonly DossierInForce[], { digest }: Kept): string | undefined {
  if (!inForce.some((one) => one.digest !== undefined)) return undefined;
  const keys: string[] = [];
  for (const { name, file, digest: known, texts } of inForce) {
    if (known === undefined && file !== undefined && texts === undefined) return undefined;
    keys.push(known ?? (file === undefined ? name : [languageOf(file), ...(texts ?? []).map(digest)].join(' ')));
  }
  return JSON.stringify(keys);
}
