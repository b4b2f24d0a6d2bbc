/** The JSON Schema of dossier files, printed from the definition by which they are read. */
import { dossierSchema } from '../../packages/dossier-files/src/index.ts';
import type { Generator } from '../generate.ts';

/** For whoever names it in a dossier, and for the extension, which brings it along. */
const files = ['apps/cli/schema/brief.dossier.schema.json', 'apps/vscode/schema/brief.dossier.schema.json'];

export const generator: Generator = {
  owns: ['apps/{cli,vscode}/schema/brief.dossier.schema.json'],
  files: () => Object.fromEntries(files.map((file) => [file, JSON.stringify(dossierSchema())])),
};
