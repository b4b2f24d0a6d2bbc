/** Keeps what is known of a draft up to date: one question at a time, and after a burst of changes only the last text. */

export interface Checking<T, R> {
  /** The text has changed. */
  changed(): void;
  /** Resolves when the result for the text as it is has been shown. */
  settled(): Promise<void>;
  readonly last: () => { readonly text: T; readonly result: R } | undefined;
}

export function createChecking<T, R>(
  current: () => T,
  check: (text: T) => Promise<R>,
  show: (result: R, text: T) => void,
  onFailure: (error: unknown) => void,
): Checking<T, R> {
  let running: Promise<void> | undefined;
  let last: { readonly text: T; readonly result: R } | undefined;
  let stale = false;

  async function run(): Promise<void> {
    try {
      while (stale) {
        stale = false;
        const text = current();
        const result = await check(text);
        if (stale) continue;
        last = { text, result };
        show(result, text);
      }
    } catch (error) {
      onFailure(error);
    } finally {
      running = undefined;
    }
  }

  return {
    changed() {
      stale = true;
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
    last: () => last,
  };
}
