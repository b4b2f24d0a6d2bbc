/**
 * Writes `dist/THIRD-PARTY-NOTICES.txt`: which packages of others are inside what was bundled, under which licence, in the
 * licence's own words. Made with every bundle, so it is never behind; a licence that nobody has looked at stops the build.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Ask for no more than that their words come along, as they do. */
const permitted = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

export const licences: Plugin = {
  name: 'licences',
  setup({ initialOptions, onEnd }) {
    initialOptions.metafile = true;
    onEnd(({ metafile, outputFiles = [] }) => {
      const first = outputFiles[0]?.path ?? initialOptions.outdir;
      if (metafile === undefined || first === undefined) return;
      const folder = outputFiles[0] === undefined ? resolve(first) : dirname(first);
      const bundled = inside.get(folder) ?? new Map<string, Bundled>();
      inside.set(folder, bundled);
      // What was looked at and left out of every output is not inside.
      for (const { inputs } of Object.values(metafile.outputs)) {
        for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
          const home = bytesInOutput > 0 ? packageOf(input) : undefined;
          if (home !== undefined && !bundled.has(home)) bundled.set(home, read(home));
        }
      }
      // tsup writes its own files after this.
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices([...bundled.values()]));
    });
  },
};

/** By folder of the output: what several bundles for one folder hold together. */
const inside = new Map<string, Map<string, Bundled>>();

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

function packageOf(input: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'))?.[0];
}

function read(home: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  if (!permitted.has(license))
    throw new Error(`${name} is under “${license}”: look at it, then permit it in tsup.licences.ts.`);
  const [file] = globSync(['LICEN[CS]E*', 'licen[cs]e*', 'License*'], { cwd: home }).sort();
  const text = file === undefined ? '' : readFileSync(join(home, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence: license, text };
}

function notices(bundled: readonly Bundled[]): string {
  const byName = bundled.toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const unique = byName.filter(
    (one, at) => one.name !== byName[at - 1]?.name || one.version !== byName[at - 1]?.version,
  );
  const parts = unique.map(
    ({ name, version, licence, text }) =>
      `${name} ${version} (${licence})\n\n${text === '' ? `It brings no text of its own; the licence is ${licence}.` : text}\n`,
  );
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `Brief is under the MIT licence. It holds software of others:\n${line}${parts.join(line)}`;
}
