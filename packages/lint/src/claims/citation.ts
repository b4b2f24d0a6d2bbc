/**
 * A citation of the source behind a sentence, as the draft makes them: the footnote or the link that it has for the source
 * already, or a new footnote whose text stands at the end. Whether a sentence needs one is not asked here.
 */
import type { Dossier, Source, Span } from '@brief/core';
import { sentenceAt } from '../block-index.ts';
import { dateInWords } from '../dates.ts';
import type { Block, Draft } from '../draft.ts';
import type { Suggestion } from '../finding.ts';

/** What cites the source behind the sentence in which a stretch of the draft ends; the likeliest first. */
export function citations(draft: Draft, block: Block, { end }: Span, dossier: Dossier): readonly Suggestion[] {
  // A heading is also an anchor, and HTML has footnotes of its own.
  if (block.kind === 'heading' || block.kind === 'html' || block.quoted) return [];
  const { prose } = block;
  const sentence = sentenceAt(block, prose.fromDraft(Math.max(block.span.start, end - 1)));
  const mark = prose.toDraft({ start: Math.max(sentence.start, sentence.end - 1), end: sentence.end });
  const isStopped = /[.!?]/.test(draft.text.slice(mark.start, mark.end));
  const before = isStopped ? mark.start : mark.end;
  const linked = link(draft.text, dossier.source, before);
  const noted = footnote(draft, dossier, before, mark.end);
  return [...(linked ? [linked] : []), ...(noted ? [noted] : [])];
}

/** " ([Article](https://…))", as another place of the draft has it. */
function link(text: string, { url }: Source, at: number): Suggestion | undefined {
  if (url === undefined) return undefined;
  const found = [...text.matchAll(LINKS)].find(({ groups }) => groups?.['url'] === url);
  if (!found) return undefined;
  return {
    title: `Link to the source, as in “${found.groups?.['text']}”`,
    edit: { span: { start: at, end: at }, text: ` (${found[0]})` },
  };
}

const LINKS = /(?<!!)\[(?<text>[^\][\n]+)\]\(<?(?<url>[^\s()<>]+)>?\)/g;

function footnote({ text }: Draft, { source }: Dossier, before: number, behind: number): Suggestion | undefined {
  const at = stylesOf(text) === 'before' ? before : behind;
  const known = [...text.matchAll(DEFINITIONS)].find(([line]) => isOf(line, source));
  const label = known?.groups?.['label'];
  if (label !== undefined) {
    return { title: `Refer to footnote ${label}`, edit: { span: { start: at, end: at }, text: `[^${label}]` } };
  }
  if (isOpenAtEnd(text)) return undefined;
  const fresh = freshLabel(text);
  const end = text.trimEnd().length;
  // One edit, so that taking it back takes back both: what stands between is written again as it is.
  const line = /\r\n/.test(text) ? '\r\n' : '\n';
  const isBelowNote = DEFINITION.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end));
  const note = `${line}${isBelowNote ? '' : line}[^${fresh}]: ${inWords(source)}`;
  return {
    title: `Add footnote ${fresh} for “${source.title}”`,
    edit: { span: { start: at, end }, text: `[^${fresh}]${text.slice(at, end)}${note}` },
  };
}

const DEFINITIONS = /^ {0,3}\[\^(?<label>[^\][\s]+)\]:.*$/gm;
const DEFINITION = /^ {0,3}\[\^[^\][\s]+\]:/;
const LABELS = /\[\^(?<label>[^\][\s]+)\]/g;

const isOf = (line: string, { url, title, published }: Source): boolean =>
  (url !== undefined && line.includes(url)) || line.includes(title) || line.includes(dateInWords(published.iso));

/** Whether the draft sets its footnotes before the mark that ends a sentence, or behind it. */
function stylesOf(text: string): 'before' | 'behind' {
  const before = text.match(/\[\^[^\][\s]+\][.!?]/g)?.length ?? 0;
  const behind = text.match(/[.!?]\[\^[^\][\s]+\](?!:)/g)?.length ?? 0;
  return before > behind ? 'before' : 'behind';
}

/** The next number; a word where the draft has words. None that the draft has, however it is written. */
function freshLabel(text: string): string {
  const labels = new Set([...text.matchAll(LABELS)].map(({ groups }) => (groups?.['label'] ?? '').toLowerCase()));
  const numbers = [...labels].filter((label) => /^\d+$/.test(label)).map(Number);
  if (numbers.length > 0 || labels.size === 0) return String(Math.max(0, ...numbers) + 1);
  let label = 'source';
  for (let number = 2; labels.has(label); number++) label = `source-${number}`;
  return label;
}

/** Whether what is written at the end would stand in a fence or a comment. */
function isOpenAtEnd(text: string): boolean {
  let fence: string | undefined;
  for (const [, mark = ''] of text.matchAll(/^[ >]*(`{3,}|~{3,})/gm)) {
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined || text.lastIndexOf('<!--') > text.lastIndexOf('-->');
}

/** “Title”, Publisher, 10 January 2026, <https://…>. */
function inWords({ title, publisher, published, url }: Source): string {
  const parts = [`“${title}”`, publisher, dateInWords(published.iso), url && `<${url}>`];
  return `${parts.filter((part) => part !== undefined && part !== '').join(', ')}.`;
}
