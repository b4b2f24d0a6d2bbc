/**
 * Brings the programs of the test workbench: Debian's Chromium and Kerberos headers through apt, Node 24 and code-server
 * through npm, in a cache folder. What is there already is left alone, so a second run is instant. It knows nothing of
 * the extension. Usage: node setup.mjs [--check]
 */
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  cacheFolder,
  codeServer,
  findBrowser,
  findOnPath,
  isInstalled,
  kerberosHeaders,
  node,
  programs,
  requireInstallation,
} from './installation.mjs';
import { atEnd, runProgram, say, startGroup } from './program.mjs';
import { pause } from './waiting.mjs';

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });

await runProgram(async () => {
  if (options.help) {
    console.log(
      'Usage: node setup.mjs [--check]\n\n  --check   only say whether everything is there (exit code 2 if not)',
    );
    return 0;
  }
  if (!options.check) await setUp();
  requireInstallation();
  say(`The test workbench is ready: ${cacheFolder}`);
  return 0;
});

async function setUp() {
  refuseOtherSystems();
  mkdirSync(cacheFolder, { recursive: true });
  const release = await takeLock();
  await installFromDebian();
  if (!isInstalled(node)) await installFromNpm(node, 'Node for the workbench, under a minute');
  if (!isInstalled(codeServer)) {
    await installFromNpm(codeServer, 'its native modules are built, which takes 2 to 8 minutes', {
      PATH: `${dirname(programs.node)}${delimiter}${process.env.PATH ?? ''}`,
      // Otherwise the modules are built against the headers of whichever Node runs npm.
      npm_config_nodedir: node.location,
    });
  }
  await release();
}

function refuseOtherSystems() {
  if (process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)) return;
  throw new Error(
    `The test workbench runs on Linux (x64 or arm64), and this is ${process.platform} ${process.arch}. Use run-desktop.mjs, which needs no set-up.`,
  );
}

/** Two set-ups at once would build into one folder: the second waits, and then finds everything there. */
async function takeLock() {
  const lock = join(cacheFolder, 'lock');
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return atEnd('release the lock', () => rmSync(lock, { force: true }));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(readIfThere(lock));
    if (owner > 0 && !isRunning(owner)) {
      rmSync(lock, { force: true });
    } else {
      if (!told) say(`Another set-up (process ${owner}) is at work; waiting for it. If it is not, delete ${lock}.`);
      told = true;
      await pause(500);
    }
  }
}

async function installFromDebian() {
  const wanted = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(kerberosHeaders.some((file) => existsSync(file)) || isInstalled(codeServer) ? [] : ['libkrb5-dev']),
    ...(findOnPath('make') && findOnPath('g++') ? [] : ['build-essential']),
    ...(findOnPath('python3') ? [] : ['python3']),
  ];
  if (wanted.length === 0) return;

  const install = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...wanted];
  const byHand = `sudo apt-get update && sudo ${install.join(' ')}`;
  if (!findOnPath('apt-get')) {
    throw new Error(
      `Missing: ${wanted.join(', ')} (Debian’s names), and there is no apt-get here. Install them, or name a Chromium in BRIEF_CHROMIUM, and try again.`,
    );
  }
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && !findOnPath('sudo')) throw new Error(`Missing: ${wanted.join(', ')}. Run: ${byHand}`);

  for (const [title, command] of [
    ['apt-get update', ['apt-get', 'update']],
    [`apt-get install ${wanted.join(' ')}`, install],
  ]) {
    await step(title, [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command], {
      log: 'apt.log',
      advice: `If root’s password is what is missing, run it yourself: ${byHand}`,
    });
  }
}

async function installFromNpm(part, what, env = {}) {
  rmSync(part.folder, { recursive: true, force: true });
  mkdirSync(part.folder, { recursive: true });
  // npm climbs to the nearest manifest otherwise.
  writeFileSync(join(part.folder, 'package.json'), '{ "private": true }\n');
  await step(
    `npm install ${part.name}@${part.version} (${what})`,
    [
      'npm',
      'install',
      '--prefix',
      part.folder,
      `${part.name}@${part.version}`,
      '--foreground-scripts',
      '--no-audit',
      '--no-fund',
      '--no-progress',
    ],
    {
      log: `${part.name}.log`,
      env,
      advice: 'The folder is not marked as complete: the next run starts it afresh.',
    },
  );
  writeFileSync(part.mark, part.version);
}

/** Runs a command into a log file, says now and then that it is alive, and shows the log's end when it fails. */
async function step(title, [program, ...args], { log, env = {}, advice }) {
  const file = join(cacheFolder, log);
  const begun = Date.now();
  say(`${title} …`);
  const group = startGroup(program, args, { cwd: cacheFolder, env: { ...inherited(), ...env } });
  const written = createWriteStream(file);
  for (const stream of group.output) stream.pipe(written, { end: false });
  const alive = setInterval(() => say(`  … still at it after ${seconds(begun)}: ${lastLines(file, 1)}`), 30_000);
  const code = await group.gone;
  clearInterval(alive);
  await group.stop();
  await new Promise((resolve) => written.end(resolve));
  if (code !== 0) {
    throw new Error(
      `${title} failed (exit code ${code}).\n${lastLines(file, 40)}\n\nThe whole log: ${file}\n${advice}`,
    );
  }
  say(`  done in ${seconds(begun)}`);
}

/** Without what pnpm tells npm about itself: code-server refuses to be installed by anything but npm. */
function inherited() {
  const foreign =
    /^npm_(config_user_agent|config_nodedir|config_prefix|execpath|node_execpath|command|lifecycle_|package_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function lastLines(file, count) {
  return readIfThere(file).trimEnd().split('\n').slice(-count).join('\n');
}

function seconds(since) {
  const all = Math.round((Date.now() - since) / 1000);
  return all < 60 ? `${all} s` : `${Math.floor(all / 60)} min ${all % 60} s`;
}
