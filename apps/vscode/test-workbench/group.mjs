/**
 * The head of a process group: runs a command, and ends the whole group when whoever started it is gone, however that
 * came about. Its standard input is open for as long as somebody is there. Usage: node group.mjs COMMAND ARGUMENT…
 */
import { spawn } from 'node:child_process';

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.once('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(127);
});
child.once('exit', (code) => process.exit(code ?? 1));

// The command is asked to end by the same signal, and is waited for.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
process.stdin.resume().once('close', () => process.kill(-process.pid, 'SIGKILL'));
