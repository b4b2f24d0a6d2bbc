/** The tools for language models, where the editor has an interface for them. */
import * as vscode from 'vscode';
import { extension, untitled } from './editor.ts';
import { equal, test, until } from './harness.ts';

interface Tools {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(name: string, options: { input: object; toolInvocationToken: undefined }): Promise<{ content: unknown }>;
}

test('offers its tools to language models', async () => {
  const { lm }: { lm?: Partial<Tools> } = vscode as object;
  const declared: { name: string }[] = extension().packageJSON.contributes.languageModelTools;
  const names = declared.map(({ name }) => name);
  equal(names, [
    'brief_look_up',
    'brief_find_passages',
    'brief_verify_quotation',
    'brief_check_text',
    'brief_report_coverage',
  ]);
  if (lm?.tools === undefined || lm.invokeTool === undefined) return;
  const { tools } = lm;
  await until('the tools', () => names.every((name) => tools.some((tool) => tool.name === name)));
  await untitled('Kalın leads MİT.\n');
  const ask = async (name: string, input: object) =>
    JSON.stringify((await lm.invokeTool?.(name, { input, toolInvocationToken: undefined }))?.content);
  equal((await ask('brief_look_up', { name: 'Ibrahim Kalin' })).includes('İbrahim Kalın'), true);
  equal(await ask('brief_look_up', { name: ' ' }).catch((error: Error) => error.message.includes('is empty')), true);
});
