/**
 * `brief merge-reports`: the reports of the parts of a run, put together to the report of the whole, in any format. It is
 * the one that a single run would have written, byte for byte, and so is its exit code.
 */
import { resolve } from 'node:path';
import type { Dossier } from '@brief/core';
import manifest from '../../package.json' with { type: 'json' };
import { formatsOf } from '../arguments/flags.ts';
import type { Arguments } from '../arguments/read-arguments.ts';
import { countOf, outputsOf } from '../arguments/settings.ts';
import { Failure } from '../failure.ts';
import { readBytes, Unreadable } from '../files/read.ts';
import { type Blob, type BlobDraft, readBlob } from '../reporters/blob-data.ts';
import { place } from '../reporters/place.ts';
import type { DraftReport, Report } from '../reporters/report.ts';
import { shownPath } from '../run/drafts.ts';
import { spellOut } from '../terminal/visible.ts';
import { conclude } from './conclude.ts';

/** What one string can hold, nearly. */
const largest = 500 * 1024 * 1024;

export async function mergeReportsVerb(args: Arguments): Promise<number> {
  const outputs = await outputsOf(args, formatsOf['merge-reports']);
  const maxWarnings = countOf(args, 'max-warnings');
  if (args.words.length === 0) {
    throw new Failure(
      'Which reports? brief merge-reports 1.json 2.json, written by brief lint --shard i/n -f blob=FILE.',
    );
  }
  const parts = args.words.map((word) => ({ shown: spellOut(word), blob: blobIn(word) }));
  refuseIncomplete(parts);
  const quiet = parts.find(({ blob }) => blob.errorsOnly);
  if (quiet !== undefined && maxWarnings !== undefined) {
    throw new Failure(`${quiet.shown} was written with --quiet: it has no warnings that --max-warnings could count.`);
  }
  return conclude(args, merged(parts.map(({ blob }) => blob)), { outputs });
}

interface Part {
  readonly shown: string;
  readonly blob: Blob;
}

function blobIn(word: string): Blob {
  const shown = spellOut(word);
  let json: string;
  try {
    json = readBytes(resolve(word), largest).toString();
  } catch (error) {
    if (error instanceof Unreadable) throw new Failure(`${shown} ${error.message}.`);
    throw error;
  }
  const blob = readBlob(json);
  if (blob === undefined) {
    throw new Failure(`${shown} is no whole report of the format blob. To write one: brief lint -f blob=${shown}`);
  }
  if (blob.version !== manifest.version) {
    throw new Failure(
      `${shown} was written by brief ${spellOut(blob.version)}, and this is ${manifest.version}: use one version for all parts.`,
    );
  }
  return blob;
}

/** A part that is missing would pass for one without findings. */
function refuseIncomplete(parts: readonly Part[]): void {
  const sharded = parts.filter(({ blob }) => blob.shard !== undefined);
  const count = sharded[0]?.blob.shard?.count ?? 0;
  const seen = new Map<number, string>();
  for (const { shown, blob } of sharded) {
    const { shard } = blob;
    if (shard === undefined) continue;
    if (shard.count !== count) {
      throw new Failure(`${shown} is one of ${shard.count} parts, and ${sharded[0]?.shown} one of ${count}.`);
    }
    const other = seen.get(shard.index);
    if (other !== undefined) throw new Failure(`${other} and ${shown} are both part ${shard.index} of ${count}.`);
    seen.set(shard.index, shown);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) {
    throw new Failure(
      `Of ${count} parts ${missing.length === 1 ? 'one is' : 'some are'} missing: ${missing
        .slice(0, 20)
        .map((index) => `${index}/${count}`)
        .join(', ')}.`,
    );
  }
}

function merged(blobs: readonly Blob[]): Report {
  const folder = process.cwd();
  const all = blobs
    .flatMap((blob) => blob.drafts.map((draft) => ({ blob, report: draftReport(draft, folder) })))
    .sort((a, b) => (a.report.path < b.report.path ? -1 : 1));
  const twice = all.find(({ report }, at) => report.path === all[at + 1]?.report.path);
  if (twice !== undefined) throw new Failure(`${twice.report.shown} is in two of the reports: leave out one of them.`);
  const sum = (of: (fixes: Report['fixes']) => number) => blobs.reduce((total, { fixes }) => total + of(fixes), 0);
  const command = blobs.find((blob) => blob.command !== undefined)?.command;
  return {
    noun: 'draft',
    drafts: all.map(({ report }) => report),
    dossiers: dossiersOf(all),
    ...(blobs.some(({ errorsOnly }) => errorsOnly) && { errorsOnly: true }),
    fixes: {
      asked: blobs.some(({ fixes }) => fixes.asked),
      written: blobs.some(({ fixes }) => fixes.written),
      applied: sum(({ applied }) => applied),
      drafts: sum(({ drafts }) => drafts),
    },
    notes: [...new Set(blobs.flatMap(({ notes }) => notes))],
    failures: [...new Set(blobs.flatMap(({ failures }) => failures))],
    ...(command !== undefined && { command }),
  };
}

/** In the order in which one run would have met them; of each what any of the parts speaks of. */
function dossiersOf(
  all: readonly { readonly blob: Blob; readonly report: DraftReport }[],
): ReadonlyMap<string, Dossier> {
  const dossiers = new Map<string, Dossier>();
  const seen = new Set<Dossier>();
  for (const { blob, report } of all) {
    for (const id of report.dossiers) {
      const dossier = blob.dossiers.find((one) => one.id === id);
      if (dossier === undefined || seen.has(dossier)) continue;
      seen.add(dossier);
      const entities = [...(dossiers.get(id)?.entities ?? []), ...dossier.entities];
      dossiers.set(id, { ...dossier, entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()] });
    }
  }
  return dossiers;
}

function draftReport(
  { name, path = '', dossiers, findings, text = '', output }: BlobDraft,
  folder: string,
): DraftReport {
  const at = name === undefined ? path : resolve(folder, name);
  return {
    path: at,
    shown: shownPath(folder, at),
    dossiers,
    ...place(text, findings, true),
    ...(output !== undefined && { output }),
  };
}
