/**
 * Installs what would be published into an empty project, as its users will, and uses it there: as ES modules, as CommonJS,
 * in workers, with TypeScript, bundled in a browser, from the command line. It runs on the Node it is started with (the
 * oldest we support, in CI), not on the workspace's own. Build first. With `--browser` it fails where there is none.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { build } from 'esbuild';

const limits = JSON.parse(readFileSync(new URL('./package-budget.json', import.meta.url), 'utf8'));
const tools = resolve('node_modules', '.bin');
const project = mkdtempSync(join(tmpdir(), 'brief-installed-'));
const expected = {
  label: 'President of Türkiye',
  found: 'preferred-name',
  fixed: 'İbrahim Kalın, Director of MİT, spoke of Libya.\n',
  mentions: 'kalin,directorOfMit,libya',
};

try {
  install();
  offersTheSame();
  useInNode();
  useWithTypes();
  await useInBrowser();
  useCommand();
} finally {
  rmSync(project, { recursive: true, force: true });
}

function install() {
  const tarballs = readdirSync('packages')
    .map((name) => `packages/${name}`)
    .concat('apps/cli', 'apps/language-server')
    .filter((folder) => !JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).private)
    .map(pack);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs]);
  const lock = JSON.parse(readFileSync(join(project, 'node_modules', '.package-lock.json'), 'utf8'));
  const packages = Object.keys(lock.packages);
  const kilobytes = Math.ceil(sizeOf(join(project, 'node_modules')) / 1000);
  const { packages: mostPackages, most } = limits.installed;
  console.log(`installed: ${packages.length} of ${mostPackages} packages, ${kilobytes} of ${most} kB`);
  if (packages.length > mostPackages || kilobytes > most) {
    throw new Error(`That is more than scripts/package-budget.json allows: ${packages.join(', ')}`);
  }
  cpSync(new URL('./uses', import.meta.url), project, { recursive: true });
}

/** Whoever imports a library and whoever requires it get the same. */
function offersTheSame() {
  const libraries = readdirSync(join(project, 'node_modules', '@brief')).filter(
    (name) => !['cli', 'language-server'].includes(name),
  );
  for (const name of libraries) {
    const imported = keys(`import * as it from '@brief/${name}';`, 'module');
    const required = keys(`const it = require('@brief/${name}');`, 'commonjs');
    if (imported !== required) throw new Error(`@brief/${name}: import and require offer different things`);
    console.log(`@brief/${name}: ${imported.split(',').length} exports`);
  }
}

function keys(load, type) {
  return run(process.execPath, [
    `--input-type=${type}`,
    '--eval',
    `${load} console.log(Object.keys(it).filter((key) => !['default', 'module.exports', '__esModule'].includes(key)).sort().join())`,
  ]);
}

function useInNode() {
  for (const file of ['in-node.mjs', 'as-commonjs.cjs', 'in-worker-thread.mjs']) {
    hold(file, JSON.parse(run(process.execPath, [file])));
  }
}

/** Compiled by those who write ES modules, and by those whose bundler resolves. */
function useWithTypes() {
  for (const resolution of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023', '--types', '', ...resolution];
    // The compiler needs the workspace's Node.
    run(join(tools, 'tsc'), [...options, 'in-typescript.ts'], { PATH: `${tools}${delimiter}${process.env.PATH}` });
    console.log(`in-typescript.ts: compiles with ${resolution.join(' ')}`);
  }
}

/** A page and a worker of it, each one script with all in it; the page tells the server what both saw. */
async function useInBrowser() {
  for (const [entry, outfile] of [
    ['in-browser.mjs', 'page.js'],
    ['in-web-worker.mjs', 'worker.js'],
  ]) {
    const options = { bundle: true, minify: true, format: 'iife', platform: 'browser', target: 'es2022' };
    await build({
      ...options,
      entryPoints: [join(project, entry)],
      outfile: join(project, outfile),
      logLevel: 'error',
    });
    console.log(`${entry}: bundled, ${Math.round(statSync(join(project, outfile)).size / 1000)} kB`);
  }
  const browser = findBrowser();
  if (browser === undefined) {
    if (process.argv.includes('--browser')) throw new Error('There is no Chromium or Chrome here.');
    console.log('There is no browser here, so the bundle was not run in one.');
    return;
  }
  const { page, worker, agent, error } = await visit(browser);
  if (error) throw new Error(`The worker failed: ${error}`);
  hold(`page (${/Chrom\w+\/\d+/.exec(agent)?.[0]})`, page);
  hold('web worker', worker);
}

function findBrowser() {
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return [process.env.BRIEF_CHROMIUM ?? '', ...named, ...usual].find((file) => file !== '' && existsSync(file));
}

async function visit(browser) {
  let tell;
  const told = new Promise((resolve) => {
    tell = resolve;
  });
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    if (request.method === 'POST') {
      const chunks = [];
      request
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          response.end();
          tell(JSON.parse(Buffer.concat(chunks).toString()));
        });
    } else if (name === 'page.js' || name === 'worker.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(readFileSync(join(project, name)));
    } else {
      // Nothing may be evaluated, and nothing come from elsewhere.
      response.setHeader('content-security-policy', "default-src 'self'");
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Brief</title><script src="page.js"></script>');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const child = spawn(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      ...quiet,
      `--user-data-dir=${join(project, 'profile')}`,
      `http://127.0.0.1:${server.address().port}/`,
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise((_, reject) => {
    child
      .on('error', reject)
      .on('exit', (code) => reject(new Error(`The browser left with ${code} before it told anything.`)));
    setTimeout(() => reject(new Error('The browser told nothing for two minutes.')), 120_000).unref();
  });
  try {
    return await Promise.race([told, gone]);
  } finally {
    gone.catch(() => {});
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    server.closeAllConnections();
    server.close();
  }
}

function useCommand() {
  const brief = join('node_modules', '.bin', 'brief');
  const version = run(brief, ['--version']).trim();
  if (!/\d+\.\d+\.\d+/.test(version)) throw new Error(`brief --version said “${version}”`);
  writeFileSync(join(project, 'draft.md'), 'İbrahim Kalın, Director of MIT, spoke.\n');
  const [{ messages }] = JSON.parse(run(brief, ['lint', 'draft.md', '--format', 'json']));
  const rules = messages.map(({ ruleId }) => ruleId).join();
  if (!rules.includes('preferred-name')) throw new Error(`brief lint found “${rules}” in a draft with “MIT”`);
  console.log(`brief ${version}: ${rules}`);
}

function hold(place, seen) {
  for (const [key, value] of Object.entries(expected)) {
    if (seen[key] !== value)
      throw new Error(`${place}: ${key} is ${JSON.stringify(seen[key])}, not ${JSON.stringify(value)}`);
  }
  if (!(seen.named > 0 && seen.exported > 5 && seen.hover.includes('İbrahim Kalın'))) {
    throw new Error(`${place}: ${JSON.stringify(seen)}`);
  }
  console.log(`${place}: as expected`);
}

function pack(folder) {
  const out = join(project, 'tarballs', `${folder.replace('/', '-')}.tgz`);
  mkdirSync(join(project, 'tarballs'), { recursive: true });
  const shell = process.platform === 'win32';
  execFileSync(join(tools, 'pnpm'), ['--dir', folder, 'pack', '--out', out], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell,
  });
  return out;
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** On Windows what npm installs as programs are command scripts, which only a shell starts. */
function run(command, args, env = {}) {
  const shell = process.platform === 'win32' && command !== process.execPath;
  return execFileSync(command, args, { cwd: project, encoding: 'utf8', shell, env: { ...process.env, ...env } });
}
