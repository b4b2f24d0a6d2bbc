/** A rule says what a good draft does. It is one value in one file; its examples are its tests and its docs page. */
import type { Draft } from './draft.ts';
import type { Level, Problem } from './finding.ts';
import type { Knowledge } from './knowledge.ts';

export interface Rule {
  /** Named for what a good draft has; the file's name too. */
  readonly id: string;
  /** One sentence: what a good draft does. */
  readonly summary: string;
  /** Why a writer or reader would want it, in a few sentences of Markdown. */
  readonly why: string;
  readonly level: Level;
  /** `fix`: has fixes that `--fix` applies; `suggestion`: offers changes; `none`. */
  readonly repairs: 'fix' | 'suggestion' | 'none';
  /** Options with their defaults, where the rule has any. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Drafts in which the rule finds nothing. */
  readonly good: readonly Example[];
  /** Drafts with what the rule finds, marked ⟦so⟧. */
  readonly bad: readonly BadExample[];
  check(draft: Draft, context: RuleContext): Iterable<Problem>;
}

export interface RuleOption {
  readonly summary: string;
  readonly default: boolean | number | string | readonly string[];
}

export interface Example {
  readonly text: string;
  /** Why it is here, where the text does not say so itself. */
  readonly because?: string;
}

export interface BadExample extends Example {
  /** The text after `--fix`, where the rule fixes. */
  readonly fixed?: string;
  readonly message?: string;
}

export interface RuleContext {
  readonly knowledge: Knowledge;
  readonly options: Readonly<Record<string, boolean | number | string | readonly string[]>>;
}
