/** `npm run check`: all that holds besides the tests. Every check runs, however the one before it ended. */
import { spawnSync } from 'node:child_process';

const checks: Record<string, readonly string[]> = {
  'Format and lint': ['pnpm run format:check'],
  'Types: everything, and the pure packages without any host': ['pnpm run typecheck'],
  'Unused files, exports and dependencies': ['pnpm run unused'],
  'Generated files': ['pnpm run generate --check'],
  'What would be published': ['pnpm run build --output-logs=errors-only', 'node scripts/check-packages.ts'],
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
