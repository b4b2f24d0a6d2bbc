/**
 * The parts of the extension’s manifest that code determines: the rules that its setting offers, and the tools it has for
 * language models. The rest is by hand.
 */
import { readFileSync } from 'node:fs';
import { tools } from '../../packages/assistant/src/index.ts';
import { rules } from '../../packages/lint/src/index.ts';
import type { Generator } from '../generate.ts';

const file = 'apps/vscode/package.json';

interface Manifest {
  contributes: {
    languageModelTools: readonly object[];
    configuration: {
      properties: {
        'brief.rules.customizations': {
          items: { properties: { rule: { anyOf: [{ enum: string[]; enumDescriptions: string[] }, unknown] } } };
        };
      };
    };
  };
}

export const generator: Generator = {
  owns: [file],
  files() {
    const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
    const setting = manifest.contributes.configuration.properties['brief.rules.customizations'];
    setting.items.properties.rule.anyOf[0] = {
      enum: ['*', ...rules.map(({ id }) => id)],
      enumDescriptions: ['All rules.', ...rules.map(({ summary }) => summary)],
    };
    manifest.contributes.languageModelTools = tools.map(({ name, title, description, input }) => ({
      name: `brief_${name}`,
      displayName: `Brief: ${title}`,
      toolReferenceName: `brief_${name}`,
      canBeReferencedInPrompt: true,
      icon: '$(book)',
      tags: ['brief', 'sources', 'writing'],
      userDescription: `${title}.`,
      modelDescription: description,
      inputSchema: input,
    }));
    return { [file]: JSON.stringify(manifest, null, 2) };
  },
};
