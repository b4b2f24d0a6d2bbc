/** `brief lint`: checks drafts, reports what is found, and puts right what was asked to be put right. */
import { existsSync } from 'node:fs';
import { formatsOf } from '../arguments/flags.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { rulesGiven } from '../arguments/rules-given.ts';
import { countOf, outputsOf } from '../arguments/settings.ts';
import type { Cache } from '../cache/cache.ts';
import { Failure } from '../failure.ts';
import { showsText } from '../reporters/index.ts';
import type { Report, Shard } from '../reporters/report.ts';
import { checkDrafts, type Fixing } from '../run/check-drafts.ts';
import { known } from '../run/in-force.ts';
import { ruleBug } from '../run/rule-bug.ts';
import type { Baseline } from '../suppressions/baseline.ts';
import { conclude } from './conclude.ts';

export async function lintVerb(args: Arguments): Promise<number> {
  const rules = await rulesGiven(args);
  if (args.has('print-config')) return (await import('./print-config.ts')).printConfig(args, rules);
  const outputs = await outputsOf(args, formatsOf.lint);
  // Said before anything is done, if it is wrong.
  countOf(args, 'max-warnings');
  const shard = await shardGiven(args);
  const fixing = await fixingOf(args);
  if (args.has('watch')) refuseWatching(args);
  const baseline = await baselineGiven(args);
  const cache = await cacheGiven(args);

  if (args.has('watch')) {
    const { watchDrafts } = await import('../watch/watch-drafts.ts');
    const watching = { rules, outputs, fixing, cache, baseline: () => baselineGiven(args), command: commandOf(args) };
    return watchDrafts(args, watching);
  }

  const keepsText = outputs.some(({ format }) => showsText(format));
  const { drafts, dossiers, fixes, outcome, bugs } = await checkDrafts(args, {
    rules,
    fixing,
    keepsText,
    memory: cache,
  });
  const cacheNotes = cache?.close() ?? [];
  const left = baseline?.apply(drafts) ?? { drafts, notes: [] };
  const report: Report = {
    noun: 'draft',
    drafts: left.drafts,
    dossiers,
    fixes,
    notes: [...outcome.notes, ...left.notes, ...cacheNotes],
    failures: outcome.failures,
    command: commandOf(args),
    ...(shard && { shard }),
  };
  const code = await conclude(args, report, {
    outputs,
    ...(fixing.mode === 'diff' && { diff: fixing.diffs.join('') }),
  });
  if (bugs.length > 0) throw ruleBug(bugs);
  return code;
}

/** What is to be done with a draft that has fixes. @throws {Failure} when that cannot be known or done. */
async function fixingOf(args: Arguments): Promise<Fixing> {
  const asked = (['fix', 'fix-dry-run', 'diff'] as const).filter((flag) => args.has(flag));
  if (asked.length > 1) {
    throw new Failure(`--${asked[0]} and --${asked[1]} exclude each other: leave out one of them.`);
  }
  const diffs: string[] = [];
  switch (asked[0]) {
    case 'fix-dry-run':
      return { mode: 'dry-run', diffs, apply() {} };
    case 'diff': {
      const { diffOf } = await import('../reporters/diff.ts');
      return { mode: 'diff', diffs, apply: (draft, text) => diffs.push(diffOf(draft, text)) };
    }
    case 'fix': {
      if (args.has('stdin') || args.words.includes('-')) {
        throw new Failure('--fix changes files, and standard input is none. What it would change: --diff');
      }
      const { replaceDraft } = await import('../files/replace.ts');
      return { mode: 'write', diffs, apply: replaceDraft };
    }
    default:
      return { mode: 'none', diffs, apply() {} };
  }
}

/** What changes files, or is asked for once, is done by itself. */
function refuseWatching(args: Arguments): void {
  const once = ['fix', 'fix-dry-run', 'diff', 'suppress-all', 'suppress-rule', 'prune-suppressions', 'shard'] as const;
  const other = once.find((flag) => args.has(flag));
  if (other) throw new Failure(`--watch and --${other} exclude each other: run brief lint --${other} by itself.`);
  if (args.has('stdin') || args.words.includes('-')) {
    throw new Failure('--watch is about files, and standard input is none.');
  }
}

/** @throws {Failure} also where parts would each write over what the others wrote. */
async function shardGiven(args: Arguments): Promise<Shard | undefined> {
  const text = args.value('shard');
  if (text === undefined) return undefined;
  const other = (['suppress-all', 'suppress-rule', 'prune-suppressions'] as const).find((flag) => args.has(flag));
  if (other)
    throw new Failure(`--${other} is about all drafts, and --shard about some of them: leave out one of them.`);
  return (await import('../run/only-shard.ts')).readShard(text);
}

async function cacheGiven(args: Arguments): Promise<Cache | undefined> {
  if (args.has('cache')) return (await import('../cache/cache.ts')).openCache(args);
  if (args.has('cache-location')) throw new Failure('--cache-location says where the cache is: add --cache.');
  return undefined;
}

/** Suppressions are looked at where there are any, or where they are asked for. */
async function baselineGiven(args: Arguments): Promise<Baseline | undefined> {
  const asked = (['suppress-all', 'suppress-rule', 'prune-suppressions', 'suppressions-location'] as const).some(
    (flag) => args.has(flag),
  );
  if (!asked && !existsSync('brief-suppressions.json')) return undefined;
  const { baselineOf } = await import('../suppressions/baseline.ts');
  return baselineOf(
    args,
    known.rules.map(({ id }) => id),
  );
}

/** The command to repeat with `--fix`; a long list of drafts is left to the person. */
function commandOf(args: Arguments): string {
  const words = args.words.map((word) => (/^[\w./@%+=:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  const config = args.value('config');
  const command = ['brief lint', ...(config === undefined ? [] : [`-c ${config}`]), ...words].join(' ');
  return command.length > 50 ? 'brief lint …' : command;
}
