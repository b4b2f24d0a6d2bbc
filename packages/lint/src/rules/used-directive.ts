/** A `brief-disable` comment silences something. What it silences, the run that came before knows. */
import type { Directive, Draft } from '../draft.ts';
import type { Edit, Problem } from '../finding.ts';
import type { DirectiveUse, Rule } from '../rule.ts';

export const usedDirective: Rule = {
  id: 'used-directive',
  summary: 'A comment that silences a rule has something to silence.',
  why: `A comment that silences a rule is a decision about one place. When the place has changed and nothing is left to silence, the comment stays behind and may one day hide a real finding. The rule is off by default, because what a comment silences depends on the rules and dossiers in force.`,
  level: 'off',
  needs: ['directive'],
  last: true,
  repairs: 'fix',
  good: [
    {
      text: '<!-- brief-disable-next-line preferred-name -- the agency’s own spelling -->\nİbrahim Kalın’s agency writes MIT on its English pages.',
    },
    {
      text: '<!-- brief-disable preferred-name -->\nİbrahim Kalın of MIT.\n<!-- brief-enable preferred-name -->\n\nAll else is in order.',
    },
    { text: '<!-- Not one of Brief’s comments. -->\nText.' },
    {
      text: '<!-- brief-disable-next-line used-directive -- kept for the next edition -->\nThe caption says so. <!-- brief-disable-line preferred-name -->',
    },
  ],
  bad: [
    {
      text: '⟦<!-- brief-disable-next-line preferred-name -->⟧\nİbrahim Kalın, director of MİT, spoke.',
      fixed: 'İbrahim Kalın, director of MİT, spoke.',
      message: 'This comment silences nothing. Remove it.',
    },
    {
      text: 'İbrahim Kalın, director of MİT, spoke. ⟦<!-- brief-disable-line -->⟧',
      fixed: 'İbrahim Kalın, director of MİT, spoke.',
    },
    {
      text: '⟦<!-- brief-disable-next-line preferred-name known-reference -- as printed -->⟧\nİbrahim Kalın of MIT, the agency, is its director.',
      fixed:
        '<!-- brief-disable-next-line preferred-name -- as printed -->\nİbrahim Kalın of MIT, the agency, is its director.',
      message: 'This comment has nothing to silence of “known-reference”. Name only what it silences.',
    },
  ],
  *check(draft, { directiveUses }) {
    let disabled = false;
    for (const use of directiveUses) {
      const { kind } = use.directive;
      if (kind === 'enable' ? !disabled : true) yield* unused(use, draft);
      disabled ||= kind === 'disable';
    }
  },
};

function* unused({ directive, silenced }: DirectiveUse, draft: Draft): Iterable<Problem> {
  const { span, rules } = directive;
  // It may be there to silence this very rule, which is known only afterwards.
  if (rules.includes('used-directive')) return;
  const idle = rules.filter((rule) => !silenced.includes(rule));
  if (silenced.length > 0 && idle.length === 0) return;
  if (silenced.length === 0) {
    const message =
      directive.kind === 'enable'
        ? 'Nothing is disabled here that this comment could enable. Remove it.'
        : 'This comment silences nothing. Remove it.';
    yield { span, message, fix: { title: 'Remove the comment', ...removal(directive, draft) } };
    return;
  }
  const names = idle.map((rule) => `“${rule}”`).join(', ');
  yield {
    span,
    message: `This comment has nothing to silence of ${names}. Name only what it silences.`,
    fix: { title: `Remove ${names}`, span, text: withoutRules(draft.text.slice(span.start, span.end), idle) },
  };
}

/** The comment with its line where it stands alone, else with the space on one side of it. */
function removal({ span }: Directive, { text }: Draft): Edit {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineBreak = text.indexOf('\n', span.end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak + 1;
  const before = text.slice(lineStart, span.start);
  const after = text.slice(span.end, lineEnd);
  if (before.trim() === '' && after.trim() === '') return { span: { start: lineStart, end: lineEnd }, text: '' };
  const start = after.trim() === '' ? lineStart + before.trimEnd().length : span.start;
  const end = start === span.start ? span.end + (after.length - after.trimStart().length) : span.end;
  return { span: { start, end }, text: '' };
}

/** The comment without some of the rules it names; its reason, behind the dashes, stays. */
function withoutRules(comment: string, idle: readonly string[]): string {
  const [head = '', ...reason] = comment.split(/(?=\s--+\s)/u);
  const kept = head.replace(/[\s,]+([^\s,]+?)(?=[\s,]|--+>|$)/gu, (named, rule) => (idle.includes(rule) ? '' : named));
  return [kept, ...reason].join('');
}
