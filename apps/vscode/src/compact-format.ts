/** Findings as lines, as `brief lint --format compact` writes them: `path:line:column severity rule message`. */
import type { Diagnostic } from 'vscode';

export function inCompactFormat(path: string, findings: readonly Diagnostic[]): string[] {
  // The first colon must be the one before the line.
  const shown = onOneLine(path).replaceAll(':', '\\u{3a}');
  return findings.map(({ range: { start }, severity, code, message }) => {
    const rule = typeof code === 'object' ? code.value : (code ?? 'brief');
    const level = ['error', 'warning', 'info', 'info'][severity];
    return `${shown}:${start.line + 1}:${start.character + 1} ${level} ${rule} ${onOneLine(message)}`;
  });
}

/** What a name or a message holds must not steer the terminal that shows it. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
