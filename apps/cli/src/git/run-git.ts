/**
 * Asks git something. A repository is part of a workspace, and its configuration can name programs (hooks, a monitor of
 * the file system, filters, helpers that fetch what is missing): nothing here may make git start one. So only commands
 * that read commits and trees are asked, no command that looks at the working tree (which would run filters) or at the
 * index, and what could still lead to a program is turned off. There is no shell, and the answer is bytes.
 */
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { codeOf, Failure } from '../failure.ts';

/** What git answers; `undefined` where it says no, or that it cannot. */
interface GitAnswer {
  readonly out: string | undefined;
  /** The last thing it complained of, on one line. */
  readonly complaint: string;
}

/** @throws {Failure} when there is no git. */
export function askGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  const all = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-C', folder, ...args];
  // Started elsewhere, because Windows would look for git in the folder it is started in before it looks on the path.
  const options = { cwd: dirname(process.execPath), env: { ...process.env, ...careful }, maxBuffer: mostBytes };
  return new Promise((resolve, reject) => {
    execFile('git', all, options, (error, stdout, stderr) => {
      const complaint = stderr.trim().split('\n').at(-1) ?? '';
      if (error === null) resolve({ out: stdout, complaint });
      else if (typeof error.code === 'number') resolve({ out: undefined, complaint });
      else reject(new Failure(codeOf(error) === 'ENOENT' ? noGit : `git could not be asked: ${error.message}`));
    });
  });
}

const noGit = '--since asks git what has changed, and there is no git here. Install it, or leave out --since.';

/** A clone that lacks objects would fetch them, by whatever program its configuration names. */
const careful = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** The names of some millions of files. */
const mostBytes = 1 << 30;
