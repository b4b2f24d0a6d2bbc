/**
 * Goes past the doors of our packages: `import { a } from '@brief/lint'` is bundled as an import of the file that `a` is in.
 * A door leads everywhere, and the bundler puts all that it leads to in one piece, however little of it a start needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

export const pastDoors: Plugin = {
  name: 'past-doors',
  setup({ onLoad }) {
    // The bundler’s patterns know no lookbehind; what is prebuilt is loaded by another plugin before.
    onLoad({ namespace: 'file', filter: /[\\/](?:packages|apps)[\\/][^\\/]+[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(DOOR_USED, redirected),
      loader: 'ts',
    }));
  },
};

const root = dirname(fileURLToPath(import.meta.url));
const DOOR_USED = /^(import|export) \{([^}]*)\} from '@brief\/([\w-]+)';/gm;

function redirected(whole: string, verb: string, list: string, name: string): string {
  const door = join(root, 'packages', name, 'src/index.ts');
  if (!existsSync(door)) return whole;
  const rooms = roomsBehind(door);
  const wanted = list.split(',').map((item) => item.trim());
  return wanted
    .filter((item) => item !== '')
    .map((item) => {
      const room = rooms.get(item.replace(/ as .*/, ''));
      return `${verb} { ${item} } from ${JSON.stringify(room ?? door)};`;
    })
    .join(' ');
}

/** In which file each value is that a door, or a file, has to give. Types are in none: they are gone when it is bundled. */
function roomsBehind(file: string): ReadonlyMap<string, string> {
  const known = rooms.get(file);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  rooms.set(file, found);
  const text = readFileSync(file, 'utf8');
  for (const [, name = ''] of text.matchAll(/^export (?:const|let|class|(?:async )?function\*?) (\w+)/gm)) {
    found.set(name, file);
  }
  for (const [, list = '', from = ''] of text.matchAll(/^export (\*|\{[^}]*\}) from '(\.[^']+)';/gm)) {
    const behind = roomsBehind(join(dirname(file), from));
    const names =
      list === '*'
        ? behind.keys()
        : list
            .slice(1, -1)
            .split(',')
            .map((name) => name.trim());
    for (const name of names) {
      const room = behind.get(name);
      if (room !== undefined) found.set(name, room);
    }
  }
  return found;
}

const rooms = new Map<string, ReadonlyMap<string, string>>();
