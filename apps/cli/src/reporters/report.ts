/** What a lint run has to say, before it takes the form of a format. Lines and columns are 1-based, in UTF-16 code units. */
import type { Dossier } from '@brief/core';
import type { Finding, LineColumn, Severity } from '@brief/lint';
import type { Style } from '../terminal/style.ts';

export interface Report {
  /** What was checked: `draft`, `dossier`. */
  readonly noun: string;
  /** In order of path; a draft without findings is among them. */
  readonly drafts: readonly DraftReport[];
  /** Findings of other levels have been left out. */
  readonly errorsOnly?: boolean;
  /** Dossiers in force, by id. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** What was done about fixes. */
  readonly fixes: {
    readonly asked: boolean;
    readonly written: boolean;
    readonly applied: number;
    readonly drafts: number;
  };
  /** Worth telling besides, and no failure. */
  readonly notes: readonly string[];
  /** What could not be found, read or changed. */
  readonly failures: readonly string[];
  /** The command that checks these drafts, to be repeated with `--fix`; absent where nothing can be changed for people. */
  readonly command?: string;
  /** The drafts are one of several parts. */
  readonly shard?: Shard;
}

/** From 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface DraftReport {
  /** Absolute path, or `<stdin>`. */
  readonly path: string;
  /** The path as people see it, relative to the current folder. */
  readonly shown: string;
  /** Ids of the dossiers in force for it. */
  readonly dossiers: readonly string[];
  readonly findings: readonly PlacedFinding[];
  /** The text in which the findings stand; kept only where there are any and a format shows more than their lines. */
  readonly text?: string;
  /** The text after the fixes, where they were made without being written. */
  readonly output?: string;
}

export interface PlacedFinding extends Finding {
  readonly from: LineColumn;
  readonly to: LineColumn;
  /** The line around it, as it stands in the draft. */
  readonly excerpt: Excerpt;
}

export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How a report becomes text; it ends in a line break unless it is empty. */
export type Reporter = (report: Report, page: Page) => string;

export interface Page {
  readonly style: Style;
  /** Columns to write in. */
  readonly columns: number;
}

export function count(findings: readonly Finding[], severity: Severity): number {
  return findings.reduce((sum, finding) => (finding.severity === severity ? sum + 1 : sum), 0);
}

/** `1 draft`, `2 drafts`, `1,000 drafts`. */
export function many(number: number, one: string, several = `${one}s`): string {
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${number === 1 ? one : several}`;
}
