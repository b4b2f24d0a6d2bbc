/** `brief lint`: checks drafts, reports what is found, and puts right what was asked to be put right. */
import { existsSync } from 'node:fs';
import type { Dossier } from '@brief/core';
import { type FixResult, fixAll, lintText, type RuleError } from '@brief/lint';
import { formatsOf } from '../arguments/flags.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { rulesGiven } from '../arguments/rules-given.ts';
import { countOf, outputsOf } from '../arguments/settings.ts';
import type { Cache, Memory } from '../cache/cache.ts';
import { DraftFailure, Failure } from '../failure.ts';
import { showsText } from '../reporters/index.ts';
import { place, withErrorsOnly } from '../reporters/place.ts';
import { count, type DraftReport, many, type Report } from '../reporters/report.ts';
import { debug } from '../run/debug.ts';
import { eachDraft, type OpenDraft, tellOutcome } from '../run/drafts.ts';
import { createSetups, known, type Setup } from '../run/in-force.ts';
import { ruleBug } from '../run/rule-bug.ts';
import type { Baseline } from '../suppressions/baseline.ts';
import { tell } from '../terminal/output.ts';
import { deliver, deliverDiff } from './deliver.ts';

export async function lintVerb(args: Arguments): Promise<number> {
  const rules = await rulesGiven(args);
  if (args.has('print-config')) return (await import('./print-config.ts')).printConfig(args, rules);
  const outputs = await outputsOf(args, formatsOf.lint);
  const keepsText = outputs.some(({ format }) => showsText(format));
  const maxWarnings = countOf(args, 'max-warnings');
  const fixing = await fixingOf(args);
  const baseline = await baselineGiven(args);
  const cache = await cacheGiven(args);
  const setupOf = createSetups({
    ignoreDirectives: args.has('no-inline-config'),
    reportUnusedDirectives: args.has('report-unused-disable-directives'),
  });

  const checked: DraftReport[] = [];
  const dossiers = new Map<string, Dossier>();
  const fixes = { asked: fixing.mode !== 'none', written: fixing.mode === 'write', applied: 0, drafts: 0 };
  const bugs: RuleError[] = [];
  const outcome = await eachDraft(args, { rules }, (draft) => {
    const setup = setupOf(draft.effective);
    for (const dossier of setup.dossiers) dossiers.set(dossier.id, dossier);
    const result = checkWith(cache, draft, setup, fixing.mode !== 'none');
    bugs.push(...result.errors);
    debug(() => `${draft.shown}: ${many(result.findings.length, 'finding')}`);
    const report = { path: draft.path, shown: draft.shown };
    try {
      if (result.fixed > 0) {
        fixing.apply(draft, result.text);
        fixes.applied += result.fixed;
        fixes.drafts++;
      }
    } catch (error) {
      // What could not be fixed is still reported, as it stands in the file.
      if (error instanceof DraftFailure)
        checked.push({ ...report, ...place(draft.text, check(draft, setup, false).findings, keepsText) });
      throw error;
    }
    const changed = fixing.mode === 'dry-run' && result.fixed > 0;
    checked.push({
      ...report,
      ...place(result.text, result.findings, keepsText),
      ...(changed && { output: result.text }),
    });
  });

  const cacheNotes = cache?.close() ?? [];
  const { drafts, notes } = baseline?.apply(checked) ?? { drafts: checked, notes: [] };
  const warnings = drafts.reduce((sum, { findings }) => sum + count(findings, 'warning'), 0);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  const errors = drafts.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  const report: Report = {
    noun: 'draft',
    drafts: args.has('quiet') ? drafts.map(withErrorsOnly) : drafts,
    errorsOnly: args.has('quiet'),
    dossiers,
    fixes,
    failures: outcome.failures.length,
    command: commandOf(args),
  };
  try {
    // A diff takes the place of the report for people; those with files of their own are made all the same.
    const isDiff = fixing.mode === 'diff';
    if (isDiff) await deliverDiff(args, fixing.diffs.join(''));
    await deliver(args, report, isDiff ? outputs.filter(({ apart, file }) => apart && file !== undefined) : outputs);
  } finally {
    tellOutcome({ ...outcome, notes: [...outcome.notes, ...notes, ...cacheNotes] });
  }
  if (tooMany)
    tell(
      `Error: there ${warnings === 1 ? 'is' : 'are'} ${many(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.\n`,
    );
  if (bugs.length > 0) throw ruleBug(bugs);
  if (outcome.failures.length > 0) return 2;
  return (errors || tooMany) && !args.has('no-exit-code') ? 1 : 0;
}

function check({ text }: OpenDraft, { knowledge, settings }: Setup, fix: boolean): FixResult {
  return fix ? fixAll(text, knowledge, settings) : { text, fixed: 0, ...lintText(text, knowledge, settings) };
}

/** As `check` does, and without its work for a draft that is known. One that has something to be fixed is looked at. */
function checkWith(memory: Memory | undefined, draft: OpenDraft, setup: Setup, fix: boolean): FixResult {
  // Standard input is no file that could be met again.
  if (memory === undefined || draft.target === undefined) return check(draft, setup, fix);
  const known = memory.recall(draft, setup);
  if (known !== undefined && !(fix && known.some((finding) => finding.fix !== undefined))) {
    debug(() => `${draft.shown}: known`);
    return { text: draft.text, fixed: 0, findings: known, errors: [] };
  }
  const result = check(draft, setup, fix);
  if (result.fixed === 0 && result.errors.length === 0) memory.keep(draft, setup, result.findings);
  return result;
}

interface Fixing {
  readonly mode: 'none' | 'write' | 'dry-run' | 'diff';
  readonly diffs: readonly string[];
  apply(draft: OpenDraft, text: string): void;
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
