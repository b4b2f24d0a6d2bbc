/** Starts the engine in a worker that the page's policy binds, so that what it is given has no way out. */
import workerUrl from './engine.worker.ts?worker&url';
import { type Answer, asking, type Remote } from './messages.ts';
import type { Engine } from './protocol.ts';

export interface RunningEngine extends Remote<Engine> {
  stop(): void;
}

export function startEngine(onFailure: (message: string) => void): RunningEngine {
  // A worker loaded by its address has the policy of that address; one made of a blob has the page's.
  const code = new Blob([`import ${JSON.stringify(new URL(workerUrl, location.href).href)};`], {
    type: 'text/javascript',
  });
  const blob = URL.createObjectURL(code);
  const worker = new Worker(blob, { type: 'module', name: 'Brief' });
  worker.addEventListener('error', ({ message }) => onFailure(message || 'The engine could not be started.'));
  const engine = asking<Engine>(['openBuiltIn', 'openFiles', 'check', 'hover', 'fixAll'], {
    send: (question) => worker.postMessage(question),
    listen: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data)),
  });
  return {
    ...engine,
    stop() {
      worker.terminate();
      URL.revokeObjectURL(blob);
    },
  };
}
