/** What `blob` has written, read again. It comes from another run, perhaps another machine: nothing of it is taken on trust. */
import { type Dossier, type Entity, kinds, type Source } from '@brief/core';
import type { Finding } from '@brief/lint';
import { blobHead } from './blob.ts';
import { findingsFrom, isCount, isRecord, listOf } from './finding-data.ts';
import type { Report, Shard } from './report.ts';

export interface Blob {
  readonly version: string;
  readonly shard?: Shard;
  readonly errorsOnly: boolean;
  readonly fixes: Report['fixes'];
  readonly notes: readonly string[];
  readonly failures: readonly string[];
  readonly command?: string;
  readonly dossiers: readonly Dossier[];
  readonly drafts: readonly BlobDraft[];
}

export interface BlobDraft {
  /** From the current folder, with `/`. */
  readonly name?: string;
  /** Where it is named otherwise. */
  readonly path?: string;
  readonly dossiers: readonly string[];
  readonly findings: readonly Finding[];
  readonly text?: string;
  readonly output?: string;
}

/** `undefined` for everything else. */
export function readBlob(json: string): Blob | undefined {
  if (!json.startsWith(blobHead)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  const about = isRecord(data) ? data['about'] : undefined;
  if (!isRecord(data) || !isRecord(about)) return undefined;
  const { version, command, errorsOnly } = about;
  const shard = about['shard'] === undefined ? undefined : shardFrom(about['shard']);
  const fixes = fixesFrom(about['fixes']);
  const notes = listOf(about['notes'], text);
  const failures = listOf(about['failures'], text);
  const dossiers = listOf(data['dossiers'], dossierFrom);
  const drafts = listOf(data['drafts'], draftFrom);
  if (typeof version !== 'string' || typeof errorsOnly !== 'boolean' || !isMaybeText(command)) return undefined;
  if ((about['shard'] !== undefined && !shard) || !fixes || !notes || !failures || !dossiers || !drafts) {
    return undefined;
  }
  return {
    version,
    errorsOnly,
    fixes,
    notes,
    failures,
    dossiers,
    drafts,
    ...(shard && { shard }),
    ...(command !== undefined && { command }),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const isMaybeText = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

function shardFrom(data: unknown): Shard | undefined {
  if (!isRecord(data)) return undefined;
  const { index, count } = data;
  return isCount(index) && isCount(count) && index >= 1 && index <= count ? { index, count } : undefined;
}

function fixesFrom(data: unknown): Report['fixes'] | undefined {
  if (!isRecord(data)) return undefined;
  const { asked, written, applied, drafts } = data;
  if (typeof asked !== 'boolean' || typeof written !== 'boolean' || !isCount(applied) || !isCount(drafts)) {
    return undefined;
  }
  return { asked, written, applied, drafts };
}

function draftFrom(data: unknown): BlobDraft | undefined {
  if (!isRecord(data)) return undefined;
  const { name, path, text: content, output } = data;
  const dossiers = listOf(data['dossiers'], text);
  if (![name, path, content, output].every(isMaybeText) || (name === undefined) === (path === undefined)) {
    return undefined;
  }
  const findings = findingsFrom(data['findings'], typeof content === 'string' ? content.length : 0);
  if (dossiers === undefined || findings === undefined) return undefined;
  return {
    dossiers,
    findings,
    ...(typeof name === 'string' && { name }),
    ...(typeof path === 'string' && { path }),
    ...(typeof content === 'string' && { text: content }),
    ...(typeof output === 'string' && { output }),
  };
}

/** As much of a dossier as reports show. */
function dossierFrom(data: unknown): Dossier | undefined {
  if (!isRecord(data) || typeof data['id'] !== 'string') return undefined;
  const source = sourceFrom(data['source']);
  const entities = listOf(data['entities'], entityFrom);
  return source && entities && { id: data['id'], source, entities, subjects: [], statements: [] };
}

function sourceFrom(data: unknown): Source | undefined {
  if (!isRecord(data)) return undefined;
  const { title, lang, published, publisher, url, paragraphs } = data;
  if (typeof title !== 'string' || typeof lang !== 'string' || typeof published !== 'string') return undefined;
  if (!isMaybeText(publisher) || !isMaybeText(url) || !isRecord(paragraphs)) return undefined;
  const texts: Record<number, string> = {};
  for (const [number, words] of Object.entries(paragraphs)) {
    if (!/^\d{1,9}$/.test(number) || typeof words !== 'string') return undefined;
    texts[Number(number)] = words;
  }
  return {
    title,
    lang,
    published: { iso: published },
    paragraphs: texts,
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  };
}

function entityFrom(data: unknown): Entity | undefined {
  if (!isRecord(data)) return undefined;
  const { id, label, is } = data;
  const kind = kinds.find((candidate) => candidate === data['kind']);
  if (typeof id !== 'string' || typeof label !== 'string' || typeof is !== 'string' || kind === undefined) {
    return undefined;
  }
  return { id, kind, label, labels: [], is };
}
