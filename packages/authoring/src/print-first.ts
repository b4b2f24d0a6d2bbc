/**
 * Writes a first dossier down as YAML that a person goes on with: in a sensible order, with a comment wherever a decision
 * is theirs. What is open has no value, so that `brief dossier check` names it.
 */
import { type Kind, kinds } from '@brief/core';
import { Document, isMap, isScalar, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { FirstDossier, FirstEntity } from './first-dossier.ts';
import { titleOf } from './kind-titles.ts';
import type { PrintedDate } from './source/article.ts';

export interface PrintFirstOptions {
  /** What the article’s file is called. */
  readonly from: string;
}

export function printFirst(dossier: FirstDossier, { from }: PrintFirstOptions): string {
  const { id, source, subjects, entities } = dossier;
  const document = new Document({
    id,
    source: sourceData(source),
    ...(subjects.length > 0 && { subjects }),
  });
  const root = document.contents as YAMLMap<Scalar<string>, unknown>;
  const table = document.createNode({}) as YAMLMap<Scalar<string>, unknown>;
  let before: Kind | undefined | null = null;
  for (const entity of entities) {
    const pair = entityPair(document, entity);
    pair.key.spaceBefore = before !== null;
    if (before === null || entity.kind !== before) pair.key.commentBefore = ` ${headingOf(entity.kind)}`;
    before = entity.kind;
    table.items.push(pair);
  }
  root.items.push(document.createPair('entities', table) as Pair<Scalar<string>, unknown>);
  for (const { key } of root.items.slice(1)) key.spaceBefore = true;
  comment(root, 'source', sourceComment(dossier));
  comment(root, 'subjects', ' What it is about, going by the headline: distinctive things only.');
  comment(root, 'entities', entitiesComment(dossier));
  const sources = root.items.find(({ key }) => key.value === 'source')?.value;
  if (isMap<Scalar<string>, unknown>(sources)) dressSource(sources, source);
  document.commentBefore = head(dossier, from);
  return document.toString({ nullStr: '', lineWidth: 0 }) + suggestionsOf(dossier);
}

function head({ entities }: FirstDossier, from: string): string {
  const open = entities.filter(({ kind }) => kind === undefined).length;
  const names = entities.length === 1 ? '1 name' : `${entities.length} names`;
  const left = open === 0 ? '' : `, ${open} of them without a kind`;
  return (
    ` A first dossier of ${from.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}: ${names} found by their writing${left}. A machine has guessed;\n` +
    ' go through it, strike what is no name, and fill in what has no value: brief dossier check lists it.'
  );
}

function sourceData({ published, paragraphs, ...rest }: FirstDossier['source']): object {
  const { title, lang, publisher, authors, url, licence } = rest;
  const said = Object.entries({
    title: title || null,
    lang,
    published: dateData(published),
    publisher,
    authors,
    url,
    licence,
  });
  return {
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
    paragraphs: Object.fromEntries(paragraphs.map((text, number) => [String(number), text])),
  };
}

function dateData(published: PrintedDate | undefined): unknown {
  if (published === undefined) return null;
  const { asPrinted, iso } = published;
  return asPrinted === undefined || asPrinted === iso ? (iso ?? null) : { asPrinted, iso: iso ?? null };
}

function dressSource(map: YAMLMap<Scalar<string>, unknown>, { published }: FirstDossier['source']): void {
  for (const { key, value } of map.items) {
    if (key.value === 'published' && published === undefined && isScalar(value))
      value.comment = ' The day as YYYY-MM-DD.';
    if (key.value === 'published' && isMap<Scalar<string>, unknown>(value)) {
      const iso = value.items.find((pair) => pair.key.value === 'iso')?.value;
      if (published?.iso === undefined && isScalar(iso))
        iso.comment = ' YYYY-MM-DD: which is the day, and which the month?';
    }
    if (key.value !== 'paragraphs' || !isMap<Scalar, Scalar>(value)) continue;
    for (const pair of value.items) {
      // Numbers, not texts that look like one.
      pair.key = new Scalar(Number(pair.key.value));
      if (pair.value) pair.value.type = Scalar.BLOCK_LITERAL;
    }
  }
}

function entityPair(document: Document, entity: FirstEntity): Pair<Scalar<string>, unknown> {
  const { id, kind, label, labels, is, questions } = entity;
  const data = { kind: kind ?? null, label, ...(labels.length > 0 && { labels }), is: is ?? null };
  const pair = document.createPair(id, data) as Pair<Scalar<string>, YAMLMap<Scalar<string>, Scalar>>;
  const map = pair.value;
  if (map) {
    const first = map.items[0];
    if (first)
      first.key.commentBefore = [` ${foundIn(entity)}`, ...questions.map((question) => ` ${question}`)].join('\n');
    if (kind === undefined && first?.value)
      first.value.comment = ` One of ${kinds.filter((one) => one !== 'source').join(', ')}.`;
  }
  return pair;
}

/** "¶1, ¶4 ×2" */
const foundIn = ({ found }: FirstEntity): string =>
  found.map(([paragraph, times]) => `¶${paragraph}${times > 1 ? ` ×${times}` : ''}`).join(', ');

function comment(root: YAMLMap<Scalar<string>, unknown>, name: string, text: string | undefined): void {
  const pair = root.items.find(({ key }) => key.value === name);
  if (pair && text !== undefined) pair.key.commentBefore = text;
}

function sourceComment({ leftOut }: FirstDossier): string | undefined {
  if (leftOut.length === 0) return undefined;
  return leftOut.map((line) => ` Left out before the body: ${line}`).join('\n');
}

function entitiesComment({ entities, noNames }: FirstDossier): string | undefined {
  if (noNames === 'script')
    return ' The script of this text has no capital letters to know names by; put them down yourself.';
  return entities.length === 0 ? ' No names were found.' : undefined;
}

const headingOf = (kind: Kind | undefined): string => (kind === undefined ? 'Of which kind?' : titleOf(kind));

function suggestionsOf({ suggestions }: FirstDossier): string {
  if (suggestions.length === 0) return '';
  const data = suggestions.map(({ by, paragraph, exact }, index) => {
    const statement = { subject: null, text: null, ...(by !== undefined && { by }), quotes: [{ paragraph, exact }] };
    return [`s${index + 1}`, statement] as const;
  });
  const text = new Document({ statements: Object.fromEntries(data) }).toString({ nullStr: '', lineWidth: 0 });
  return (
    '\n# Passages that could become statements, with somebody’s words or a number: say what each is about and what it says,\n' +
    '# and take away the signs before it. Nothing below counts as long as they stand there.\n#\n' +
    text.trimEnd().replace(/^/gm, '# ').replace(/ +$/gm, '') +
    '\n'
  );
}
