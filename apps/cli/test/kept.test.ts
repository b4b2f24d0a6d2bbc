import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Result, type RunOptions, type Workspace, workspace } from './brief.ts';

const people = Array.from({ length: 500 }, (_, at) => `Åsa Person${String.fromCharCode(97 + (at % 26))}${at}`);

/** A list of names that is large enough to be kept. */
const list = (names: readonly string[] = people): string =>
  JSON.stringify({
    id: 'list',
    source: { title: 'Names', published: '2026-03-02', paragraphs: ['Names', 'There are many names.'] },
    entities: Object.fromEntries(
      names.map((name, at) => [
        `p-${at}`,
        { kind: 'person', label: name, labels: [{ text: `${name} Wrong`, use: 'deprecated' }], is: 'A person.' },
      ]),
    ),
  });
const draft = `${people[7]} Wrong met ${people[3]}, ${people[7]?.replace('Å', 'A')} and [her](brief:p-8x).\n`;

const desk = (more: Readonly<Record<string, string>> = {}) =>
  workspace({ 'w/list.dossier.json': list(), 'w/draft.md': draft, ...more });

const at = (ws: Workspace, more: RunOptions['env'] = {}): RunOptions => ({
  folder: 'w',
  env: { BRIEF_DOSSIER_CACHE: ws.at('kept'), ...more },
});
const keptIn = (ws: Workspace): readonly string[] => ws.list('kept').map((name) => ws.at('kept', name));

/** The report, and whether the dossier and its names were had from before. */
async function lint(ws: Workspace, args: readonly string[] = [], options = at(ws)) {
  const { out, err, code } = await ws.run(['.', '-f', 'json', '--debug', ...args], options);
  const found = [...err.matchAll(/ms {2}kept (\w+): (none|\d+ bytes)\n/g)];
  return { out, code, known: found.map(([, what, how]) => `${what} ${how === 'none' ? 'anew' : 'known'}`) };
}

const anew = ['dossier anew', 'names anew'];
const known = ['dossier known', 'names known'];

