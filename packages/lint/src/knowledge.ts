/** The dossiers in force, prepared once for many drafts: names compiled for recognition, entities and words by key. */
import type { Dossier, Entity, Label, Statement, Vocabulary } from '@brief/core';

export interface Knowledge {
  readonly dossiers: readonly Dossier[];
  readonly vocabulary: Vocabulary;
  /** The dossier with this id. */
  dossier(id: string): Dossier | undefined;
  entity(dossier: string, id: string): Entity | undefined;
  /** Statements with the entity as subject or object, in source order. */
  statementsAbout(dossier: string, id: string): readonly Statement[];
  /** The label to write in place of this one: `instead`, else the preferred name. */
  replacement(dossier: string, id: string, label: Label): string;
  /**
   * Whether four or more consecutive words of a source stand in the text, whatever is between the words and however
   * letters are accented or capitalised. Cheap: it looks at each character once.
   */
  containsSourceRun(text: string): boolean;
}
