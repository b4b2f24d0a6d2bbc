/** What the format has room for at a path: which keys, what each is for, which words. Told by the schema alone. */
import type { JsonSchema } from '@brief/data-files';
import { dossierSchema } from '@brief/dossier-files';
import type { Path } from './site.ts';

const root = dossierSchema();

export interface KnownKey {
  readonly key: string;
  readonly about: string;
  readonly isRequired: boolean;
  /** What its value is written as. */
  readonly holds: 'text' | 'object' | 'list';
  /** Its value is one of a few words. */
  readonly hasWords: boolean;
}

/** The keys an object at a path can have, in the order in which a reader wants them. */
export function keysAt(path: Path): readonly KnownKey[] {
  return schemasAt(path).flatMap((schema) => {
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    return Object.entries(membersOf(schema)).map(([key, member]) => ({
      key,
      about: String(member['description'] ?? ''),
      isRequired: required.includes(key),
      holds: holdsOf(member),
      hasWords: alternatives(member).some((one) => wordsOf(one).length > 0),
    }));
  });
}

/** What a key is for. */
export const aboutKey = (path: Path): string | undefined =>
  keysAt(path.slice(0, -1)).find(({ key }) => key === path.at(-1))?.about;

/** The words a value at a path is one of; none where it is free. */
export const wordsAt = (path: Path): readonly string[] => schemasAt(path).flatMap(wordsOf);

/** Whether a value at a path can be a list, an object or a plain value. */
export const mayBe = (path: Path, form: 'array' | 'object' | 'text'): boolean =>
  schemasAt(path).some((schema) =>
    form === 'text' ? schema['type'] !== 'array' && schema['type'] !== 'object' : schema['type'] === form,
  );

function schemasAt(path: Path): readonly JsonSchema[] {
  return path.reduce<readonly JsonSchema[]>(
    (here, step) => here.flatMap((schema) => alternatives(stepInto(schema, step) ?? {})),
    alternatives(root),
  );
}

function stepInto(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number') return child(schema['items']);
  const members = membersOf(schema);
  return Object.hasOwn(members, step) ? members[step] : child(schema['additionalProperties']);
}

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const all = schema['anyOf'];
  return Array.isArray(all) ? all.flatMap((one) => alternatives(one as JsonSchema)) : [schema];
}

const membersOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (child(schema['properties']) ?? {}) as Readonly<Record<string, JsonSchema>>;

const child = (value: JsonSchema[string] | undefined): JsonSchema | undefined =>
  typeof value === 'object' && !Array.isArray(value) ? (value as JsonSchema) : undefined;

function wordsOf(schema: JsonSchema): readonly string[] {
  if (schema['type'] === 'boolean') return ['true', 'false'];
  return Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
}

function holdsOf(schema: JsonSchema): KnownKey['holds'] {
  const types = alternatives(schema).map((one) => one['type']);
  if (types.every((type) => type === 'array')) return 'list';
  return types.every((type) => type === 'object' || type === 'array') ? 'object' : 'text';
}
