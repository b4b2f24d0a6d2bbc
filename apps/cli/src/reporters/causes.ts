/** Findings of one draft with the same rule and message are one thing to know, in several places. */
import type { PlacedFinding } from './report.ts';

export interface Cause {
  readonly first: PlacedFinding;
  /** All of them, the first included. */
  readonly findings: readonly PlacedFinding[];
}

export function causesOf(findings: readonly PlacedFinding[]): readonly Cause[] {
  const causes = new Map<string, { first: PlacedFinding; findings: PlacedFinding[] }>();
  for (const finding of findings) {
    const { rule, message, severity } = finding;
    const key = JSON.stringify([rule, severity, message]);
    const known = causes.get(key);
    if (known) known.findings.push(finding);
    else causes.set(key, { first: finding, findings: [finding] });
  }
  return [...causes.values()];
}

export const placeInWords = ({ from }: PlacedFinding): string => `${from.line}:${from.column}`;
