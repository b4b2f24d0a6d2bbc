/** A line on standard error that says how far a long run is. Only on a terminal, and only after a second. */

import { tell } from '../terminal/output.ts';
import { isTerminal } from '../terminal/style.ts';

export interface Progress {
  expect(total: number): void;
  advance(): void;
  /** Draws the line, when it is time to. */
  show(): void;
  clear(): void;
}

export async function createProgress(wanted: boolean): Promise<Progress> {
  const visible = wanted && (await isTerminal(2));
  const started = performance.now();
  let total = 0;
  let done = 0;
  let drawn = false;
  const progress: Progress = {
    expect: (count) => {
      total = count;
    },
    advance: () => {
      done++;
    },
    show() {
      if (!visible || performance.now() - started < 1000) return;
      drawn = true;
      tell(total === 0 ? '\r\u001b[KLooking for drafts …' : `\r\u001b[KChecking drafts: ${done} of ${total}`);
    },
    clear() {
      if (drawn) tell('\r\u001b[K');
      drawn = false;
      process.off('exit', progress.clear);
    },
  };
  if (visible) process.once('exit', progress.clear);
  return progress;
}
