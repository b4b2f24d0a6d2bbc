/** Formats by name; each is loaded when it is asked for. */
import type { Format } from '../arguments/flags.ts';
import type { Reporter } from './report.ts';
import { stylish } from './stylish.ts';

export async function reporterOf(format: Format): Promise<Reporter> {
  switch (format) {
    case 'stylish':
      return stylish;
    case 'compact':
      return (await import('./compact.ts')).compact;
    case 'unix':
      return (await import('./unix.ts')).unix;
    case 'json':
      return (await import('./json.ts')).json;
    case 'github':
      return (await import('./github.ts')).github;
  }
}
