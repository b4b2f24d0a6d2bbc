/**
 * Waiting for something to become true: by asking again and again, never by sleeping a guessed time. It knows nothing of
 * what is asked.
 */

/** All patience is multiplied by this, for machines that are slow or busy. */
export const patience = Number(process.env.BRIEF_WORKBENCH_PATIENCE) || 1;

/**
 * Asks until the answer is truthy, and returns it. An error while asking counts as "not yet".
 * @param {string} what What is waited for, as it should stand in the message: `the squiggle under “MIT”`.
 * @param {() => unknown} ask
 * @param {{ within?: number, every?: number, seen?: () => unknown }} [options] Milliseconds, and what to say was there
 *   instead when the time is up.
 * @throws {Error} When the time is up.
 */
export async function until(what, ask, { within = 30_000, every = 100, seen } = {}) {
  const limit = within * patience;
  const begun = performance.now();
  for (let failure; ; ) {
    try {
      const answer = await ask();
      if (answer) return answer;
      failure = undefined;
    } catch (error) {
      if (error instanceof Stop) throw error.cause;
      failure = error;
    }
    if (performance.now() - begun > limit) {
      const instead = await Promise.resolve(seen?.()).catch(() => undefined);
      throw new Error(
        [`Waited ${limit / 1000} s in vain for ${what}.`, failure?.message, instead && `There was instead: ${instead}`]
          .filter(Boolean)
          .join('\n'),
        { cause: failure },
      );
    }
    await pause(every);
  }
}

/** Thrown while asking: there is no point in asking again. */
export class Stop extends Error {
  constructor(message) {
    super(message, { cause: new Error(message) });
  }
}

/** Like `until`, but it is no failure when the time is up: undefined then. For steps that are tried again as a whole. */
export async function perhaps(ask, within) {
  try {
    return await until('', ask, { within });
  } catch {
    return undefined;
  }
}

/** Settles as the promise does, or fails when the time is up. */
export function inTime(what, promise, within) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Waited ${(within * patience) / 1000} s in vain for ${what}.`)),
      within * patience,
    );
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
