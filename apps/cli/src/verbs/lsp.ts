/** `brief lsp`: the language server, which is a program of its own beside this one and is loaded for this verb only. */
import type { run } from '@brief/language-server';
import type { Arguments } from '../arguments/read-arguments.ts';
import { Failure } from '../failure.ts';

/** Never ends by itself: the server leaves when its client says so or is gone. */
export async function lspVerb(args: Arguments): Promise<number> {
  if (!args.has('stdio') && !args.has('node-ipc')) {
    throw new Failure('brief lsp needs to be told how messages come: brief lsp --stdio');
  }
  // The server is CommonJS, as the protocol library is, so it is built into a file of its own.
  const program = new URL('./language-server.cjs', import.meta.url).href;
  const server: { run: typeof run } = await import(program);
  // The server hears the signals from here on.
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('uncaughtException');
  server.run(process.argv.slice(2));
  return new Promise<never>(() => {});
}
