import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { ended, workspace } from './brief.ts';

/** Long enough for any machine to be found in the midst of it. */
const long = 'Turkiye and MIT are in the text of Ibrahim Kalin, “who links the further development of it”.\n\n'.repeat(
  60_000,
);

/** Starts a run, sends a signal when it says what is waited for, and tells how it ended and what it had said. */
async function interrupted(args: readonly string[], waitFor: string, signal: NodeJS.Signals) {
  const ws = workspace({ 'a.md': long });
  const child = ws.start(args);
  onTestFinished(() => void child.kill('SIGKILL'));
  const result = ended(child);
  let said = '';
  while (!said.includes(waitFor)) said += String((await once(child.stderr ?? child, 'data'))[0]);
  child.kill(signal);
  const { code, out, err } = await result;
  return {
    code,
    signal: child.signalCode,
    out,
    last: err
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replace(/^.*ms {2}/, ''),
  };
}

test('Ctrl-C in the midst of a long draft ends the run with 130', async () => {
  const { code, out, last } = await interrupted(['lint', '--debug'], 'a.md: is checked', 'SIGINT');
  expect({ code, out, last }).toEqual({ code: 130, out: '', last: 'a.md: is checked' });
});

test('so does SIGTERM, with what a shell counts as 143', async () => {
  const { code, signal, out, last } = await interrupted(['lint', '--debug'], 'a.md: is checked', 'SIGTERM');
  expect({ code, signal, out, last }).toEqual({ code: null, signal: 'SIGTERM', out: '', last: 'a.md: is checked' });
});

test('a long draft that is let be is checked as ever', async () => {
  const ws = workspace({ 'a.md': long.slice(0, 300_000) });
  const { code, out } = await ws.run(['lint', '-f', 'json']);
  expect(JSON.parse(out)[0].warningCount).toBeGreaterThan(1000);
  expect(code).toBe(0);
});
