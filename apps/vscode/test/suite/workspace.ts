/** Drafts in a folder: configuration, all drafts at once, tasks, and a server that is started anew. */
import { commands, languages, tasks, window, workspace } from 'vscode';
import { extension, file, findings, findingsNow, inFolder, ruleOf, untitled, write } from './editor.ts';
import { equal, includes, test, until } from './harness.ts';

const flawed = 'Kalın leads MIT, the Turkish intelligence agency.\n';

test('heeds the configuration of a folder, and follows its changes', async () => {
  const configuration = await write('configured/brief.config.jsonc', '{ "rules": { "preferred-name": "error" } }\n');
  const { document } = await file('configured/draft.md', flawed);
  const severity = async () => findingsNow(document.uri).find((one) => ruleOf(one) === 'preferred-name')?.severity;
  await until('an error', async () => (await severity()) === 0);
  await write('configured/brief.config.jsonc', '{ "rules": { "preferred-name": "off" } }\n');
  await until('the finding to go', async () => (await severity()) === undefined);
  await workspace.fs.delete(configuration);
  await until('the finding to come back', async () => (await severity()) === 1);
});

test('shows what holds for a draft and where it comes from', async () => {
  await write('effective/brief.config.jsonc', '{ "rules": { "preferred-name": "error" } }\n');
  await file('effective/draft.md', flawed);
  await commands.executeCommand('brief.showEffectiveConfiguration');
  const shown = window.activeTextEditor?.document;
  equal(shown?.languageId, 'jsonc');
  includes(shown?.getText() ?? '', '"preferred-name": "error"');
  includes(shown?.getText() ?? '', 'brief.config.jsonc:1');
});

test('writes a first configuration, and no second one', async () => {
  await commands.executeCommand('brief.createConfiguration');
  const uri = inFolder('brief.config.jsonc');
  const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
  equal(window.activeTextEditor?.document.uri.path, uri.path);
  await write('brief.config.jsonc', `${text}// mine\n`);
  await commands.executeCommand('brief.createConfiguration');
  includes(new TextDecoder().decode(await workspace.fs.readFile(uri)), '// mine');
  // It is one that can be used.
  const { document } = await file('under-it.md', flawed);
  await findings(document);
  await workspace.fs.delete(uri);
});

test('checks drafts that nobody has opened', async () => {
  const uri = await write('closed/draft.md', flawed);
  equal(findingsNow(uri), []);
  // The message about the result stays until somebody answers it.
  void commands.executeCommand('brief.lintWorkspace');
  const found = await until('findings', () => {
    const now = findingsNow(uri);
    return now.length > 0 && now;
  });
  includes(
    found.map((one) => String(ruleOf(one))),
    'preferred-name',
  );
  await commands.executeCommand('notifications.clearAll');
  // Once it is open, its own findings stand alone.
  const before = found.length;
  await file('closed/draft.md', flawed);
  await until('each finding once', () => findingsNow(uri).length === before);
});

test('checks a folder as a task', async () => {
  const uri = await write('task/draft.md', flawed);
  const [task] = await tasks.fetchTasks({ type: 'brief' });
  if (task === undefined) throw new Error('There is no task.');
  const ended = new Promise<void>((resolve) => {
    const listening = tasks.onDidEndTask(({ execution }) => {
      if (execution.task.name !== task.name) return;
      listening.dispose();
      resolve();
    });
  });
  await tasks.executeTask(task);
  await ended;
  const [found] = await until('what the problem matcher read', () => {
    const now = languages.getDiagnostics(uri).filter((one) => ruleOf(one) === 'preferred-name');
    return now.length > 0 && now;
  });
  equal(found?.range.start, { line: 0, character: 12 });
});

test('starts its server anew without losing a draft', async () => {
  const { document } = await untitled(flawed);
  await findings(document);
  await commands.executeCommand('brief.restartServer');
  equal(extension().exports.client.isRunning(), true);
  const { entities } = extension().exports;
  await until('the entities', async () =>
    (await entities.getChildren()).some((node) => 'named' in node && node.named > 0),
  );
  await findings(document);
});
