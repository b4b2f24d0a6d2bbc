/** `brief dossier export`: a dossier in the format of another tool, or in that of dossier files. */
import { resolve } from 'node:path';
import { type Dossier, didYouMean } from '@brief/core';
import { type ExportFormatName, exportFormats } from '@brief/exchange';
import { dossierFormats } from '../../arguments/flags.ts';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import { createFile } from '../../files/create.ts';
import { print } from '../../terminal/output.ts';
import { spellOut } from '../../terminal/visible.ts';
import { dossierMeant } from './meant.ts';

/** Those of other tools, and Brief’s own in its two languages. */
const formats: readonly Format[] = dossierFormats;
type Format = ExportFormatName | 'yaml' | 'json';

export async function exportDossier(args: Arguments, words: readonly string[]): Promise<number> {
  const [word, another] = words;
  if (another !== undefined) {
    throw new Failure(
      `brief dossier export takes one dossier, not ${words.length}. Run it once for each: ${words.map(spellOut).join(', ')}`,
    );
  }
  const file = args.value('output-file');
  const format = formatFor(args, file);
  const text = await write(await dossierMeant(args, word), format);
  if (file === undefined) {
    await print(text);
    return 0;
  }
  const shown = spellOut(file);
  createFile(resolve(file), text, { force: args.has('force'), shown });
  await print(`${shown} is written: ${aboutOf(format)}.\n`);
  return 0;
}

async function write(dossier: Dossier, format: Format): Promise<string> {
  if (format !== 'yaml' && format !== 'json') return exportFormats[format].write(dossier);
  const { printDossier } = await import('@brief/dossier-files/print');
  return printDossier(dossier, format);
}

const aboutOf = (format: Format): string =>
  format === 'yaml' || format === 'json' ? `a dossier, as ${format.toUpperCase()}` : exportFormats[format].about;

/** The one asked for; else the one whose ending the file has; else YAML. */
function formatFor(args: Arguments, file: string | undefined): Format {
  const [name, another] = args.values('format');
  if (another !== undefined) throw new Failure('brief dossier export writes one format at a time.');
  if (name !== undefined) return formatNamed(name);
  if (file === undefined || /\.ya?ml$/i.test(file)) return 'yaml';
  const others = Object.entries(exportFormats).filter(([, { extension }]) => file.endsWith(`.${extension}`));
  const [found] = others as [ExportFormatName, unknown][];
  if (found !== undefined) return found[0];
  if (/\.json$/i.test(file)) return 'json';
  throw new Failure(`In which format should ${spellOut(file)} be? --format ${formats.join('|')}`);
}

function formatNamed(name: string): Format {
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  if (name.includes('=')) {
    const [format, ...file] = name.split('=');
    throw new Failure(`brief dossier export has its file apart: --format ${format} -o ${file.join('=') || 'FILE'}`);
  }
  const meant = didYouMean(name, formats);
  throw new Failure(
    `There is no format “${name}”. ${meant ? `Did you mean “${meant}”?` : `There are ${formats.join(', ')}.`}`,
  );
}
