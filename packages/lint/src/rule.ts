/** A rule says what a good draft does. It is one value in one file; its examples are its tests and its docs page. */
import type { Directive, Draft } from './draft.ts';
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
  /**
   * What a draft must have for the rule to find anything; the rule is not run on a draft that has none of it, and a
   * draft that cannot have any of it for any rule is not even parsed. Absent: the rule is always run.
   */
  readonly needs?: readonly Need[];
  /** The rule is about what the others found: it runs after them, and only a directive that names it silences it. */
  readonly last?: true;
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

/** What is known of a rule without its examples and what it does: as much as configurations and their readers need. */
export type RuleHead = Omit<Rule, 'why' | 'good' | 'bad' | 'check'>;

/**
 * - `mention`: the draft names an entity of a dossier.
 * - `quotation`: the draft quotes somebody, and either names an entity or has four words in a row of a source somewhere,
 *   not all of them words of grammar (`Knowledge.containsSourceRun` over the whole text). Words in quotation marks in any other draft are nobody's concern.
 * - `reference`: the draft has a link to `brief:…`.
 * - `directive`: the draft has a `brief-…` comment.
 * - `promise`: the draft’s front matter may promise what it covers.
 * - `dossierName`: it may name the dossiers that the draft briefs from.
 */
export type Need = 'mention' | 'quotation' | 'reference' | 'directive' | 'promise' | 'dossierName';

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
  /** Every option the rule declares, with the configured value or the default. */
  readonly options: Readonly<Record<string, boolean | number | string | readonly string[]>>;
  /** What each directive of the draft silenced, in document order. Empty but for rules that run `last`. */
  readonly directiveUses: readonly DirectiveUse[];
}

export interface DirectiveUse {
  readonly directive: Directive;
  /** Ids of the rules whose findings it silenced; empty when it silences nothing. Always empty for `enable`. */
  readonly silenced: readonly string[];
}
