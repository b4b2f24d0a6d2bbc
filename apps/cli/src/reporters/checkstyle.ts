/** The XML of Checkstyle, which build servers and review tools read: a file for each draft, an error for each finding. */
import type { Reporter } from './report.ts';
import { pathInRepository } from './repository-path.ts';
import { xmlLine, xmlName } from './xml.ts';

export const checkstyle: Reporter = ({ drafts }) => {
  const files = drafts.map(({ path, shown, findings }) => {
    const errors = findings.map(
      ({ from, severity, rule, message, note }) =>
        `    <error line="${from.line}" column="${from.column}" severity="${severity}"` +
        ` message="${xmlLine(note === undefined ? message : `${message} ${note}`)}" source="brief.${xmlName(rule)}"/>\n`,
    );
    const name = xmlName(pathInRepository(path) ?? shown);
    return errors.length === 0
      ? `  <file name="${name}"/>\n`
      : `  <file name="${name}">\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};
