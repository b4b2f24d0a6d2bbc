/** What a lint run yields. Spans are UTF-16 offsets into the draft; lines and columns are made by the shells. */
import type { Quote, Span } from '@brief/core';

export type Severity = 'info' | 'warning' | 'error';
export type Level = Severity | 'off';

/** One replacement. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A change a person may choose; never applied by `--fix`. */
export interface Suggestion {
  /** Short and concrete: `Replace with “MİT”`. */
  readonly title: string;
  readonly edit: Edit;
}

/** What a rule yields. */
export interface Problem {
  readonly span: Span;
  /** What is wrong and what to do, in one sentence; the same for the same cause, so that places can be grouped. */
  readonly message: string;
  /** Why it matters here, said once for a cause (a label's note, the source's way of putting it). */
  readonly note?: string;
  readonly dossier?: string;
  readonly entity?: string;
  /** It is right often, and not yet often enough for more than a hint: info, whatever level the rule has. */
  readonly hint?: true;
  /** The one safe fix, applied by `--fix`. */
  readonly fix?: Edit & { readonly title: string };
  readonly suggestions?: readonly Suggestion[];
  /** Words of the source that the problem rests on. */
  readonly quote?: Quote;
  /** Other places in the draft that explain it (the first mention, the other name). */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** A problem with the rule that found it. */
export interface Finding extends Omit<Problem, 'hint'> {
  readonly rule: string;
  readonly severity: Severity;
}

/** A rule that threw. It says something about the rule, never about the draft; the other rules ran. */
export interface RuleError {
  readonly rule: string;
  readonly error: unknown;
}

export interface LintResult {
  /** In document order. The fixes among them do not overlap. */
  readonly findings: readonly Finding[];
  readonly errors: readonly RuleError[];
}
