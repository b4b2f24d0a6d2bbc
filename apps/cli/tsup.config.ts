import { defineConfig } from 'tsup';
import { program } from '../../tsup.base.ts';
import { forNode as languageServer } from '../language-server/tsup.config.ts';

export default defineConfig([
  { ...program, entry: ['src/main.ts'] },
  // For `brief lsp`: the language server as it is published by itself.
  { ...languageServer, entry: { 'language-server': '../language-server/src/main.node.ts' }, clean: false },
]);
