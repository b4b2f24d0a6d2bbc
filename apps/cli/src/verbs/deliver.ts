/** Brings a finished report to where it was asked for: standard output or a file, in the format and colours wanted. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Arguments } from '../arguments/read-arguments.ts';
import { colourOf, type Output } from '../arguments/settings.ts';
import { Failure, reasonInWords } from '../failure.ts';
import { reporterOf } from '../reporters/index.ts';
import type { Page, Report } from '../reporters/report.ts';
import { interruptible } from '../run/interrupt.ts';
import { print } from '../terminal/output.ts';
import { columnsOf, plain, type Style, styleFor } from '../terminal/style.ts';

/**
 * Resolves to false when nobody reads standard output any more.
 * @throws {Failure} that names every report that could not be written; the others are out.
 */
export async function deliver(args: Arguments, report: Report, outputs: readonly Output[]): Promise<boolean> {
  const failures: string[] = [];
  let isRead = true;
  const isHostsLog = outputs.some(({ format, file }) => format === 'github' && file === undefined);
  for (const { format, file } of outputs) {
    try {
      const reporter = await reporterOf(format);
      const page = await pageFor(args, file);
      const text = interruptible(sizeOf(report), () => reporter(report, page));
      const isBeside = isHostsLog && file === undefined && format !== 'github';
      isRead = (await deliverText(file, isBeside ? withoutCommands(text) : text)) && isRead;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error.message);
    }
  }
  if (failures.length > 0) throw new Failure(failures.join('\nError: '));
  return isRead;
}

/** A draft can have a name or words that GitHub’s runner takes for commands; between these two lines it takes none. */
function withoutCommands(text: string): string {
  if (!/^\s*::|##\[/m.test(text)) return text;
  const token = crypto.randomUUID();
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}

/** Roughly how much there is to write. */
const sizeOf = ({ drafts }: Report): number =>
  drafts.reduce((sum, { findings, text = '' }) => sum + 200 * findings.length + text.length, 0);

export async function deliverDiff(args: Arguments, diff: string): Promise<void> {
  const { paintDiff } = await import('../reporters/diff.ts');
  const file = args.value('output-file');
  await deliverText(file, paintDiff(diff, await styleOf(args, file)));
}

/** As `deliver` does. @throws {Failure} when it cannot be written. */
export async function deliverText(file: string | undefined, text: string): Promise<boolean> {
  if (file === undefined) return print(text);
  try {
    writeFileSync(resolve(file), text);
    return true;
  } catch (error) {
    throw new Failure(`The report could not be written to ${file}: ${reasonInWords(error)}.`);
  }
}

export async function pageFor(args: Arguments, file: string | undefined): Promise<Page> {
  return { style: await styleOf(args, file), columns: file === undefined ? await columnsOf(1) : 80 };
}

/** A file gets colours only when they are asked for. */
async function styleOf(args: Arguments, file: string | undefined): Promise<Style> {
  const asked = colourOf(args);
  return file !== undefined && asked !== true ? plain : styleFor(1, asked);
}
