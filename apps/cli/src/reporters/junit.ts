/**
 * JUnit's XML, for whatever shows the tests of a build: a suite for each draft, in it a failed test for each finding, or
 * one that passed. The severity is the type of the failure; whether the run fails is for the exit code to say.
 */
import { fitExcerpt } from './excerpt.ts';
import type { DraftReport, PlacedFinding, Report, Reporter } from './report.ts';
import { pathInRepository } from './repository-path.ts';
import { sourceWords } from './source-words.ts';
import { xmlLine, xmlName } from './xml.ts';

export const junit: Reporter = ({ drafts, dossiers }) => {
  const suites = drafts.map((draft) => suite(draft, dossiers));
  const tests = drafts.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 0);
  const failures = drafts.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<testsuites name="brief" tests="${tests}" failures="${failures}" errors="0" time="0">\n` +
    `${suites.join('')}</testsuites>\n`
  );
};

function suite({ path, shown, findings }: DraftReport, dossiers: Report['dossiers']): string {
  const file = xmlName(pathInRepository(path) ?? shown);
  const counts = `tests="${Math.max(findings.length, 1)}" failures="${findings.length}" errors="0" skipped="0" time="0"`;
  const cases =
    findings.length === 0
      ? [`    <testcase name="nothing to report" classname="${file}" file="${file}" time="0"/>\n`]
      : findings.map((finding) => failedTest(file, finding, dossiers));
  return `  <testsuite name="${file}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function failedTest(file: string, finding: PlacedFinding, dossiers: Report['dossiers']): string {
  const { rule, severity, message, from } = finding;
  const name = `${xmlName(rule)} at ${from.line}:${from.column}`;
  const lines = detailLines(finding, dossiers).map((line) => `${xmlLine(line)}\n`);
  return (
    `    <testcase name="${name}" classname="${file}" file="${file}" line="${from.line}" time="0">\n` +
    `      <failure type="${severity}" message="${xmlLine(message)}">${lines.join('')}</failure>\n` +
    `    </testcase>\n`
  );
}

/** What a person needs who sees nothing but this test. */
function detailLines(finding: PlacedFinding, dossiers: Report['dossiers']): readonly string[] {
  const { rule, severity, message, note, from } = finding;
  const excerpt = fitExcerpt(finding.excerpt, 96);
  const words = sourceWords(finding, dossiers);
  return [
    `${from.line}:${from.column} ${severity} ${message} [${rule}]`,
    ...(note === undefined ? [] : [note]),
    ...(excerpt === undefined ? [] : [`${excerpt.before}⟦${excerpt.marked}⟧${excerpt.after}`]),
    ...(words === undefined ? [] : [`${words.place} “${words.quote.exact}”${words.dated}`]),
  ];
}
