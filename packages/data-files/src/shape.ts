/**
 * The shape data must have, said once: a shape reads a located value, says what is wrong with it, and prints itself as
 * JSON Schema. It knows neither files nor what configuration means.
 */
import { didYouMean, type Span } from '@brief/core';
import { type Entry, inWords, type Located } from './located.ts';

export interface Shape<T> {
  /** What a person should write, as in “expected a list of names”. */
  readonly expected: string;
  /** The same for editors and other tools. */
  readonly schema: JsonSchema;
  /** The value, or `undefined` after reporting at least one fault. */
  read(value: Located, faults: Fault[]): T | undefined;
  /** The same of a plain value as `JSON.parse` gives it, without a word on what is wrong: for data too large to wrap. */
  plain(value: unknown): T | undefined;
}

/** A value that has not the shape. */
export interface Fault {
  readonly span: Span;
  readonly expected: string;
  readonly found: string;
  readonly didYouMean?: string;
}

/** “expected a number; found “x”. Did you mean “y”?” */
export function faultInWords({
  expected,
  found,
  didYouMean,
}: Pick<Fault, 'expected' | 'found' | 'didYouMean'>): string {
  return `expected ${expected}; found ${found}${didYouMean === undefined ? '' : `. Did you mean “${didYouMean}”?`}`;
}

/** A value with its place in the file. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

export interface JsonSchema {
  readonly [keyword: string]: JsonSchema | readonly (JsonSchema | string)[] | string | number | boolean;
}

/** Text of at least one character. */
export function string(expected: string, schema: JsonSchema = {}): Shape<string> {
  return {
    expected,
    schema: { type: 'string', minLength: 1, ...schema },
    read: (value, faults) =>
      value.kind === 'scalar' && typeof value.value === 'string' && value.value !== ''
        ? value.value
        : refuse(value, expected, faults),
    plain: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
  };
}

/** The same with its place, for what has to be found again later. */
export function text(expected: string, schema: JsonSchema = {}): Shape<Placed<string>> {
  const words = string(expected, schema);
  return {
    ...words,
    read(value, faults) {
      const read = words.read(value, faults);
      return read === undefined ? undefined : { value: read, span: value };
    },
    plain(value) {
      const read = words.plain(value);
      return read === undefined ? undefined : { value: read, span: nowhere };
    },
  };
}

export const number: Shape<number> = {
  expected: 'a number',
  schema: { type: 'number' },
  read: (value, faults) =>
    value.kind === 'scalar' && typeof value.value === 'number' ? value.value : refuse(value, number.expected, faults),
  plain: (value) => (typeof value === 'number' ? value : undefined),
};

