/**
 * Goes through the Dockerfile without an engine: each COPY and RUN is done in a folder that stands for the stage, and the
 * entry point is started on a draft. That shows that what is copied is there and that what is built runs from where it is
 * put; it shows nothing of the base image, its user, or its layers.
 */
import { execFileSync, spawnSync } from 'node:child_process';
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
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'brief-image-'));
try {
  const { image, entry } = build(readFileSync('Dockerfile', 'utf8'));
  const size = readdirSync(image, { recursive: true }).reduce((sum, name) => {
    const stat = statSync(join(image, name));
    return stat.isFile() ? sum + stat.size : sum;
  }, 0);
  console.log(`The image adds ${(size / 1e6).toFixed(1)} MB to its base.`);
  check(image, entry);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function build(dockerfile) {
  const stages = new Map();
  let stage;
  let workdir = '/';
  let entry = [];
  const inStage = (path) => join(stage, path.startsWith('/') ? path : join(workdir, path));
  for (const [, name, rest] of dockerfile.replace(/\\\n/g, ' ').matchAll(/^([A-Z]+) (.*)$/gm)) {
    const words = rest.split(/\s+/);
    switch (name) {
      case 'FROM':
        stage = join(scratch, words[2] ?? 'image');
        workdir = '/';
        stages.set(words[2] ?? 'image', stage);
        break;
      case 'WORKDIR':
        workdir = rest;
        mkdirSync(inStage('.'), { recursive: true });
        break;
      case 'COPY': {
        const from = /^--from=(.*)$/.exec(words[0]);
        if (from) words.shift();
        const target = words.pop();
        for (const source of words) copy(from && stages.get(from[1]), source, target, words.length > 1, inStage);
        break;
      }
      case 'RUN':
        console.log(`RUN ${rest}`);
        execFileSync('sh', ['-c', rest], { cwd: inStage('.'), stdio: ['ignore', 'inherit', 'inherit'] });
        break;
      case 'ENTRYPOINT':
        entry = JSON.parse(rest);
        break;
      case 'USER':
      case 'CMD':
        break;
      default:
        throw new Error(`The Dockerfile has ${name}, which is not gone through here.`);
    }
  }
  return { image: stages.get('image'), entry };
}

/** From the context as a clone has it, or from another stage; what is copied into a folder keeps its name. */
function copy(stage, source, target, several, inStage) {
  const into = inStage(target);
  if (stage === undefined || stage === null) {
    if (source !== '.') throw new Error(`COPY ${source} from the context is not gone through here.`);
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    for (const file of files.split('\0').filter((name) => name !== '' && existsSync(name))) {
      mkdirSync(dirname(join(into, file)), { recursive: true });
      cpSync(file, join(into, file));
    }
    return;
  }
  const found = join(stage, source);
  const isFolder = statSync(found).isDirectory();
  const place = !isFolder && (several || target.endsWith('/')) ? join(into, basename(source)) : into;
  mkdirSync(dirname(place), { recursive: true });
  cpSync(found, place, { recursive: true });
}

function check(image, [command, ...args]) {
  const drafts = join(scratch, 'mounted');
  mkdirSync(drafts);
  writeFileSync(join(drafts, 'draft.md'), 'Turkiye is large.\n');
  const given = args.map((arg) => (arg.startsWith('/') ? join(image, arg) : arg));
  const run = (...more) => spawnSync(command, [...given, ...more], { cwd: drafts, encoding: 'utf8' });
  const { stdout, status } = run('lint', '-f', 'unix', '--max-warnings', '0');
  if (status !== 1 || !stdout.includes('[warning/preferred-name]')) throw new Error(`The entry point said:\n${stdout}`);
  const page = run('coverage', '-f', 'html');
  if (page.status !== 0 || !page.stdout.startsWith('<!doctype html>'))
    throw new Error(`coverage said:\n${page.stdout}${page.stderr}`);
  console.log('Its entry point checks a draft.');
}
