/** The engine in a worker: a question is a message, and so is its answer. */
import { createEngine } from './engine.ts';
import { answering } from './messages.ts';

const answer = answering(createEngine());

addEventListener('message', async ({ data }) => {
  postMessage(await answer(data));
});
