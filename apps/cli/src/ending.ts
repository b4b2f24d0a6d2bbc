/** How a run that could not be finished ends: what is said about it, and the exit code. Loaded when that happens. */
import { ConfigError, complaintInWords } from '@brief/config';
import { home } from './addresses.ts';
import { Failure } from './failure.ts';
import { pathInside } from './files/disk.ts';
import { tell } from './terminal/output.ts';
import { spellOut } from './terminal/visible.ts';

export function exitCodeOf(error: unknown): number {
  if (error instanceof Failure) {
    tell(`Error: ${error.message}\n`);
    return 2;
  }
  if (error instanceof ConfigError) {
    const folder = process.cwd();
    for (const complaint of error.complaints) {
      const file = spellOut(pathInside(folder, complaint.file) ?? complaint.file);
      // It quotes what the file says, which is somebody else’s.
      tell(`${spellOut(complaintInWords({ ...complaint, file }))}\n`);
    }
    tell(`Error: ${unusable[error.about]}\n`);
    return 2;
  }
  sayBug(error);
  return 101;
}

const unusable: Readonly<Record<ConfigError['about'], string>> = {
  configuration: 'The configuration cannot be used; nothing was checked.',
  dossier: 'A dossier cannot be used; nothing was checked. More about it: brief dossier check',
};

export function sayBug(error: unknown): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
  tell(
    `Error: brief has made a mistake; nothing is wrong with what you did. No file was left half written.\n` +
      `Please report it, with these lines, at ${home}/issues\n\n` +
      `${details}${cause}\nNode ${process.version} on ${process.platform}, brief ${spellOut(process.argv.slice(2).join(' '))}\n`,
  );
}
