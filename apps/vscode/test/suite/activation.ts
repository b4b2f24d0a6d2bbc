/** That the extension comes by itself and brings what its manifest promises. Runs first: nothing else has woken it. */
import { commands } from 'vscode';
import { extension, keepLog, untitled } from './editor.ts';
import { equal, test, until } from './harness.ts';

test('is there as soon as a draft is', async () => {
  await untitled('# A draft\n');
  await until('the extension to be active', () => extension().isActive);
  await extension().exports.ready;
  keepLog();
  equal(extension().exports.client.isRunning(), true);
});

test('registers every command of its manifest', async () => {
  const registered = await commands.getCommands(true);
  const declared: { command: string }[] = extension().packageJSON.contributes.commands;
  equal(
    declared.map(({ command }) => command).filter((command) => !registered.includes(command)),
    [],
  );
});
