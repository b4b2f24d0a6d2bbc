/** Applying all fixes until nothing is left to fix. */
import { applyEdits, fixes } from './edits.ts';
import type { Finding, RuleError } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { lintText } from './lint.ts';
import type { Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import type { Settings } from './settings.ts';

export interface FixResult {
  readonly text: string;
  /** How many fixes were applied. */
  readonly fixed: number;
  /** What is left, in the text after the fixes. */
  readonly findings: readonly Finding[];
  readonly errors: readonly RuleError[];
}

/** One fix may make room for the next, but not for long. */
const PASSES = 10;

/**
 * Applies fixes until there are none. Fixing the result again changes nothing; fixes that undo each other for ever are
 * all left out.
 */
export function fixAll(
  text: string,
  knowledge: Knowledge,
  settings: Settings,
  rules: readonly Rule[] = allRules,
): FixResult {
  const first = lintText(text, knowledge, settings, rules);
  let result = first;
  let current = text;
  let fixed = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = fixes(result.findings);
    if (edits.length === 0) return { text: current, fixed, ...result };
    fixed += edits.length;
    current = applyEdits(current, edits);
    result = lintText(current, knowledge, settings, rules);
  }
  if (fixes(result.findings).length === 0) return { text: current, fixed, ...result };
  return { text, fixed: 0, ...first };
}
