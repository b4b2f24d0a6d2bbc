/** The flags that several verbs share, as values: checked, with what is missing filled in. */
import { Failure } from '../failure.ts';
import { elsewhere, type FlagName, type Format, formats } from './flags.ts';
import type { Arguments } from './read-arguments.ts';

/** @throws {Failure} when the format is none, or none of those allowed here. */
export async function formatOf(args: Arguments, allowed: readonly Format[]): Promise<Format | undefined> {
  const name = args.value('format');
  if (name === undefined) return undefined;
  const format = allowed.find((candidate) => candidate === name);
  if (format !== undefined) return format;
  const choice = `${allowed.slice(0, -1).join(', ')} and ${allowed.at(-1)}`;
  if (elsewhere.formats.some((other) => other === name)) {
    throw new Failure(`The format “${name}” is not in this version of brief. There are ${choice}.`);
  }
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
