/**
 * Makes a fresh clone ready: dependencies installed, programs built. Plain JavaScript without dependencies, for it runs
 * on whatever Node (20.19 or newer) and npm the reader has, before anything is installed. It speaks on stderr only, so
 * that stdout belongs to the program that is started in the end.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.brief-installed');

export async function setUp() {
  refuseOldNode();
  await install();
  await build();
}

/** Runs a tool of the workspace by its name; it finds the workspace's own Node first. Resolves to its exit code. */
export function runTool(name, args, stdio = 'inherit') {
  const path = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return run(name, args, stdio, { [path]: `${tools}${delimiter}${process.env[path] ?? ''}` });
}

/** Runs a Node program on the Node this runs on. Resolves to its exit code. */
export function runNode(args) {
  return run(process.execPath, args, 'inherit');
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `Brief needs Node 20.19 or newer, and this is Node ${process.versions.node}. Install a newer Node and try again.`,
  );
}

async function install() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  const pnpm = readJson('package.json').packageManager;
  say(`Installing dependencies with ${pnpm} (once; about half a minute, depending on the network) …`);
  const started = Date.now();
  const code = await run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], onStderr, impatient);
  if (code !== 0) {
    const reachable = await run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=10000'], 'ignore');
    fail(
      reachable === 0
        ? `Installing failed (exit code ${code}); pnpm says why above. If a package.json was edited, run: npx ${pnpm} install`
        : 'Installing failed: the npm registry does not answer. Check the network, the proxy and npm’s `registry` setting, then try again.',
    );
  }
  writeFileSync(stamp, wanted);
  say(`Installed in ${seconds(started)}.`);
}

/** Turbo skips what has not changed, so this is asked for every time and is only reported when it took a while. */
async function build() {
  const started = Date.now();
  if (!existsSync(join(root, 'apps', 'cli', 'dist'))) say('Building …');
  const quiet = ['run', 'bundle', '--output-logs=errors-only', '--log-order=grouped'];
  const output = [];
  const code = await runTool('turbo', quiet, ['ignore', (text) => output.push(text), (text) => output.push(text)]);
  if (code !== 0) fail(`${output.join('')}\nBuilding failed; the output above says where.`);
  if (Date.now() - started > 1000) say(`Built in ${seconds(started)}.`);
}

/** Everything an installation depends on. */
function fingerprint() {
  const manifests = ['packages', 'apps']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`))
    .filter((file) => existsSync(join(root, file)))
    .sort();
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    '.pnpmfile.cjs',
    'package.json',
    'fixtures/package.json',
    ...manifests,
  ]) {
    hash.update(`${file}\n${readFileSync(join(root, file), 'utf8')}\n`);
  }
  return hash.digest('hex');
}

const onStderr = ['ignore', 2, 2];

/** npm by default waits over a minute before it says that there is no network. */
const impatient = {
  npm_config_fetch_retries: '3',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};

function run(command, args, stdio, env = {}) {
  const [input, out, err] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  const kind = (target) => (typeof target === 'function' ? 'pipe' : target);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: [kind(input), kind(out), kind(err)],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
      // On Windows npm, npx and the tools are command scripts, which only a shell starts.
      shell: process.platform === 'win32' && command !== process.execPath,
    });
    for (const [stream, listener] of [
      [child.stdout, out],
      [child.stderr, err],
    ]) {
      if (typeof listener === 'function') stream?.setEncoding('utf8').on('data', listener);
    }
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(signal === 'SIGINT' ? 130 : (code ?? 1)));
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(`\n${text}`);
  process.exit(1);
}
