import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';
import { program } from '../../tsup.base.ts';
import { together } from '../../tsup.together.ts';
import { forNode as languageServer } from '../language-server/tsup.config.ts';

export default defineConfig([
  {
    ...program,
    entry: ['src/main.ts'],
    esbuildPlugins: [
      together(fileURLToPath(new URL('src/verbs/lint.ts', import.meta.url))),
      ...(program.esbuildPlugins ?? []),
    ],
  },
  // For `brief lsp`: the language server as it is published by itself.
  { ...languageServer, entry: { 'language-server': '../language-server/src/main.node.ts' }, clean: false },
]);
