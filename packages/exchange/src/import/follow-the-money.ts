/**
 * The names in a file of FollowTheMoney entities, one JSON object a line, as Aleph and OpenSanctions publish them. Only
 * things that have names in prose are taken; what is said of them stays where it was, for none of it has a source’s words.
 */
import { didYouMean, type Kind, type Label } from '@brief/core';
import { gather, type Imported, type Listed, type ListHead } from './gather.ts';
import { ImportError } from './import-error.ts';

/** @throws {ImportError} at the first line that is no FollowTheMoney entity. */
export function importFollowTheMoney(given: string, head: ListHead): Imported {
  const gathering = gather(head);
  const skipped = new Map<string, number>();
  let number = 0;
  for (let at = 0; at < given.length; ) {
    const end = given.indexOf('\n', at);
    const line = given.slice(at, end < 0 ? given.length : end);
    at = end < 0 ? given.length : end + 1;
    number++;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() === '') continue;
    const entity = readEntity(text, number);
    const listed = listedOf(entity, number);
    if (listed === undefined) skipped.set(entity.schema, (skipped.get(entity.schema) ?? 0) + 1);
    else gathering.add(listed);
  }
  if (number === 0 || given.trim() === '') throw new ImportError('expected entities; found an empty file', 1);
  for (const [schema, count] of skipped) {
    gathering.note({
      message: `not taken: ${count.toLocaleString('en')} × ${schema}, which has no name that prose has`,
    });
  }
  return gathering.finish();
}

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Schemata with names that prose has; what descends from them in later models is left out and noted. */
const kindOf: ReadonlyMap<string, Kind> = new Map([
  ['Person', 'person'],
  ['LegalEntity', 'organization'],
  ['Organization', 'organization'],
  ['Company', 'organization'],
  ['PublicBody', 'organization'],
  ['Event', 'event'],
  ['Address', 'place'],
  ['Position', 'role'],
  ['Article', 'source'],
]);

function readEntity(text: string, line: number): FtmEntity {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const column = at === undefined ? 1 : Number(at) + 1;
    throw new ImportError('expected one JSON object on each line; found something else', line, column);
  }
  if (!isObject(value)) throw new ImportError(`expected a JSON object; found ${wordFor(value)}`, line);
  const { id, schema, properties, prop } = value;
  if (typeof prop === 'string' && schema !== undefined) {
    throw new ImportError(
      'expected an entity; found a statement. Make entities of them first: ftm aggregate-statements',
      line,
    );
  }
  if (typeof id !== 'string' || id === '') throw new ImportError(`expected an “id”; found ${wordFor(id)}`, line);
  if (typeof schema !== 'string') {
    const meant = didYouMean('schema', Object.keys(value));
    const question = meant === undefined ? '' : `. Is “${meant}” meant?`;
    throw new ImportError(`expected a “schema”; found ${wordFor(schema)}${question}`, line);
  }
  if (!isObject(properties)) throw new ImportError(`expected “properties”; found ${wordFor(properties)}`, line);
  return { id, schema, properties };
}

function listedOf({ id, schema, properties }: FtmEntity, line: number): Listed | undefined {
  const kind = kindOf.get(schema);
  const [name, ...further] =
    kind === undefined ? [] : namesIn(properties['name'] ?? properties['title'] ?? properties['full']);
  if (kind === undefined || name === undefined) return undefined;
  const labels: Label[] = [
    ...[...further, ...namesIn(properties['alias'])].map((text): Label => ({ text, use: 'accepted' })),
    // A former name is no mistake in a text about former times.
    ...namesIn(properties['previousName']).map((text): Label => ({ text, use: 'hidden' })),
    ...namesIn(properties['weakAlias']).map((text): Label => ({ text, use: 'hidden', weak: true })),
  ];
  const [is] = [...namesIn(properties['description']), ...namesIn(properties['position'])];
  return { id, kind, label: { text: name, use: 'preferred' }, is, labels, line };
}

/** The texts of a property, on one line each. */
function namesIn(values: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(values) ? values : [values];
  return list.flatMap((value) => {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    return text === '' ? [] : [text];
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wordFor(value: unknown): string {
  if (value === undefined) return 'none';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `${JSON.stringify(value)}`.slice(0, 60);
}
