/** All rules, as far as a configuration has to know them: without their examples, and without the code that they are. */
import type { RuleHead } from '@brief/lint';
import { heads } from './rule-heads.prebuilt.ts';

export const ruleHeads: readonly RuleHead[] = heads();
