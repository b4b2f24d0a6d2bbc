/** Whatever can be switched off is off then. */
import { type CodeLens, type CompletionList, commands, type Hover } from 'vscode';
import { findings, findingsNow, ruleOf, setting, untitled } from './editor.ts';
import { equal, test, until } from './harness.ts';

const flawed = 'Kal│ın leads MIT, the Turkish intelligence agency.\n';

test('hover', async () => {
  const { document, cursor } = await untitled(flawed);
  const hovers = async () =>
    (await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, cursor)).filter(
      ({ contents }) => contents.some((content) => typeof content === 'object' && content.value.includes('İbrahim')),
    ).length;
  await until('a hover', async () => (await hovers()) === 1);
  await setting('hover.enable', false);
  await until('no hover', async () => (await hovers()) === 0);
});

test('completion', async () => {
  const { document, cursor } = await untitled('By @kal│\n');
  const offered = async () => {
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor,
    );
    return list.items.some(({ label }) => label === 'İbrahim Kalın');
  };
  await until('completions', offered);
  await setting('completion.enable', false);
  await until('no completions', async () => !(await offered()));
});

test('code lenses', async () => {
  const { document } = await untitled(flawed);
  const lenses = async () =>
    (await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).length;
  await until('lenses', async () => (await lenses()) > 0);
  await setting('codeLens.enable', false);
  await until('no lenses', async () => (await lenses()) === 0);
});

test('severities of this editor', async () => {
  const { document } = await untitled(flawed);
  await findings(document);
  await setting('rules.customizations', [{ rule: 'preferred-name', severity: 'off' }]);
  await until(
    'the rule to be silent',
    () => !findingsNow(document.uri).some((one) => ruleOf(one) === 'preferred-name'),
    () => findingsNow(document.uri).map(ruleOf),
  );
});

test('everything', async () => {
  const { document } = await untitled(flawed);
  await findings(document);
  await setting('enable', false);
  await until('silence', () => findingsNow(document.uri).length === 0);
  await setting('enable', undefined);
  equal((await findings(document)).length > 0, true);
});
