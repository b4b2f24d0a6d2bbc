/** The part of the extension’s manifest that the rules determine: the ids that its setting offers. The rest is by hand. */
import { readFileSync } from 'node:fs';
import { rules } from '../../packages/lint/src/index.ts';
import type { Generator } from '../generate.ts';

const file = 'apps/vscode/package.json';

interface Manifest {
  contributes: {
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
    return { [file]: JSON.stringify(manifest, null, 2) };
  },
};
