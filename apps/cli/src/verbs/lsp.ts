/** `brief lsp`: the language server, which is a program of its own beside this one and is loaded for this verb only. */
import type { run } from '@brief/language-server';
import type { Arguments } from '../arguments/read-arguments.ts';
import { Failure } from '../failure.ts';

/** Never ends by itself: the server leaves when its client says so or is gone. */
export async function lspVerb(args: Arguments): Promise<number> {
  if (!args.has('stdio') && !args.has('node-ipc')) {
    throw new Failure('brief lsp needs to be told how messages come: brief lsp --stdio');
  }
  // Built by the server's own configuration, for the protocol library wants more of its surroundings than this program does.
  const program = new URL('./language-server.js', import.meta.url).href;
  const server: { run: typeof run } = await import(program);
  // The server hears the signals from here on.
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('uncaughtException');
  server.run(process.argv.slice(2));
  return new Promise<never>(() => {});
}
