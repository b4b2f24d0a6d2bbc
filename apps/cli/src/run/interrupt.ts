/**
 * Ctrl-C and the like. Node hears of a signal between two pieces of work only. So a piece that may take long is done in
 * such a way that a signal ends the process in its midst. Nothing is written then: what changes files does so without a
 * pause, and every file is whole and nothing left over whenever a signal is heard.
 */
import { Script } from 'node:vm';
import { codeOf } from '../failure.ts';

const onInterrupt = () => process.exit(130);
const onTerminate = () => process.exit(143);

/** Ends with 130 or 143 as soon as a signal is heard. */
export function listen(): void {
  for (const [signal, end] of [
    ['SIGINT', onInterrupt],
    ['SIGTERM', onTerminate],
  ] as const) {
    if (!process.listeners(signal).includes(end)) process.on(signal, end);
  }
}

/**
 * Until the next pause the system ends the process itself, which a shell counts as 130 or 143 too. For work that goes on
 * elsewhere until then, and writes nothing.
 */
export function stepAside(): void {
  process.off('SIGINT', onInterrupt);
  process.off('SIGTERM', onTerminate);
  setImmediate(listen);
}

/**
 * Does work on so many characters that writes nothing. Ctrl-C in its midst ends with 130; a SIGTERM the system sees to,
 * which is 143 in a shell. Little work is done as it is.
 */
export function interruptible<T>(size: number, work: () => T): T {
  if (size < 200_000) return work();
  Reflect.set(globalThis, slot, work);
  process.off('SIGTERM', onTerminate);
  try {
    return new Script(`globalThis[Symbol.for('${slot.description}')]()`).runInThisContext({ breakOnSigint: true });
  } catch (error) {
    if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') onInterrupt();
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, slot);
    listen();
  }
}

/** Where the work lies for a script, which is what Node can interrupt. */
const slot = Symbol.for('brief.work');
