/**
 * The same as a task, for those who run tasks: one line for each finding, which the problem matcher `$brief` reads. No
 * program is started, so it runs in a browser and in a workspace that is not trusted.
 */
import {
  CustomExecution,
  type Disposable,
  EventEmitter,
  type Pseudoterminal,
  RelativePattern,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { inCompactFormat } from './compact-format.ts';
import { allDrafts, type Lint } from './lint.ts';

export function registerLintTask(lint: Lint): Disposable {
  return tasks.registerTaskProvider('brief', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).map((folder) => lintTask(lint, folder, { type: 'brief', files: allDrafts })),
    resolveTask: ({ definition, scope }) =>
      typeof scope === 'object' && typeof definition['files'] === 'string'
        ? lintTask(lint, scope, definition)
        : undefined,
  });
}

function lintTask(lint: Lint, folder: WorkspaceFolder, definition: TaskDefinition): Task {
  const execution = new CustomExecution(async (resolved) => {
    const files = typeof resolved['files'] === 'string' ? resolved['files'] : allDrafts;
    return terminal(lint, folder, files);
  });
  const task = new Task(definition, folder, 'check drafts', 'brief', execution, '$brief');
  task.group = TaskGroup.Test;
  task.detail = `Check ${String(definition['files'])} against the source`;
  return task;
}

function terminal(lint: Lint, folder: WorkspaceFolder, files: string): Pseudoterminal {
  const written = new EventEmitter<string>();
  const ended = new EventEmitter<number>();
  let isClosed = false;
  const run = async (): Promise<number> => {
    const drafts = await lint.find(new RelativePattern(folder, files));
    let isBad = false;
    for (const uri of drafts) {
      if (isClosed) return 130;
      const { findings, failure } = await lint.check(uri);
      const path = pathIn(folder, uri);
      const lines = failure === undefined ? inCompactFormat(path, findings) : [`${path}: ${failure}`];
      for (const line of lines) written.fire(`${line}\r\n`);
      isBad ||= failure !== undefined || findings.some(({ severity }) => severity === 0);
    }
    written.fire(`${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'} checked.\r\n`);
    return isBad ? 1 : 0;
  };
  return {
    onDidWrite: written.event,
    onDidClose: ended.event,
    open: () => {
      run().then(
        (code) => ended.fire(code),
        (error) => {
          written.fire(`${String(error)}\r\n`);
          ended.fire(2);
        },
      );
    },
    close: () => {
      isClosed = true;
    },
  };
}

function pathIn(folder: WorkspaceFolder, uri: Uri): string {
  const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  return uri.path.startsWith(root) ? uri.path.slice(root.length) : uri.path;
}
