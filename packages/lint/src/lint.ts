/** Runs the rules over a draft and makes findings of what they yield: severities, directives, fixes that do not meet. */
import { analyse } from './analyse.ts';
import { mayNameDossiers, mayPromise } from './coverage/front-matter.ts';
import { silencer } from './directives.ts';
import type { Directive, Draft } from './draft.ts';
import { meet } from './edits.ts';
import type { Finding, LintResult, Problem, RuleError, Severity } from './finding.ts';
import { isNeeded, mayHaveFindings, oncePerNeed } from './gate.ts';
import { oncePerContent } from './kept.ts';
import type { Knowledge } from './knowledge.ts';
import { touchesQuotation } from './quoted-stretches.ts';
import type { DirectiveUse, Need, Rule } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { type RuleSetting, type Settings, settingOf } from './settings.ts';

/** Lints a draft that is already analysed. Nothing is thrown: a rule that throws is among the errors. */
export function lint(
  draft: Draft,
  knowledge: Knowledge,
  settings: Settings,
  rules: readonly Rule[] = allRules,
): LintResult {
  const directives = settings.directives === false ? [] : draft.directives;
  const active = activeRules(rules, settings);
  const has = whatDraftHas(draft, directives, knowledge);
  const found: Finding[] = [];
  const errors: RuleError[] = [];
  const uses = new Map<Directive, Set<string>>();
  const silencedBy = silencer(directives);
  for (const last of [false, true]) {
    const directiveUses = last ? usesOf(directives, uses) : [];
    for (const { rule, setting, severity } of active) {
      if ((rule.last === true) !== last || !isNeeded(rule, has)) continue;
      try {
        for (const problem of rule.check(draft, { knowledge, options: setting.options, directiveUses })) {
          const directive = silencedBy(rule.id, problem.span.start, last);
          if (directive === undefined) found.push(asFinding(problem, rule.id, severity));
          else used(uses, directive, rule.id);
        }
      } catch (error) {
        errors.push({ rule: rule.id, error });
      }
    }
  }
  return { findings: withApartFixes(found.sort(byPlace), draft), errors };
}

/** Lints a text. A text that cannot have what the rules need is not parsed; the result is the same. */
export function lintText(
  text: string,
  knowledge: Knowledge,
  settings: Settings,
  rules: readonly Rule[] = allRules,
): LintResult {
  if (!mayHaveFindings(text, knowledge, settings, rules)) return NOTHING;
  return lint(analyse(text, knowledge, { keep: false }), knowledge, settings, rules);
}

const NOTHING: LintResult = { findings: [], errors: [] };

interface ActiveRule {
  readonly rule: Rule;
  readonly setting: RuleSetting;
  readonly severity: Severity;
}

function activeRules(rules: readonly Rule[], settings: Settings): readonly ActiveRule[] {
  return rules.flatMap((rule) => {
    const setting = settingOf(settings, rule);
    return setting.level === 'off' ? [] : [{ rule, setting, severity: setting.level }];
  });
}

function whatDraftHas(draft: Draft, directives: readonly Directive[], knowledge: Knowledge): (need: Need) => boolean {
  const mentions = draft.chunks.some(hasMentions);
  return oncePerNeed((need) => {
    switch (need) {
      case 'mention':
        return mentions;
      case 'quotation':
        return draft.chunks.some(hasQuotations) && (mentions || knowledge.containsSourceRun(draft.text));
      case 'reference':
        return draft.references.length > 0;
      case 'directive':
        return directives.length > 0;
      case 'promise':
        return draft.frontMatter !== undefined && mayPromise(draft.text);
      case 'dossierName':
        return draft.frontMatter !== undefined && mayNameDossiers(draft.text);
    }
  });
}

const hasMentions = oncePerContent(({ mentions }) => mentions.length > 0);
const hasQuotations = oncePerContent(({ quotations }) => quotations.length > 0);

const asFinding = ({ hint, ...problem }: Problem, rule: string, severity: Severity): Finding => ({
  ...problem,
  rule,
  severity: hint ? 'info' : severity,
});

function used(uses: Map<Directive, Set<string>>, directive: Directive, rule: string): void {
  const rules = uses.get(directive);
  if (rules === undefined) uses.set(directive, new Set([rule]));
  else rules.add(rule);
}

const usesOf = (
  directives: readonly Directive[],
  uses: ReadonlyMap<Directive, ReadonlySet<string>>,
): readonly DirectiveUse[] =>
  directives.map((directive) => ({ directive, silenced: [...(uses.get(directive) ?? [])] }));

const byPlace = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** Where two fixes meet, and where one would change quoted words, the fix becomes a suggestion. */
function withApartFixes(findings: readonly Finding[], draft: Draft): readonly Finding[] {
  const fixing = findings.filter(({ fix }) => fix !== undefined);
  fixing.sort((a, b) => place(a) - place(b));
  const refused = new Set<Finding>();
  let last: Finding | undefined;
  for (const finding of fixing) {
    const { fix } = finding;
    if (fix === undefined) continue;
    if (last?.fix !== undefined && meet(last.fix, fix)) refused.add(finding);
    else if (touchesQuotation(draft, fix.span)) refused.add(finding);
    else last = finding;
  }
  return refused.size === 0
    ? findings
    : findings.map((finding) => (refused.has(finding) ? asSuggestion(finding) : finding));
}

const place = (finding: Finding): number => finding.fix?.span.start ?? 0;

function asSuggestion({ fix, ...finding }: Finding): Finding {
  if (fix === undefined) return finding;
  const { title, span, text } = fix;
  return { ...finding, suggestions: [{ title, edit: { span, text } }, ...(finding.suggestions ?? [])] };
}
