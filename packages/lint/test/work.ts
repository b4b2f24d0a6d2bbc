/**
 * Work counted in place of time: how often every block of code ran, as the engine itself counts. It is the same on every
 * machine, however busy. What runs inside the engine (a pattern, a search in a string) counts as one.
 */
import { Session } from 'node:inspector/promises';

export interface Counter {
  /** The work of this. */
  of(body: () => void): Promise<number>;
  stop(): void;
}

export async function countWork(): Promise<Counter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    async of(body) {
      await session.post('Profiler.takePreciseCoverage');
      body();
      const { result } = await session.post('Profiler.takePreciseCoverage');
      let work = 0;
      for (const { url, functions } of result) {
        if (url.includes('inspector')) continue;
        for (const { ranges } of functions) for (const { count } of ranges) work += count;
      }
      return work;
    },
    stop() {
      session.disconnect();
    },
  };
}
