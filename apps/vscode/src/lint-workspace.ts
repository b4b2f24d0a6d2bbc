/** Checks every draft of the workspace and lists what is found, also for drafts that are not open. */
import {
  commands,
  type Diagnostic,
  Disposable,
  languages,
  ProgressLocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { allDrafts, type Lint } from './lint.ts';

export function registerLintWorkspace(lint: Lint): Disposable {
  // Drafts that are open have findings of their own, which follow every edit: only the others are listed here.
  const closed = languages.createDiagnosticCollection('brief-workspace');
  const forget = ({ uri }: { readonly uri: Uri }) => closed.delete(uri);
  const command = commands.registerCommand('brief.lintWorkspace', async () => {
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: 'Brief', cancellable: true },
      async (progress, token) => {
        progress.report({ message: 'looking for drafts …' });
        const drafts = await lint.find(allDrafts);
        closed.clear();
        const failures: string[] = [];
        let checked = 0;
        let withFindings = 0;
        let findings = 0;
        for (const uri of drafts) {
          if (token.isCancellationRequested) break;
          progress.report({ message: workspace.asRelativePath(uri), increment: 100 / drafts.length });
          const result = await lint.check(uri);
          if (result.failure !== undefined) failures.push(`${workspace.asRelativePath(uri)}: ${result.failure}`);
          checked++;
          findings += result.findings.length;
          if (result.findings.length > 0) withFindings++;
          if (!isOpen(uri)) closed.set(uri, [...result.findings] satisfies Diagnostic[]);
        }
        return { checked, withFindings, findings, failures };
      },
    );
    await report(result);
  });
  return Disposable.from(
    closed,
    command,
    workspace.onDidOpenTextDocument(forget),
    workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) closed.delete(uri);
    }),
  );
}

interface Result {
  readonly checked: number;
  readonly withFindings: number;
  readonly findings: number;
  readonly failures: readonly string[];
}

async function report({ checked, withFindings, findings, failures }: Result): Promise<void> {
  if (checked === 0) {
    void window.showInformationMessage('Brief: this workspace has no Markdown files.');
    return;
  }
  if (failures.length > 0) {
    const [first] = failures;
    const rest = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
    void window.showWarningMessage(`Brief could not check ${first}${rest}`);
  }
  const drafts = count(checked, 'draft');
  if (findings === 0) {
    void window.showInformationMessage(`Brief checked ${drafts} and found nothing.`);
    return;
  }
  const message = `Brief checked ${drafts}: ${count(findings, 'finding')} in ${withFindings === checked && checked > 1 ? 'all of them' : count(withFindings, 'draft')}.`;
  const show = 'Show Findings';
  if ((await window.showInformationMessage(message, show)) === show)
    await commands.executeCommand('brief.showFindings');
}

function isOpen(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
