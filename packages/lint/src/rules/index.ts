/** All rules, in order of id. */
import type { Rule } from '../rule.ts';

export const rules: readonly Rule[] = [];
