/**
 * What the programs of this folder have in common: they leave nothing behind. Whatever was started or written is undone
 * at the end, also after an error, an interruption or a closed pipe. It knows nothing of workbenches.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { inTime } from './waiting.mjs';

const undoing = [];
const groups = new Set();

/**
 * Runs a program to its exit code: what `main` resolves to, 2 when it throws, 128 and the signal's number when it is
 * interrupted.
 */
export async function runProgram(main) {
  let leaving = false;
  async function leave(code, message) {
    if (leaving) return;
    leaving = true;
    if (message) say(message);
    await undoAll();
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    const code = 128 + constants.signals[signal];
    process.on(signal, () => {
      // A second signal means: at once.
      if (leaving) process.exit(code);
      return leave(code, `Interrupted (${signal}); tidying up …`);
    });
  }
  // The reader of our output went away, as `| head` does.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => leave(1));
  process.on('uncaughtException', (error) => leave(2, describe(error)));
  process.on('exit', killGroups);

  try {
    await leave(await main());
  } catch (error) {
    await leave(2, describe(error));
  }
}

/** Is done at the end, in reverse order. Returns a function that does it now instead. */
export function atEnd(what, undo) {
  const entry = { what, undo };
  undoing.push(entry);
  return async () => {
    const index = undoing.indexOf(entry);
    if (index < 0) return;
    undoing.splice(index, 1);
    await undo();
  };
}

/**
 * Starts a command in a process group of its own, which ends with this program. `gone` resolves to the exit code when the
 * group has closed its output, `stop` ends it earlier.
 */
export function startGroup(command, args, { env, cwd } = {}) {
  const head = join(import.meta.dirname, 'group.mjs');
  const child = spawn(process.execPath, [head, command, ...args], { env, cwd, detached: true, stdio: 'pipe' });
  groups.add(child.pid);
  const gone = new Promise((resolve) => child.once('close', resolve));
  const stop = atEnd(`end ${command}`, async () => {
    signalGroup(child.pid, 'SIGTERM');
    await inTime(`the end of ${command}`, gone, 5000).catch(() => {});
    // What the command started may have outlived it.
    signalGroup(child.pid, 'SIGKILL');
    groups.delete(child.pid);
  });
  return { output: [child.stdout, child.stderr], gone, stop };
}

function describe(error) {
  if (!(error instanceof Error)) return String(error);
  return process.env.DEBUG ? error.stack : error.message;
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

async function undoAll() {
  for (let entry = undoing.pop(); entry; entry = undoing.pop()) {
    await inTime(entry.what, Promise.resolve(entry.undo()), 15_000).catch((error) => say(`  ${error.message}`));
  }
}

function killGroups() {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // Nothing is left of it.
  }
}
