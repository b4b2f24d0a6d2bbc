/**
 * What the programs of this folder have in common: they leave nothing behind. Whatever was started or written is undone
 * at the end, also after an error, an interruption or a closed pipe. It knows nothing of workbenches.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { inTime } from './waiting.mjs';

const undoing = [];
const groups = new Set();

/**
 * Runs a program to its exit code: what `main` resolves to, 2 when it throws, 128 and the signal's number when it is
 * interrupted.
 */
export async function runProgram(main) {
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      // A second signal means: at once.
      if (interrupted) process.exit(128 + constants.signals[signal]);
      interrupted = true;
      say(`Interrupted (${signal}); tidying up …`);
      await undoAll();
      process.exit(128 + constants.signals[signal]);
    });
  }
  process.on('exit', killGroups);
  // The reader of our output went away, as `| head` does.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(1));

  let code = 2;
  try {
    code = await main();
  } catch (error) {
    if (!interrupted) say(error instanceof Error ? (process.env.DEBUG ? error.stack : error.message) : String(error));
  }
  // The other way out is under way.
  if (interrupted) return;
  await undoAll();
  process.exit(code);
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

/** Starts a process as the head of a group of its own, and ends the whole group at the end. */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.once('error', () => groups.delete(child.pid));
  if (child.pid) groups.add(child.pid);
  const stop = atEnd(`end ${command}`, async () => {
    signalGroup(child.pid, 'SIGTERM');
    await inTime(`the end of ${command}`, gone, 5000).catch(() => {});
    // Its children may have outlived it.
    signalGroup(child.pid, 'SIGKILL');
    groups.delete(child.pid);
  });
  return { child, gone, stop };
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
