/** What `--debug` tells on standard error: one line for each step, with the milliseconds since the process began. */
import { tell } from '../terminal/output.ts';

const wanted = process.argv.includes('--debug');

/** The message is only made when it is wanted. */
export function debug(message: () => string): void {
  if (wanted) tell(`${performance.now().toFixed(1).padStart(8)} ms  ${message()}\n`);
}
