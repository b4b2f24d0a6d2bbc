/**
 * What the findings in a draft depend on, as one short text: the draft’s text, the rules with their levels and options,
 * the dossiers in force with the words of their sources, and the program itself. Whatever is not in here must not have an
 * influence on findings; the name of the draft has none.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierInForce } from '@brief/config';
import manifest from '../../package.json' with { type: 'json' };
import type { OpenDraft } from '../run/drafts.ts';
import type { Setup } from '../run/in-force.ts';

export function createKeys(): (draft: OpenDraft, setup: Setup) => string {
  const program = programKey();
  const setups = new WeakMap<Setup, string>();
  return ({ text, effective }, setup) => {
    const ofSetup = setups.get(setup) ?? digest(program, settingsKey(setup), ...effective.dossiers.flatMap(dossierKey));
    setups.set(setup, ofSetup);
    return digest(ofSetup, text);
  };
}

function settingsKey({ settings }: Setup): string {
  const rules = [...settings.rules].map(([id, { level, options }]) => [id, level, options]);
  return JSON.stringify([rules, settings.directives ?? true]);
}

/** A built-in dossier is a part of the program. */
function dossierKey({ name, file, texts, digest: known }: DossierInForce): readonly string[] {
  if (file === undefined) return ['built-in', name];
  if (known !== undefined) return ['digest', known];
  return ['file', extname(file).toLowerCase(), String(texts?.length), ...(texts ?? [])];
}

/**
 * The version alone would not do while Brief is worked on. The files it is built into are named for what is in them, and
 * where it is all one file, that is this one.
 */
function programKey(): string {
  const here = new URL(import.meta.url);
  const files = readdirSync(new URL('.', here)).sort();
  return digest(manifest.version, process.version, ...files, readFileSync(fileURLToPath(here), 'utf8'));
}

/** Each text with its length, so that no two lists of texts are alike. */
function digest(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('base64url');
}
