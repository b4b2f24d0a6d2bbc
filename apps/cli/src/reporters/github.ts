/**
 * Annotations of GitHub Actions. The host shows ten of each level, so errors come first, and of places with the same
 * cause the first one comes before any second.
 */
import type { Severity } from '@brief/lint';
import { onOneLine, spellOut } from '../terminal/visible.ts';
import type { DraftReport, PlacedFinding, Reporter } from './report.ts';
import { pathInRepository } from './repository-path.ts';

const levels = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const satisfies readonly (readonly [Severity, string])[];

export const github: Reporter = ({ drafts }) => {
  const seen = new Set<string>();
  const all = drafts.flatMap((draft) =>
    draft.findings.map((finding) => {
      const cause = JSON.stringify([draft.path, finding.rule, finding.message]);
      const again = seen.has(cause);
      seen.add(cause);
      return { draft, finding, again };
    }),
  );
  return levels
    .flatMap(([severity, level]) =>
      [false, true].flatMap((again) =>
        all
          .filter((one) => one.finding.severity === severity && one.again === again)
          .map(({ draft, finding }) => annotation(level, draft, finding)),
      ),
    )
    .join('');
};

function annotation(
  level: string,
  { path, shown }: DraftReport,
  { from, to, rule, message, note }: PlacedFinding,
): string {
  const properties = {
    file: spellOut(pathInRepository(path) ?? shown),
    line: from.line,
    endLine: to.line,
    col: from.column,
    endColumn: to.column,
    title: rule,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${listed.join(',')}::${escapeText(onOneLine(note === undefined ? message : `${message} ${note}`))}\n`;
}

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
