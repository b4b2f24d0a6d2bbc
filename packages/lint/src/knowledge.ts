/** The dossiers in force, prepared once for many drafts: names compiled for recognition, entities and words by key. */
import {
  compileVocabulary,
  type Dossier,
  type Entity,
  type EntityAddress,
  entityOf,
  type Label,
  mayName,
  rawIndexOf,
  type Statement,
  type Things,
  thingsOf,
  type Vocabulary,
} from '@brief/core';
import type { Gate, GateParts } from './gate.ts';
import { addTo } from './lists.ts';
import { resolveEntities } from './markdown/entities.ts';
import { compileSourceRuns, holdsRun, type SourceRuns } from './source-runs.ts';

export interface Knowledge extends Gate {
  readonly dossiers: readonly Dossier[];
  readonly vocabulary: Vocabulary;
  /** The dossier with this id. */
  dossier(id: string): Dossier | undefined;
  entity(dossier: string, id: string): Entity | undefined;
  /** Statements with the entity as subject or object, or that concern it, in source order. */
  statementsAbout(dossier: string, id: string): readonly Statement[];
  /** Entities of other dossiers that are the same thing, as their authors say. */
  sameThings(dossier: string, id: string): readonly EntityAddress[];
  /** The label to write in place of this one: `instead`, else the preferred name. */
  replacement(dossier: string, id: string, label: Label): string;
}

/** Prepares dossiers, unless their vocabulary and gate are at hand already; of two with one id the first counts. */
export function prepare(
  dossiers: readonly Dossier[],
  vocabulary = compileVocabulary(dossiers),
  gate = gateOf(dossiers, vocabulary),
): Knowledge {
  const shelf = new Map<string, Shelf>();
  for (const dossier of dossiers) if (!shelf.has(dossier.id)) shelf.set(dossier.id, { dossier });
  let things: Things | undefined;
  return {
    ...gate,
    dossiers,
    vocabulary,
    dossier: (id) => shelf.get(id)?.dossier,
    entity: (dossier, id) => entityOn(shelf.get(dossier), id),
    statementsAbout: (dossier, id) => statementsOf(shelf.get(dossier))?.get(id) ?? [],
    sameThings(dossier, entity) {
      things ??= thingsOf(dossiers);
      return things.othersOf({ dossier, entity });
    },
    replacement: (dossier, id, label) => label.instead ?? entityOn(shelf.get(dossier), id)?.label ?? label.text,
  };
}

function gateOf(dossiers: readonly Dossier[], vocabulary: Vocabulary): Gate {
  let runs: SourceRuns | undefined;
  return {
    mayName: (text) => mayName(vocabulary, text, resolveEntities),
    containsSourceRun(text) {
      runs ??= compileSourceRuns(paragraphsOf(dossiers));
      return holdsRun(runs, text);
    },
  };
}

/** What the gate of dossiers is made of, to be kept. */
export const gatePartsOf = ({ dossiers, names }: Vocabulary): GateParts => ({
  names: rawIndexOf(names),
  runs: compileSourceRuns(paragraphsOf(dossiers)),
});

const paragraphsOf = (dossiers: readonly Dossier[]): readonly string[] =>
  dossiers.flatMap(({ source }) => Object.values(source.paragraphs));

/** A dossier with what is looked up in it, made when first asked for. */
interface Shelf {
  readonly dossier: Dossier;
  statements?: ReadonlyMap<string, readonly Statement[]>;
}

const entityOn = (shelf: Shelf | undefined, id: string): Entity | undefined => shelf && entityOf(shelf.dossier, id);

function statementsOf(shelf: Shelf | undefined): ReadonlyMap<string, readonly Statement[]> | undefined {
  if (shelf === undefined) return undefined;
  if (shelf.statements === undefined) {
    const found = new Map<string, Statement[]>();
    for (const statement of shelf.dossier.statements) {
      for (const id of new Set([statement.subject, statement.object, ...(statement.concerns ?? [])])) {
        if (id !== undefined) addTo(found, id, statement);
      }
    }
    shelf.statements = found;
  }
  return shelf.statements;
}
