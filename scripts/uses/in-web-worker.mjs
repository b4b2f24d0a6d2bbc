import { seen } from './as-module.mjs';

globalThis.onmessage = () => globalThis.postMessage(seen());
