/**
 * The values of a text that somebody is writing, as far as there are any, with their places: for whoever has to know at
 * every keystroke what stands where. What is wrong with the text is not said here (`readData` does), and what is right is
 * read alike.
 */
import type { Located } from '../located.ts';
import type { DataLanguage } from '../read-data.ts';
import { readBlocks } from './block.ts';
import { readFlow } from './flow.ts';

export function readRoughly(text: string, language: DataLanguage): Located {
  if (language === 'yaml') return readBlocks(text);
  const start = /^(?:\s|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/.exec(text)?.[0].length ?? 0;
  return readFlow(text, start, text.length, true).value;
}
