/**
 * From paths as typed to the drafts, or the dossiers, they mean, in code-unit order of their paths. A name that exists is that file, whatever
 * characters it is made of. What the drafts hold is not looked at.
 */
import { type Dirent, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { baseOf, type Ignored, isPattern, matches, type Pattern, type Resolver, readPattern } from '@brief/config';
import { verbs } from '../arguments/flags.ts';
import { codeOf, reasonInWords } from '../failure.ts';
import type { Breath } from '../run/breath.ts';
import { pathInside } from './disk.ts';

export interface Target {
  /** Absolute. */
  readonly path: string;
  /** The folder outside of which nothing is changed on the way to this draft. */
  readonly root: string;
}

export interface Found {
  readonly targets: readonly Target[];
  /** Worth telling, and no failure. */
  readonly notes: readonly string[];
  /** Paths that lead nowhere, folders that cannot be read. */
  readonly failures: readonly string[];
}

export interface Search {
  readonly folder: string;
  readonly resolver: Resolver;
  readonly breath: Breath;
  /** It is no failure when a path leads to no draft. */
  readonly mayFindNothing: boolean;
  /** What is looked for; without it drafts are. */
  readonly wanted?: Wanted;
  /** A path as it is shown to people. */
  show(path: string): string;
}

/** What a folder is searched for. A file of another name is checked when it is named. */
export interface Wanted {
  readonly noun: string;
  readonly endings: string;
  isName(name: string): boolean;
}

/** What a file has to be called to be found in a folder. */
export function isDraftName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name);
}

const drafts: Wanted = {
  noun: 'draft',
  endings: '.md, .markdown, .mdown or .mkd',
  isName: isDraftName,
};

export async function findFiles(paths: readonly string[], search: Search): Promise<Found> {
  const finder = new Finder(search);
  for (const path of paths.length === 0 ? ['.'] : paths) await finder.add(path);
  return finder.found();
}

class Finder {
  readonly search: Search;
  readonly wanted: Wanted;
  readonly targets = new Map<string, Target>();
  readonly notes: string[] = [];
  readonly failures: string[] = [];
  /** Drafts a walk came upon and left out because of an ignore pattern. */
  leftOut = 0;

  constructor(search: Search) {
    this.search = search;
    this.wanted = search.wanted ?? drafts;
  }

  found(): Found {
    const targets = [...this.targets.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { targets, notes: this.notes, failures: this.failures };
  }

  async add(argument: string): Promise<void> {
    const path = resolve(this.search.folder, argument);
    let stats: Stats | undefined;
    try {
      // An empty argument would be the current folder, which nobody means by it.
      stats = argument === '' ? undefined : lstatSync(path, { throwIfNoEntry: false });
      if (stats?.isSymbolicLink()) stats = statSync(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOTDIR' && codeOf(error) !== 'ENAMETOOLONG') {
        this.failures.push(`${this.search.show(path)} cannot be read: ${reasonInWords(error)}.`);
        return;
      }
    }
    const before = this.targets.size + this.failures.length;
    const leftOut = this.leftOut;
    if (stats === undefined && isPattern(argument)) await this.walkPattern(argument);
    else if (stats?.isDirectory())
      await this.walk(path, { root: this.rootOf(path), wanted: (_, name) => this.wanted.isName(name) });
    else if (stats !== undefined) return this.addNamed(path);
    if (this.targets.size + this.failures.length > before || this.search.mayFindNothing) return;
    this.failures.push(await this.nothingAt(argument, path, stats !== undefined, this.leftOut - leftOut));
  }

  /** A file that was named is checked whatever it is called, unless it is ignored. */
  async addNamed(path: string): Promise<void> {
    const ignored = (await this.search.resolver.at(dirname(path))).ignored(path, 'file');
    if (ignored === undefined) this.targets.set(path, { path, root: this.rootOf(dirname(path)) });
    else this.notes.push(ignoredInWords(this.search.show(path), ignored, this.search.show));
  }

  async walkPattern(argument: string): Promise<void> {
    const text = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
    const base = baseOf(text);
    const start = resolve(this.search.folder, text.startsWith('/') ? base || '/' : base);
    const pattern = readPattern(text.slice(base === '' ? 0 : base.length).replace(/^\/+/, ''), {
      anyFolder: false,
      braces: true,
    });
    if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return;
    await this.walk(start, {
      root: this.rootOf(start),
      hidden: /(?:^|\/)\.(?!\.?(?:\/|$))/.test(text),
      wanted: (path, name) => (this.wanted.isName(name) || namesAnEnding(pattern)) && matches(pattern, path, false),
    });
  }

  /** Folders below `start`, without following links to folders: so no circle is walked, and no draft met twice. */
  async walk(start: string, walk: Walk): Promise<void> {
    const folders = [start];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      await this.search.breath.take();
      const here = await this.search.resolver.at(folder);
      let entries: readonly Dirent[];
      try {
        entries = readdirSync(folder, { withFileTypes: true });
      } catch (error) {
        this.failures.push(`The folder ${this.search.show(folder)} cannot be read: ${reasonInWords(error)}.`);
        continue;
      }
      for (const entry of entries) {
        const { name } = entry;
        if (name.startsWith('.') && !walk.hidden) continue;
        const path = join(folder, name);
        if (entry.isDirectory()) {
          if (name === 'node_modules' || name === '.git') continue;
          if (here.ignored(path, 'folder') === undefined) folders.push(path);
        } else if (walk.wanted(pathInside(start, path) ?? name, name)) {
          this.meet(entry, path, walk.root, here.ignored(path, 'file'));
        }
      }
    }
  }

