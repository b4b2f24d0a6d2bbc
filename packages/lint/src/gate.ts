/**
 * Whether anything at all can be found in a text: a look at the raw text, which asks of dossiers only which words their
 * names and their sources have. It may say yes too often, and never no where there is something.
 */
import { mayNameBy, type RawIndex } from '@brief/core';
import { mayNameDossiers, mayPromise } from './coverage/front-matter.ts';
import { resolveEntities } from './markdown/entities.ts';
import type { Need, RuleHead } from './rule.ts';
import { type Settings, settingOf } from './settings.ts';
import { holdsRun, type SourceRuns } from './source-runs.ts';

export interface Gate {
  /** Whether the prose of the text may name something. */
  mayName(text: string): boolean;
  /**
   * Whether four or more consecutive words of a source stand in the text that are not all words of grammar, whatever is
   * between the words and however letters are accented or capitalised. Cheap: it looks at each character once.
   */
  containsSourceRun(text: string): boolean;
}

/** What a gate is made of, where it was made before. */
export interface GateParts {
  readonly names: RawIndex;
  readonly runs: SourceRuns;
}

export const gateFrom = ({ names, runs }: GateParts): Gate => ({
  mayName: (text) => mayNameBy(names, text, resolveEntities),
  containsSourceRun: (text) => holdsRun(runs, text),
});

/** False only where none of the rules finds anything in the text, by these settings. */
export function mayHaveFindings(text: string, gate: Gate, settings: Settings, rules: readonly RuleHead[]): boolean {
  const may = whatTextMayHave(text, gate);
  return rules.some((rule) => settingOf(settings, rule).level !== 'off' && isNeeded(rule, may));
}

export const isNeeded = (rule: RuleHead, has: (need: Need) => boolean): boolean =>
  rule.needs === undefined || rule.needs.some((need) => has(need));

/** Says yes wherever the draft of the text could have it. */
function whatTextMayHave(text: string, gate: Gate): (need: Need) => boolean {
  const has = oncePerNeed((need) => {
    switch (need) {
      case 'mention':
        return gate.mayName(text);
      case 'quotation':
        return has('mention') || gate.containsSourceRun(text);
      case 'reference':
        return BRIEF_LINK.test(text);
      case 'directive':
        return text.includes('brief-');
      case 'promise':
        return mayPromise(text);
      case 'dossierName':
        return mayNameDossiers(text);
    }
  });
  return has;
}

const BRIEF_LINK = /brief:/i;

export function oncePerNeed(ask: (need: Need) => boolean): (need: Need) => boolean {
  const answers = new Map<Need, boolean>();
  return (need) => {
    let answer = answers.get(need);
    if (answer === undefined) {
      answer = ask(need);
      answers.set(need, answer);
    }
    return answer;
  };
}
