/**
 * Reads a dossier file: text in, a linked dossier or what is wrong out, with places in the file. The built-in dossier and
 * one from a file pass the same checks (`link` in core). Where files lie is the caller's business.
 */
import { type Dossier, DossierError, type LinkedDossier, link, type Source } from '@brief/core';
import { type Fault, type Located, languageOf, quickJson, readData, readRoughly } from '@brief/data-files';
import type { Finding } from '@brief/lint';
import { refusedPath } from './beside.ts';
import { type DossierData, dossierShape } from './definition.ts';
import { fromDossierFaults, fromFaults, fromMisreadings, fromRemarks } from './findings.ts';
import type { Remark } from './remarks.ts';
import { sourceFormatOf, sourceParagraphs } from './source-text.ts';
import { toDossier } from './to-dossier.ts';

export interface DossierFile {
  /** Its name or path: the ending says whether it is YAML or JSON. */
  readonly name: string;
  /** Without byte order mark. */
  readonly text: string;
  /**
   * The text of a file beside this one, by a path with `/` that leads down from its folder; `undefined` where there is
   * none. Rejects with an `Error` that says why it cannot be read.
   */
  readBeside(path: string): Promise<string | undefined>;
}

export interface DossierReading {
  /** Absent when there is a finding. */
  readonly dossier?: LinkedDossier;
  /** What is wrong, in the order of the file. Each is an error: half a dossier is none. */
  readonly findings: readonly Finding[];
  /** An editor that knows the file’s language and its JSON Schema finds the same by itself. */
  readonly isPlain?: true;
  /** The file the source’s words are kept in, where that is another one; a path from the dossier’s folder. */
  readonly beside?: string;
}

/** Never rejects: whatever the file holds, the answer says what is wrong with it. */
export async function readDossier(file: DossierFile): Promise<DossierReading> {
  const { text, name } = file;
  const quick = languageOf(name) === 'json' ? quickJson(text) : undefined;
  if (quick !== undefined) {
    const data = dossierShape.plain(quick.value);
    if (data !== undefined) return withContent(data, file, () => located(file));
  }
  const { value, faults: misreadings } = await readData(text, languageOf(name));
  if (value === undefined) {
    const isPlain = misreadings.every(({ isSyntax }) => isSyntax);
    return { findings: fromMisreadings(misreadings, text), ...(isPlain && { isPlain }) };
  }
  const faults: Fault[] = [];
  const data = dossierShape.read(value, faults);
  if (data === undefined) return { findings: fromFaults(faults, text), isPlain: true };
  return withContent(data, file, async () => value);
}

/** The file’s values with their places, for whoever has to point at one; nothing where the file cannot be read. */
async function located({ name, text }: Pick<DossierFile, 'name' | 'text'>): Promise<Located | undefined> {
  return (await readData(text, languageOf(name))).value;
}

/** Remarks as findings in the text of a file that can be read: its places are had quickly then. */
export async function placeRemarks(
  remarks: readonly Remark[],
  { name, text }: Pick<DossierFile, 'name' | 'text'>,
): Promise<readonly Finding[]> {
  return remarks.length === 0 ? [] : fromRemarks(remarks, readRoughly(text, languageOf(name)), text);
}

async function withContent(
  data: DossierData,
  file: DossierFile,
  places: () => Promise<Located | undefined>,
): Promise<DossierReading> {
  const { text: beside, paragraphs } = data.source;
  const source = await paragraphsOf(data, file);
  if ('expected' in source) {
    const value = await places();
    const path = ['source', beside === undefined || paragraphs !== undefined ? 'paragraphs' : 'text'];
    return {
      findings: value === undefined ? [] : fromDossierFaults([{ path, ...source }], undefined, value, file.text),
    };
  }
  const dossier = toDossier(data, source.paragraphs);
  const reading = { ...(beside !== undefined && { beside }) };
  try {
    return { dossier: link(dossier), findings: [], ...reading };
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return { findings: await mapped(error, dossier, file, places), ...reading };
  }
}

async function mapped(
  { faults }: DossierError,
  dossier: Dossier,
  { text }: DossierFile,
  places: () => Promise<Located | undefined>,
): Promise<readonly Finding[]> {
  const value = await places();
  return value === undefined ? [] : fromDossierFaults(faults, dossier, value, text);
}

type SourceFault = { readonly expected: string; readonly found: string };

async function paragraphsOf(
  { source }: DossierData,
  { readBeside }: DossierFile,
): Promise<{ readonly paragraphs?: Source['paragraphs'] } | SourceFault> {
  const { text: path, paragraphs, title } = source;
  if (path === undefined) {
    if (paragraphs !== undefined) return {};
    return {
      expected: 'the words of the source under “paragraphs”, or under “text” a file that holds them',
      found: 'neither',
    };
  }
  if (paragraphs !== undefined) return { expected: 'either “paragraphs” or “text”', found: 'both' };
  const expected = 'the path of a file beside the dossier or in a folder below it';
  const refused = refusedPath(path);
  if (refused !== undefined) return { expected, found: refused };
  const format = sourceFormatOf(path);
  if (format === undefined) return { expected: 'a Markdown or text file: .md, .markdown or .txt', found: `“${path}”` };
  try {
    const text = await readBeside(path);
    if (text === undefined) return { expected, found: `none at “${path}”` };
    return { paragraphs: sourceParagraphs(text, format, title) };
  } catch (error) {
    return { expected, found: `“${path}”, which ${error instanceof Error ? error.message : 'cannot be read'}` };
  }
}
