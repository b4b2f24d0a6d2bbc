/** `brief dossier new ARTICLE`: writes a first dossier of an article beside it, for a person to go on with. */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { type FirstDossier, firstDossier, formatOf, NoArticle, printFirst } from '@brief/authoring';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import { createFile } from '../../files/create.ts';
import { decode, readBytes, Unreadable } from '../../files/read.ts';
import { print } from '../../terminal/output.ts';
import { spellOut } from '../../terminal/visible.ts';

/** More than any article: what is larger was named by mistake. */
const largestArticle = 5 * 1024 * 1024;

export async function newDossier(args: Arguments, words: readonly string[]): Promise<number> {
  const [file] = words;
  if (file === undefined || words.length > 1) {
    throw new Failure('Name one article: brief dossier new ARTICLE, as in: brief dossier new article.md');
  }
  const format = formatOf(file);
  if (format === undefined) {
    throw new Failure(
      `${spellOut(file)} is not named like an article. One ends in .md, .txt or .html; text from a PDF is saved as .txt first.`,
    );
  }
  const name = basename(file, extname(file));
  const dossier = read(file, (text) => firstDossier(text, { format, name }));
  const target = args.value('output-file') ?? join(dirname(file), `${name}.dossier.yaml`);
  if (!/\.dossier\.ya?ml$/i.test(target)) {
    throw new Failure(`${spellOut(target)} would not be known as a dossier: let its name end in .dossier.yaml.`);
  }
  const shown = spellOut(target);
  const from = relative(dirname(resolve(target)), resolve(file));
  createFile(resolve(target), printFirst(dossier, { from }), { force: args.has('force'), shown });
  await print(report(dossier, shown));
  return 0;
}

function read(file: string, make: (text: string) => FirstDossier): FirstDossier {
  try {
    return make(decode(readBytes(resolve(file), largestArticle)).text);
  } catch (error) {
    if (error instanceof Unreadable || error instanceof NoArticle)
      throw new Failure(`${spellOut(file)} ${error.message}.`);
    throw error;
  }
}

function report({ source, entities, suggestions }: FirstDossier, shown: string): string {
  const body = source.paragraphs.length - 1;
  const counts = [counted(body, 'paragraph'), counted(entities.length, 'name'), counted(suggestions.length, 'passage')];
  const open = entities.filter(({ kind }) => kind === undefined).length;
  return (
    `${shown} is written: ${counts[0]}, ${counts[1]} found${open === 0 ? '' : ` (${open} without a kind)`}, ` +
    `${counts[2]} that could become ${suggestions.length === 1 ? 'a statement' : 'statements'}.\n` +
    `Go through it, then: brief dossier check ${shown}\n`
  );
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
