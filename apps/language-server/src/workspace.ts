/**
 * What holds for which draft: the configuration files nearest to it, the dossiers they name and the editor's own
 * settings. Answers come from memory until something is said to have changed. How files are read is the host's business.
 */

import {
  builtInNames,
  type Companion,
  type Complaint,
  ConfigError,
  companionsIn,
  createDossierShelf,
  createLibrary,
  createResolver,
  draftBeside,
  type Effective,
  type Files,
  forDraft,
  type LoadedDossier,
  largestSource,
} from '@brief/config';
import { refusedPath } from '@brief/dossier-files';
import { type Knowledge, type Level, type RuleData, resolveSettings, rules, type Settings } from '@brief/lint';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type BrokenDossier, type InForce, longestDraft } from './drafts.ts';
import { isDossier, withOpenTexts } from './open-files.ts';
import { placeKey } from './places.ts';

/** The editor's settings, section `brief`. */
export interface EditorSettings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  readonly configFile: string;
  readonly customizations: readonly { readonly rule: string; readonly severity: Level | 'default' }[];
  readonly maxNumberOfProblems: number;
  readonly hover: boolean;
  readonly completion: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly semanticTokens: boolean;
}

const defaultSettings: EditorSettings = {
  enable: true,
  run: 'onType',
  configFile: '',
  customizations: [],
  maxNumberOfProblems: 200,
  hover: true,
  completion: true,
  codeLens: true,
  inlayHints: false,
  semanticTokens: true,
};

export interface Workspace {
  /**
   * What holds for a draft with this text. A configuration that cannot be used is reported once and the built-in one
   * holds; a dossier that cannot be used is, and holds as it last could.
   */
  inForce(uri: string, settings: EditorSettings, text: string): Promise<InForce>;
  /** Whether a configuration or an ignore file leaves the draft out. */
  isIgnored(uri: string): Promise<boolean>;
  effective(uri: string, settings: EditorSettings): Promise<Effective | ConfigError>;
  /** A dossier file, as an editor or the disk has it. */
  dossier(uri: string): Promise<LoadedDossier>;
  /** The dossiers that are in force for a draft, or where a dossier file is used. */
  companions(uri: string, settings: EditorSettings): Promise<readonly Companion[]>;
  /** What is known with a dossier file: those it is used with and itself, as it last could be read. */
  knowledgeWith(uri: string, settings: EditorSettings, dossier: LoadedDossier): Promise<Knowledge>;
  /** The file a dossier names as the words of its source. */
  beside(uri: string, path: string): Promise<{ readonly document: string; readonly text: string } | undefined>;
  /** The places in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The text of a draft on disk; nothing where it cannot be read. */
  text(place: string): Promise<string | undefined>;
  /** What to call a dossier in a message beside another: the way to its file from there. */
  shown(from: string, name: string): string;
  /** Whether a change of a file can change what holds: of prose, only the texts that dossiers are made from. */
  concerns(uri: string): boolean;
  /** Whether a dossier that was read is made from the text of this file. */
  isBeside(uri: string): boolean;
  /** Everything read so far is read again. */
  forget(): void;
}

const known = { rules, dossiers: builtInNames };

/** What an editor has to do with what holds. */
export interface Desk {
  complain(error: ConfigError): void;
  /** The documents that are open: their texts count before those on disk. */
  open(): Iterable<TextDocument>;
  /** Whether findings are shown in a file: then nothing is complained of beside them. */
  isShown(file: string): boolean;
}

