/**
 * `brief dossier check`: what is wrong in dossier files, what they leave out, and where those that are used together do not
 * agree. What a dossier is held to is said elsewhere.
 */
import { dirname, resolve } from 'node:path';
import {
  companionsIn,
  createDossierShelf,
  createResolver,
  draftBeside,
  isDossierName,
  type LoadedDossier,
  type Resolver,
} from '@brief/config';
import { type NamedDossier, placeRemarks, remarksAmong, remarksOn } from '@brief/dossier-files';
import type { Finding } from '@brief/lint';
import { formatsOf } from '../../arguments/flags.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { countOf, outputsOf } from '../../arguments/settings.ts';
import { disk } from '../../files/disk.ts';
import { findFiles, type Wanted } from '../../files/find.ts';
import { place, withErrorsOnly } from '../../reporters/place.ts';
import { count, type DraftReport, many } from '../../reporters/report.ts';
import { createBreath } from '../../run/breath.ts';
import { givenBy, shownPath, tellOutcome } from '../../run/drafts.ts';
import { known } from '../../run/in-force.ts';
import { createProgress } from '../../run/progress.ts';
import { tell } from '../../terminal/output.ts';
import { deliver } from '../deliver.ts';

const dossiers: Wanted = {
  noun: 'dossier',
  endings: '.dossier.yaml, .dossier.yml or .dossier.json',
  isName: isDossierName,
};

export async function checkDossiers(args: Arguments, words: readonly string[]): Promise<number> {
  const outputs = await outputsOf(args, formatsOf.dossier);
  const maxWarnings = countOf(args, 'max-warnings');
  const folder = process.cwd();
  const show = (path: string) => shownPath(folder, path);
  const shelf = createDossierShelf(disk);
  const resolver = createResolver(disk, known, givenBy(args, {}, folder), shelf);
  const progress = await createProgress(!args.has('no-progress'));
  const found = await findFiles(words, {
    folder,
    resolver,
    breath: createBreath(progress.show),
    mayFindNothing: args.has('no-error-on-unmatched-pattern'),
    wanted: dossiers,
    show,
  });

  const failures = [...found.failures];
  const checked = new Map<string, Checked>();
  progress.expect(found.targets.length);
  for (const { path } of found.targets) {
    const refusal = /\.(?:json|ya?ml)$/i.test(path) ? undefined : notNamedSo;
    const loaded = await shelf.read(path);
    const why = refusal ?? (loaded.reading === undefined ? loaded.complaints[0]?.message : undefined);
    if (why !== undefined || loaded.reading === undefined) failures.push(`${show(path)} ${why}.`);
    else
      checked.set(path, {
        ...loaded.reading,
        ...loaded,
        findings: [...loaded.reading.findings, ...(await own(loaded))],
      });
    progress.advance();
  }
  progress.clear();
  const named = words.map((word) => resolve(folder, word));
  const among = await findingsAmong(await groupsOf([...checked.values()], named, resolver), show);
  const reports = [...checked.values()].map(({ file, text, findings }): DraftReport => {
    const all = inOrder([...findings, ...(among.get(file) ?? [])]);
    return { path: file, shown: show(file), dossiers: [], ...place(text, all, false) };
  });
  const warnings = reports.reduce((sum, { findings }) => sum + count(findings, 'warning'), 0);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  const errors = reports.some(({ findings }) => count(findings, 'error') > 0);
  try {
    const report = {
      noun: 'dossier',
      drafts: args.has('quiet') ? reports.map(withErrorsOnly) : reports,
      errorsOnly: args.has('quiet'),
      dossiers: new Map(),
      fixes: { asked: false, written: false, applied: 0, drafts: 0 },
      notes: found.notes,
      failures,
    };
    await deliver(args, report, outputs);
  } finally {
    tellOutcome({ notes: found.notes, failures });
  }
  if (tooMany)
    tell(
      `Error: there ${warnings === 1 ? 'is' : 'are'} ${many(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.\n`,
    );
  if (failures.length > 0) return 2;
  return (errors || tooMany) && !args.has('no-exit-code') ? 1 : 0;
}

const notNamedSo = 'is not named like a dossier, which ends in .dossier.yaml or .dossier.json. Drafts: brief lint';

interface Checked extends LoadedDossier {
  readonly text: string;
  readonly findings: readonly Finding[];
}

async function own({ file, dossier, reading }: LoadedDossier): Promise<readonly Finding[]> {
  if (dossier === undefined || reading === undefined) return [];
  const today = new Date().toISOString().slice(0, 10);
  return placeRemarks(remarksOn(dossier, today), { name: file, text: reading.text });
}

/** Dossiers that are used together; what is said of any of them is said of those that were asked for. */
interface Group {
  readonly checked: readonly Checked[];
  /** Others that are in force beside them. */
  readonly beside: readonly NamedDossier[];
}

/** Those named as files are looked at together; of those found in folders, each with what is in force for a draft there. */
async function groupsOf(
  all: readonly Checked[],
  named: readonly string[],
  resolver: Resolver,
): Promise<readonly Group[]> {
  const groups = new Map<string, { checked: Checked[]; beside: readonly NamedDossier[] }>();
  for (const one of all) {
    const beside = named.includes(one.file) ? [] : await inForceWith(one.file, resolver);
    const key = named.includes(one.file) ? 'named' : beside.map(({ name }) => name).join('\n');
    const group = groups.get(key) ?? { checked: [], beside };
    group.checked.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ checked, beside }) => ({
    checked,
    beside: beside.filter(({ name }) => !checked.some(({ file }) => file === name)),
  }));
}

async function inForceWith(file: string, resolver: Resolver): Promise<readonly NamedDossier[]> {
  const draft = draftBeside(file, disk) ?? file;
  return companionsIn((await resolver.at(dirname(draft))).effective(draft));
}

/** By file. */
async function findingsAmong(
  groups: readonly Group[],
  show: (path: string) => string,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, readonly Finding[]>();
  for (const { checked, beside } of groups) {
    const usable = checked.flatMap((one) => (one.dossier ? [{ ...one, dossier: one.dossier, name: one.file }] : []));
    const all = [...beside, ...usable].map(({ dossier, name }) => ({ dossier, name: show(name) }));
    const remarks = remarksAmong(all);
    for (const [at, { file, text }] of usable.entries()) {
      const own = remarks.filter(({ on }) => on === beside.length + at);
      found.set(file, await placeRemarks(own, { name: file, text }));
    }
  }
  return found;
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
