/**
 * Runs an extension's suite of tests in a desktop VS Code, where one can be downloaded or is there already: the same
 * module that `run-suite.mjs` runs in the real workbench. `--help` says how.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests, SilentReporter, TestRunFailedError } from '@vscode/test-electron';
import { copyFolder } from './folders.mjs';
import { cacheFolder, findOnPath } from './installation.mjs';
import { readPairs, readSettings } from './pairs.mjs';
import { atEnd, runProgram, say, startGroup } from './program.mjs';
import { inTime } from './waiting.mjs';

const help = `Usage: node run-desktop.mjs --extension DIR --suite FILE [options]

  --extension DIR       the extension's folder, built
  --suite FILE          a module inside that folder which exports run(); it fails when run() rejects
  --folder DIR          a folder to open: a copy of it, so that the suite may write (default: an empty one)
  --setting KEY=JSON    a user setting (may be repeated)
  --env KEY=VALUE       an environment variable of the extension host (may be repeated)
  --version VERSION     of VS Code to download: stable, insiders or a number (default: stable)
  --executable FILE     a VS Code that is there already
  --if-available        passes, and says so, where no VS Code can be had
  --timeout SECONDS     for the suite (default: 300)
  --verbose             also shows what Electron itself writes

Exit code: 0 all passed, 1 a test failed, 2 it could not be run, 130 interrupted.`;

await runProgram(async () => {
  const { values: options } = parseArgs({
    options: {
      extension: { type: 'string' },
      suite: { type: 'string' },
      folder: { type: 'string' },
      setting: { type: 'string', multiple: true },
      env: { type: 'string', multiple: true },
      version: { type: 'string', default: 'stable' },
      executable: { type: 'string' },
      'if-available': { type: 'boolean', default: false },
      timeout: { type: 'string', default: '300' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean' },
      // What the program tells itself, in the process whose whole group is ended at the end.
      inner: { type: 'string' },
    },
  });
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (options.inner) return runInDesktop(JSON.parse(options.inner));
  if (!options.extension || !options.suite) throw new Error('--extension and --suite are needed; --help says how.');

  const vscode = await findDesktop(options.executable, options.version);
  if (vscode.reason) {
    say(`The suite did not run in a desktop VS Code: ${vscode.reason}`);
    return options['if-available'] ? 0 : 2;
  }
  const extension = resolve(options.extension);
  return runApart({
    verbose: options.verbose,
    within: Number(options.timeout) * 1000,
    test: {
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: resolve(extension, options.suite),
      extensionTestsEnv: readPairs(options.env),
      launchArgs: await prepareProfile(options.folder, readSettings(options.setting)),
    },
  });
});

async function findDesktop(executable, version) {
  if (executable) return { executable: resolve(executable) };
  if (process.platform === 'linux' && !process.env.DISPLAY && !findOnPath('xvfb-run')) {
    return { reason: 'there is no display, and no xvfb-run to make one.' };
  }
  try {
    const cachePath = join(cacheFolder, 'desktop');
    await mkdir(cachePath, { recursive: true });
    say(`Downloading VS Code (${version}), unless it is there already …`);
    return { executable: await downloadAndUnzipVSCode({ version, cachePath, reporter: new SilentReporter() }) };
  } catch (error) {
    return { reason: `it cannot be downloaded here (${error instanceof Error ? error.message : error}).` };
  }
}

/** The arguments of a VS Code with a throw-away profile. The path is short because a socket is made in it. */
async function prepareProfile(folder, settings) {
  const root = await mkdtemp(join(tmpdir(), 'brief-'));
  atEnd(`delete ${root}`, () => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  await mkdir(join(root, 'data', 'User'), { recursive: true });
  await writeFile(join(root, 'data', 'User', 'settings.json'), JSON.stringify(settings));
  const drafts = join(root, 'drafts');
  await (folder ? copyFolder(resolve(folder), drafts) : mkdir(drafts));
  return [drafts, '--user-data-dir', join(root, 'data'), '--extensions-dir', join(root, 'extensions'), '--disable-gpu'];
}

async function runApart({ test, within, verbose }) {
  const inner = [process.execPath, import.meta.filename, '--inner', JSON.stringify(test)];
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && findOnPath('xvfb-run');
  const [command, ...args] = needsDisplay ? ['xvfb-run', '-a', ...inner] : inner;
  const { output, gone } = startGroup(command, args);
  for (const [index, show] of [console.log, console.error].entries()) {
    createInterface(output[index]).on('line', (line) => (verbose || !isElectronLine(line)) && show(line));
  }
  return inTime('the suite in the desktop VS Code to end', gone, within);
}

async function runInDesktop(test) {
  try {
    return await runTests(test);
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    say(`The suite failed (exit code ${error.code ?? error.signal}).`);
    return 1;
  }
}

function isElectronLine(line) {
  return /^\[\d+:\d+\/[\d.]+:\w+:|^\[main \d{4}-/.test(line);
}
