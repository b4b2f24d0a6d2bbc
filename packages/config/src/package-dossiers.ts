/**
 * Dossiers that come as npm packages: data in `node_modules`, named in the package’s manifest. Nothing of a package is
 * executed, and nothing outside of it is read.
 */
import { didYouMean } from '@brief/core';
import { type Files, largest } from './files.ts';

/** The dossier files of a package, looked for from a folder upward; or why there are none. */
export async function dossierFilesOf(
  name: string,
  folder: string,
  files: Files,
  builtIn: readonly string[],
): Promise<readonly string[] | string> {
  const root = await packageFolder(name, folder, files);
  if (root === undefined) {
    const meant = didYouMean(`builtin:${name}`, builtIn) ?? builtIn.find((one) => one === `builtin:${name}`);
    const question = meant === undefined ? '' : `. Did you mean “${meant}”?`;
    return `expected a package with a dossier, found none called “${name}” in node_modules here or above${question}`;
  }
  const manifest = await readManifest(files.resolve(root, 'package.json'), files);
  if (typeof manifest === 'string') return manifest;
  const paths = dossierPaths(manifest);
  if (paths.length === 0) {
    return `the package “${name}” names no dossier: its package.json has neither “brief”: {“dossier”: “FILE”} nor a *.dossier.json or .yaml among its exports`;
  }
  const { refusedPath } = await import('@brief/dossier-files');
  const places: string[] = [];
  for (const path of paths) {
    const refused = refusedPath(path);
    if (refused !== undefined) return `the package “${name}” names “${path}” as a dossier, which has ${refused}`;
    const place = files.resolve(root, path);
    if (!(await files.holds(root, place)))
      return `the package “${name}” names “${path}”, which leads out of the package`;
    places.push(place);
  }
  return places;
}

async function packageFolder(name: string, folder: string, files: Files): Promise<string | undefined> {
  for (let here: string | undefined = folder; here !== undefined; here = files.parent(here)) {
    const root = files.resolve(here, `node_modules/${name}`);
    if ((await files.list(root)).includes('package.json')) return root;
  }
  return undefined;
}

async function readManifest(file: string, files: Files): Promise<object | string> {
  try {
    const manifest: unknown = JSON.parse((await files.read(file, largest)) ?? '');
    return typeof manifest === 'object' && manifest !== null ? manifest : `${file} holds no manifest`;
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

/** What `brief.dossier` names; without it, what is exported and called a dossier. */
function dossierPaths(manifest: object): readonly string[] {
  const brief = 'brief' in manifest ? manifest.brief : undefined;
  const named = typeof brief === 'object' && brief !== null && 'dossier' in brief ? brief.dossier : undefined;
  const own = [named].flat().filter((path) => typeof path === 'string');
  if (own.length > 0) return own;
  const exported = 'exports' in manifest ? strings(manifest.exports) : [];
  return [...new Set(exported)].filter((path) => /.\.dossier\.(?:json|ya?ml)$/i.test(path) && !path.includes('*'));
}

function strings(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 8) return [];
  return Object.values(value).flatMap((member) => strings(member, depth + 1));
}
