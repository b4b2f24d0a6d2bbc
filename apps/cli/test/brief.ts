/**
 * Runs the built command as its users do: a process of its own, in a folder of its own. The one place where tests touch
 * processes and temporary files.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const bin = fileURLToPath(new URL('../bin/brief.js', import.meta.url));

if (!existsSync(new URL('../dist/main.js', import.meta.url))) {
  throw new Error('The command is not built. Run the tests with: npm test');
}

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Below the workspace's folder. */
  readonly folder?: string;
  /** Another than the one that is built. */
  readonly program?: string;
  /** Calls to the file system that fail when their arguments contain a text. */
  readonly faults?: readonly (readonly [call: string, text: string, code: string])[];
}

export interface Workspace {
  readonly path: string;
  run(args: readonly string[], options?: RunOptions): Promise<Result>;
  /** A process to be treated in other ways. */
  start(args: readonly string[], options?: RunOptions): ChildProcess;
  at(...path: string[]): string;
  write(path: string, content: string | Buffer): void;
  remove(path: string): void;
  text(path: string): string;
  bytes(path: string): Buffer;
  list(path?: string): readonly string[];
}

/** A folder with these files; it is removed when the test ends. */
export function workspace(files: Readonly<Record<string, string | Buffer>> = {}): Workspace {
  const path = mkdtempSync(join(tmpdir(), 'brief-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const at = (...parts: string[]) => join(path, ...parts);
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  const start: Workspace['start'] = (args, { env = {}, folder = '', faults = [], program = bin } = {}) => {
    const made = faults.length === 0 ? [] : [`--import=${new URL('faults.mjs', import.meta.url)}`];
    const given = { ...environment, ...env, FAULTS: JSON.stringify(faults) };
    return spawn(process.execPath, [...made, program, ...args], { cwd: at(folder), env: given });
  };
  return {
    path,
    at,
    write,
    start,
    run: (args, options = {}) => {
      const child = start(args, options);
      child.stdin?.on('error', () => {});
      child.stdin?.end(options.input ?? '');
      return ended(child);
    },
    remove: (name) => rmSync(at(name)),
    text: (name) => readFileSync(at(name), 'utf8'),
    bytes: (name) => readFileSync(at(name)),
    list: (name = '') => readdirSync(at(name)).sort(),
  };
}

/** What a process said, once it has ended and all it said has arrived. */
export function ended(child: ChildProcess): Promise<Result> {
  const chunks: { out: Buffer[]; err: Buffer[] } = { out: [], err: [] };
  child.stdout?.on('data', (chunk) => chunks.out.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.err.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(chunks.out).toString(), err: Buffer.concat(chunks.err).toString() });
    });
  });
}

/** Nothing of the machine that runs the tests shows in what they see. */
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  SystemRoot: process.env['SystemRoot'] ?? '',
  BRIEF_DOSSIER_CACHE: 'off',
};

/** Drafts whose findings are plain: a name without its dots, a reference to nobody, and nothing at all. */
export const warned = 'Turkiye is large.\n';
export const mended = 'Türkiye is large.\n';
export const wrong = 'See [him](brief:kalim).\n';
export const clean = 'Nothing to see here.\n';
