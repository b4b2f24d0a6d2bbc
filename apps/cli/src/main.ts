/**
 * The `brief` command: reads the arguments, hands over to a verb, and turns how it ended into an exit code: 0 all is well,
 * 1 findings, 2 something was asked for that could not be done, 101 a mistake in brief, 130 interrupted.
 */
import { ConfigError, complaintInWords } from '@brief/config';
import { type Arguments, readArguments } from './arguments/read-arguments.ts';
import { Failure } from './failure.ts';
import { pathInside } from './files/disk.ts';
import { debug } from './run/debug.ts';
import { print, tell } from './terminal/output.ts';
import { spellOut } from './terminal/visible.ts';
import { lintVerb } from './verbs/lint.ts';

// What changes files does so without a pause, so whenever a signal is heard every file is whole and nothing is left over.
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
process.on('uncaughtException', (error) => {
  sayBug(error);
  process.exit(101);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
debug(() => `ends with exit code ${process.exitCode}`);

async function run(given: readonly string[]): Promise<number> {
  const args = await readArguments(given);
  if (args.has('help')) return help(args);
  if (args.has('version')) return version();
  debug(() => `brief ${args.verb}`);
  switch (args.verb) {
    case 'lint':
      return lintVerb(args);
    case 'mentions':
      return (await import('./verbs/mentions.ts')).mentionsVerb(args);
    case 'explain':
      return (await import('./verbs/explain.ts')).explainVerb(args);
    case 'rules':
      return (await import('./verbs/rules.ts')).rulesVerb(args);
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

function exitCodeOf(error: unknown): number {
  if (error instanceof Failure) {
    tell(`Error: ${error.message}\n`);
    return 2;
  }
  if (error instanceof ConfigError) {
    const folder = process.cwd();
    for (const complaint of error.complaints) {
      const file = spellOut(pathInside(folder, complaint.file) ?? complaint.file);
      tell(`${complaintInWords({ ...complaint, file })}\n`);
    }
    tell('Error: The configuration cannot be used; nothing was checked.\n');
    return 2;
  }
  sayBug(error);
  return 101;
}

function sayBug(error: unknown): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
  tell(
    `Error: brief has made a mistake; nothing is wrong with what you did. No file was left half written.\n` +
      `Please report it, with these lines, at https://github.com/brief-lint/brief/issues\n\n` +
      `${details}${cause}\nNode ${process.version} on ${process.platform}, brief ${process.argv.slice(2).join(' ')}\n`,
  );
}
