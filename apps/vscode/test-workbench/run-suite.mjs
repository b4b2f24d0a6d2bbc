/**
 * Runs an extension's suite of tests in the real workbench, in the extension host in Node and in the one in a web worker.
 * The suite is the same module that `run-desktop.mjs` gives to a desktop VS Code. `--help` says how.
 */
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPairs, readSettings } from './pairs.mjs';
import { runProgram, say } from './program.mjs';
import { runSuite } from './suite.mjs';
import { startWorkbench } from './workbench.mjs';

const help = `Usage: node run-suite.mjs --extension DIR --suite FILE [options]

  --extension DIR       the extension's folder, built
  --suite FILE          a module inside that folder which exports run(); it fails when run() rejects
  --web-suite FILE      another module for the web worker (default: the same)
  --host node|web|both  the extension hosts to run it in (default: both)
  --folder DIR          a folder to open: a copy of it, so that the suite may write (default: an empty one)
  --setting KEY=JSON    a user setting (may be repeated)
  --env KEY=VALUE       an environment variable of the extension host in Node (may be repeated)
  --timeout SECONDS     for one host (default: 300)
  --screenshots DIR     keeps a picture of each window when its suite has ended
  --verbose             also shows what the workbench itself writes to the console
  --keep                leaves the throw-away profile and folder where they are

Exit code: 0 all passed, 1 a test failed, 2 it could not be run, 130 interrupted.`;

await runProgram(async () => {
  const { values: options } = parseArgs({
    options: {
      extension: { type: 'string' },
      suite: { type: 'string' },
      'web-suite': { type: 'string' },
      host: { type: 'string', default: 'both' },
      folder: { type: 'string' },
      setting: { type: 'string', multiple: true },
      env: { type: 'string', multiple: true },
      timeout: { type: 'string', default: '300' },
      screenshots: { type: 'string' },
      verbose: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (!options.extension || !options.suite) throw new Error('--extension and --suite are needed; --help says how.');
  const hosts = { node: ['node'], web: ['web'], both: ['node', 'web'] }[options.host];
  if (!hosts) throw new Error(`--host is node, web or both, and not “${options.host}”.`);

  const suites = { node: options.suite, web: options['web-suite'] ?? options.suite };
  const workbench = await startWorkbench({
    settings: readSettings(options.setting),
    environment: readPairs(options.env),
    development: true,
    keep: options.keep,
  });
  const failed = [];
  for (const host of hosts) {
    console.log(`\nThe suite in the ${host} extension host`);
    const begun = Date.now();
    const { passed, window } = await runSuite(workbench, {
      extension: resolve(options.extension),
      suite: relative(resolve(options.extension), resolve(options.extension, suites[host])),
      host,
      folder: await workbench.server.throwAway(options.folder),
      within: Number(options.timeout) * 1000,
      verbose: options.verbose,
      onLine: (line, kind) => (kind === 'error' ? console.error : console.log)(line),
    });
    if (options.screenshots) {
      await mkdir(options.screenshots, { recursive: true });
      await window.page.screenshot({ path: join(options.screenshots, `suite-${host}.png`) });
    }
    await window.close();
    console.log(`${passed ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s (${host})`);
    if (!passed) failed.push(host);
  }
  if (failed.length > 0) say(`\nFailed in: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
