/** `npm run check`: all that holds besides the tests. Every check runs, however the one before it ended. */
import { spawnSync } from 'node:child_process';

const checks: Record<string, readonly string[]> = {
  'Format and lint': ['biome check --error-on-warnings'],
  'Types: everything': ['tsc -p tsconfig.json'],
  'Types: the pure packages without any host': ['tsc -p tsconfig.pure.json'],
  'Unused files, exports and dependencies': ['knip'],
  'Generated files': ['node scripts/generate.ts --check'],
  'What would be published': [
    'turbo run build --output-logs=errors-only --log-order=grouped',
    'node scripts/check-packages.ts',
  ],
};

const failed: string[] = [];
for (const [name, commands] of Object.entries(checks)) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const passed = commands.every((command) => spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0);
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (!passed) failed.push(name);
}

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
