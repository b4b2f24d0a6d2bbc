/** What would be published and in which order, with a stand-in for npm. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './scratch.ts';

const publish = (npm: string, args: readonly string[]) => {
  const desk = scratch({ 'bin/npm': `#!/bin/sh\n${npm}\n` });
  return desk.run(process.execPath, [resolve('scripts/publish.ts'), ...args], { folder: resolve('.') });
};

test('each package comes after those it needs, and none that is there', () => {
  const { stdout, status } = publish(
    'case "$2" in @brief/exchange@*) echo 0.1.0;; *) echo "npm error code E404" >&2; exit 1;; esac',
    ['--dry-run'],
  );
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(/ \d+\.\d+\.\d+.*/, ''));
  expect(lines).toContain('@brief/exchange');
  expect(lines).toContain('would publish @brief/cli');
  const at = (name: string) => lines.indexOf(`would publish @brief/${name}`);
  expect(at('core')).toBeGreaterThan(-1);
  expect(at('core')).toBeLessThan(at('lint'));
  expect(at('lint')).toBeLessThan(at('coverage'));
  expect(at('lint')).toBeLessThan(at('language-service'));
  expect(stdout).not.toContain('@brief/config');
});

test('a registry that does not answer stops it before anything is published', () => {
  const { status, stdout, stderr } = publish('echo "npm error code EAI_AGAIN" >&2; exit 1', []);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('npm does not say whether');
});
