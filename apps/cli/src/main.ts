/**
 * The `brief` command: reads the arguments, hands over to a verb, and turns how it ended into an exit code: 0 all is well,
 * 1 findings, 2 something was asked for that could not be done, 101 a mistake in brief, 130 interrupted.
 */
import { type Arguments, readArguments } from './arguments/read-arguments.ts';
import { debug } from './run/debug.ts';
import { listen } from './run/interrupt.ts';
import { print } from './terminal/output.ts';

listen();
process.on('uncaughtException', async (error) => {
  (await import('./ending.ts')).sayBug(error);
  process.exit(101);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = (await import('./ending.ts')).exitCodeOf(error);
}
debug(() => `ends with exit code ${process.exitCode}`);

async function run(given: readonly string[]): Promise<number> {
  const args = await readArguments(given);
  if (args.has('help')) return help(args);
  if (args.has('version')) return version();
  debug(() => `brief ${args.verb}`);
  switch (args.verb) {
    case 'lint':
      return (await import('./verbs/lint.ts')).lintVerb(args);
    case 'init':
      return (await import('./verbs/init.ts')).initVerb(args);
    case 'mentions':
      return (await import('./verbs/mentions.ts')).mentionsVerb(args);
    case 'coverage':
      return (await import('./verbs/coverage.ts')).coverageVerb(args);
    case 'explain':
      return (await import('./verbs/explain.ts')).explainVerb(args);
    case 'stream':
      return (await import('./verbs/stream.ts')).streamVerb(args);
    case 'rules':
      return (await import('./verbs/rules.ts')).rulesVerb(args);
    case 'dossier':
      return (await import('./verbs/dossier/index.ts')).dossierVerb(args);
    case 'mcp':
      return (await import('./verbs/mcp.ts')).mcpVerb(args);
    case 'merge-reports':
      return (await import('./verbs/merge-reports.ts')).mergeReportsVerb(args);
    case 'lsp':
      return (await import('./verbs/lsp.ts')).lspVerb(args);
  }
}

async function help(args: Arguments): Promise<number> {
  const { helpText } = await import('./arguments/help.ts');
  await print(await helpText(args));
  return 0;
}

async function version(): Promise<number> {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  await print(`${manifest.version}\n`);
  return 0;
}
