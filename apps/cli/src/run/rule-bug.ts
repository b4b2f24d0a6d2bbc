/** What becomes of a rule that threw. */
import type { RuleError } from '@brief/lint';

/** A rule that threw is a mistake in the rule: the report is out, and the run ends as for every other bug. */
export function ruleBug(bugs: readonly RuleError[]): Error {
  const [{ rule, error } = { rule: '', error: undefined }] = bugs;
  return new Error(`The rule ${rule} failed on a draft.`, { cause: error });
}
