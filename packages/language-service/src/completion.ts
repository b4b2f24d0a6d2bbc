/**
 * What can be written at the cursor: a name (typed as `@kal` or in bare letters), the id of an explicit reference, or a
 * sentence of the source inside quotation marks. Finds by bare letters, so that any keyboard reaches every name.
 */
import type { Dossier, Entity, Kind, Label, Quote, Span } from '@brief/core';
import { blockAt, type Knowledge, namedEntities } from '@brief/lint';
import { type Content, toMarkdown, toPlainText } from './content.ts';
import { expectedKinds } from './expected-kinds.ts';
import { entityContent } from './hover.ts';
import { entitiesWith } from './name-search.ts';
import { searchKey } from './symbols.ts';
import type { EntityKey, View } from './view.ts';

export interface Completion {
  readonly kind: Kind | 'quote';
  /** What the list shows. */
  readonly label: string;
  /** What it is, beside the label. */
  readonly detail: string;
  /** What is written, in place of `span`. */
  readonly text: string;
  readonly span: Span;
  /** What the editor compares with the characters in `span`. */
  readonly filter: string;
  /** Entity whose description `completionDetails` gives; for a quote its dossier and paragraph. */
  readonly about: EntityKey | { readonly dossier: string; readonly quote: Quote };
}

/** How the list was asked for: by the writer, or by typing a trigger character. */
export type CompletionTrigger = 'invoked' | 'typed';

