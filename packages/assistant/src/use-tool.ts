/** Uses a tool for whoever asks: what is given is checked, what is thrown becomes an answer, and no answer is without end. */
import { CannotAnswer, type Desk, type JsonSchema, type Tool } from './tool.ts';
import { tools } from './tools.ts';

export type Answer =
  | { readonly ok: true; readonly value: object; readonly text: string }
  /** Why there is no answer, and what to do. */
  | { readonly ok: false; readonly text: string };

/** `deskFor` gives what holds for a draft with this text; it can say by `CannotAnswer` that nothing does. */
export async function useTool(
  name: string,
  input: unknown,
  deskFor: (draft: string | undefined) => Promise<Desk>,
): Promise<Answer> {
  const tool = tools.find((one) => one.name === name);
  if (tool === undefined) {
    return refusal(`There is no tool “${name}”. There are ${tools.map((one) => one.name).join(', ')}.`);
  }
  const given = input ?? {};
  const fault = faultIn(given, tool.input, '');
  if (fault !== undefined) return refusal(`${tool.name} cannot take this: ${fault}.`);
  try {
    const value = tool.use(given, await deskFor(tool.draftIn(given)));
    const text = JSON.stringify(value);
    if (text.length > longestAnswer) return refusal(tooLong(text.length, tool));
    return { ok: true, value, text };
  } catch (error) {
    if (error instanceof CannotAnswer) return refusal(error.message);
    throw error;
  }
}

/** In characters: more than any assistant reads. */
const longestAnswer = 400_000;

const refusal = (text: string): Answer => ({ ok: false, text });

const tooLong = (length: number, { input }: Tool): string =>
  `The answer has ${length} characters, and at most ${longestAnswer} are given. Ask for less: ${
    'most' in input.properties ? 'a smaller “most”, or one dossier' : 'one dossier'
  }.`;

/** What is wrong with a value, in words that continue a sentence; undefined for a good one. */
function faultIn(value: unknown, schema: JsonSchema, name: string): string | undefined {
  const it = name === '' ? 'the input' : `“${name}”`;
  switch (schema.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${it} is no object`;
      const missing = schema.required.find((key) => !(key in value));
      if (missing !== undefined) return `“${missing}” is missing`;
      for (const [key, part] of Object.entries(value)) {
        const known = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
        if (known === undefined) {
          return `it has no “${key.slice(0, 80)}”; there is ${Object.keys(schema.properties).join(', ')}`;
        }
        const fault = faultIn(part, known, key);
        if (fault !== undefined) return fault;
      }
      return undefined;
    }
    case 'array':
      return Array.isArray(value) ? undefined : `${it} is no list`;
    case 'string': {
      if (typeof value !== 'string') return `${it} is no text`;
      const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
      if (value.trim().length < minLength) return `${it} is empty`;
      if (value.length > maxLength) {
        return `${it} has ${value.length} characters, and at most ${maxLength} are taken: give a part of it`;
      }
      if (schema.enum !== undefined && !schema.enum.includes(value))
        return `${it} is none of ${schema.enum.join(', ')}`;
      return undefined;
    }
    case 'integer': {
      const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
      const isGood = Number.isInteger(value) && minimum <= Number(value) && Number(value) <= maximum;
      return isGood ? undefined : `${it} is no whole number from ${minimum} to ${maximum}`;
    }
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${it} is neither true nor false`;
  }
}
