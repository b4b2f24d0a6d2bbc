/** All rules, in order of id. */
import type { Rule } from '../rule.ts';
import { attributedClaim } from './attributed-claim.ts';
import { citedSource } from './cited-source.ts';
import { consistentName } from './consistent-name.ts';
import { coveredSource } from './covered-source.ts';
import { firstMention } from './first-mention.ts';
import { freshSource } from './fresh-source.ts';
import { knownReference } from './known-reference.ts';
import { preferredName } from './preferred-name.ts';
import { sourceAgreement } from './source-agreement.ts';
import { usedDirective } from './used-directive.ts';
import { verbatimQuote } from './verbatim-quote.ts';

export const rules: readonly Rule[] = [
  attributedClaim,
  citedSource,
  consistentName,
  coveredSource,
  firstMention,
  freshSource,
  knownReference,
  preferredName,
  sourceAgreement,
  usedDirective,
  verbatimQuote,
];
