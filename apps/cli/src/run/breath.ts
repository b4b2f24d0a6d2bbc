/**
 * Lets the process hear of Ctrl-C, and the person at the terminal of progress, in the midst of work that would otherwise
 * never pause. Work between two breaths is never torn apart.
 */
export interface Breath {
  /** To be awaited between two pieces of work; nearly always returns at once. */
  take(): Promise<void>;
}

/** Pauses for a moment every 40 milliseconds, after calling `onPause`. */
export function createBreath(onPause: () => void = () => {}): Breath {
  let last = performance.now();
  return {
    async take() {
      if (performance.now() - last < 40) return;
      onPause();
      await new Promise((resolve) => setImmediate(resolve));
      last = performance.now();
    },
  };
}
