/** A folder for a test, and programs run in it, as the hosts of our integrations would. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Scratch {
  readonly path: string;
  write(name: string, text: string): void;
  text(name: string): string;
  run(command: string, args: readonly string[], options?: RunOptions): SpawnSyncReturns<string>;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Seen from the folder of the test. */
  readonly folder?: string;
}

export function scratch(files: Readonly<Record<string, string>> = {}): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'brief-scratch-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
    if (name.startsWith('bin/')) chmodSync(join(path, name), 0o755);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    path,
    write,
    text: (name) => readFileSync(join(path, name), 'utf8'),
    run: (command, args, { env = {}, folder = '' } = {}) =>
      spawnSync(command, args, {
        cwd: resolve(path, folder),
        encoding: 'utf8',
        // Programs of the test, in `bin`, are found first; nothing else of the machine shows.
        env: {
          PATH: `${join(path, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
          HOME: path,
          SystemRoot: process.env['SystemRoot'] ?? '',
          ...env,
        },
      }),
  };
}
