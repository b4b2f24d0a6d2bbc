/**
 * Lists of names in CSV, TSV and their relatives. A header says which column is which; a list of one column needs none.
 * The names that `toCsv` writes are read back as they were.
 */
import { didYouMean, type Kind, kinds, type Label } from '@brief/core';
import papa from 'papaparse';
import { withoutGuard } from '../csv.ts';
import { gather, type Imported, type Listed, type ListHead } from './gather.ts';
import { ImportError } from './import-error.ts';

export interface NamesHead extends ListHead {
  /** What the names are names of, where no column says so. */
  readonly kind?: Kind;
}

/** @throws {ImportError} at the first place where the text is no such list. */
export function importNames(given: string, head: NamesHead): Imported {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const table = readTable(text);
  const columns = columnsOf(table);
  const gathering = gather(head);
  if (columns.unknown.length > 0) {
    gathering.note({ message: `not read: the columns ${columns.unknown.map((name) => `“${name}”`).join(', ')}` });
  }
  const read = readerOf(table, columns, head);
  let line = 1;
  for (const [row, cells] of table.rows.entries()) {
    if (row >= columns.firstRow && cells.some((cell) => cell.trim() !== '')) {
      const listed = read(cells, row, line);
      if (!gathering.add(listed)) throw withoutOwner(table, columns, row, line, listed.label.use);
    }
    line += 1 + lineBreaksIn(table, cells);
  }
  return gathering.finish();
}

interface Table {
  readonly text: string;
  readonly hasQuotes: boolean;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

const delimiters = [',', '\t', ';', '|'];

/** The delimiter is the one by which most cells of the first row are names of columns; without any, each row is a name. */
function readTable(text: string): Table {
  const scores = delimiters.map((delimiter) => {
    const [first = []] = papa.parse(text, { delimiter, preview: 1 }).data;
    return first.filter((cell) => columnNames.has(columnKey(cell))).length;
  });
  const best = Math.max(...scores);
  const delimiter = best === 0 ? NEVER : (delimiters[scores.indexOf(best)] ?? NEVER);
  const { data, errors } = papa.parse(text, { delimiter });
  const [fault] = errors.filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  if (fault !== undefined) {
    const { line, column } = placeAt(text, Math.max((fault.index ?? 0) - 1, 0));
    throw new ImportError(
      fault.code === 'MissingQuotes'
        ? 'expected a closing quotation mark; found the end of the file. It opens here'
        : 'expected a delimiter or the end of the line after a closing quotation mark; found more text in the cell that begins here. A quotation mark inside a cell is written twice',
      line,
      column,
    );
  }
  return { text, hasQuotes: text.includes('"'), delimiter, rows: data };
}

/** A character that no text file has. */
const NEVER = '\u0000';

type Column =
  | 'id'
  | 'kind'
  | 'name'
  | 'aliases'
  | 'is'
  | 'use'
  | 'language'
  | 'weak'
  | 'case-sensitive'
  | 'instead'
  | 'note';

/** What columns are called in lists that people have. */
const synonyms: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', 'identifier', 'key', 'entity'],
  kind: ['kind', 'type', 'schema', 'category'],
  name: ['name', 'label', 'preferred name', 'full name', 'caption'],
  aliases: ['aliases', 'alias', 'other names', 'also known as', 'aka', 'alternative names'],
  is: ['is', 'description', 'what', 'about'],
  use: ['use'],
  language: ['language', 'lang'],
  weak: ['weak'],
  'case-sensitive': ['case-sensitive', 'case sensitive'],
  instead: ['instead', 'replacement'],
  note: ['note', 'notes', 'comment'],
};

const columnNames: ReadonlyMap<string, Column> = new Map(
  Object.entries(synonyms).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
);

const columnKey = (cell: string): string => cell.trim().toLowerCase().replaceAll('_', ' ');

interface Columns {
  readonly at: ReadonlyMap<Column, number>;
  readonly unknown: readonly string[];
  readonly firstRow: number;
}

function columnsOf({ rows, text, delimiter }: Table): Columns {
  const [first] = rows;
  if (first === undefined || text.trim() === '') throw new ImportError('expected names; found an empty file', 1);
  if (delimiter === NEVER) {
    const parted = delimiters.find((one) => first[0]?.includes(one) && one !== ',');
    if (parted === undefined) return { at: new Map([['name', 0]]), unknown: [], firstRow: 0 };
    throw new ImportError(
      'expected a first row with the names of the columns, “name” among them; found none of those known',
      1,
    );
  }
  const at = new Map<Column, number>();
  const unknown: string[] = [];
  for (const [index, cell] of first.entries()) {
    const column = columnNames.get(columnKey(cell));
    if (column === undefined) {
      if (cell.trim() !== '') unknown.push(cell.trim());
    } else if (at.has(column)) {
      throw new ImportError(`expected one column for the ${column}; found “${cell.trim()}” as a second`, 1);
    } else at.set(column, index);
  }
  if (!at.has('name')) {
    const found = first.map((cell) => `“${cell.trim()}”`).join(', ');
    throw new ImportError(`expected a column “name”; found ${found}`, 1);
  }
  return { at, unknown, firstRow: 1 };
}

