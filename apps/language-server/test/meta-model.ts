/**
 * The LSP meta model as a judge: whether a message is what the specification says, strictly. The model is not ours and
 * not committed; its folder is given by BRIEF_LSP_METAMODEL. Without it there is no judge, and the tests say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

type Type =
  | { readonly kind: 'base' | 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'and' | 'or' | 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly Property[] } }
  | { readonly kind: 'stringLiteral'; readonly value: string };

interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: boolean;
}
interface Structure {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}
interface Model {
  readonly requests: readonly { method: string; params?: Type; result: Type; messageDirection: string }[];
  readonly notifications: readonly { method: string; params?: Type; messageDirection: string }[];
  readonly structures: readonly Structure[];
  readonly enumerations: readonly {
    name: string;
    type: Type;
    supportsCustomValues?: boolean;
    values: readonly { value: unknown }[];
  }[];
  readonly typeAliases: readonly { name: string; type: Type }[];
}

export interface Judge {
  /** What is wrong with the result of a request of this method; empty when nothing is, or the method is not LSP's. */
  result(method: string, result: unknown): readonly string[];
  /** What is wrong with something the server sent by itself. */
  sent(method: string, params: unknown): readonly string[];
}

/** The judge, where a model is given. */
export function metaModelJudge(version: '3.17' | '3.18' = '3.18'): Judge | undefined {
  const folder = process.env['BRIEF_LSP_METAMODEL'];
  const file = folder === undefined ? undefined : `${folder}/lsp-${version}.json`;
  if (file === undefined || !existsSync(file)) return undefined;
  const model = JSON.parse(readFileSync(file, 'utf8')) as Model;
  const structures = new Map(model.structures.map((structure) => [structure.name, structure]));
  const enumerations = new Map(model.enumerations.map((enumeration) => [enumeration.name, enumeration]));
  const aliases = new Map(model.typeAliases.map(({ name, type }) => [name, type]));

  const propertiesOf = (name: string): readonly Property[] => {
    const structure = structures.get(name);
    if (structure === undefined) throw new Error(`The meta model has no structure ${name}.`);
    const inherited = [...(structure.extends ?? []), ...(structure.mixins ?? [])].flatMap((type) =>
      type.kind === 'reference' ? propertiesOf(type.name) : [],
    );
    return [
      ...inherited.filter((one) => !structure.properties.some(({ name: own }) => own === one.name)),
      ...structure.properties,
    ];
  };

  const checkObject = (value: unknown, properties: readonly Property[], at: string): string[] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
    const known = new Map(properties.map((property) => [property.name, property]));
    const unknown = Object.keys(value).filter((name) => !known.has(name));
    return [
      ...unknown.map((name) => `${at}.${name} is not in the specification`),
      ...properties.flatMap(({ name, type, optional }) => {
        if (!(name in value)) return optional ? [] : [`${at}.${name} is missing`];
        return check((value as Record<string, unknown>)[name], type, `${at}.${name}`);
      }),
    ];
  };

  const checkReference = (value: unknown, name: string, at: string): string[] => {
    if (['LSPAny', 'LSPObject', 'LSPArray'].includes(name)) return value === undefined ? [`${at} is undefined`] : [];
    const alias = aliases.get(name);
    if (alias !== undefined) return check(value, alias, at);
    const enumeration = enumerations.get(name);
    if (enumeration === undefined) return checkObject(value, propertiesOf(name), at);
    if (enumeration.supportsCustomValues) return check(value, enumeration.type, at);
    return enumeration.values.some((one) => one.value === value)
      ? []
      : [`${at} is ${JSON.stringify(value)}, no ${name}`];
  };

  const check = (value: unknown, type: Type, at: string): string[] => {
    switch (type.kind) {
      case 'base':
        return isBase(value, type.name) ? [] : [`${at} is ${JSON.stringify(value)}, not ${type.name}`];
      case 'reference':
        return checkReference(value, type.name, at);
      case 'array':
        return Array.isArray(value)
          ? value.flatMap((one, index) => check(one, type.element, `${at}[${index}]`))
          : [`${at} is no list`];
      case 'map':
        return typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, one]) => check(one, type.value, `${at}.${key}`))
          : [`${at} is no map`];
      case 'tuple':
        return Array.isArray(value) && value.length === type.items.length
          ? type.items.flatMap((one, index) => check(value[index], one, `${at}[${index}]`))
          : [`${at} is no tuple of ${type.items.length}`];
      case 'and':
        return type.items.flatMap((one) => check(value, one, at));
      case 'or': {
        const all = type.items.map((one) => check(value, one, at));
        // The nearest miss explains most.
        return all.some((faults) => faults.length === 0) ? [] : (all.sort((a, b) => a.length - b.length)[0] ?? []);
      }
      case 'literal':
        return checkObject(value, type.value.properties, at);
      case 'stringLiteral':
        return value === type.value ? [] : [`${at} is ${JSON.stringify(value)}, not ${JSON.stringify(type.value)}`];
    }
  };

  return {
    result(method, result) {
      const request = model.requests.find((one) => one.method === method && one.messageDirection !== 'serverToClient');
      return request === undefined ? [] : check(result, request.result, method);
    },
    sent(method, params) {
      if (method.startsWith('brief/')) return [];
      const found = [...model.requests, ...model.notifications].find((one) => one.method === method);
      if (found === undefined || found.messageDirection === 'clientToServer')
        return [`${method} is nothing a server sends`];
      if (found.params === undefined) return params === undefined || params === null ? [] : [`${method} has no params`];
      return check(params, found.params, method);
    },
  };
}

function isBase(value: unknown, name: string): boolean {
  switch (name) {
    case 'null':
      return value === null;
    case 'string':
    case 'URI':
    case 'DocumentUri':
    case 'RegExp':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'uinteger':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2 ** 31 - 1;
    case 'integer':
      return Number.isInteger(value);
    case 'decimal':
      return typeof value === 'number';
    default:
      throw new Error(`The meta model has a base type ${name} that this judge does not know.`);
  }
}
