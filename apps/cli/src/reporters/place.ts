/** From findings with offsets to findings a report can show: with lines, columns and the words around them. */
import { type Finding, lineIndex } from '@brief/lint';
import { excerptOf } from './excerpt.ts';
import type { DraftReport } from './report.ts';

/** With the whole text where a format shows it. */
export function place(
  text: string,
  findings: readonly Finding[],
  keepsText: boolean,
): Pick<DraftReport, 'findings' | 'text'> {
  if (findings.length === 0) return { findings: [] };
  const lines = lineIndex(text);
  const placed = findings.map((finding) => ({
    ...finding,
    from: lines.at(finding.span.start),
    to: lines.at(finding.span.end),
    excerpt: excerptOf(text, finding.span),
  }));
  return keepsText ? { findings: placed, text } : { findings: placed };
}

export const withErrorsOnly = (draft: DraftReport): DraftReport => ({
  ...draft,
  findings: draft.findings.filter(({ severity }) => severity === 'error'),
});
