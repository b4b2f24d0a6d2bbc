/** `brief dossier import FILE`: makes a dossier of a list of names that people have already. */
import { basename, dirname, join, resolve } from 'node:path';
import { dossierIdOf } from '@brief/authoring';
import { type Dossier, didYouMean, type Kind, kinds } from '@brief/core';
import { printDossier } from '@brief/dossier-files/print';
import { ImportError, type Imported, importFollowTheMoney, importNames, type Note } from '@brief/exchange';
import type { Arguments } from '../../arguments/read-arguments.ts';
import { Failure } from '../../failure.ts';
import { createFile } from '../../files/create.ts';
import { decode, readBytes, Unreadable } from '../../files/read.ts';
import { many } from '../../reporters/report.ts';
import { print, tell } from '../../terminal/output.ts';
import { spellOut } from '../../terminal/visible.ts';

/** More does not fit into one text in memory. */
const largestList = 400 * 1024 * 1024;

/** Longer lists are read as JSON, which takes a moment where YAML takes seconds. */
const mostInYaml = 1000;

/** Notes that are told one by one. */
const mostNotes = 20;

export async function importDossier(args: Arguments, words: readonly string[]): Promise<number> {
  const [file, another] = words;
  if (file === undefined || another !== undefined) {
    throw new Failure('Name one list: brief dossier import LIST, as in: brief dossier import names.csv');
  }
  const format = formatFor(args, file);
  const name = basename(file);
  const stem = name.replace(/\.(?:csv|tsv|txt|jsonl?|ndjson|ftm|ijson)$/i, '').replace(/\.(?:ftm|entities)$/i, '');
  const { dossier, notes } = read(file, (text) => {
    const head = { id: dossierIdOf(stem), name, day: today(), ...langOf(args) };
    return format === 'ftm' ? importFollowTheMoney(text, head) : importNames(text, { ...head, ...kindOf(args) });
  });
  const ending = dossier.entities.length > mostInYaml ? 'json' : 'yaml';
  const target = args.value('output-file') ?? join(dirname(file), `${stem}.dossier.${ending}`);
  const shown = spellOut(target);
  const language = /\.dossier\.(?:(json)|ya?ml)$/i.exec(target);
  if (language === null) {
    throw new Failure(`${shown} would not be known as a dossier: let its name end in .dossier.json or .dossier.yaml.`);
  }
  createFile(resolve(target), printDossier(dossier, language[1] ? 'json' : 'yaml'), {
    force: args.has('force'),
    shown,
  });
  tell(notesInWords(notes, spellOut(file)));
  await print(`${shown} is written: ${namesIn(dossier)}.\n`);
  return 0;
}

type Format = 'csv' | 'ftm';
const formats: readonly Format[] = ['csv', 'ftm'];

/** The one asked for; else the one that the file’s ending tells. */
function formatFor(args: Arguments, file: string): Format {
  const name = args.value('format');
  if (name !== undefined) {
    const format = formats.find((one) => one === name);
    if (format !== undefined) return format;
    throw new Failure(`There is no format “${name}” to import. There are csv and ftm (FollowTheMoney).`);
  }
  if (/\.dossier\.(?:json|ya?ml)$/i.test(file)) {
    throw new Failure(
      `${spellOut(file)} is a dossier already. In another format: brief dossier export ${spellOut(file)} --format json`,
    );
  }
  if (/\.(?:csv|tsv|txt)$/i.test(file)) return 'csv';
  if (/\.(?:jsonl?|ndjson|ftm|ijson)$/i.test(file)) return 'ftm';
  throw new Failure(`What is ${spellOut(file)}? A table: --format csv. FollowTheMoney entities: --format ftm`);
}

function read(file: string, make: (text: string) => Imported): Imported {
  const shown = spellOut(file);
  try {
    return make(decode(readBytes(resolve(file), largestList)).text);
  } catch (error) {
    if (error instanceof ImportError) {
      throw new Failure(`${shown}:${error.line}:${error.column}: ${error.message}.${hint(error)}`);
    }
    if (error instanceof Unreadable) throw new Failure(`${shown} ${error.message}.`);
    throw error;
  }
}

/** What can be done about it on the command line. */
const hint = ({ message }: ImportError): string =>
  message.includes('none is given for the whole list') ? ' To give one: --kind KIND' : '';

function kindOf(args: Arguments): { kind?: Kind } {
  const word = args.value('kind');
  if (word === undefined) return {};
  const kind = kinds.find((one) => one === word);
  if (kind !== undefined) return { kind };
  const meant = didYouMean(word, kinds);
  throw new Failure(
    `There is no kind “${word}”. ${meant ? `Did you mean “${meant}”?` : `There are ${kinds.join(', ')}.`}`,
  );
}

function langOf(args: Arguments): { lang?: string } {
  const lang = args.value('lang');
  if (lang === undefined) return {};
  try {
    return { lang: Intl.getCanonicalLocales(lang)[0] ?? lang };
  } catch {
    throw new Failure(`“${lang}” is no language tag. One is: en, tr, de-CH`);
  }
}

/** By the clock on the wall, as people date what they do. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function namesIn({ entities }: Dossier): string {
  const names = entities.reduce((sum, { labels }) => sum + labels.length, -1);
  return `${many(names, 'name')} of ${many(entities.length - 1, 'thing')}`;
}

function notesInWords(notes: readonly Note[], file: string): string {
  const told = notes.slice(0, mostNotes).map(({ line, message }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `Note: ${place}: ${spellOut(message)}.\n`;
  });
  const rest = notes.length - told.length;
  return told.join('') + (rest > 0 ? `Note: ${many(rest, 'more note')} of this sort.\n` : '');
}
