/** Packs every package that can be published and looks at the tarball as its users will. Build first. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import limits from './package-budget.json' with { type: 'json' };

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: unknown;
  readonly bin?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean };
}

interface Budget {
  readonly dependencies: readonly string[];
  readonly most: number;
}
const budget: Readonly<Record<string, Budget>> = limits.packages;

/** All that a tarball may hold: no source, no test, no source map, nothing left over from a machine. */
const allowed =
  /^package\/(package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/[\w-]+\.js|schema\/[\w.-]+\.json|dist\/[\w./-]+\.(js|cjs|d\.ts|d\.cts)|dist\/THIRD-PARTY-NOTICES\.txt)$/;
const required = ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md'].map((name) => `package/${name}`);

const tarballs = mkdtempSync(join(tmpdir(), 'brief-pack-'));
const problems: string[] = [];
const seen = new Set<string>();
let packed = 0;

for (const file of globSync('{packages,apps}/*/package.json').sort()) {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  // An extension is packed by its own tool and says so by being private here.
  if (manifest.private) continue;
  packed += 1;
  seen.add(manifest.name);

  const tarball = join(tarballs, `${manifest.name.replace('@', '').replace('/', '-')}.tgz`);
  run(manifest.name, 'pnpm', ['--dir', dirname(file), 'pack', '--out', tarball]);
  const files = run(manifest.name, 'tar', ['-tzf', tarball]).split('\n').filter(Boolean);
  for (const path of files) if (!allowed.test(path)) problems.push(`${manifest.name}: ${path} must not be published`);
  for (const path of required) if (!files.includes(path)) problems.push(`${manifest.name}: ${path} is missing`);
  if (!files.some((path) => path.startsWith('package/dist/'))) problems.push(`${manifest.name}: nothing is built`);

  checkManifest(
    manifest.name,
    JSON.parse(run(manifest.name, 'tar', ['-xOzf', tarball, 'package/package.json'])),
    files,
  );
  checkSize(manifest.name, run(manifest.name, 'tar', ['-tvzf', tarball]));
  run(manifest.name, 'publint', [tarball, '--strict']);
  if (manifest.exports) run(manifest.name, 'attw', [tarball, '--profile', 'node16']);
}

rmSync(tarballs, { recursive: true });
for (const name of Object.keys(budget)) if (!seen.has(name)) problems.push(`${name} has a budget and is not published`);
if (packed === 0) problems.push('No package was looked at.');
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

/** As it will be on the registry: nothing runs when it is installed, and it needs what the budget says. */
function checkManifest(name: string, published: Manifest, files: readonly string[]) {
  const {
    scripts = {},
    dependencies = {},
    peerDependencies = {},
    optionalDependencies = {},
    publishConfig,
  } = published;
  const say = (problem: string) => problems.push(`${name}: ${problem}`);
  const runs = ['preinstall', 'install', 'postinstall', 'prepare'].filter((script) => script in scripts);
  if (runs.length > 0) say(`has ${runs.join(', ')}, which would run on every machine that installs it`);
  const needed = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies }).sort();
  const allowed = [...(budget[name]?.dependencies ?? [])].sort();
  if (needed.join() !== allowed.join())
    say(`needs ${needed.join(', ')}; scripts/package-budget.json has ${allowed.join(', ')}`);
  for (const [other, version] of Object.entries(dependencies)) {
    if (!/^[~^]?\d+\.\d+\.\d+$/.test(version)) say(`needs ${other} in the version “${version}”, which no registry has`);
  }
  if (publishConfig?.access !== 'public' || publishConfig.provenance !== true) say('is not published with provenance');
  for (const program of Object.values(published.bin ?? {})) {
    if (!files.includes(`package/${program}`)) say(`${program} is missing`);
    if (!files.includes('package/dist/THIRD-PARTY-NOTICES.txt')) say('does not name the packages inside it');
  }
}

function checkSize(name: string, listing: string) {
  const size = listing
    .split('\n')
    .filter(Boolean)
    .reduce((sum, line) => sum + Number(/^\S+\s+\S+\s+(\d+)/.exec(line)?.[1] ?? Number.NaN), 0);
  const kilobytes = Math.ceil(size / 1000);
  const most = budget[name]?.most ?? 0;
  if (!(kilobytes <= most))
    problems.push(`${name}: has ${kilobytes} kB unpacked; scripts/package-budget.json allows ${most}`);
  console.log(`${name}: ${kilobytes} of ${most} kB`);
}

function run(name: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) problems.push(`${name}: ${command} ${args.join(' ')} found\n${stdout}${stderr}`);
  return stdout;
}
