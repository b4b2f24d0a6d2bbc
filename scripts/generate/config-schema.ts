/** The JSON Schema of configuration files, printed from the definition by which they are read. */
import { known } from '../../apps/cli/src/run/in-force.ts';
import { jsonSchema } from '../../packages/config/src/index.ts';
import type { Generator } from '../generate.ts';

/** For whoever names it in a configuration, and for the extension, which brings it along. */
const files = ['apps/cli/schema/brief.config.schema.json', 'apps/vscode/schema/brief.config.schema.json'];

export const generator: Generator = {
  owns: ['apps/{cli,vscode}/schema/brief.config.schema.json'],
  files: () => Object.fromEntries(files.map((file) => [file, JSON.stringify(jsonSchema(known))])),
};