export const boolean: Shape<boolean> = {
  expected: 'true or false',
  schema: { type: 'boolean' },
  read: (value, faults) =>
    value.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : refuse(value, boolean.expected, faults),
  plain: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** One of a set of words. */
export function oneOf<const W extends string>(words: readonly W[], what?: string): Shape<W> {
  const list = words.map((word) => `“${word}”`);
  const choice = list.length > 1 ? `${list.slice(0, -1).join(', ')} or ${list.at(-1)}` : (list[0] ?? 'nothing');
  const expected = what === undefined ? choice : `${what}: ${choice}`;
  return {
    expected,
    schema: { enum: words },
    read(value, faults) {
      // YAML 1.1 habits: a bare `off` is text in YAML 1.2, but `false` is what people write who know it as a switch.
      const found = value.kind === 'scalar' ? value.value : undefined;
      const word = words.find((candidate) => candidate === found);
      if (word !== undefined) return word;
      const meant = typeof found === 'string' ? didYouMean(found, words) : undefined;
      const isEnough = meant !== undefined && what !== undefined && words.length > longList;
      return refuse(value, isEnough ? what : expected, faults, meant);
    },
    plain: (value) => words.find((word) => word === value),
  };
}

/** A longer list helps who has no idea; who was nearly right needs none. */
const longList = 10;

export function list<T>(member: Shape<T>, least = 0): Shape<readonly T[]> {
  const expected = `a list, each member ${member.expected}`;
  return {
    expected,
    schema: { type: 'array', items: member.schema, ...(least > 0 && { minItems: least }) },
    read(value, faults) {
      const items = value.kind === 'list' ? value.items : undefined;
      if (items === undefined || items.length < least) return refuse(value, expected, faults);
      return readAll(items, (item) => member.read(item, faults));
    },
    plain: (value) => (Array.isArray(value) && value.length >= least ? all(value, member.plain) : undefined),
  };
}

/** A value of one shape, or a list of them. */
export function oneOrMore<T>(member: Shape<T>): Shape<readonly T[]> {
  const many = list(member, 1);
  return {
    expected: `${member.expected}, or a list of such`,
    schema: { anyOf: [member.schema, many.schema] },
    read(value, faults) {
      if (value.kind === 'list') return many.read(value, faults);
      const one = member.read(value, faults);
      return one === undefined ? undefined : [one];
    },
    plain(value) {
      if (Array.isArray(value)) return many.plain(value);
      const one = member.plain(value);
      return one === undefined ? undefined : [one];
    },
  };
}

/** One shape for plain values, others for lists and objects: what is written says which is meant. */
export function byForm<const F extends Forms>(forms: F): Shape<OneOfForms<F>> {
  const shapes = Object.values(forms as Readonly<Record<string, Shape<unknown>>>);
  const expected = shapes.map((shape) => shape.expected).join(', or ');
  return {
    expected,
    schema: { anyOf: shapes.map(({ schema }) => schema) },
    read: (value, faults) => {
      const shape = forms[value.kind] as Shape<OneOfForms<F>> | undefined;
      return shape === undefined ? refuse(value, expected, faults) : shape.read(value, faults);
    },
    plain: (value) => {
      const shape = forms[formOf(value)] as Shape<OneOfForms<F>> | undefined;
      return shape?.plain(value);
    },
  };
}

type Forms = { readonly [K in Located['kind']]?: Shape<unknown> };
type OneOfForms<F extends Forms> = { [K in keyof F]: F[K] extends Shape<infer T> ? T : never }[keyof F];

/** An object with these keys and no others; what each is for becomes its description. */
export function object<F extends Fields, const R extends keyof F & string = never>(
  what: string,
  fields: F,
  required: readonly R[] = [],
): Shape<Read<F, R>> {
  const expected = `an object (${what})`;
  const known = Object.keys(fields);
  const properties = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, { description: field.about, ...field.shape.schema }]),
  );
  return {
    expected,
    schema: {
      type: 'object',
      additionalProperties: false,
      ...(required.length > 0 && { required }),
      properties,
    },
    read(value, faults) {
      if (value.kind !== 'object') return refuse(value, expected, faults);
      const before = faults.length;
      const result: Record<string, unknown> = {};
      // Asked for once: of large data they are made anew each time.
      const { entries } = value;
      for (const { key, keySpan, value: member } of entries) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (field) result[key] = field.shape.read(member, faults);
        else faults.push(unknownKey(key, keySpan, what, known));
      }
      for (const key of required) {
        if (entries.some((entry) => entry.key === key)) continue;
        faults.push({ span: value, expected: `the key “${key}” (${fields[key]?.about ?? ''})`, found: 'none' });
      }
      // The fields' own shapes vouch for it once no fault was found.
      return faults.length > before ? undefined : (result as Read<F, R>);
    },
    plain(value) {
      if (formOf(value) !== 'object') return undefined;
      const given = value as Readonly<Record<string, unknown>>;
      const result: Record<string, unknown> = {};
      for (const key in given) {
        const read = Object.hasOwn(fields, key) ? fields[key]?.shape.plain(given[key]) : undefined;
        if (read === undefined) return undefined;
        result[key] = read;
      }
      return required.every((key) => Object.hasOwn(result, key)) ? (result as Read<F, R>) : undefined;
    },
  };
}