/** What fits at the offset, best first. */
export function completions(view: View, offset: number, trigger: CompletionTrigger): readonly Completion[] {
  const line = lineBefore(view.draft.text, offset);
  const reference = /\]\(brief:([\w.-]*)$/.exec(line);
  if (reference !== null)
    return ids(view, { start: offset - (reference[1] ?? '').length, end: offset }, reference[1] ?? '');
  if (isMasked(view, offset)) return [];
  const sigil = /(?:^|[\s([{“‘"'«*_—–-])@([\p{L}\p{M}\p{N}’'/.-]*(?: [\p{L}\p{M}\p{N}’'/.-]+)?)$/u.exec(line);
  if (sigil !== null) {
    const typed = sigil[1] ?? '';
    return names(view, typed, { start: offset - typed.length - 1, end: offset }, '@', line.slice(0, -typed.length - 1));
  }
  const open = openQuotation(line);
  if (open !== undefined) {
    const typed = line.slice(open);
    const quotes = sentences(view, typed, { start: offset - typed.length, end: offset });
    if (quotes.length > 0 || trigger === 'typed') return quotes;
  }
  return trigger === 'typed' ? [] : namesBehindWords(view, line, offset);
}

/** What the editor shows beside a chosen completion. */
export function completionDetails(
  knowledge: Knowledge,
  about: Completion['about'],
): { markdown: string; plainText: string } {
  const content: Content =
    'entity' in about
      ? entityContent(knowledge, about)
      : [
          { type: 'quote', inline: [about.quote.exact] },
          {
            type: 'paragraph',
            inline: [
              { emphasis: `${knowledge.dossier(about.dossier)?.source.title ?? ''}, ¶${about.quote.paragraph}` },
            ],
          },
        ];
  return { markdown: toMarkdown(content), plainText: toPlainText(content) };
}

function ids(view: View, span: Span, typed: string): Completion[] {
  const wanted = searchKey(typed);
  return view.knowledge.dossiers.flatMap((whole) => {
    const { id: dossier } = whole;
    return entitiesWith(whole, wanted)
      .filter((entity) => searchKey(entity.id).includes(wanted) || searchKey(entity.label).includes(wanted))
      .map((entity) => ({
        kind: entity.kind,
        label: entity.id,
        detail: entity.label,
        text: entity.id,
        span,
        filter: entity.id,
        about: { dossier, entity: entity.id },
      }));
  });
}

/** Names that begin with what was typed, then names with a word that does, then names with these initials. */
function names(view: View, typed: string, span: Span, sigil: string, before: string): Completion[] {
  const wanted = searchKey(typed);
  const expected = expectedKinds(before);
  const known = namedEntities(view.draft);
  return view.knowledge.dossiers
    .flatMap((whole) => {
      const { id: dossier } = whole;
      return entitiesWith(whole, wanted).flatMap((entity) => {
        const match = bestLabel(entity, wanted);
        if (match === undefined) return [];
        const rank =
          (expected.includes(entity.kind) ? 0 : 8) + match.rank * 2 + (known.has(dossier, entity.id) ? 0 : 1);
        return [{ rank, completion: nameCompletion(dossier, entity, match.label, span, sigil) }];
      });
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ completion }) => completion);
}

/** Without a sigil up to four words before the cursor may already be the beginning of a name. */
function namesBehindWords(view: View, line: string, offset: number): Completion[] {
  const starts = [...line.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'/.-]*/gu)]
    // What follows one of these is a part of an address, a path or a tag.
    .filter((word) => !/[@/#:\\]/.test(line.charAt(word.index - 1)))
    .slice(-4)
    .map((word) => word.index);
  const seen = new Set<string>();
  const found: Completion[] = [];
  for (const start of starts) {
    const typed = line.slice(start);
    if (typed.trim() === '') continue;
    const span = { start: offset - typed.length, end: offset };
    for (const completion of names(view, typed, span, '', line.slice(0, start))) {
      const key = JSON.stringify(completion.about);
      const isPrefix = searchKey(completion.filter).startsWith(searchKey(typed));
      if (!isPrefix || seen.has(key)) continue;
      seen.add(key);
      found.push(completion);
    }
  }
  if (found.length > 0 || /\S$/.test(line)) return found;
  return names(view, '', { start: offset, end: offset }, '', line);
}

function bestLabel(entity: Entity, wanted: string): { label: Label; rank: number } | undefined {
  let best: { label: Label; rank: number } | undefined;
  for (const label of entity.labels) {
    const key = searchKey(label.text);
    const rank = key.startsWith(wanted)
      ? 0
      : /[ -]/.test(key) && startsAWord(key, wanted)
        ? 1
        : initials(key).startsWith(wanted)
          ? 2
          : 3;
    if (rank < (best?.rank ?? 3)) best = { label, rank };
  }
  return best;
}

function startsAWord(key: string, wanted: string): boolean {
  return key.includes(` ${wanted}`) || key.includes(`-${wanted}`);
}

/** “national intelligence organization” as `nio`. */
function initials(key: string): string {
  return key
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('');
}

/** A name that is good as it is stays the one that was asked for; any other leads to the preferred one. */
function nameCompletion(dossier: string, entity: Entity, match: Label, span: Span, sigil: string): Completion {
  const good = match.use === 'accepted' && match.scope === undefined && !entity.label.includes(match.text);
  const text = good && isLonger(match.text, entity.label) ? match.text : entity.label;
  return {
    kind: entity.kind,
    label: text,
    detail: entity.sense === undefined ? entity.kind : `${entity.kind}, ${entity.sense}`,
    text,
    span,
    filter: `${sigil}${searchKey(match.text)}`,
    about: { dossier, entity: entity.id },
  };
}

function isLonger(a: string, b: string): boolean {
  return a.split(' ').length > b.split(' ').length;
}

/** Sentences of the sources that hold what stands behind the opening mark, all of them when nothing does yet. */
function sentences(view: View, typed: string, span: Span): Completion[] {
  const wanted = searchKey(typed.trim());
  return view.knowledge.dossiers.flatMap((dossier) =>
    sourceSentences(dossier)
      .filter(({ exact }) => searchKey(exact).includes(wanted))
      .map((quote) => ({
        kind: 'quote' as const,
        label: quote.exact,
        detail: `¶${quote.paragraph}`,
        text: quote.exact,
        span,
        // The editor compares with what was typed, which may be the middle of the sentence.
        filter: wanted === '' ? searchKey(quote.exact) : typed,
        about: { dossier: dossier.id, quote },
      })),
  );
}

function sourceSentences({ source }: Dossier): Quote[] {
  return Object.entries(source.paragraphs).flatMap(([paragraph, text]) =>
    text.split(/(?<=[.!?][”"’]?)\s+(?=[\p{Lu}“"])/u).map((exact) => ({ paragraph: Number(paragraph), exact })),
  );
}

function lineBefore(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start, offset);
}

/** Offset in the line behind an opening mark that is not closed before the cursor. */
function openQuotation(line: string): number | undefined {
  const curly = Math.max(line.lastIndexOf('“'), line.lastIndexOf('„'), line.lastIndexOf('«'));
  const closed = Math.max(line.lastIndexOf('”'), line.lastIndexOf('»'));
  if (curly > closed) return curly + 1;
  const straight = line.split('"').length - 1;
  return straight % 2 === 1 ? line.lastIndexOf('"') + 1 : undefined;
}

/** Code, addresses, HTML and front matter lie in no block of prose; nothing is offered there. */
function isMasked(view: View, offset: number): boolean {
  const { frontMatter } = view.draft;
  if (frontMatter !== undefined && offset > frontMatter.start && offset < frontMatter.end) return true;
  const block = blockAt(view.draft, offset);
  if (block === undefined) return insideFence(view.draft.text, offset);
  // What is no prose inside a block leaves one character, and the way back from it is the whole of it.
  const after = block.prose.fromDraft(offset);
  const place = block.prose.toDraft({ start: after - 1, end: after });
  return after > 0 && block.prose.text[after - 1] === '\ufffc' && place.start < offset && offset < place.end;
}

/** Where there is no prose yet, an empty line is a place to write and the inside of a code fence is not. */
function insideFence(text: string, offset: number): boolean {
  let fence: string | undefined;
  for (const line of text.slice(0, offset).split(/\r\n?|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined) continue;
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined;
}
