/** Files in memory, for tests of what reads them. A folder called `link` leads out of wherever it is. */
import type { Files } from '../src/files.ts';

/** Places are paths with `/`. The texts may be changed between two readings. */
export function tree(texts: Readonly<Record<string, string>>): Files {
  return {
    read: async (file, limit) => {
      const text = texts[file];
      if (text === 'unreadable') throw new Error('cannot be read: permission denied');
      if (text !== undefined && text.length > limit) throw new Error('too large');
      return text;
    },
    list: async (folder) => {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      const below = Object.keys(texts).filter((file) => file.startsWith(prefix));
      return [...new Set(below.map((file) => file.slice(prefix.length).split('/')[0] ?? ''))].sort();
    },
    holds: async (folder, place) => place.startsWith(folder === '/' ? '/' : `${folder}/`) && !place.includes('/link/'),
    parent: (place) => (place === '/' ? undefined : place.slice(0, Math.max(1, place.lastIndexOf('/')))),
    resolve: (folder, path) => {
      const parts = folder.split('/').filter(Boolean);
      for (const part of path.split('/')) {
        if (part === '..') parts.pop();
        else if (part !== '.') parts.push(part);
      }
      return `/${parts.join('/')}`;
    },
    relative: (folder, place) => {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      return place.startsWith(prefix) ? place.slice(prefix.length) : undefined;
    },
  };
}