/** An object whose keys are a known set of names, each with a value of its own shape; order and places are kept. */
export function record<T>(
  what: string,
  keys: ReadonlyMap<string, { readonly about: string; readonly shape: Shape<T> }>,
): Shape<readonly { readonly key: string; readonly keySpan: Span; readonly value: T }[]> {
  const expected = `an object (${what})`;
  const properties: Record<string, JsonSchema> = {};
  for (const [key, { about, shape }] of keys) properties[key] = { description: about, ...shape.schema };
  return {
    expected,
    schema: { type: 'object', additionalProperties: false, properties },
    read(value, faults) {
      if (value.kind !== 'object') return refuse(value, expected, faults);
      return readAll(value.entries, ({ key, keySpan, value: member }: Entry) => {
        const known = keys.get(key);
        if (known === undefined) {
          faults.push(unknownKey(key, keySpan, what, [...keys.keys()]));
          return undefined;
        }
        const read = known.shape.read(member, faults);
        return read === undefined ? undefined : { key, keySpan, value: read };
      });
    },
    plain: (value) =>
      formOf(value) !== 'object'
        ? undefined
        : all(Object.entries(value as object), ([key, member]) => {
            const read = keys.get(key)?.shape.plain(member);
            return read === undefined ? undefined : { key, keySpan: nowhere, value: read };
          }),
  };
}

/** An object whose keys are chosen by whoever writes it; in their order. Any key is one like any other, `__proto__` too. */
export function table<T>(
  what: string,
  member: Shape<T>,
  keyPattern?: string,
): Shape<readonly (readonly [string, T])[]> {
  const expected = `an object (${what})`;
  return {
    expected,
    schema: {
      type: 'object',
      additionalProperties: member.schema,
      ...(keyPattern !== undefined && { propertyNames: { pattern: keyPattern } }),
    },
    read(value, faults) {
      if (value.kind !== 'object') return refuse(value, expected, faults);
      return readAll(value.entries, ({ key, value: one }) => {
        const read = member.read(one, faults);
        return read === undefined ? undefined : ([key, read] as const);
      });
    },
    plain: (value) =>
      formOf(value) !== 'object'
        ? undefined
        : all(Object.keys(value as object), (key) => {
            const read = member.plain((value as Readonly<Record<string, unknown>>)[key]);
            return read === undefined ? undefined : ([key, read] as const);
          }),
  };
}

/** A fault of a value, as the answer of a `read`. */
export function refuse(value: Located, expected: string, faults: Fault[], meant?: string): undefined {
  faults.push({ span: value, expected, found: inWords(value), ...(meant !== undefined && { didYouMean: meant }) });
  return undefined;
}

export interface Fields {
  readonly [key: string]: { readonly about: string; readonly shape: Shape<unknown> };
}

type Read<F extends Fields, R extends keyof F> = {
  readonly [K in R]: Value<F[K]>;
} & { readonly [K in Exclude<keyof F, R>]?: Value<F[K]> };

type Value<Field extends Fields[string]> = Field['shape'] extends Shape<infer T> ? T : never;

/** Reads every member, so that every fault is reported; all or nothing is the answer. */
function readAll<I, T>(members: readonly I[], read: (member: I) => T | undefined): readonly T[] | undefined {
  const values = members.map(read);
  const good = values.filter((value) => value !== undefined);
  return good.length === values.length ? good : undefined;
}

/** The same, up to the first that is wrong. */
function all<I, T>(members: readonly I[], read: (member: I) => T | undefined): readonly T[] | undefined {
  const values: T[] = [];
  for (const member of members) {
    const value = read(member);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

const formOf = (value: unknown): Located['kind'] =>
  typeof value !== 'object' || value === null ? 'scalar' : Array.isArray(value) ? 'list' : 'object';

const nowhere: Span = { start: 0, end: 0 };

function unknownKey(key: string, span: Span, what: string, known: readonly string[]): Fault {
  const meant = didYouMean(key, known);
  return {
    span,
    expected:
      meant !== undefined && known.length > longList ? `a key for ${what}` : `a key for ${what}: ${known.join(', ')}`,
    found: `“${key}”`,
    ...(meant !== undefined && { didYouMean: meant }),
  };
}