describe('what was made of a large dossier', () => {
  test('is had from before, and every answer is the same as without', async () => {
    const ws = desk();
    const asked = [
      ['lint', '.', '-f', 'json'],
      ['lint', '.', '-f', 'html'],
      ['lint', '.', '--diff'],
      ['mentions', '.', '-f', 'json'],
      ['coverage', '.', '-f', 'json'],
      ['explain', people[9] ?? ''],
      ['dossier', 'export', 'list', '-f', 'csv'],
    ];
    const answers = async (...more: string[]): Promise<readonly Result[]> => {
      const all: Result[] = [];
      for (const args of asked) all.push(await ws.run([...args, ...more], at(ws)));
      return all;
    };
    const without = await answers('--no-dossier-cache');
    expect(without.map(({ out }) => out === '')).toEqual(asked.map(() => false));
    expect(ws.list()).toEqual(['w']);
    expect(await answers()).toEqual(without);
    expect(await answers()).toEqual(without);
    expect((await lint(ws)).known).toEqual(known);
  });

  test('is made anew when the file has changed, and known when it is as it was', async () => {
    const ws = desk();
    const before = await lint(ws);
    expect(before.known).toEqual(anew);
    ws.write('w/list.dossier.json', list(people.map((name, number) => (number === 3 ? 'Nobody' : name))));
    const after = await lint(ws);
    expect(after.known).toEqual(anew);
    ws.write('w/list.dossier.json', `\ufeff${list()}`);
    expect(await lint(ws)).toEqual({ ...before, known });
  });

  test('counts for what is in force together, in its order', async () => {
    const small = list(['Bo Small']).replace('"list"', '"small"');
    const ws = desk({ 'w/brief.config.json': '{ "dossiers": ["./list.dossier.json"] }', 'w/small.json': small });
    expect((await lint(ws)).known).toEqual(anew);
    for (const dossiers of [
      ['./list.dossier.json', './small.json'],
      ['./small.json', './list.dossier.json'],
      ['builtin:mit-priorities', './list.dossier.json'],
    ]) {
      ws.write('w/brief.config.json', JSON.stringify({ dossiers }));
      const now = await lint(ws);
      expect(now.known).toEqual(['dossier known', 'names anew']);
      expect(await lint(ws)).toEqual({ ...now, known });
      expect({ ...(await lint(ws, ['--no-dossier-cache'])), known }).toEqual({ ...now, known });
    }
    ws.write('w/small.json', small.replace('Bo Small', 'Bo Other'));
    ws.write('w/brief.config.json', JSON.stringify({ dossiers: ['./list.dossier.json', './small.json'] }));
    expect((await lint(ws)).known).toEqual(['dossier known', 'names anew']);
  });

  test('depends on the words of its source in another file', async () => {
    const beside = list().replace('"paragraphs":["Names","There are many names."]', '"text":"source.md"');
    const ws = desk({ 'w/list.dossier.json': beside, 'w/source.md': '# Names\n\nThere are many names.\n' });
    await lint(ws);
    expect((await lint(ws)).known).toEqual(known);
    ws.write('w/source.md', '# Names\n\nThere are more names.\n');
    expect((await ws.run(['explain', 'p-9'], at(ws))).code).toBe(0);
    const { out } = await ws.run(['dossier', 'export', 'list', '-f', 'json'], at(ws));
    expect(out).toContain('There are more names.');
    ws.remove('w/source.md');
    expect((await ws.run(['.'], at(ws))).code).toBe(2);
  });

  test('is that of this very program', async () => {
    const command = fileURLToPath(new URL('../', import.meta.url));
    const ws = desk();
    for (const part of ['bin', 'dist', 'package.json']) {
      cpSync(join(command, part), ws.at('p', part), { recursive: true });
    }
    const options = { ...at(ws), program: ws.at('p/bin/brief.js') };
    expect((await lint(ws, [], options)).known).toEqual(anew);
    expect((await lint(ws, [], options)).known).toEqual(known);
    writeFileSync(ws.at('p/dist/chunk-OTHER.js'), '');
    expect((await lint(ws, [], options)).known).toEqual(anew);
  });

  test('goes together with --cache', async () => {
    const ws = desk();
    const first = await lint(ws, ['--cache']);
    expect((await lint(ws, ['--cache'])).out).toBe(first.out);
    expect((await ws.run(['.', '--cache', '--debug'], at(ws))).err).toContain('draft.md: known');
  });
});

