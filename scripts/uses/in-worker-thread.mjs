import { isMainThread, parentPort, Worker } from 'node:worker_threads';

if (isMainThread) {
  new Worker(new URL(import.meta.url)).on('message', (seen) => console.log(JSON.stringify(seen)));
} else {
  const { seen } = await import('./as-module.mjs');
  parentPort.postMessage(seen());
}
