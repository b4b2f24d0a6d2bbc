/** Run when a program is bundled: what the function returns then is JSON inside the program. */
import { type RuleHead, rules } from '@brief/lint';

export const heads = (): readonly RuleHead[] =>
  rules.map(({ why: _why, good: _good, bad: _bad, check: _check, ...head }) => head);
