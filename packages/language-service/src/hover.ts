/**
 * What is shown for a name under the cursor: what it is, what the source says about it and who says so, and why the
 * draft's way of writing it is not the preferred one; and for a sentence that the source supports, the words that do.
 * Short first, detail after. Knows no editor and no protocol.
 */
import {
  type Dossier,
  type Entity,
  type LinkedDossier,
  predicates,
  type Quote,
  type Span,
  type Statement,
} from '@brief/core';
import { type Claim, claimsOf, dateInWords, type Knowledge, type Mention } from '@brief/lint';
import { type Content, type ContentBlock, type Inline, toMarkdown, toPlainText } from './content.ts';
import { type EntityKey, mentionAt, type View } from './view.ts';
import { kindInWords, listInWords, sayInWords } from './words.ts';

export interface Hover {
  /** The name, or what is said, in the draft. */
  readonly span: Span;
  /** For whoever draws it himself. */
  readonly content: Content;
  readonly markdown: string;
  readonly plainText: string;
}

/** The hover at an offset, or nothing where no name stands and nothing is said that the source says, too. */
export function hover(view: View, offset: number): Hover | undefined {
  const mention = mentionAt(view.draft, offset);
  const claim = supportedClaimAt(view, offset);
  if (mention === undefined) return claim && shown(claim.span, supportContent(view, claim));
  const { knowledge } = view;
  const same = knowledge.sameThings(mention.dossier, mention.entity);
  const others = mention.also.filter((owner) => !same.some((one) => isSame(one, owner)));
  const more = others.flatMap((owner) => entityContent(knowledge, owner));
  const [headline, ...rest] = [...entityContent(knowledge, mention, mention), ...more];
  const support = claim === undefined ? [] : [supportLine(claim)];
  return shown(mention.span, headline === undefined ? [] : [headline, ...support, ...rest]);
}

const shown = (span: Span, content: Content): Hover => ({
  span,
  content,
  markdown: toMarkdown(content),
  plainText: toPlainText(content),
});

