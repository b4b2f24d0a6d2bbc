/** What goes between the page and the engine: plain data, and the questions that the page can ask. */
import type { Quote, Span } from '@brief/core';
import type { Content } from '@brief/language-service';
import type { Edit, Severity } from '@brief/lint';

export interface Engine {
  /** From now on drafts are held against the dossier that Brief brings. */
  openBuiltIn(): Opened;
  /** From now on drafts are held against these; when one of them cannot be read, what was in force stays so. */
  openFiles(files: readonly GivenFile[]): Promise<Opened>;
  check(text: string): Checked;
  /** About the draft that was checked last. */
  hover(offset: number): Card | undefined;
  /** The draft that was checked last with everything fixed that can be fixed safely. */
  fixAll(): string;
}

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

export interface Opened {
  /** Of the sources that are in force now; none when nothing was opened. */
  readonly titles: readonly string[];
  readonly faults: readonly {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly message: string;
  }[];
}

export interface Checked {
  readonly findings: readonly ShownFinding[];
  /** How many of them are worth listing. */
  readonly mostListed: number;
  /** How many can be fixed safely. */
  readonly fixable: number;
  readonly mentions: readonly Span[];
  /** One for each source in force. */
  readonly articles: readonly Article[];
}

export interface ShownFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly note?: string;
  readonly span: Span;
  readonly line: number;
  readonly quote?: Quote;
  readonly actions: readonly Action[];
}

export interface Action {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Card {
  readonly span: Span;
  readonly content: Content;
}

/** A source as it is read, with the passages that the draft uses. */
export interface Article {
  readonly title: string;
  /** Publisher and date. */
  readonly provenance: string;
  readonly paragraphs: readonly { readonly number: number; readonly pieces: readonly Piece[] }[];
  readonly passages: readonly Passage[];
}

export interface Piece {
  readonly text: string;
  /** Index among the passages, for a piece that the draft uses. */
  readonly passage?: number;
}

export interface Passage {
  /** What it tells of. */
  readonly names: readonly string[];
  /** Where the draft names that, in order. */
  readonly mentions: readonly Span[];
}
