/**
 * Publishes every package whose version is not on the registry yet: packed here, each after those it needs, with
 * provenance. Stops at the first that fails; a second run goes on from there. With `--dry-run` it says what it would do.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const dryRun = process.argv.includes('--dry-run');
const tarballs = mkdtempSync(join(tmpdir(), 'brief-publish-'));
try {
  for (const { folder, manifest } of inOrder(publicPackages())) {
    const { name, version } = manifest;
    if (isPublished(name, version)) {
      console.log(`${name} ${version} is published already`);
      continue;
    }
    console.log(`${dryRun ? 'would publish' : 'publishing'} ${name} ${version}`);
    if (dryRun) continue;
    const tarball = join(tarballs, `${name.replace('@', '').replace('/', '-')}.tgz`);
    execFileSync('pnpm', ['--dir', folder, 'pack', '--out', tarball], { stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('npm', ['publish', tarball, '--provenance', '--access', 'public', '--ignore-scripts'], {
      stdio: 'inherit',
    });
    console.log(`published ${name} ${version}`);
  }
} finally {
  rmSync(tarballs, { recursive: true });
}

interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

function publicPackages(): readonly Package[] {
  return globSync('{packages,apps}/*/package.json')
    .sort()
    .map((file): Package => ({ folder: dirname(file), manifest: JSON.parse(readFileSync(file, 'utf8')) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/** Whoever is needed first: between the two, an installation would find one without the other. */
function inOrder(packages: readonly Package[]): readonly Package[] {
  const ordered: Package[] = [];
  const add = (one: Package) => {
    if (ordered.includes(one)) return;
    for (const other of packages) if (other.manifest.name in (one.manifest.dependencies ?? {})) add(other);
    ordered.push(one);
  };
  for (const one of packages) add(one);
  return ordered;
}

/** @throws when the registry says neither yes nor no. */
function isPublished(name: string, version: string): boolean {
  const { status, stdout, stderr } = spawnSync('npm', ['view', `${name}@${version}`, 'version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim() !== '';
  if (/\bE404\b/.test(stderr)) return false;
  throw new Error(`npm does not say whether ${name} ${version} is published:\n${stderr}`);
}
