/**
 * Which configuration and which ignore files hold for a draft, and where each value comes from. The command line and the
 * editor ask this same resolver. What a rule does with its level and options is not known here.
 */
import type { Level } from '@brief/lint';
import { type Complaint, ConfigError } from './config-error.ts';
import type { Known, Options, RuleSetting } from './definition.ts';
import { createDossierShelf, type DossierInForce, type DossierShelf, type DossiersInForce } from './dossier-shelf.ts';
import { type Files, largest } from './files.ts';
import type { FilePlace, LoadedConfig, SetRule } from './load.ts';
import { matches, type Pattern, readIgnoreFile, readPattern } from './pattern.ts';

export const configNames = ['jsonc', 'json', 'yaml', 'yml'].map((extension) => `brief.config.${extension}`);
export const ignoreName = '.briefignore';

export interface Given {
  /** Takes the place of every file that would be found. */
  readonly configFile?: string;
  /** Rules set by the person who runs the program; they win over every file. */
  readonly rules?: ReadonlyMap<string, RuleSetting>;
  /** Nothing is ignored. */
  readonly ignoreNothing?: boolean;
  /** Ignore files besides `.briefignore`; their patterns are relative to the folder they are in. */
  readonly ignoreFiles?: readonly string[];
  readonly ignorePatterns?: { readonly folder: string; readonly patterns: readonly string[] };
}

export interface Resolver {
  /**
   * What holds for the drafts of one folder; ask once per folder. A resolver remembers what it has read: make a new one
   * when a file has changed.
   * @throws {ConfigError} (as a rejection) when a file that takes part cannot be used.
   */
  at(folder: string): Promise<InForce>;
}

export interface InForce {
  /** The same object for drafts that have everything in common. */
  effective(file: string): Effective;
  /** Why a file or folder directly in this folder is left out; `undefined` when it is not. */
  ignored(place: string, kind: 'file' | 'folder'): Ignored | undefined;
}

export interface Effective {
  /** The configuration files that took part, nearest first; none when all is as built in. */
  readonly files: readonly string[];
  readonly dossiers: readonly DossierInForce[];
  /** Why some of the dossiers are not in force, or are so as they were before they broke. */
  readonly complaints: readonly Complaint[];
  /** Every rule there is, by id. */
  readonly rules: ReadonlyMap<string, EffectiveRule>;
}

export interface EffectiveRule {
  readonly level: Level;
  /** Only what was set. */
  readonly options: Options;
  readonly from: Origin;
  /** Who set each of the options: they are taken one by one, and need not be from where the level is. */
  readonly optionsFrom: Readonly<Record<string, Origin>>;
}

/** Who set a value: the program itself, the person who runs it, a file, or that something was found in a folder. */
export type Origin = 'default' | 'command line' | FilePlace;

export interface Ignored {
  readonly pattern: string;
  readonly from: 'command line' | { readonly file: string; readonly line: number };
}