/** A cell in quotation marks may go on over several lines. */
function lineBreaksIn({ hasQuotes }: Table, cells: readonly string[]): number {
  if (!hasQuotes) return 0;
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
}

function withoutOwner(table: Table, columns: Columns, row: number, line: number, use: string): ImportError {
  const message = columns.at.has('id')
    ? `expected the preferred name of the id on a row before; found the first row with this id, which is ${use}`
    : `expected a column “id”, which says whose ${use} name this is; found none`;
  return new ImportError(message, line, columnOf(table, row, columns.at.get('use')));
}

type Reader = (cells: readonly string[], row: number, line: number) => Listed;

function readerOf(table: Table, { at }: Columns, head: NamesHead): Reader {
  const cell = (cells: readonly string[], column: Column): string | undefined => {
    const index = at.get(column);
    const text = index === undefined ? '' : withoutGuard((cells[index] ?? '').trim());
    return text === '' ? undefined : text;
  };
  const uses: readonly string[] = ['preferred', 'accepted', 'deprecated', 'hidden'];

  // The kind of a thing is said in the first of its rows, which stand together.
  let last: { readonly id: string; readonly kind: Kind } | undefined;
  const kindOfId = (id: string | undefined) => (id !== undefined && id === last?.id ? last.kind : undefined);

  return (cells, row, line) => {
    const fail = (column: Column, message: string): never => {
      throw new ImportError(message, line, columnOf(table, row, at.get(column)));
    };
    const name = cell(cells, 'name') ?? fail('name', 'expected a name; found an empty cell');
    const id = cell(cells, 'id');
    const word = cell(cells, 'kind');
    const kind =
      word === undefined
        ? (kindOfId(id) ??
          head.kind ??
          fail(
            at.has('kind') ? 'kind' : 'name',
            `expected a kind; found none, and none is given for the whole list (${kinds.join(', ')})`,
          ))
        : (kindOf(word) ?? fail('kind', unknownWord('a kind', word, kinds)));
    if (id !== undefined && id !== last?.id) last = { id, kind };
    const use = cell(cells, 'use')?.toLowerCase() ?? 'preferred';
    if (!uses.includes(use)) fail('use', unknownWord('a use', use, uses));
    const language = cell(cells, 'language');
    const note = cell(cells, 'note');
    const instead = cell(cells, 'instead');
    const label: Label = {
      text: name,
      use: use as Label['use'],
      ...(language !== undefined && { lang: language }),
      ...(isYes(cell(cells, 'weak')) && { weak: true }),
      ...(isYes(cell(cells, 'case-sensitive')) && { caseSensitive: true }),
      ...(instead !== undefined && { instead }),
      ...(note !== undefined && { note }),
    };
    const aliases = (cell(cells, 'aliases') ?? '').split(/[;|\n]/).map((alias) => alias.trim());
    const others = aliases.filter((alias) => alias !== '').map((alias): Label => ({ text: alias, use: 'accepted' }));
    return { id, kind, label, is: cell(cells, 'is')?.replace(/\s+/g, ' '), labels: others, line };
  };
}

const isYes = (word: string | undefined): boolean => word !== undefined && /^(?:yes|true|1|x)$/i.test(word);

function kindOf(word: string): Kind | undefined {
  const plain = word.toLowerCase();
  return kinds.find((kind) => kind === plain) ?? otherKinds.get(plain);
}

/** What other lists call the kinds. */
const otherKinds: ReadonlyMap<string, Kind> = new Map([
  ['people', 'person'],
  ['individual', 'person'],
  ['human', 'person'],
  ['company', 'organization'],
  ['organisation', 'organization'],
  ['org', 'organization'],
  ['publicbody', 'organization'],
  ['public body', 'organization'],
  ['agency', 'organization'],
  ['country', 'place'],
  ['city', 'place'],
  ['location', 'place'],
  ['address', 'place'],
  ['position', 'role'],
  ['title', 'role'],
]);

function unknownWord(expected: string, word: string, known: readonly string[]): string {
  const meant = didYouMean(word, known);
  const question = meant === undefined ? `. There are ${known.join(', ')}` : `. Did you mean “${meant}”?`;
  return `expected ${expected}; found “${word}”${question}`;
}

/** The column in which a cell starts; looked for only when somebody is to be told. */
function columnOf({ text, delimiter, rows }: Table, row: number, cell = 0): number {
  const start = row === 0 ? 0 : papa.parse(text, { delimiter, preview: row }).meta.cursor;
  let at = start;
  for (const before of rows[row]?.slice(0, cell) ?? []) {
    const isQuoted = text.charAt(at) === '"';
    at += before.length + (isQuoted ? before.split('"').length + 1 : 0) + 1;
  }
  return at - start + 1;
}

function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
