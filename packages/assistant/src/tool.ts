/** What a tool for assistants is. How one is offered, by MCP or by an editor, is not known here. */
import type { Knowledge, Settings } from '@brief/lint';

/** The part of JSON Schema in which tools say what they take and give. */
export type JsonSchema =
  | ObjectSchema
  | { readonly type: 'array'; readonly items: JsonSchema; readonly description?: string }
  | {
      readonly type: 'string';
      readonly enum?: readonly string[];
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly description?: string;
    }
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number; readonly description?: string }
  | { readonly type: 'boolean'; readonly description?: string };

export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
  readonly description?: string;
}

/** What holds: the dossiers and the rules. */
export interface Desk {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
}

export interface Tool<Input = unknown> {
  readonly name: string;
  /** For a person who is asked to allow it. */
  readonly title: string;
  /** For a model that decides whether to use it. */
  readonly description: string;
  readonly input: ObjectSchema;
  readonly output: ObjectSchema;
  /** The draft among what it is given, whose front matter may say which dossiers hold. */
  draftIn(input: Input): string | undefined;
  /** @throws {CannotAnswer} when what was asked for cannot be done. */
  use(input: Input, desk: Desk): object;
}

/** What was asked for cannot be done; the message says why and what to do. */
export class CannotAnswer extends Error {}

/** An object all of whose properties are there, but for those that are named. */
export const objectOf = (
  properties: Readonly<Record<string, JsonSchema>>,
  { optional = [], description }: { readonly optional?: readonly string[]; readonly description?: string } = {},
): ObjectSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
  ...(description !== undefined && { description }),
});

export const listOf = (items: JsonSchema, description?: string): JsonSchema => ({
  type: 'array',
  items,
  ...(description !== undefined && { description }),
});

export const text = (description: string): JsonSchema => ({ type: 'string', description });

export const flag = (description: string): JsonSchema => ({ type: 'boolean', description });

export const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
