/** Packs every package that can be published and looks at the tarball as its users will. Build first. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly exports?: unknown;
}

/** All that a tarball may hold: no source, no test, no source map, nothing left over from a machine. */
const allowed =
  /^package\/(package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/[\w-]+\.js|schema\/[\w.-]+\.json|dist\/[\w./-]+\.(js|cjs|d\.ts|d\.cts))$/;
const required = ['package/package.json', 'package/LICENSE'];

const tarballs = mkdtempSync(join(tmpdir(), 'brief-pack-'));
const problems: string[] = [];
let packed = 0;

for (const file of globSync('{packages,apps}/*/package.json').sort()) {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  // An extension is packed by its own tool and says so by being private here.
  if (manifest.private) continue;
  packed += 1;

  const tarball = join(tarballs, `${manifest.name.replace('@', '').replace('/', '-')}.tgz`);
  run(manifest.name, 'pnpm', ['--dir', dirname(file), 'pack', '--out', tarball]);
  const files = run(manifest.name, 'tar', ['-tzf', tarball]).split('\n').filter(Boolean);
  for (const path of files) if (!allowed.test(path)) problems.push(`${manifest.name}: ${path} must not be published`);
  for (const path of required) if (!files.includes(path)) problems.push(`${manifest.name}: ${path} is missing`);
  if (!files.some((path) => path.startsWith('package/dist/'))) problems.push(`${manifest.name}: nothing is built`);

  run(manifest.name, 'publint', [tarball, '--strict']);
  if (manifest.exports) run(manifest.name, 'attw', [tarball, '--profile', 'node16']);
  console.log(`${manifest.name}: ${files.length} files`);
}

rmSync(tarballs, { recursive: true });
if (packed === 0) problems.push('No package was looked at.');
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function run(name: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) problems.push(`${name}: ${command} ${args.join(' ')} found\n${stdout}${stderr}`);
  return stdout;
}
