/** The array ESLint writes, one entry for each draft, with what only Brief knows under `brief`. */
import type { Severity } from '@brief/lint';
import { count, type DraftReport, type PlacedFinding, type Reporter } from './report.ts';

export const json: Reporter = ({ drafts }) => `${JSON.stringify(drafts.map(entry))}\n`;

const entry = ({ path, dossiers, findings, output }: DraftReport) => ({
  filePath: path,
  ...entryOf(findings, dossiers[0]),
  ...(output !== undefined && { output }),
});

/** What is said of one text, wherever it is from. */
export function entryOf(findings: readonly Placed[], dossier: string | undefined) {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  return {
    messages: findings.map((finding) => message(finding, dossier)),
    errorCount: count(findings, 'error'),
    warningCount: count(findings, 'warning'),
    infoCount: count(findings, 'info'),
    fixableErrorCount: count(fixable, 'error'),
    fixableWarningCount: count(fixable, 'warning'),
  };
}

type Placed = Omit<PlacedFinding, 'excerpt'>;

const severities: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** A finding that rests on no dossier in particular is of the first one in force. */
function message(finding: Placed, dossier: string | undefined) {
  const { rule, severity, from, to, fix, suggestions, entity, span, quote } = finding;
  return {
    ruleId: rule,
    severity: severities[severity],
    message: finding.message,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...(fix && { fix: { range: [fix.span.start, fix.span.end], text: fix.text } }),
    ...(suggestions && {
      suggestions: suggestions.map(({ title, edit }) => ({
        desc: title,
        fix: { range: [edit.span.start, edit.span.end], text: edit.text },
      })),
    }),
    brief: {
      dossier: finding.dossier ?? dossier,
      ...(entity !== undefined && { entity }),
      span: [span.start, span.end],
      ...(quote && { quote: { paragraph: quote.paragraph, exact: quote.exact } }),
    },
  };
}
