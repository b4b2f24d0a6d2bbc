/** The last lines of a report for people: how much there is, and what to do next. */
import { count, many, type Page, type Report } from './report.ts';

export function summary(report: Report, { style }: Page): string {
  const findings = report.drafts.flatMap((draft) => draft.findings);
  const checked = `${many(report.drafts.length, report.noun)} checked`;
  const lines = [...fixLines(report, style.green)];
  if (findings.length === 0) {
    const nothing = report.errorsOnly ? 'no errors' : 'nothing to report';
    if (report.drafts.length > 0) lines.push(`${style.green('✓')} ${checked}, ${nothing}.`);
    return lines.map((line) => `${line}\n`).join('');
  }

  const errors = count(findings, 'error');
  const counts = [
    errors > 0 && style.red(many(errors, 'error')),
    count(findings, 'warning') > 0 && style.yellow(many(count(findings, 'warning'), 'warning')),
    count(findings, 'info') > 0 && style.blue(many(count(findings, 'info'), 'info')),
  ].filter((part) => part !== false);
  lines.push(`${style.bold(`${checked}:`)} ${counts.join(', ')}.`);

  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  const choices = findings.filter(({ fix, suggestions }) => fix === undefined && (suggestions?.length ?? 0) > 0).length;
  const next = [
    fixable > 0 && `${fixable} can be fixed now: ${style.bold(`${report.command} --fix`)}`,
    report.command !== undefined &&
      choices > 0 &&
      `${choices} ${choices === 1 ? 'offers' : 'offer'} a change to choose in the editor.`,
  ].filter((part) => part !== false);
  return [...lines, ...next].map((line) => `${line}\n`).join('');
}

function fixLines({ fixes }: Report, green: (text: string) => string): readonly string[] {
  if (!fixes.asked || fixes.applied === 0) return [];
  const done = fixes.written ? 'Fixed' : 'Would fix';
  return [`${green('✓')} ${done} ${many(fixes.applied, 'place')} in ${many(fixes.drafts, 'draft')}.`];
}
