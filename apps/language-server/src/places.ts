/** Folders and relative paths in URIs, whatever their scheme. A draft without a folder (untitled) has no parent. */
import type { Files } from '@brief/config';

export const placesInUris: Pick<Files, 'parent' | 'resolve' | 'relative'> = {
  parent(uri) {
    const { root, path } = split(uri);
    const trimmed = path.replace(/\/+$/, '');
    const slash = trimmed.lastIndexOf('/');
    if (slash < 0 || trimmed === '') return undefined;
    return `${root}${trimmed.slice(0, slash) || '/'}`;
  },
  resolve(folder, path) {
    const { root, path: base } = split(folder);
    const parts = path.startsWith('/') ? [] : base.split('/').filter(Boolean);
    for (const part of path.split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
    }
    return `${root}/${parts.join('/')}`;
  },
  relative(folder, place) {
    const from = split(folder);
    const to = split(place);
    if (from.root !== to.root) return undefined;
    const base = decoded(from.path).replace(/\/*$/, '/');
    const path = decoded(to.path);
    return path.startsWith(base) ? path.slice(base.length) : undefined;
  },
};

/** The same text for all ways to write a place, however its characters are escaped. */
export function placeKey(uri: string): string {
  const { root, path } = split(uri);
  return `${root.toLowerCase()}${decoded(path).replace(/^\/([A-Za-z]):/, (_, drive: string) => `/${drive.toLowerCase()}:`)}`;
}

/** The same for all ways in which editors write the drive of a document's path: `file:///c%3A/`, `file:///C:/`. */
export function documentKey(uri: string): string {
  return uri.replace(/^file:\/\/\/([a-z])(?::|%3a)(?=\/)/i, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** Scheme with authority, and path without query and fragment. */
function split(uri: string): { root: string; path: string } {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(uri);
  return { root: match?.[1] ?? '', path: match?.[2] ?? '' };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
