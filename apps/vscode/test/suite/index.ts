/** The door of the suite: what `@vscode/test-electron` and the test workbench call in whichever extension host. */
import './activation.ts';
import './writing.ts';
import './views.ts';
import './workspace.ts';
import './server-process.ts';
import './dossiers.ts';
import './dossier-editing.ts';
import './settings.ts';
import './tools.ts';
import './log.ts';
import { tidyUp } from './editor.ts';
import { runAll } from './harness.ts';

export async function run(): Promise<void> {
  await runAll(tidyUp);
}
