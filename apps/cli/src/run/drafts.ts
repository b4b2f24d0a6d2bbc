/**
 * Goes through the drafts that were asked for, one after the other, in order of path: reads each, hands it on, and keeps
 * account of those that could not be read. What is done with a draft is the verb's affair.
 */
import { dirname, resolve } from 'node:path';
import {
  createDossierShelf,
  createResolver,
  type DossierShelf,
  type Effective,
  type Files,
  forDraft,
  type Given,
  type Resolver,
} from '@brief/config';
import type { Arguments } from '../arguments/read-arguments.ts';
import { DraftFailure, Failure } from '../failure.ts';
import { disk, pathInside } from '../files/disk.ts';
import { findFiles, ignoredInWords, type Target } from '../files/find.ts';
import { type DraftText, decode, largestDraft, readDraft, Unreadable } from '../files/read.ts';
import { tell } from '../terminal/output.ts';
import { spellOut } from '../terminal/visible.ts';
import { createBreath } from './breath.ts';
import { known } from './in-force.ts';
import { createProgress } from './progress.ts';
import type { Selection } from './selection.ts';

export interface OpenDraft extends DraftText {
  /** Absolute; for standard input the file it is taken for, or `<stdin>`. */
  readonly path: string;
  readonly shown: string;
  readonly effective: Effective;
  /** Where the text is from; absent for standard input, which cannot be changed. */
  readonly target?: Target;
}

/** What there is to say besides the findings, in whole sentences. */
export interface Outcome {
  readonly notes: readonly string[];
  /** What could not be found, read or changed. */
  readonly failures: readonly string[];
}

/** Said after the report, where it is seen. */
export function tellOutcome({ notes, failures }: Outcome): void {
  for (const note of notes) tell(`Note: ${note}\n`);
  for (const failure of failures) tell(`Error: ${failure}\n`);
}

/** Where configurations and dossiers are read, for those who do it more than once. */
export interface Reading {
  readonly files: Files;
  readonly shelf: DossierShelf;
}

export async function eachDraft(
  args: Arguments,
  given: Given,
  use: (draft: OpenDraft) => void | Promise<void>,
  { files, shelf }: Reading = { files: disk, shelf: createDossierShelf(disk) },
): Promise<Outcome> {
  const folder = process.cwd();
  const resolver = createResolver(files, known, givenBy(args, given, folder), shelf);
  const stdin = args.has('stdin') || args.words.includes('-');
  if (stdin && args.words.some((word) => word !== '-')) {
    throw new Failure('Standard input and paths cannot be checked in one run: leave out one of them.');
  }
  if (!stdin && args.has('stdin-filename')) {
    throw new Failure('--stdin-filename is for standard input: add --stdin, or “-” as the path.');
  }
  const aboutFiles = (['since', 'shard'] as const).find((flag) => args.has(flag));
  if (stdin && aboutFiles) throw new Failure(`--${aboutFiles} is about files, and standard input is none.`);
  return stdin ? standardInput(args, resolver, folder, use) : onDisk(args, resolver, folder, use);
}

async function standardInput(
  args: Arguments,
  resolver: Resolver,
  folder: string,
  use: (draft: OpenDraft) => void | Promise<void>,
): Promise<Outcome> {
  const name = args.value('stdin-filename');
  const path = name === undefined ? '<stdin>' : resolve(folder, name);
  const show = (place: string) => shownPath(folder, place);
  const shown = name === undefined ? path : show(path);
  const here = await resolver.at(name === undefined ? folder : dirname(path));
  const ignored = name === undefined ? undefined : here.ignored(path, 'file');
  if (ignored) {
    return { notes: [ignoredInWords(shown, ignored, show)], failures: [] };
  }
  try {
    const text = decode(await readStandardInput());
    const effective = here.effective(name === undefined ? resolve(folder, 'stdin.md') : path);
    await use({ ...text, path, shown, effective: forDraft(effective, text.text) });
    return { notes: [], failures: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { notes: [], failures: [`${name === undefined ? 'Standard input' : shown} ${error.message}.`] };
  }
}

async function onDisk(
  args: Arguments,
  resolver: Resolver,
  folder: string,
  use: (draft: OpenDraft) => void | Promise<void>,
): Promise<Outcome> {
  const progress = await createProgress(!args.has('no-progress'));
  const breath = createBreath(progress.show);
  const found = await findFiles(args.words, {
    folder,
    resolver,
    breath,
    mayFindNothing: args.has('no-error-on-unmatched-pattern'),
    show: (path) => shownPath(folder, path),
  });
  const failures = [...found.failures];
  const selection = await selectionOf(args, folder);
  progress.expect(found.targets.length);
  for (const target of found.targets) {
    await breath.take();
    const { path } = target;
    const shown = shownPath(folder, path);
    try {
      const inForce = (await resolver.at(dirname(path))).effective(path);
      if (selection.leavesOut(path, inForce)) continue;
      const draft = readDraft(path);
      const effective = forDraft(inForce, draft.text);
      await use({ ...draft, path, shown, effective, target });
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof DraftFailure)) throw error;
      failures.push(`${shown} ${error.message}.`);
    } finally {
      progress.advance();
    }
  }
  progress.clear();
  return { notes: [...found.notes, ...selection.notes()], failures };
}

/** Only some of the drafts that were found, where that is asked for: of the part that is, those that have changed. */
async function selectionOf(args: Arguments, folder: string): Promise<Selection> {
  const selections: Selection[] = [];
  const shard = args.value('shard');
  if (shard !== undefined) {
    const { onlyShard, readShard } = await import('./only-shard.ts');
    selections.push(onlyShard(readShard(shard), folder));
  }
  const revision = args.value('since');
  if (revision !== undefined) {
    const { onlyChanged } = await import('./only-changed.ts');
    selections.push(await onlyChanged(revision, folder, (path) => shownPath(folder, path)));
  }
  return {
    leavesOut: (path, effective) => selections.some((selection) => selection.leavesOut(path, effective)),
    notes: () => selections.flatMap((selection) => selection.notes()),
  };
}

/** Relative to the current folder where that is shorter to read, and safe to show. */
export function shownPath(folder: string, path: string): string {
  return spellOut(path === folder ? '.' : (pathInside(folder, path) ?? path));
}

export function givenBy(args: Arguments, given: Given, folder: string): Given {
  const config = args.value('config');
  const patterns = args.values('ignore-pattern');
  return {
    ...given,
    ...(config !== undefined && { configFile: resolve(folder, config) }),
    ignoreNothing: args.has('no-ignore'),
    ignoreFiles: args.values('ignore-path').map((file) => resolve(folder, file)),
    ...(patterns.length > 0 && { ignorePatterns: { folder, patterns } }),
  };
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > largestDraft) throw new Unreadable(`is too large: at most ${largestDraft / 1024 / 1024} MB are read`);
  }
  return Buffer.concat(chunks);
}
