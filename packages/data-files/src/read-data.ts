/**
 * Reads a text into located values by the language it is written in. The readers are loaded when a file asks for them:
 * programs start without.
 */
import type { Parsed } from './located.ts';

export type DataLanguage = 'yaml' | 'json';

/** By the ending of a file's name; what is not YAML is taken for JSON. */
export const languageOf = (name: string): DataLanguage => (/\.ya?ml$/i.test(name) ? 'yaml' : 'json');

/**
 * The largest file worth opening, in bytes. YAML takes seconds where JSON takes a moment, so a list of half a million
 * names is written as JSON.
 */
export const mostBytes: Readonly<Record<DataLanguage, number>> = { yaml: 1024 * 1024, json: 128 * 1024 * 1024 };

export async function readData(text: string, language: DataLanguage): Promise<Parsed> {
  return language === 'yaml'
    ? (await import('./read-yaml.ts')).readYaml(text)
    : (await import('./read-jsonc.ts')).readJsonc(text);
}
