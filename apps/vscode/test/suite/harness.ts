/**
 * What the suite is written with: it runs in the extension hosts of the desktop, of a server and of a browser, so it
 * stands on nothing but the language. It knows nothing of VS Code.
 */
interface Check {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const checks: Check[] = [];

export function test(name: string, body: () => Promise<void>): void {
  checks.push({ name, body });
}

/** Runs all that was given to `test`, in order. @throws {Error} When one fails, after all have run. */
export async function runAll(afterEach: () => Promise<void>): Promise<void> {
  const failed: string[] = [];
  for (const { name, body } of checks) {
    const started = performance.now();
    try {
      await inTime(body());
      console.log(`✓ ${name} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      failed.push(name);
      console.log(`✗ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    await afterEach();
  }
  console.log(`${checks.length - failed.length} of ${checks.length} passed`);
  if (failed.length > 0) throw new Error(`Failed: ${failed.join('; ')}`);
}

/** A test that never ends is a failure like any other. */
async function inTime(running: Promise<void>, within = 180_000): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It had not ended after ${within / 1000} s.`)), within);
  });
  await Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/** Compares as data. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value, null, 1),
  );
  if (is !== should) throw new Error(`Expected:\n${should}\nbut there was:\n${is}`);
}

export function includes(whole: string | readonly string[], part: string): void {
  if (!whole.includes(part))
    throw new Error(`“${part}” is not in:\n${typeof whole === 'string' ? whole : whole.join('\n')}`);
}

/**
 * Asks until the answer is there (not undefined, not false, no error), and returns it. `seen` says what was there instead.
 * It waits long, because a browser and two extension hosts on a busy machine of two cores stand still for many seconds.
 */
export async function until<Answer>(
  what: string,
  ask: () => Answer | PromiseLike<Answer>,
  seen: () => unknown = () => undefined,
  within = 60_000,
): Promise<Exclude<Answer, false | undefined>> {
  const started = performance.now();
  for (let last: unknown; ; ) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer as Exclude<Answer, false | undefined>;
    } catch (error) {
      last = error;
    }
    if (performance.now() - started > within) {
      const instead = JSON.stringify(await seen(), null, 1);
      throw new Error(
        [
          `Waited ${within / 1000} s in vain for ${what}.`,
          last instanceof Error && last.message,
          instead && `There was instead: ${instead}`,
        ]
          .filter(Boolean)
          .join('\n'),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
