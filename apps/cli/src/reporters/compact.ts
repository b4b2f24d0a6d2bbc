/** One line for each finding: `path:line:column severity rule message`. */
import { onOneLine, spellOut } from '../terminal/visible.ts';
import type { Reporter } from './report.ts';

export const compact: Reporter = ({ drafts }) =>
  drafts
    .flatMap(({ shown, findings }) => {
      // The first colon must be the one before the line.
      const path = spellOut(shown).replaceAll(':', '\\u{3a}');
      return findings.map(
        ({ from, severity, rule, message }) =>
          `${path}:${from.line}:${from.column} ${severity} ${rule} ${onOneLine(message)}\n`,
      );
    })
    .join('');
