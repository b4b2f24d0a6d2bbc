/**
 * Everything a report is made of, for `brief merge-reports`: what the other formats show, and the texts they show it in.
 * Drafts are named from the current folder, so that the parts of a run can be put together on another machine.
 */
import { isAbsolute } from 'node:path';
import type { Dossier } from '@brief/core';
import manifest from '../../package.json' with { type: 'json' };
import { pathInside } from '../files/disk.ts';
import { isRecord } from './finding-data.ts';
import type { DraftReport, PlacedFinding, Reporter } from './report.ts';

export const blobHead = '{"briefReport":1,';

export const blob: Reporter = (report) => {
  const { drafts, dossiers, errorsOnly = false, fixes, notes, failures, command, shard } = report;
  const about = {
    version: manifest.version,
    ...(shard && { shard }),
    errorsOnly,
    fixes,
    notes,
    failures,
    ...(command !== undefined && { command }),
  };
  const shown = [...dossiers.values()].map((dossier) => dossierData(dossier, drafts));
  return (
    `${blobHead}"about":${JSON.stringify(about)},"dossiers":${JSON.stringify(shown)},"drafts":[\n` +
    `${drafts.map((draft) => JSON.stringify(draftData(draft), inOrder)).join(',\n')}\n]}\n`
  );
};

function draftData({ path, dossiers, findings, text, output }: DraftReport) {
  // Standard input has a name only.
  const name = isAbsolute(path) ? pathInside(process.cwd(), path) : undefined;
  return {
    ...(name === undefined ? { path } : { name }),
    dossiers,
    findings: findings.map(({ from, to, excerpt, ...finding }: PlacedFinding) => finding),
    ...(text !== undefined && { text }),
    ...(output !== undefined && { output }),
  };
}

/** The source, and of the entities those that are spoken of: there may be half a million. */
function dossierData({ id, source, entities }: Dossier, drafts: readonly DraftReport[]) {
  const named = new Set(
    drafts.flatMap(({ findings }) => findings.filter(({ dossier }) => dossier === id).map(({ entity }) => entity)),
  );
  const { title, lang, published, publisher, url, paragraphs } = source;
  return {
    id,
    source: {
      title,
      lang,
      published: published.iso,
      ...(publisher !== undefined && { publisher }),
      ...(url !== undefined && { url }),
      paragraphs,
    },
    entities: entities
      .filter((entity) => named.has(entity.id))
      .map(({ id, kind, label, is }) => ({ id, kind, label, is }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The same for the same, however an object came to be. */
const inOrder = (_: string, value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
