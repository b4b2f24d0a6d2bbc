/** A server that is killed, where it is a process: in a browser it is a worker, which ends with the window alone. */
import { window } from 'vscode';
import { extension, file, findings, findingsNow, loggedErrors, retype, ruleOf, untitled } from './editor.ts';
import { equal, test, until } from './harness.ts';

interface ServerProcess {
  readonly pid?: number;
  kill(signal: 'SIGKILL'): boolean;
}

const serverProcess = () => (extension().exports.client as { readonly serverProcess?: ServerProcess }).serverProcess;
const isWorker = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === undefined;

if (!isWorker) {
  test('gets over the death of its server: what was never saved is checked again, as it is by then', async () => {
    const { document: isNew } = await untitled('Kalın leads MIT, the Turkish intelligence agency.\n');
    const { document: isChanged, editor: changing } = await file('killed/draft.md', 'Nothing to be found.\n');
    await retype(changing, 'Turkey has an agency, the MIT of Kalın.\n');
    await findings(isNew);
    await findings(isChanged);
    const killed = serverProcess();
    equal(killed?.kill('SIGKILL'), true);
    // Typed while nobody listens.
    await retype(changing, 'Turkiye is here.\n\nTurkiye is there.\n');
    await until('another server', () => serverProcess()?.pid !== undefined && serverProcess()?.pid !== killed?.pid);
    const names = ({ uri }: typeof isNew) => findingsNow(uri).filter((one) => ruleOf(one) === 'preferred-name').length;
    await until(
      'findings of the text as it is now',
      () => names(isChanged) === 2,
      () => findingsNow(isChanged.uri),
    );
    equal([isNew.isDirty, isChanged.isDirty], [true, true]);
    await window.showTextDocument(isNew);
    await findings(isNew);
    // The client tells of it, once; of nothing else.
    equal(loggedErrors.splice(0), ['Server process exited with signal SIGKILL.']);
  });
}
