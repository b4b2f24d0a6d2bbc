/** All there is to know about a rule: what it asks for and why, examples, options, and how to set and silence it. */
import type { Level, Rule } from '@brief/lint';
import type { Page } from '../reporters/report.ts';
import type { Style } from '../terminal/style.ts';
import { widthOf, wrap } from '../terminal/wrap.ts';
import { levelPaint } from '../verbs/rules.ts';

export function rulePage(rule: Rule, level: Level, { style, columns }: Page): string {
  const { bold, dim } = style;
  const repairs = { fix: ' · fixed by --fix', suggestion: ' · offers changes to choose', none: '' }[rule.repairs];
  const state = `${levelPaint(level, style)(level)}${level === rule.level ? '' : ` (by default ${rule.level})`}${repairs}`;
  const room = columns - widthOf(rule.id) - widthOf(state);
  const options = Object.entries(rule.options ?? {});
  return [
    `${bold(rule.id)}${room < 2 ? '\n' : ' '.repeat(room)}${state}`,
    ...wrap(rule.summary, columns),
    '',
    ...prose(rule.why, columns),
    ...rule.bad
      .slice(0, most)
      .flatMap(({ text, fixed, because }) => [
        ...(because === undefined ? [] : wrap(because, columns)),
        ...example('✗', style.red, text, style, columns),
        ...(fixed === undefined ? [] : example('→', style.green, fixed, style, columns)),
        '',
      ]),
    ...rule.good
      .slice(0, most)
      .flatMap(({ text, because }) => [
        ...(because === undefined ? [] : wrap(because, columns)),
        ...example('✓', style.green, text, style, columns),
        '',
      ]),
    ...(options.length === 0 ? [] : [bold('Options')]),
    ...options.flatMap(([name, { summary, default: value }]) =>
      wrap(`${bold(name)}: ${summary} Default: ${JSON.stringify(value)}.`, columns - 2).map((line) => `  ${line}`),
    ),
    ...(options.length === 0 ? [] : ['']),
    bold('In brief.config.json'),
    `  { "rules": { "${rule.id}": ${options.length === 0 ? '"error"' : `["error", { … }]`} } }`,
    bold('In a draft'),
    `  <!-- brief-disable-next-line ${rule.id} -- the reason -->`,
    dim(''),
  ].join('\n');
}

/** Examples are many; the documentation has all of them. */
const most = 3;

/** Markdown for a terminal: paragraphs set to the width, code and emphasis without their marks. */
function prose(markdown: string, columns: number): readonly string[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .flatMap((paragraph) => [...wrap(paragraph.replace(/\s*\n\s*/g, ' ').replace(/`|\*\*/g, ''), columns), '']);
}

/** The marks ⟦ ⟧ of what is found stay: they say the same without colour. */
function example(sign: string, paint: (text: string) => string, text: string, { bold }: Style, columns: number) {
  const lines = text
    .trimEnd()
    .split('\n')
    .flatMap((line) => wrap(line, columns - 4));
  return lines.map((line, index) => `  ${index === 0 ? paint(sign) : ' '} ${line.replace(/⟦[^⟧]*⟧/g, bold)}`);
}
