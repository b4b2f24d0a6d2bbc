/** Reads the command line into a verb, its words and its flags, or says what is wrong with it. */
import { parseArgs } from 'node:util';
import { Failure } from '../failure.ts';
import { type Flag, type FlagName, flags, type Verb, verbs } from './flags.ts';

export interface Arguments {
  readonly verb: Verb;
  /** Whether the verb was written, or `lint` is meant by there being none. */
  readonly named: boolean;
  /** Paths, or what is to be explained. */
  readonly words: readonly string[];
  has(flag: FlagName): boolean;
  /** The value of a flag; of several the last. */
  value(flag: FlagName): string | undefined;
  values(flag: FlagName): readonly string[];
}

/** @throws {Failure} that names the flag, and the one probably meant. */
export async function readArguments(args: readonly string[]): Promise<Arguments> {
  const known: readonly Flag[] = flags;
  const options = Object.fromEntries(
    known.map(({ name, short, value }) => [
      name,
      { type: value ? 'string' : 'boolean', ...(short && { short }) } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const set = new Map<string, string[]>();
  let first: string | undefined;
  let terminated = false;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (words.length === 0 && !terminated) first = token.value;
      words.push(token.value);
    }
    if (token.kind === 'option-terminator') terminated = true;
    if (token.kind !== 'option') continue;
    const flag = known.find(({ name }) => name === token.name);
    if (flag === undefined) throw new Failure(await unknownFlag(token.rawName, args[token.index] ?? '', known));
    const value = token.value ?? undefined;
    if (flag.value === undefined && value !== undefined) {
      throw new Failure(`${token.rawName} takes no value, and was given “${value}”.`);
    }
    if (flag.value !== undefined && (value === undefined || (!token.inlineValue && /^--?[a-z]/i.test(value)))) {
      throw new Failure(
        `${token.rawName} needs a value: ${token.rawName} ${flag.value}. One that begins with “-” is written --${flag.name}=VALUE.`,
      );
    }
    if (flag.name === 'color') set.delete('no-color');
    if (flag.name === 'no-color') set.delete('color');
    set.set(flag.name, [...(set.get(flag.name) ?? []), ...(value === undefined ? [] : [value])]);
  }

  const named = verbs.find((verb) => verb === first);
  const verb = named ?? 'lint';
  if (named !== undefined) words.shift();
  for (const name of set.keys()) {
    const flag = known.find((candidate) => candidate.name === name);
    if (flag && !flag.verbs.includes(verb)) {
      const takers = flag.verbs.map((taker) => `brief ${taker}`).join(' and ');
      throw new Failure(`brief ${verb} has no --${name}; ${takers} ${flag.verbs.length > 1 ? 'have' : 'has'}.`);
    }
  }
  return {
    verb,
    named: named !== undefined,
    words,
    has: (flag) => set.has(flag),
    value: (flag) => set.get(flag)?.at(-1),
    values: (flag) => set.get(flag) ?? [],
  };
}

async function unknownFlag(raw: string, argument: string, known: readonly Flag[]): Promise<string> {
  const name = raw.replace(/^-+/, '');
  const { didYouMean } = await import('../did-you-mean.ts');
  const names = known.map((flag) => flag.name);
  const meant = raw.startsWith('--') ? didYouMean(name, names) : undefined;
  const question = meant === undefined ? 'brief --help lists the flags there are.' : `Did you mean --${meant}?`;
  const file = argument.includes('.') ? ` The file of that name is written ./${argument}.` : '';
  return `There is no flag ${raw}. ${question}${file}`;
}
