/** The pages of the rules, made of the rules themselves: what each is for, its options, and examples that are its tests. */
import { type BadExample, type Example, type Rule, type RuleOption, rules } from '../../packages/lint/src/index.ts';
import type { Generator } from '../generate.ts';

export const generator: Generator = {
  owns: ['docs/rules/*.md'],
  files: () => ({
    'docs/rules/README.md': overview(),
    ...Object.fromEntries(rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)])),
  }),
};

function overview(): string {
  const rows = rules.map(
    (rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${rule.summary} | ${rule.level} | ${repairs[rule.repairs]} |`,
  );
  return `${made}# Rules

A rule is named for what a good draft has. Style is never an error, unknown names are never a finding, and other people’s words are never changed.

| Rule | A good draft | Level | Repairs |
|---|---|---|---|
${rows.join('\n')}
`;
}

const page = (rule: Rule): string => `${made}# ${rule.id}

${rule.summary}

Level: ${rule.level}. ${repairSentences[rule.repairs]}

## Why

${rule.why}

${options(rule.options)}## Good

${rule.good.map(example).join('\n')}
## Findings

What the rule marks stands between ⟦ and ⟧.

${rule.bad.map(badExample).join('\n')}
## Where it does not fit

Silence it for one place, with the reason:

\`\`\`markdown
<!-- brief-disable-next-line ${rule.id} -- why it is right here -->
\`\`\`

or set it in the configuration:

\`\`\`jsonc
{ "rules": { "${rule.id}": "${rule.level === 'off' ? 'warning' : 'off'}" } }
\`\`\`
`;

const made = '<!-- Made from packages/lint/src/rules by `npm run generate`. -->\n\n';

const repairs = { fix: 'by `--fix`', suggestion: 'suggested', none: '–' } as const;
const repairSentences = {
  fix: '`brief lint --fix` repairs it where that is safe.',
  suggestion: 'Changes are suggested in the editor; `--fix` makes none.',
  none: 'It changes nothing.',
} as const;

function options(declared: Rule['options']): string {
  const rows = Object.entries(declared ?? {}).map(
    ([name, { summary, default: value }]: [string, RuleOption]) =>
      `| \`${name}\` | ${summary} | \`${JSON.stringify(value)}\` |`,
  );
  return rows.length === 0
    ? ''
    : `## Options\n\n| Option | What it is | Default |\n|---|---|---|\n${rows.join('\n')}\n\n`;
}

const example = ({ text, because }: Example): string => `${block(text)}${because ? `\n${because}\n` : ''}`;

function badExample({ text, because, message, fixed }: BadExample): string {
  const said = message ? `\n> ${message}\n` : '';
  return `${example({ text, ...(because && { because }) })}${said}${fixed === undefined ? '' : `\nAfter \`--fix\`:\n\n${block(fixed)}`}`;
}

const block = (text: string): string => `\`\`\`\`markdown\n${text}\n\`\`\`\`\n`;