/** The narrowest claim at an offset that the source supports. */
function supportedClaimAt({ draft, knowledge }: View, offset: number): Claim | undefined {
  return claimsOf(draft, knowledge, { outcome: 'supported', at: offset })
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** The source says so, in which words, and who says it there. */
function supportContent({ knowledge }: View, claim: Claim): Content {
  const dossier = knowledge.dossier(claim.dossier);
  if (dossier === undefined) return [];
  const passages = new Map<string, ContentBlock>();
  for (const statement of claim.statements.slice(0, 3)) {
    const [quote] = statement.quotes;
    if (!passages.has(quote.exact)) passages.set(quote.exact, passage(dossier, statement, quote));
  }
  return [supportLine(claim), ...passages.values(), colophon(dossier)];
}

function supportLine({ source, statements }: Claim): ContentBlock {
  const paragraphs = new Set(statements.flatMap(({ quotes }) => quotes.map(({ paragraph }) => paragraph)));
  return { type: 'paragraph', inline: [{ strong: 'Supported' }, `: the source ${source} ${pilcrows(paragraphs)}`] };
}

/**
 * What there is to say about an entity, by every source that knows the same thing; with a mention, also how the draft
 * writes it.
 */
export function entityContent(knowledge: Knowledge, key: EntityKey, mention?: Mention): Content {
  const dossier = knowledge.dossier(key.dossier);
  const entity = knowledge.entity(key.dossier, key.entity);
  if (dossier === undefined || entity === undefined) return [];
  return [
    headline(entity),
    ...said(knowledge, dossier, entity),
    ...otherNames(entity),
    // Last: where the name is not the one to write, a finding above has said so already.
    ...(mention === undefined ? [] : verdict(knowledge, entity, mention)),
    colophon(dossier),
    ...knowledge.sameThings(key.dossier, key.entity).flatMap((other) => elsewhere(knowledge, entity, other)),
  ];
}

const isSame = (one: EntityKey, other: EntityKey): boolean =>
  one.dossier === other.dossier && one.entity === other.entity;

/** What a source says of it, and in which words. */
function said(knowledge: Knowledge, dossier: Dossier, entity: Entity): ContentBlock[] {
  const statements = knowledge.statementsAbout(dossier.id, entity.id);
  return [
    ...list([
      ...relations(dossier, entity, statements),
      ...sayings(dossier, entity),
      ...contested(dossier, statements),
    ]),
    ...words(dossier, entity, statements),
  ];
}

/** The same thing in another source: what it is has been told. */
function elsewhere(knowledge: Knowledge, known: Entity, key: EntityKey): ContentBlock[] {
  const dossier = knowledge.dossier(key.dossier);
  const entity = knowledge.entity(key.dossier, key.entity);
  if (dossier === undefined || entity === undefined) return [];
  const name: ContentBlock[] =
    entity.label === known.label ? [] : [{ type: 'paragraph', inline: ['As ', { strong: entity.label }, ':'] }];
  const rest = said(knowledge, dossier, entity).filter(({ type }) => type !== 'rule');
  return [{ type: 'rule' }, ...name, ...rest, colophon(dossier)];
}

function headline(entity: Entity): ContentBlock {
  const sense = entity.sense === undefined ? '' : ` (${entity.sense})`;
  return {
    type: 'paragraph',
    inline: [{ strong: entity.label }, `${sense} · ${kindInWords(entity.kind)} — ${entity.is}`],
  };
}

function list(items: readonly Inline[][]): ContentBlock[] {
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

/** Why the name as written is not the one to write. A preferred or accepted name needs no comment. */
function verdict(knowledge: Knowledge, entity: Entity, mention: Mention): ContentBlock[] {
  if (mention.use !== 'deprecated') {
    const { scope, note } = mention.label;
    if (scope === undefined) return [];
    const reason = note === undefined ? '' : ` ${note}`;
    return [{ type: 'paragraph', inline: [`“${mention.label.text}” is ${scope} than ${entity.label}.${reason}`] }];
  }
  const write = knowledge.replacement(mention.dossier, mention.entity, mention.label);
  const instead = mention.spelling === 'folded' && mention.label.use !== 'deprecated' ? mention.label.text : write;
  const note =
    mention.label.note ?? (mention.spelling === 'folded' ? 'The letters of the name are not plain ASCII.' : undefined);
  return [{ type: 'paragraph', inline: ['Write ', { strong: instead }, note === undefined ? '.' : `. ${note}`] }];
}

/** The relations in words, one line for each relation and direction, at most six lines. */
function relations(dossier: Dossier, entity: Entity, statements: readonly Statement[]): Inline[][] {
  const lines = new Map<string, { names: string[]; paragraphs: Set<number>; contested: boolean }>();
  for (const statement of statements) {
    if (statement.predicate === 'about' || statement.object === undefined || statement.contested) continue;
    const forward = statement.subject === entity.id;
    if (!forward && statement.object !== entity.id) continue;
    const definition = predicates[statement.predicate];
    const wording = forward ? definition.words : definition.inverseWords;
    const other = entityLabel(dossier, forward ? statement.object : statement.subject);
    const line = lines.get(wording) ?? { names: [], paragraphs: new Set<number>(), contested: false };
    if (!line.names.includes(other)) line.names.push(other);
    for (const quote of statement.quotes) line.paragraphs.add(quote.paragraph);
    lines.set(wording, line);
  }
  return [...lines]
    .slice(0, 6)
    .map(([wording, { names, paragraphs }]): Inline[] => [
      `${wording} `,
      ...listInWords(names).map((part, index): Inline => (index % 2 === 0 ? { strong: part } : part)),
      ` ${pilcrows(paragraphs)}`,
    ]);
}

/** What a speaker speaks of, according to the source. */
function sayings(dossier: Dossier, entity: Entity): Inline[][] {
  if (isTheSource(dossier, entity)) return [];
  const said = dossier.statements.filter(({ by, subject }) => by === entity.id && subject !== entity.id);
  if (said.length === 0) return [];
  const subjects = [...new Set(said.map(({ subject }) => entityLabel(dossier, subject)))];
  const paragraphs = new Set(said.flatMap(({ quotes }) => quotes.map(({ paragraph }) => paragraph)));
  return [['speaks of ', ...listInWords(subjects), ` ${pilcrows(paragraphs)}`]];
}

/** What the source itself presents as somebody's disputed view is never shown as a plain relation. */
function contested(dossier: Dossier, statements: readonly Statement[]): Inline[][] {
  return statements
    .filter((statement) => statement.contested && statement.object !== undefined && statement.predicate !== 'about')
    .map((statement) => {
      const definition = predicates[statement.predicate as keyof typeof predicates];
      const claim = `${entityLabel(dossier, statement.subject)} ${definition.words} ${entityLabel(dossier, statement.object as string)}`;
      const credit = `${claim}, according to ${speaker(dossier, statement)} ${pilcrow(statement.quotes[0])}`;
      return [{ strong: 'contested' }, `: ${credit}`];
    });
}

/** The exact words, each passage once, at most four; the paragraph tells where the rest is. */
function words(dossier: Dossier, entity: Entity, statements: readonly Statement[]): ContentBlock[] {
  const passages = new Map<string, { statement: Statement; quote: Quote }>();
  // What is said of the entity itself comes before what only touches it.
  const ordered = [...statements].sort((a, b) => Number(b.subject === entity.id) - Number(a.subject === entity.id));
  for (const statement of ordered) {
    for (const quote of statement.quotes) {
      const key = `${quote.paragraph} ${quote.exact}`;
      if (![...passages.values()].some((seen) => contains(seen.quote, quote))) passages.set(key, { statement, quote });
    }
  }
  const first = [...passages.values()].slice(0, 4);
  if (first.length === 0) return [];
  const rest = passages.size - first.length;
  return [
    { type: 'rule' },
    ...first.map(({ statement, quote }) => passage(dossier, statement, quote)),
    ...(rest === 0
      ? []
      : [
          {
            type: 'paragraph',
            inline: [`and ${rest} more ${rest === 1 ? 'passage' : 'passages'} in the source`],
          } as const,
        ]),
  ];
}

/** Words of the source, with who says them and how. */
function passage(dossier: Dossier, statement: Statement, quote: Quote): ContentBlock {
  const credit = `${sayInWords(statement, speaker(dossier, statement))}, ${pilcrow(quote)}`;
  // No block quote: in a narrow hover its margins take a third of every line.
  return { type: 'paragraph', inline: [`“${quote.exact}” — `, { emphasis: credit }] };
}

function otherNames(entity: Entity): ContentBlock[] {
  const names = entity.labels
    .filter((label) => label.use === 'accepted' && label.scope === undefined)
    .map((label) => label.text);
  if (names.length === 0) return [];
  const shown = names.slice(0, 6).join(', ');
  return [{ type: 'paragraph', inline: [`Also: ${shown}${names.length > 6 ? ', …' : ''}`] }];
}

function colophon({ source }: Dossier): ContentBlock {
  return { type: 'paragraph', inline: [{ emphasis: `${source.title}, ${dateInWords(source.published.iso)}` }] };
}

function speaker(dossier: Dossier, statement: Statement): string {
  const entity = entityOf(dossier, statement.by);
  if (entity === undefined || isTheSource(dossier, entity)) return 'the source';
  return entity.label;
}

/** The source entity that carries the source's own title is the author's voice. */
function isTheSource(dossier: Dossier, entity: Entity): boolean {
  return entity.kind === 'source' && entity.label === dossier.source.title;
}

function entityLabel(dossier: Dossier, id: string): string {
  return entityOf(dossier, id)?.label ?? id;
}

/** A dossier of a file is looked up in, because it can have half a million entities. */
const entityOf = (dossier: Dossier & Partial<Pick<LinkedDossier, 'entity'>>, id: string): Entity | undefined =>
  dossier.entity === undefined ? dossier.entities.find((entity) => entity.id === id) : dossier.entity(id);

function contains(longer: Quote, shorter: Quote): boolean {
  return longer.paragraph === shorter.paragraph && longer.exact.includes(shorter.exact);
}

function pilcrow(quote: Quote): string {
  return `¶${quote.paragraph}`;
}

function pilcrows(paragraphs: ReadonlySet<number>): string {
  return [...paragraphs]
    .sort((a, b) => a - b)
    .map((paragraph) => `¶${paragraph}`)
    .join(' ');
}
