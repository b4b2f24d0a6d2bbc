/** The end of a run, or of several put together: the reports go out, what else there is to say is said, and it is judged. */
import type { Arguments } from '../arguments/read-arguments.ts';
import { countOf, type Output } from '../arguments/settings.ts';
import { withErrorsOnly } from '../reporters/place.ts';
import { count, many, type Report } from '../reporters/report.ts';
import { tellOutcome } from '../run/drafts.ts';
import { tell } from '../terminal/output.ts';
import { deliver, deliverDiff } from './deliver.ts';

export interface Ending {
  readonly outputs: readonly Output[];
  /** Takes the place of the report for people; those with files of their own are made all the same. */
  readonly diff?: string;
}

/** Returns the exit code. @throws {Failure} when a report cannot be written. */
export async function conclude(args: Arguments, report: Report, { outputs, diff }: Ending): Promise<number> {
  const maxWarnings = countOf(args, 'max-warnings');
  const warnings = report.drafts.reduce((sum, { findings }) => sum + count(findings, 'warning'), 0);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  const errors = report.drafts.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const wanted = args.has('quiet')
    ? { ...report, drafts: report.drafts.map(withErrorsOnly), errorsOnly: true }
    : report;
  try {
    if (diff !== undefined) await deliverDiff(args, diff);
    await deliver(args, wanted, diff === undefined ? outputs : outputs.filter(({ apart, file }) => apart && file));
  } finally {
    tellOutcome(report);
  }
  if (tooMany)
    tell(
      `Error: there ${warnings === 1 ? 'is' : 'are'} ${many(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.\n`,
    );
  if (report.failures.length > 0) return 2;
  return (errors || tooMany) && !args.has('no-exit-code') ? 1 : 0;
}
