/** One line for each finding: `path:line:column: message [severity/rule]`. */
import { onOneLine, spellOut } from '../terminal/visible.ts';
import type { Reporter } from './report.ts';

export const unix: Reporter = ({ drafts }) =>
  drafts
    .flatMap(({ shown, findings }) =>
      findings.map(
        ({ from, severity, rule, message }) =>
          `${spellOut(shown)}:${from.line}:${from.column}: ${onOneLine(message)} [${severity}/${rule}]\n`,
      ),
    )
    .join('');