export function createWorkspace(disk: Files | undefined, { complain, open, isShown }: Desk): Workspace {
  let generation = 0;
  let resolvers = new Map<string, ReturnType<typeof createResolver>>();
  let made = new WeakMap<Effective, Map<string, InForce>>();
  let plain: Promise<Effective> | undefined;
  const files = disk && withOpenTexts(disk, open);
  const shelf = createDossierShelf(files ?? withOpenTexts(noFiles, open));
  const library = createLibrary(files?.kept);
  let complained = new Set<string>();

  const resolverFor = (configFile: string) => {
    const found = resolvers.get(configFile);
    if (found !== undefined) return found;
    const resolver = createResolver(files ?? noFiles, known, configFile === '' ? {} : { configFile }, shelf);
    resolvers.set(configFile, resolver);
    return resolver;
  };

  const builtInEffective = () =>
    (plain ??= createResolver(noFiles, known)
      .at('')
      .then((folder) => folder.effective('')));

  const effective: Workspace['effective'] = async (uri, settings) => {
    const folder = files?.parent(uri);
    if (files === undefined || folder === undefined) return builtInEffective();
    const configFile = settings.configFile === '' ? '' : files.resolve(folder, settings.configFile);
    try {
      return (await resolverFor(configFile).at(folder)).effective(uri);
    } catch (error) {
      if (error instanceof ConfigError) return error;
      throw error;
    }
  };

  const complainOnce = (about: readonly Complaint[], what: ConfigError['about']) => {
    const complaints = about.filter(({ file }) => !isShown(file));
    if (complaints.length === 0) return;
    const error = new ConfigError(complaints, what);
    if (complained.has(error.message)) return;
    complained.add(error.message);
    complain(error);
  };

  return {
    effective,
    async inForce(uri, settings, text) {
      const at = generation;
      const resolved = await effective(uri, settings);
      if (resolved instanceof ConfigError) complainOnce(resolved.complaints, resolved.about);
      else complainOnce(resolved.complaints, 'dossier');
      const found = forDraft(resolved instanceof ConfigError ? await builtInEffective() : resolved, text);
      const custom = JSON.stringify(settings.customizations);
      const variants = made.get(found) ?? new Map<string, InForce>();
      made.set(found, variants);
      const ready = variants.get(custom);
      if (ready !== undefined) return ready;
      const inForce = {
        knowledge: library.knowledge(found.dossiers),
        settings: settingsOf(found, settings),
        generation: at,
        broken: resolved instanceof ConfigError ? [] : brokenIn(resolved),
      };
      variants.set(custom, inForce);
      return inForce;
    },
    async isIgnored(uri) {
      const folder = files?.parent(uri);
      if (files === undefined || folder === undefined) return false;
      try {
        return (await resolverFor('').at(folder)).ignored(uri, 'file') !== undefined;
      } catch {
        // The configuration's faults are reported where it is used; until then nothing is left out.
        return false;
      }
    },
    dossier: (uri) => shelf.read(canonical(uri, files)),
    async companions(uri, settings) {
      const draft = files !== undefined && isDossier(uri) ? draftBeside(uri, files) : uri;
      const found = draft === undefined ? undefined : await effective(draft, settings);
      return found === undefined || found instanceof ConfigError ? [] : companionsIn(found);
    },
    async knowledgeWith(uri, settings, { file, dossier }) {
      const draft = files === undefined ? undefined : draftBeside(uri, files);
      const found = draft === undefined ? undefined : await effective(draft, settings);
      const inForce = found === undefined || found instanceof ConfigError ? [] : found.dossiers;
      if (dossier === undefined || inForce.some((one) => one.dossier === dossier)) return library.knowledge(inForce);
      const others = inForce.filter((one) => one.file !== file);
      return library.knowledge([...others, { name: file, from: 'default', file, dossier }]);
    },
    async beside(uri, path) {
      const folder = files?.parent(uri);
      if (files === undefined || folder === undefined || refusedPath(path) !== undefined) return undefined;
      const document = files.resolve(folder, path);
      try {
        const text = (await files.holds(folder, document)) ? await files.read(document, largestSource) : undefined;
        return text === undefined ? undefined : { document, text };
      } catch {
        // Why it cannot be read is a finding in the dossier.
        return undefined;
      }
    },
    list: async (folder) => ((await files?.list(folder)) ?? []).map((name) => files?.resolve(folder, name) ?? name),
    async text(place) {
      // Whoever cannot read it cannot change it either.
      return files?.read(place, longestDraft).catch(() => undefined);
    },
    shown(from, name) {
      const folder = files?.parent(from);
      return (folder && files?.relative(folder, name)) ?? fileName(name);
    },
    isBeside: shelf.isBeside,
    concerns: (uri) => !/\.(?:md|markdown|mdown|mkd|txt|text)$/i.test(uri) || shelf.isBeside(uri),
    forget() {
      generation++;
      resolvers = new Map();
      made = new WeakMap();
      complained = new Set();
    },
  };
}

/** A file’s address as it is found in its folder, so that one file is read once. */
function canonical(uri: string, files: Files | undefined): string {
  const folder = files?.parent(uri);
  const name = folder === undefined ? undefined : files?.relative(folder, uri);
  return files === undefined || folder === undefined || name === undefined ? uri : files.resolve(folder, name);
}

function brokenIn({ complaints, dossiers }: Effective): readonly BrokenDossier[] {
  const files = new Set(complaints.map(({ file }) => file));
  return [...files].map((file) => ({ name: fileName(file), isHeld: dossiers.some((one) => one.file === file) }));
}

const fileName = (place: string): string => placeKey(place).replace(/.*\//, '');

/** The editor's customizations stand above the files. */
function settingsOf(effective: Effective, { customizations }: EditorSettings): Settings {
  const levels: Record<string, RuleData> = {};
  for (const [id, { level, options }] of effective.rules) levels[id] = [level, options];
  for (const { rule, severity } of customizations) {
    if (severity === 'default') continue;
    for (const id of effective.rules.keys()) {
      if (rule === '*' || rule === id) levels[id] = [severity, effective.rules.get(id)?.options ?? {}];
    }
  }
  return resolveSettings([{ rules: levels }]);
}

/** For drafts that lie in no folder. */
const noFiles: Files = {
  read: async () => undefined,
  list: async () => [],
  holds: async () => false,
  parent: () => undefined,
  resolve: (_folder, path) => path,
  relative: () => undefined,
};

/** The editor's settings out of what it sends; anything odd is as if it were not set. */
export function readSettings(value: unknown): EditorSettings {
  const given = plainObject(value);
  const flag = (name: string, fallback: boolean) => {
    const enable = plainObject(given[name])['enable'];
    return typeof enable === 'boolean' ? enable : fallback;
  };
  const customizations = plainObject(given['rules'])['customizations'];
  const most = given['maxNumberOfProblems'];
  return {
    enable: typeof given['enable'] === 'boolean' ? given['enable'] : defaultSettings.enable,
    run: given['run'] === 'onSave' ? 'onSave' : 'onType',
    configFile: typeof given['configFile'] === 'string' ? given['configFile'] : '',
    customizations: Array.isArray(customizations) ? customizations.filter(isCustomization) : [],
    maxNumberOfProblems: typeof most === 'number' && most > 0 ? Math.floor(most) : defaultSettings.maxNumberOfProblems,
    hover: flag('hover', defaultSettings.hover),
    completion: flag('completion', defaultSettings.completion),
    codeLens: flag('codeLens', defaultSettings.codeLens),
    inlayHints: flag('inlayHints', defaultSettings.inlayHints),
    semanticTokens: flag('semanticTokens', defaultSettings.semanticTokens),
  };
}

function isCustomization(value: unknown): value is EditorSettings['customizations'][number] {
  const { rule, severity } = plainObject(value);
  return typeof rule === 'string' && ['off', 'info', 'warning', 'error', 'default'].includes(severity as string);
}

function plainObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
