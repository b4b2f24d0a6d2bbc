/** Reads one configuration file and those it extends, by the definition. Which file holds for which draft is not known here. */
import { type Fault, faultInWords, languageOf, type Placed, readData } from '@brief/data-files';
import { lineIndex } from '@brief/lint';
import { type Complaint, ConfigError } from './config-error.ts';
import { type ConfigData, configShape, type Known, type RuleSetting } from './definition.ts';
import { type Files, largest } from './files.ts';
import { type Pattern, readPattern } from './pattern.ts';

/** A place in a configuration file; line and column 1-based. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A configuration with everything it extends, in the order in which later wins over earlier. */
export interface LoadedConfig {
  /** Every file that took part, the one that was asked for first. */
  readonly files: readonly string[];
  /** The folder of the file these were named in. */
  readonly dossiers?: readonly { readonly name: string; readonly folder: string; readonly from: FilePlace }[];
  readonly rules: readonly SetRule[];
  readonly overrides: readonly {
    readonly folder: string;
    readonly files: readonly Pattern[];
    readonly rules: readonly SetRule[];
  }[];
  readonly ignores: readonly { readonly folder: string; readonly pattern: Pattern; readonly from: FilePlace }[];
}

export interface SetRule extends RuleSetting {
  readonly id: string;
  readonly from: FilePlace;
}

/** @throws {ConfigError} with every complaint about the file, or about the first extended file that has any. */
export async function loadConfig(
  file: string,
  files: Files,
  known: Known,
  chain: readonly string[] = [],
): Promise<LoadedConfig> {
  const text = await readText(file, files);
  if (text === undefined) throw new ConfigError([{ file, message: 'there is no such file' }]);
  const data = await readConfig(file, text, known);
  const folder = files.parent(file) ?? file;
  const lines = lineIndex(text);
  const place = ({ start }: { readonly start: number }): FilePlace => ({ file, ...lines.at(start) });

  const bases: LoadedConfig[] = [];
  for (const { value, span } of data.extends ?? []) {
    const base = baseFile(value, place(span), folder, files, [...chain, file]);
    bases.push(await loadBase(base, place(span), files, known, [...chain, file]));
  }

  const own: LoadedConfig = {
    files: [file],
    ...(data.dossiers && {
      dossiers: data.dossiers.map(({ value, span }) => ({ name: value, folder, from: place(span) })),
    }),
    rules: setRules(data.rules, place),
    overrides: (data.overrides ?? []).map((override) => ({
      folder,
      files: (override.files ?? []).map(({ value }) => readPattern(value, { anyFolder: true, braces: true })),
      rules: setRules(override.rules, place),
    })),
    ignores: (data.ignores ?? []).map(({ value, span }: Placed<string>) => ({
      folder,
      pattern: readPattern(value, { anyFolder: true, braces: true }),
      from: place(span),
    })),
  };
  return [...bases, own].reduce(joined);
}

function joined(base: LoadedConfig, over: LoadedConfig): LoadedConfig {
  const dossiers = over.dossiers ?? base.dossiers;
  return {
    files: [...over.files, ...base.files],
    ...(dossiers && { dossiers }),
    rules: [...base.rules, ...over.rules],
    overrides: [...base.overrides, ...over.overrides],
    ignores: [...base.ignores, ...over.ignores],
  };
}

function setRules(
  rules: ConfigData['rules'],
  place: (span: { readonly start: number }) => FilePlace,
): readonly SetRule[] {
  return (rules ?? []).map(({ key, keySpan, value }) => ({ id: key, ...value, from: place(keySpan) }));
}

async function readConfig(file: string, text: string, known: Known): Promise<ConfigData> {
  const { value, faults: misreadings } = await readData(text, languageOf(file));
  const faults: Fault[] = [];
  const data = value && configShape(known).read(value, faults);
  if (data !== undefined && misreadings.length === 0) return data;
  const lines = lineIndex(text);
  const complaints = [
    ...misreadings,
    ...faults.map((fault) => ({ offset: fault.span.start, message: faultInWords(fault) })),
  ].map(({ offset, message }): Complaint => ({ file, ...lines.at(offset), message }));
  throw new ConfigError(complaints);
}

/** Where `extends` leads, which is a file beside or around this one: never another computer, never a package. */
function baseFile(path: string, from: FilePlace, folder: string, files: Files, chain: readonly string[]): string {
  const complain = (message: string) => new ConfigError([{ ...from, message }]);
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(path)) {
    throw complain(`expected a path relative to this file, found “${path}”. Files elsewhere are not read`);
  }
  const base = files.resolve(folder, path);
  if (chain.includes(base)) throw complain(`“${path}” extends this file in turn; break the circle`);
  return base;
}

async function loadBase(base: string, from: FilePlace, files: Files, known: Known, chain: readonly string[]) {
  const text = await readText(base, files);
  if (text === undefined) {
    throw new ConfigError([{ ...from, message: `expected a configuration file, found none at ${base}` }]);
  }
  return loadConfig(base, files, known, chain);
}

async function readText(file: string, files: Files): Promise<string | undefined> {
  try {
    return await files.read(file, largest);
  } catch (error) {
    throw new ConfigError([{ file, message: error instanceof Error ? error.message : String(error) }]);
  }
}
