import { seen } from './as-module.mjs';

const worker = new Worker('worker.js');
worker.onmessage = ({ data }) =>
  fetch('seen', { method: 'POST', body: JSON.stringify({ page: seen(), worker: data, agent: navigator.userAgent }) });
worker.onerror = ({ message }) => fetch('seen', { method: 'POST', body: JSON.stringify({ error: message }) });
worker.postMessage('go');
