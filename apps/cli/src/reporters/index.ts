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
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'junit':
      return (await import('./junit.ts')).junit;
    case 'checkstyle':
      return (await import('./checkstyle.ts')).checkstyle;
    case 'html':
      return (await import('./html.ts')).html;
    case 'blob':
      return (await import('./blob.ts')).blob;
  }
}

/** Whether the format needs drafts whole; a report for thousands of drafts does well without. */
export const showsText = (format: Format): boolean => ['sarif', 'html', 'blob'].includes(format);
