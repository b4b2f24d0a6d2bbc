import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/brief.js', import.meta.url));
const sample = fileURLToPath(new URL('../../../fixtures/samples/news-story.md', import.meta.url));

test('a draft with findings is checked without the large modules of Node’s', () => {
  const program = `process.on('exit', () => process._rawDebug(process.moduleLoadList.join('\\n')));
    process.argv.splice(1, 0, 'brief');
    import(${JSON.stringify(pathToFileURL(bin).href)});`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program, 'lint', sample], { encoding: 'utf8' });
  expect(stdout).toContain('news-story.md');
  const large = ['stream', 'worker_threads', 'perf_hooks', 'net', 'tty', 'crypto'];
  const loaded = stderr.split('\n').map((line) => line.replace(/^NativeModule /, ''));
  expect(large.filter((name) => loaded.includes(name))).toEqual([]);
});
