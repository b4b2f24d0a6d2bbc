/** The flags that several verbs share, as values: checked, with what is missing filled in. */
import { Failure } from '../failure.ts';
import { type FlagName, type Format, formats } from './flags.ts';
import type { Arguments } from './read-arguments.ts';

/** A report to be made: in what form, and where to. */
export interface Output {
  readonly format: Format;
  /** Absent: standard output. */
  readonly file?: string;
  /** Has a file of its own (`--format NAME=FILE`), so that nothing else takes its place. */
  readonly apart: boolean;
}

/**
 * The reports that were asked for: any number with files of their own, and at most one besides, which `--output-file`
 * takes. Without `--format`: for people, and on GitHub Actions for the host as well.
 * @throws {Failure} when a format is none, or none of those allowed here, or when two want one place.
 */
export async function outputsOf(args: Arguments, allowed: readonly Format[]): Promise<readonly Output[]> {
  const asked = args.values('format').map((text): { name: string; file?: string } => {
    const at = text.indexOf('=');
    return at < 0 ? { name: text } : { name: text.slice(0, at), file: text.slice(at + 1) };
  });
  const outputs: Output[] = [];
  for (const { name, file } of asked) {
    const format = await formatNamed(name, args, allowed);
    if (file === '') throw new Failure(`--format ${name}= needs the name of a file after “=”.`);
    outputs.push(file === undefined ? { format, apart: false } : { format, file, apart: true });
  }
  const [first, second] = outputs.filter(({ apart }) => !apart);
  if (first !== undefined && second !== undefined) {
    throw new Failure(
      `The formats ${first.format} and ${second.format} want the same place. Give one of them a file of its own: ` +
        `--format ${second.format}=FILE`,
    );
  }
  const [place, another] = args.values('output-file');
  if (another !== undefined) {
    throw new Failure('--output-file takes one report. For several, name the file with the format: --format NAME=FILE');
  }
  if (asked.length === 0) return unasked(allowed, place);
  if (place === undefined) return outputs;
  if (first === undefined) {
    throw new Failure('--output-file has no report to take: every --format has a file of its own.');
  }
  return outputs.map((output) => (output === first ? { ...first, file: place } : output));
}

function unasked(allowed: readonly Format[], file: string | undefined): readonly Output[] {
  const forPeople: Output = { format: 'stylish', apart: false, ...(file !== undefined && { file }) };
  const forHost = process.env['GITHUB_ACTIONS'] === 'true' && allowed.includes('github');
  return forHost ? [forPeople, { format: 'github', apart: true }] : [forPeople];
}

async function formatNamed(name: string, args: Arguments, allowed: readonly Format[]): Promise<Format> {
  const format = allowed.find((candidate) => candidate === name);
  if (format !== undefined) return format;
  const choice = `${allowed.slice(0, -1).join(', ')} and ${allowed.at(-1)}`;
  if (formats.some((other) => other === name)) {
    throw new Failure(`brief ${args.verb} has no format “${name}”. There are ${choice}.`);
  }
  const { didYouMean } = await import('../did-you-mean.ts');
  const meant = didYouMean(name, allowed);
  throw new Failure(`There is no format “${name}”. ${meant ? `Did you mean “${meant}”?` : `There are ${choice}.`}`);
}

/** @throws {Failure} when the value is not a whole number from 0. */
export function countOf(args: Arguments, flag: FlagName): number | undefined {
  const value = args.value(flag);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Failure(`--${flag} needs a whole number from 0, and was given “${value}”.`);
}

/** `true` and `false` as asked for; `undefined` leaves it to the environment. */
export function colourOf(args: Arguments): boolean | undefined {
  if (args.has('color')) return true;
  return args.has('no-color') ? false : undefined;
}