/** A shelf that outlives a resolver keeps what has not changed, and the last good state of what is broken. */
export function createResolver(
  files: Files,
  known: Known,
  given: Given = {},
  shelf: DossierShelf = createDossierShelf(files),
): Resolver {
  const configs = new Map<string, Promise<Config>>();
  const ignoreFiles = new Map<string, Promise<IgnoreList | undefined>>();
  const folders = new Map<string, Promise<InForce>>();
  const dossiers = new Map<Config, Promise<DossiersInForce>>();
  const nearby = new Map<string, Promise<DossiersInForce | undefined>>();
  const projects = new Map<string, Promise<string | undefined>>();
  let plain: Config | undefined;

  const remembered = <K, T>(map: Map<K, Promise<T>>, key: K, make: () => Promise<T>): Promise<T> => {
    const found = map.get(key);
    if (found) return found;
    const made = make();
    map.set(key, made);
    return made;
  };

  const configOf = (folder: string): Promise<Config> =>
    given.configFile === undefined ? nearest(folder) : load(given.configFile);

  const nearest = (folder: string): Promise<Config> =>
    remembered(configs, folder, async () => {
      const candidates = configNames.map((name) => files.resolve(folder, name));
      const present: string[] = [];
      for (const file of candidates) if ((await readText(file, files)) !== undefined) present.push(file);
      const [file, second] = present;
      if (file !== undefined && second !== undefined) {
        throw new ConfigError([
          { file: second, message: `beside it is ${file}; one folder has one configuration: remove one` },
        ]);
      }
      if (file !== undefined) return load(file);
      const parent = files.parent(folder);
      plain ??= configFrom(undefined, undefined, files, known, given);
      return parent === undefined ? plain : nearest(parent);
    });

  const load = (file: string): Promise<Config> =>
    remembered(configs, `file ${file}`, async () => {
      const { loadConfig } = await import('./load.ts');
      return configFrom(await loadConfig(file, files, known), file, files, known, given);
    });

  const ignoreListOf = (file: string): Promise<IgnoreList | undefined> =>
    remembered(ignoreFiles, file, async () => {
      const text = await readText(file, files);
      if (text === undefined) return undefined;
      const folder = files.parent(file) ?? file;
      const entries = readIgnoreFile(text).map(({ pattern, line }) => ({ pattern, from: { file, line } }));
      return ignoreList(folder, entries, files);
    });

  /** Lists that together decide, the nearest first. */
  const ignoreChain = async (folder: string): Promise<readonly IgnoreList[]> => {
    const own = await ignoreListOf(files.resolve(folder, ignoreName));
    const parent = files.parent(folder);
    const above = parent === undefined ? [] : await ignoreChain(parent);
    return own === undefined ? above : [own, ...above];
  };

  const givenIgnores = async (): Promise<readonly IgnoreList[]> => {
    const lists: IgnoreList[] = [];
    for (const file of given.ignoreFiles ?? []) {
      const list = await ignoreListOf(file);
      if (list === undefined) throw new ConfigError([{ file, message: 'there is no such ignore file' }]);
      lists.push(list);
    }
    if (given.ignorePatterns !== undefined) {
      const entries = given.ignorePatterns.patterns.map((text) => ({
        pattern: readPattern(text, { anyFolder: true, braces: true }),
        from: 'command line' as const,
      }));
      lists.push(ignoreList(given.ignorePatterns.folder, entries, files));
    }
    return lists;
  };

  const defaults: DossiersInForce = {
    dossiers: known.dossiers.map((name) => ({ name, from: 'default' })),
    complaints: [],
  };

  /** Those the configuration names; else those nearest to the draft in its project. */
  const dossiersOf = async (folder: string, config: Config): Promise<DossiersInForce> => {
    const { named } = config;
    if (named !== undefined) return remembered(dossiers, config, () => shelf.named(named, known.dossiers));
    return (await nearestDossiers(folder, (await projectOf(folder, config)) ?? folder)) ?? defaults;
  };

  /**
   * The nearest folder upward that has the configuration or is the top of a repository. What lies above it is on this
   * machine only: elsewhere the same draft would have other findings.
   */
  const projectOf = (folder: string, config: Config): Promise<string | undefined> =>
    remembered(projects, folder, async () => {
      if (folder === config.folder || (await files.list(folder)).includes('.git')) return folder;
      const parent = files.parent(folder);
      return parent === undefined ? undefined : projectOf(parent, config);
    });

  const nearestDossiers = async (folder: string, top: string): Promise<DossiersInForce | undefined> => {
    const here = await remembered(nearby, folder, () => shelf.found(folder));
    const parent = folder === top ? undefined : files.parent(folder);
    return here ?? (parent === undefined ? undefined : nearestDossiers(parent, top));
  };

  const at = (folder: string): Promise<InForce> =>
    remembered(folders, folder, async () => {
      const config = await configOf(folder);
      const inForce = await dossiersOf(folder, config);
      const effective = (file: string) => config.effective(file, inForce);
      if (given.ignoreNothing) return { effective, ignored: () => undefined };
      // What leaves the folder itself out leaves out all that is in it.
      const parent = files.parent(folder);
      const whole = parent === undefined ? undefined : (await at(parent)).ignored(folder, 'folder');
      if (whole !== undefined) return { effective, ignored: () => whole };
      const chain = await ignoreChain(folder);
      const independent = [...config.ignores, ...(await givenIgnores())];
      const ignored: InForce['ignored'] = (place, kind) => {
        const byChain = firstDecided(chain, place, kind);
        if (byChain) return byChain;
        for (const list of independent) {
          const verdict = list(place, kind);
          if (verdict) return verdict;
        }
        return undefined;
      };
      return { effective, ignored };
    });

  return { at };
}

