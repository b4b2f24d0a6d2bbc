/** The JSON Schema of configuration files, printed from the definition by which they are read. */
import { known } from '../../apps/cli/src/run/in-force.ts';
import { jsonSchema } from '../../packages/config/src/index.ts';
import type { Generator } from '../generate.ts';

const file = 'apps/cli/schema/brief.config.schema.json';

export const generator: Generator = {
  owns: ['apps/cli/schema/*.json'],
  files: () => ({ [file]: JSON.stringify(jsonSchema(known)) }),
};