  /** A draft's name in a folder: is it a draft? */
  meet(entry: Dirent, path: string, root: string, ignored: Ignored | undefined): void {
    if (ignored !== undefined) {
      this.leftOut++;
      return;
    }
    let kind: Dirent | Stats = entry;
    if (entry.isSymbolicLink()) {
      try {
        kind = statSync(path);
      } catch (error) {
        const reason = codeOf(error) === 'ENOENT' ? 'it is a link that leads nowhere' : reasonInWords(error);
        this.failures.push(
          `${this.search.show(path)} cannot be read: ${reason}. Remove it, or leave it out with --ignore-pattern.`,
        );
        return;
      }
      if (kind.isDirectory()) return;
    }
    if (kind.isFile()) this.targets.set(path, { path, root });
    else this.notes.push(`${this.search.show(path)} is left out: it is a pipe, a socket or a device, not a file.`);
  }

  /** What is below the current folder may be changed there and nowhere else; what is elsewhere, where it was named. */
  rootOf(folder: string): string {
    const { folder: current } = this.search;
    return folder === current || pathInside(current, folder) !== undefined ? current : folder;
  }

  async nothingAt(argument: string, path: string, isFolder: boolean, leftOut: number): Promise<string> {
    const shown = this.search.show(path);
    const { noun, endings } = this.wanted;
    if (leftOut > 0) {
      return `${isFolder ? `All ${noun}s in ${shown}` : `All ${noun}s that match “${argument}”`} are ignored. To check them: --no-ignore`;
    }
    if (isFolder) return `There is no ${noun} in ${shown}: no file that ends in ${endings}.`;
    if (isPattern(argument)) return `No ${noun} matches “${argument}”.`;
    return `There is no file or folder ${shown}.${await this.neighbour(argument, path)}`;
  }

  /** What was probably meant: a verb, or a file beside. */
  async neighbour(argument: string, path: string): Promise<string> {
    const { didYouMean } = await import('../did-you-mean.ts');
    const verb = didYouMean(argument, verbs);
    if (verb !== undefined && !argument.includes('.')) return ` Did you mean: brief ${verb}?`;
    try {
      const name = didYouMean(basename(path), readdirSync(dirname(path)).sort());
      return name === undefined ? '' : ` Did you mean ${this.search.show(join(dirname(path), name))}?`;
    } catch {
      return '';
    }
  }
}

/** Why a draft that was named is not checked after all. */
export function ignoredInWords(shown: string, { pattern, from }: Ignored, show: (path: string) => string): string {
  const by =
    from === 'command line' ? `--ignore-pattern “${pattern}”` : `“${pattern}” in ${show(from.file)}:${from.line}`;
  return `${shown} is left out by ${by}. To check it: --no-ignore`;
}

interface Walk {
  readonly root: string;
  /** Whether names that begin with a dot count. */
  readonly hidden?: boolean;
  /** Whether a file is asked for, by its path from the start of the walk and its name. */
  wanted(path: string, name: string): boolean;
}

/** `notes/*.txt` asks for files that are not named like drafts; `notes/*` does not. */
const namesAnEnding = ({ text }: Pattern): boolean => !/[*?\]}]$/.test(text);
