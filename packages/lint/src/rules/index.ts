/** All rules, in order of id. */
import type { Rule } from '../rule.ts';
import { consistentName } from './consistent-name.ts';
import { coveredSource } from './covered-source.ts';
import { firstMention } from './first-mention.ts';
import { knownReference } from './known-reference.ts';
import { preferredName } from './preferred-name.ts';
import { usedDirective } from './used-directive.ts';
import { verbatimQuote } from './verbatim-quote.ts';

export const rules: readonly Rule[] = [
  consistentName,
  coveredSource,
  firstMention,
  knownReference,
  preferredName,
  usedDirective,
  verbatimQuote,
];
