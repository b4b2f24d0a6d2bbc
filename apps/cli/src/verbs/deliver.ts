/** Brings a finished report to where it was asked for: standard output or a file, in the format and colours wanted. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Format } from '../arguments/flags.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { colourOf } from '../arguments/settings.ts';
import { Failure, reasonInWords } from '../failure.ts';
import { reporterOf } from '../reporters/index.ts';
import type { Report } from '../reporters/report.ts';
import { print } from '../terminal/output.ts';
import { columnsOf, plain, type Style, styleFor } from '../terminal/style.ts';

/** Without a format: for people, and on GitHub Actions for the host as well. */
export async function deliver(args: Arguments, report: Report, format: Format | undefined): Promise<void> {
  const page = { style: await styleOf(args), columns: args.has('output-file') ? 80 : await columnsOf(1) };
  await deliverText(args, (await reporterOf(format ?? 'stylish'))(report, page));
  if (format === undefined && process.env['GITHUB_ACTIONS'] === 'true') {
    await print((await reporterOf('github'))(report, page));
  }
}

export async function deliverDiff(args: Arguments, diff: string): Promise<void> {
  const { paintDiff } = await import('../reporters/diff.ts');
  await deliverText(args, paintDiff(diff, await styleOf(args)));
}

/** @throws {Failure} when it cannot be written. */
export async function deliverText(args: Arguments, text: string): Promise<void> {
  const file = args.value('output-file');
  if (file === undefined) return print(text);
  try {
    writeFileSync(resolve(file), text);
  } catch (error) {
    throw new Failure(`The report could not be written to ${file}: ${reasonInWords(error)}.`);
  }
}

/** A file gets colours only when they are asked for. */
export async function styleOf(args: Arguments): Promise<Style> {
  const asked = colourOf(args);
  return args.has('output-file') && asked !== true ? plain : styleFor(1, asked);
}