interface Config {
  /** The folder of its file; none where all is as built in. */
  readonly folder: string | undefined;
  readonly named: LoadedConfig['dossiers'];
  effective(file: string, inForce: DossiersInForce): Effective;
  readonly ignores: readonly IgnoreList[];
}

/** Why a place is ignored; `false` when a pattern takes it back; `undefined` when no pattern names it. */
type IgnoreList = (place: string, kind: 'file' | 'folder') => Ignored | false | undefined;

function configFrom(
  loaded: LoadedConfig | undefined,
  file: string | undefined,
  files: Files,
  known: Known,
  given: Given,
): Config {
  const made = new Map<DossiersInForce, Map<string, Effective>>();
  const overrides = loaded?.overrides ?? [];

  const effective = (file: string, inForce: DossiersInForce): Effective => {
    const active = overrides.filter(({ folder, files: patterns }) => {
      const path = files.relative(folder, file);
      if (path === undefined) return false;
      const last = patterns.findLast((pattern) => isInside(pattern, path));
      return last !== undefined && !last.negated;
    });
    const key = active.map((override) => overrides.indexOf(override)).join();
    const alike = made.get(inForce) ?? new Map<string, Effective>();
    made.set(inForce, alike);
    const found = alike.get(key);
    if (found) return found;
    const rules = new Map<string, EffectiveRule>(
      known.rules.map(({ id, level }) => [id, { level, options: {}, from: 'default', optionsFrom: {} }]),
    );
    const set = ({ id, level, options = {} }: Omit<SetRule, 'from'>, from: Origin) => {
      const before = rules.get(id);
      const news = Object.fromEntries(Object.keys(options).map((name) => [name, from]));
      const optionsFrom = { ...before?.optionsFrom, ...news };
      rules.set(id, { level, options: { ...before?.options, ...options }, from, optionsFrom });
    };
    for (const rule of [...(loaded?.rules ?? []), ...active.flatMap((override) => override.rules)])
      set(rule, rule.from);
    for (const [id, setting] of given.rules ?? []) set({ id, ...setting }, 'command line');
    const result: Effective = { files: loaded?.files ?? [], ...inForce, rules };
    alike.set(key, result);
    return result;
  };

  const ignores = loaded?.ignores ?? [];
  const folders = new Set(ignores.map(({ folder }) => folder));
  const ignoresOf = (folder: string) => ignores.filter((entry) => entry.folder === folder);
  const folder = file === undefined ? undefined : files.parent(file);
  return {
    folder,
    named: loaded?.dossiers,
    effective,
    ignores: [...folders].map((folder) => ignoreList(folder, ignoresOf(folder), files)),
  };
}

/** A pattern that names a folder means what is in it too. */
function isInside(pattern: Pattern, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => {
    const isFolder = index < parts.length - 1;
    return matches(pattern, parts.slice(0, index + 1).join('/'), isFolder);
  });
}

/** As in `.gitignore`: the last pattern that names the place decides. */
function ignoreList(
  folder: string,
  entries: readonly { readonly pattern: Pattern; readonly from: Ignored['from'] }[],
  files: Files,
): IgnoreList {
  return (place, kind) => {
    const path = files.relative(folder, place);
    if (path === undefined) return undefined;
    const last = entries.findLast(({ pattern }) => matches(pattern, path, kind === 'folder'));
    if (last === undefined) return undefined;
    return last.pattern.negated ? false : { pattern: last.pattern.text, from: last.from };
  };
}

function firstDecided(chain: readonly IgnoreList[], place: string, kind: 'file' | 'folder'): Ignored | undefined {
  for (const list of chain) {
    const verdict = list(place, kind);
    if (verdict !== undefined) return verdict || undefined;
  }
  return undefined;
}

async function readText(file: string, files: Files): Promise<string | undefined> {
  try {
    return await files.read(file, largest);
  } catch (error) {
    throw new ConfigError([{ file, message: error instanceof Error ? error.message : String(error) }]);
  }
}
