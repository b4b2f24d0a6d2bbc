/**
 * Writes a dossier down as a file somebody likes to read and edit: what the defaults say is left out, what is said of all
 * names of an entity is said once. Reading it gives the same dossier back.
 */
import type { Dossier, Entity, Label, LabelContext, Source, Statement } from '@brief/core';
import type { DataLanguage } from '@brief/data-files';
import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';

interface PrintOptions {
  /** Where the schema is, for editors. */
  readonly schema?: string;
}

export function printDossier(dossier: Dossier, language: DataLanguage, { schema }: PrintOptions = {}): string {
  const data = dataOf(dossier);
  if (language === 'json') {
    return `${JSON.stringify(schema === undefined ? data : { $schema: schema, ...data }, undefined, 2)}\n`;
  }
  const head = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_, node) {
      if (isShort(node)) node.flow = true;
    },
    Pair(_, { key }) {
      // The numbers of paragraphs need no quotation marks.
      if (isScalar(key) && /^(?:0|[1-9]\d{0,8})$/.test(String(key.value))) key.value = Number(key.value);
    },
  });
  // Long text stays on its line, so that words of the source are found in the file by searching for them.
  return head + document.toString({ lineWidth: 0 });
}

/** A few words or a name with a mark or two: `{ text: Kalın, seen: true }`. Quotes are not: they are read. */
function isShort(node: Node): boolean {
  if (isMap(node)) {
    return node.has('text') && node.items.every(({ value }) => isScalar(value)) && lengthOf(node) <= mostInLine;
  }
  return isSeq<Node>(node) && node.items.every((item) => isScalar(item)) && lengthOf(node) <= mostInLine;
}

const lengthOf = (node: Node): number => JSON.stringify(node).length;

/** The library breaks what is longer. */
const mostInLine = 60;

function dataOf({ id, source, subjects, voice, entities, statements, wordings }: Dossier): object {
  return {
    id,
    source: sourceData(source),
    ...(subjects.length > 0 && { subjects }),
    ...(voice !== undefined && { voice }),
    entities: byId(entities.map((entity) => [entity.id, entityData(entity)])),
    ...(statements.length > 0 && {
      statements: byId(statements.map((statement) => [statement.id, statementData(statement, voice)])),
    }),
    ...(wordings && { wordings }),
  };
}

/** Any id is one like any other here, `__proto__` too. */
function byId(members: readonly (readonly [string, object])[]): object {
  const table = {};
  for (const [id, value] of members) {
    Object.defineProperty(table, id, { value, enumerable: true, configurable: true, writable: true });
  }
  return table;
}

function sourceData({ title, lang, published, paragraphs, ...rest }: Source): object {
  const { asPrinted, basis, iso } = published;
  const plain = asPrinted === undefined && basis === undefined;
  return {
    title,
    ...(lang !== 'en' && { lang }),
    published: plain ? iso : published,
    ...rest,
    paragraphs,
  };
}

function entityData({ id: _id, kind, label, labels, is, ...rest }: Entity): object {
  const [preferred = { text: label, use: 'preferred' as const }, ...others] = labels;
  const weak = labels.every((one) => one.weak);
  const context = sharedContext(labels);
  const data = (one: Label) => labelData(one, weak, context);
  return {
    kind,
    label: data(preferred),
    is,
    ...(weak && { weak }),
    ...(context && { context }),
    ...(others.length > 0 && { labels: others.map(data) }),
    ...rest,
  };
}

/** What at least two weak names have in common, where none would come by evidence that it has not. */
function sharedContext(labels: readonly Label[]): LabelContext | undefined {
  const weak = labels.filter((label) => label.weak);
  const [first] = weak;
  if (first?.context === undefined || weak.length < 2 || weak.some(({ context }) => context === undefined)) {
    return undefined;
  }
  const times = new Map<string, number>();
  for (const { context } of weak) times.set(key(context), (times.get(key(context)) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  const shared = most && most[1] > 1 ? most[0] : undefined;
  return shared === undefined ? undefined : weak.find(({ context }) => key(context) === shared)?.context;
}

const key = (context: LabelContext | undefined): string => JSON.stringify(context);

function labelData({ text, use, weak, context, ...rest }: Label, allWeak: boolean, shared?: LabelContext) {
  const data = {
    text,
    ...(use !== 'preferred' && use !== 'accepted' && { use }),
    ...(weak && !allWeak && { weak }),
    ...(context && !(shared && key(context) === key(shared)) && { context }),
    ...rest,
  };
  return Object.keys(data).length === 1 ? text : data;
}

function statementData({ id: _id, predicate, by, stance, ...rest }: Statement, voice = 'article'): object {
  const { subject, object, text, concerns, quotes, ...more } = rest;
  return {
    subject,
    ...(predicate !== 'about' && { predicate }),
    ...(object !== undefined && { object }),
    ...(text !== undefined && { text }),
    ...(concerns && { concerns }),
    ...(by !== voice && { by }),
    ...(stance !== 'reported' && { stance }),
    ...more,
    quotes,
  };
}
