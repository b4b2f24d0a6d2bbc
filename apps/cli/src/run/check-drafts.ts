/** Checks the drafts that were asked for, one after the other, and puts right what is to be put right in them. */
import type { Given, Library } from '@brief/config';
import type { Dossier } from '@brief/core';
import type { FixResult, RuleError } from '@brief/lint';
import type { Arguments } from '../arguments/read-arguments.ts';
import type { Memory } from '../cache/cache.ts';
import { DraftFailure } from '../failure.ts';
import { place } from '../reporters/place.ts';
import { type DraftReport, many, type Report } from '../reporters/report.ts';
import { debug } from './debug.ts';
import { eachDraft, type OpenDraft, type Outcome, type Reading } from './drafts.ts';
import type { Engine } from './engine.ts';
import { createSetups, type Setup } from './in-force.ts';
import { interruptible } from './interrupt.ts';

/** What is done with a draft that has fixes. */
export interface Fixing {
  readonly mode: 'none' | 'write' | 'dry-run' | 'diff';
  readonly diffs: readonly string[];
  /** @throws {DraftFailure} */
  apply(draft: OpenDraft, text: string): void;
}

export interface Checking {
  readonly rules: Given['rules'];
  readonly fixing: Fixing;
  /** Reports show more of a draft than the lines with findings, and all dossiers in force. */
  readonly keepsText: boolean;
  readonly memory: Memory | undefined;
  /** For those who check more than once. */
  readonly again?: Reading & { readonly library: Library };
}

export interface Checked extends Pick<Report, 'dossiers' | 'fixes'> {
  readonly drafts: readonly DraftReport[];
  readonly outcome: Outcome;
  /** Rules that threw. */
  readonly bugs: readonly RuleError[];
}

export async function checkDrafts(args: Arguments, checking: Checking): Promise<Checked> {
  const { rules, fixing, keepsText, memory, again } = checking;
  const changes = {
    ignoreDirectives: args.has('no-inline-config'),
    reportUnusedDirectives: args.has('report-unused-disable-directives'),
  };
  const setupOf = createSetups(changes);
  let engine: Engine | undefined;
  const engineOf = async (): Promise<Engine> => {
    engine ??= (await import('./engine.ts')).createEngine(again?.library);
    return engine;
  };
  const drafts: DraftReport[] = [];
  const dossiers = new Map<string, Dossier>();
  const fixes = { asked: fixing.mode !== 'none', written: fixing.mode === 'write', applied: 0, drafts: 0 };
  const bugs: RuleError[] = [];
  const each = async (draft: OpenDraft) => {
    const setup = setupOf(draft.effective);
    const result = await checkWith(memory, draft, setup, fixing.mode !== 'none', engineOf);
    if (keepsText || result.findings.length > 0) {
      for (const dossier of (await engineOf()).dossiers(setup)) dossiers.set(dossier.id, dossier);
    }
    bugs.push(...result.errors);
    debug(() => `${draft.shown}: ${many(result.findings.length, 'finding')}`);
    const report = { path: draft.path, shown: draft.shown, dossiers: setup.dossiers };
    try {
      if (result.fixed > 0) {
        fixing.apply(draft, result.text);
        fixes.applied += result.fixed;
        fixes.drafts++;
      }
    } catch (error) {
      // What could not be fixed is still reported, as it stands in the file.
      if (error instanceof DraftFailure) {
        const { findings } = await check(draft, setup, false, engineOf);
        drafts.push({ ...report, ...place(draft.text, findings, keepsText) });
      }
      throw error;
    }
    const changed = fixing.mode === 'dry-run' && result.fixed > 0;
    drafts.push({
      ...report,
      ...place(result.text, result.findings, keepsText),
      ...(changed && { output: result.text }),
    });
  };
  const outcome = await eachDraft(args, { ...(rules && { rules }) }, each, again);
  return { drafts, dossiers, fixes, outcome, bugs };
}

/** As `check` does, and without its work for a draft that is known. One that has something to be fixed is looked at. */
async function checkWith(
  memory: Memory | undefined,
  draft: OpenDraft,
  setup: Setup,
  fix: boolean,
  engineOf: () => Promise<Engine>,
): Promise<FixResult> {
  // Standard input is no file that could be met again.
  if (memory === undefined || draft.target === undefined) return check(draft, setup, fix, engineOf);
  const known = memory.recall(draft, setup);
  if (known !== undefined && !(fix && known.some((finding) => finding.fix !== undefined))) {
    debug(() => `${draft.shown}: known`);
    return { text: draft.text, fixed: 0, findings: known, errors: [] };
  }
  const result = await check(draft, setup, fix, engineOf);
  if (result.fixed === 0 && result.errors.length === 0) memory.keep(draft, setup, result.findings);
  return result;
}

async function check(
  { text, shown }: OpenDraft,
  setup: Setup,
  fix: boolean,
  engineOf: () => Promise<Engine>,
): Promise<FixResult> {
  // Said inside: whoever hears it can interrupt what follows.
  const say = () => debug(() => `${shown}: is checked`);
  const mayHaveFindings = interruptible(text.length, () => {
    if (setup.mayHaveFindings(text)) return true;
    say();
    return false;
  });
  if (!mayHaveFindings) return { text, fixed: 0, findings: [], errors: [] };
  const engine = await engineOf();
  const knowledge = engine.knowledge(setup);
  return interruptible(text.length, () => {
    say();
    return engine.check(text, knowledge, setup, fix);
  });
}
