/** Data as JavaScript and as literal types: the same text twice over, with `readonly` before each key of a type. */

/** What a text file cannot show, or shows in another order than it is read, is written as an escape. */
export const textLiteral = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export function valueLiteral(value: unknown): string {
  if (typeof value === 'string') return textLiteral(value);
  if (Array.isArray(value)) return `[${value.map(valueLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = entriesOf(value).map(([key, member]) => `${keyLiteral(key)}: ${valueLiteral(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

export function typeLiteral(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(typeLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return valueLiteral(value);
  const members = entriesOf(value).map(([key, member]) => `readonly ${keyLiteral(key)}: ${typeLiteral(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
}

/** `__proto__` is a key like any other only where it is computed. */
export const keyLiteral = (key: string): string => {
  if (key === '__proto__') return '["__proto__"]';
  return /^(?:[A-Za-z_$][\w$]*|0|[1-9]\d{0,8})$/.test(key) ? key : textLiteral(key);
};

/** `"holm" | "mayor"`; nothing is `never`. */
export const unionOf = (texts: Iterable<string>): string => {
  const union = [...new Set(texts)].map(textLiteral).join(' | ');
  return union === '' ? 'never' : union;
};

const entriesOf = (value: object) => Object.entries(value).filter(([, member]) => member !== undefined);
