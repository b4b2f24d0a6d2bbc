/**
 * What recognition yields: which stretches of a text name which entities. Places are spans of the text that was given;
 * Markdown, quotations and rules are not known here.
 */
import type { Label, LabelUse } from '../model/label.ts';
import type { Span } from '../span.ts';

/** Who a name can belong to. */
export interface Owner {
  /** Id of the dossier. */
  readonly dossier: string;
  /** Id of the entity in that dossier. */
  readonly entity: string;
  /** The label that matched. */
  readonly label: Label;
}

/**
 * How the text writes the label:
 * - `exact`: as the label is written, up to upper case, apostrophes, dashes and spaces;
 * - `folded`: with letters of the label replaced by their bare ASCII forms ("Turkiye" for "Türkiye").
 */
export type Spelling = 'exact' | 'folded';

/** A stretch of text that names an entity; the span leaves out possessives and case suffixes. */
export interface Recognition extends Owner {
  readonly span: Span;
  /** How the name is to be judged: the label's use, or `deprecated` for a folded spelling of a good label. */
  readonly use: LabelUse;
  readonly spelling: Spelling;
  /** Further owners of the same name, in other dossiers. Empty in nearly all cases. */
  readonly also: readonly Owner[];
}
