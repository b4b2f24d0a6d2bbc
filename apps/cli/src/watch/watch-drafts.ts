/**
 * `--watch`: checks, waits until something changes, and checks again. Each round is a whole run with everything looked at
 * anew, so that it finds what a run by itself would find; only drafts for which nothing has changed are not read as prose
 * again. To standard output goes what is news; files get the whole report each time.
 */
import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ConfigError, createDossierShelf, createLibrary } from '@brief/config';
import type { Finding } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import type { Output } from '../arguments/settings.ts';
import type { Cache, Memory } from '../cache/cache.ts';
import { createKeys } from '../cache/key.ts';
import { exitCodeOf } from '../ending.ts';
import { Failure } from '../failure.ts';
import { disk } from '../files/disk.ts';
import { showsText } from '../reporters/index.ts';
import { withErrorsOnly } from '../reporters/place.ts';
import { count, type DraftReport, many, type Report } from '../reporters/report.ts';
import { type Checking, checkDrafts } from '../run/check-drafts.ts';
import { type OpenDraft, tellOutcome } from '../run/drafts.ts';
import { ruleBug } from '../run/rule-bug.ts';
import type { Baseline } from '../suppressions/baseline.ts';
import { tell } from '../terminal/output.ts';
import { deliver } from '../verbs/deliver.ts';
import { watchFolders } from './folders.ts';

export interface Watching extends Pick<Checking, 'rules' | 'fixing'> {
  readonly outputs: readonly Output[];
  readonly cache: Cache | undefined;
  /** The suppressions as they are now. */
  baseline(): Promise<Baseline | undefined>;
  readonly command: string;
}

/** Ends when nobody reads what it says; else when it is interrupted. */
export async function watchDrafts(args: Arguments, watching: Watching): Promise<number> {
  const { outputs, cache, command, rules, fixing } = watching;
  const change = createChange();
  const folders = watchFolders(change.happened);
  const files = folders.minding(disk);
  const again = { files, shelf: createDossierShelf(files), library: createLibrary(files.kept) };
  const memory = createMemory(cache, (draft) => mindLink(draft.path, folders.mind));
  const keepsText = outputs.some(({ format }) => showsText(format));
  let before = new Map<string, string>();
  let told = '';

  const round = async (): Promise<boolean> => {
    for (const word of args.words) mindNamed(resolve(word), folders);
    folders.mind(resolve(args.value('suppressions-location') ?? 'brief-suppressions.json'));
    const baseline = await watching.baseline();
    const { drafts, dossiers, fixes, outcome, bugs } = await checkDrafts(args, {
      rules,
      fixing,
      keepsText,
      memory,
      again,
    });
    const left = baseline?.apply(drafts) ?? { drafts, notes: [] };
    const notes = [...outcome.notes, ...left.notes, ...(cache?.close() ?? [])];
    const shown = args.has('quiet') ? left.drafts.map(withErrorsOnly) : left.drafts;
    const whole: Report = {
      noun: 'draft',
      drafts: shown,
      errorsOnly: args.has('quiet'),
      dossiers,
      fixes,
      notes,
      failures: outcome.failures,
      command,
    };
    const now = new Map(shown.map((draft) => [draft.path, signatureOf(draft, memory.keyOf(draft.path))]));
    const news = shown.filter(({ path }) => before.get(path) !== now.get(path));
    before = now;
    await deliver(
      args,
      whole,
      outputs.filter(({ file }) => file !== undefined),
    );
    const isRead = await deliver(
      args,
      { ...whole, drafts: news },
      outputs.filter(({ file }) => file === undefined),
    );
    const toTell = JSON.stringify([notes, outcome.failures]);
    if (toTell !== told) tellOutcome(whole);
    told = toTell;
    if (bugs.length > 0) throw ruleBug(bugs);
    tell(`${stateInWords(shown)}\n`);
    return isRead;
  };

  for (;;) {
    try {
      if (!(await round())) break;
      folders.settle();
    } catch (error) {
      // What is wrong with a configuration or a dossier is being mended, it may be hoped.
      if (!(error instanceof Failure || error instanceof ConfigError)) throw error;
      exitCodeOf(error);
      told = '';
      tell('Nothing was checked. It will be when something changes; Ctrl-C ends.\n');
    }
    await change.next();
  }
  folders.close();
  return 0;
}

function stateInWords(drafts: readonly DraftReport[]): string {
  const findings = drafts.flatMap((draft) => draft.findings);
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const number = count(findings, severity);
    return number === 0 ? [] : [many(number, severity)];
  });
  const state = counts.length === 0 ? 'nothing to report' : counts.join(', ');
  return `Watching ${many(drafts.length, 'draft')}: ${state}. Ctrl-C ends.`;
}

const signatureOf = ({ findings }: DraftReport, key: string): string =>
  JSON.stringify([key, findings.map(({ rule, severity, span }) => [rule, severity, span])]);

interface RoundMemory extends Memory {
  /** What the findings in the draft depended on when it was last met. */
  keyOf(path: string): string;
}

/** Findings of the drafts as they were last met, in memory; what is not there may be in the cache. */
function createMemory(cache: Cache | undefined, onMeet: (draft: OpenDraft) => void): RoundMemory {
  const last = new Map<string, { readonly key: string; readonly findings: readonly Finding[] | undefined }>();
  const makeKey = createKeys();
  return {
    keyOf: (path) => last.get(path)?.key ?? '',
    recall(draft, setup) {
      onMeet(draft);
      const key = makeKey(draft, setup);
      const entry = last.get(draft.path);
      const findings = entry?.key === key ? entry.findings : cache?.recall(draft, setup);
      last.set(draft.path, { key, findings });
      return findings;
    },
    keep(draft, setup, findings) {
      last.set(draft.path, { key: makeKey(draft, setup), findings });
      cache?.keep(draft, setup, findings);
    },
  };
}

/** A file that was named counts even while it is not there, as between the two steps of an editor’s saving. */
function mindNamed(path: string, folders: ReturnType<typeof watchFolders>): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) folders.look(path);
  else folders.mind(path);
}

/** Of a link, what it leads to is what changes. */
function mindLink(path: string, mind: (file: string) => void): void {
  mind(path);
  const real = realpathSync(path);
  if (real !== path && dirname(real) !== dirname(path)) mind(real);
}

/** Waits for changes; those that come together, as when a branch is changed or an editor saves in steps, are one. */
function createChange(): { happened(): void; next(): Promise<void> } {
  let pending = false;
  let waiting: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pending = false;
      waiting?.();
    }, quietMilliseconds);
  };
  return {
    happened() {
      pending = true;
      if (waiting) settle();
    },
    async next() {
      await new Promise<void>((resolve) => {
        waiting = resolve;
        // What happened during the last run may have come too late for it.
        if (pending) settle();
      });
      waiting = undefined;
    },
  };
}

const quietMilliseconds = 60;