describe('nothing fails and nothing changes', () => {
  test('whichever byte of it is damaged, and wherever it is cut off', async () => {
    const ws = desk();
    const first = await lint(ws);
    const whole = keptIn(ws).map((file) => [file, readFileSync(file)] as const);
    for (const [file, bytes] of whole) {
      const step = Math.ceil(bytes.length / 6);
      for (let place = 3; place < bytes.length; place += step) {
        const damaged = Buffer.from(bytes);
        damaged[place] = (damaged[place] ?? 0) ^ 0x11;
        writeFileSync(file, place % 2 === 0 ? damaged : bytes.subarray(0, place));
        const { out, code, known: had } = await lint(ws);
        expect({ out, code }).toEqual({ out: first.out, code: first.code });
        expect(had.filter((one) => one.endsWith('anew'))).toHaveLength(1);
        expect(readFileSync(file).equals(bytes)).toBe(true);
      }
    }
  });

  test('when one is put in the place of another', async () => {
    const ws = desk();
    const first = await lint(ws);
    const [one = '', other = ''] = keptIn(ws);
    renameSync(one, `${one}.away`);
    renameSync(other, one);
    renameSync(`${one}.away`, other);
    expect(await lint(ws)).toEqual({ ...first, known: anew });
  });

  test('when the folder cannot be made, read or written', async () => {
    const ws = desk({ file: '' });
    const expected = await lint(ws, ['--no-dossier-cache']);
    const without = (options: RunOptions) => lint(ws, [], { ...at(ws), ...options });
    const reports = [
      await without({ env: { BRIEF_DOSSIER_CACHE: ws.at('file') } }),
      await without({ env: { BRIEF_DOSSIER_CACHE: ws.at('file/below') } }),
      await without({ faults: [['mkdirSync', 'kept', 'EROFS']] }),
      await without({ faults: [['openSync', 'kept/', 'EACCES']] }),
      await without({ faults: [['writeSync', 'briefK1', 'ENOSPC']] }),
      await without({ faults: [['renameSync', 'kept', 'EIO']] }),
      await without({ env: { BRIEF_DOSSIER_CACHE: 'off' } }),
    ];
    for (const { out, code } of reports) expect({ out, code }).toEqual({ out: expected.out, code: expected.code });
    expect(ws.list('kept')).toEqual([]);
  });

  test('without a home', async () => {
    const ws = desk();
    const { out } = await lint(ws, ['--no-dossier-cache']);
    const env = { HOME: ws.at('nobody'), BRIEF_DOSSIER_CACHE: '' };
    expect((await lint(ws, [], { folder: 'w', env })).out).toBe(out);
    expect(ws.list()).toEqual(['w']);
    const caches = { ...env, XDG_CACHE_HOME: ws.at('caches') };
    const [first, second] = [1, 2].map(() => lint(ws, [], { folder: 'w', env: caches }));
    expect((await first)?.out).toBe(out);
    expect((await second)?.out).toBe(out);
    // On other systems caches lie elsewhere.
    if (process.platform === 'linux') expect(ws.list('caches/brief')).toHaveLength(2);
  });

  test('for small dossiers: nothing is kept of them', async () => {
    const ws = desk({ 'w/list.dossier.json': list(people.slice(0, 20)) });
    expect((await lint(ws)).known).toEqual([]);
    expect(ws.list()).toEqual(['w']);
  });
});

describe('what somebody else may have written is not used:', () => {
  /** Whether something is had from before, once this was done to a folder in which it was kept. */
  async function usedAfter(change: (ws: Workspace) => void, options?: (ws: Workspace) => RunOptions): Promise<boolean> {
    const ws = desk();
    expect((await lint(ws)).known).toEqual(anew);
    expect((await lint(ws)).known).toEqual(known);
    change(ws);
    const now = await lint(ws, [], options?.(ws));
    expect(now.out).toBe((await lint(ws, ['--no-dossier-cache'])).out);
    return now.known.some((one) => one.endsWith('known'));
  }

  test('a folder that others can write into', async () => {
    expect(await usedAfter((ws) => chmodSync(ws.at('kept'), 0o777))).toBe(false);
  });

  test('a file that others can write', async () => {
    expect(
      await usedAfter((ws) => {
        for (const file of keptIn(ws)) chmodSync(file, 0o666);
      }),
    ).toBe(false);
  });

  test('a link to a folder, and one to a file', async () => {
    expect(
      await usedAfter((ws) => {
        renameSync(ws.at('kept'), ws.at('elsewhere'));
        symlinkSync(ws.at('elsewhere'), ws.at('kept'));
      }),
    ).toBe(false);
    expect(
      await usedAfter((ws) => {
        mkdirSync(ws.at('elsewhere'));
        for (const name of readdirSync(ws.at('kept'))) {
          renameSync(ws.at('kept', name), ws.at('elsewhere', name));
          symlinkSync(ws.at('elsewhere', name), ws.at('kept', name));
        }
      }),
    ).toBe(false);
  });

  test('a folder that came with the drafts', async () => {
    const inside = (ws: Workspace): RunOptions => ({ folder: 'w', env: { BRIEF_DOSSIER_CACHE: ws.at('w/kept') } });
    expect(await usedAfter((ws) => renameSync(ws.at('kept'), ws.at('w/kept')), inside)).toBe(false);
  });
});
