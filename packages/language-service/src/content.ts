/**
 * What an editor shows, before it is Markdown or plain text: a few kinds of block around a few kinds of inline text.
 * All text is data. Whatever a dossier or a draft says, the reader sees its words and nothing else: no link, no image,
 * no HTML, no code fence and no heading can come of it.
 */

export type Inline = string | { readonly strong: string } | { readonly emphasis: string };

export type ContentBlock =
  | { readonly type: 'paragraph'; readonly inline: readonly Inline[] }
  | { readonly type: 'quote'; readonly inline: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'rule' };

export type Content = readonly ContentBlock[];

/** CommonMark in which everything that came as text is literal. */
export function toMarkdown(content: Content): string {
  return content.map(blockToMarkdown).join('\n\n');
}

/** The same for clients that show plain text. */
export function toPlainText(content: Content): string {
  return content.map(blockToPlainText).join('\n\n');
}

/** The text as one line of literal Markdown; at the start of a block a few marks more could start something. */
export function literal(text: string, opensBlock = true): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>~^$&:@=]/g, (mark, at: number, line: string) =>
    isHarmless(mark, at, line, opensBlock) ? mark : `\\${mark}`,
  );
}

/** The text on one line, without the characters that would change how the rest is shown. */
export function onOneLine(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ');
}

function blockToMarkdown(block: ContentBlock): string {
  switch (block.type) {
    case 'paragraph':
      return inlineToMarkdown(block.inline);
    case 'quote':
      return `> ${inlineToMarkdown(block.inline)}`;
    case 'list':
      return block.items.map((item) => `- ${inlineToMarkdown(item)}`).join('\n');
    case 'rule':
      return '---';
  }
}

function inlineToMarkdown(inline: readonly Inline[]): string {
  return inline
    .map((run, index) => {
      if (typeof run === 'string') return literal(run, index === 0);
      return 'strong' in run ? `**${literal(run.strong)}**` : `*${literal(run.emphasis)}*`;
    })
    .join('')
    .trim();
}

function blockToPlainText(block: ContentBlock): string {
  switch (block.type) {
    case 'paragraph':
      return inlineToPlainText(block.inline);
    case 'quote':
      return `    ${inlineToPlainText(block.inline)}`;
    case 'list':
      return block.items.map((item) => `- ${inlineToPlainText(item)}`).join('\n');
    case 'rule':
      return '—';
  }
}

function inlineToPlainText(inline: readonly Inline[]): string {
  return inline
    .map((run) => onOneLine(typeof run === 'string' ? run : 'strong' in run ? run.strong : run.emphasis))
    .join('');
}

/**
 * Marks that can start nothing where they stand are left bare, because some clients show the backslash: full stops and
 * hyphens between words, and brackets that no link destination can follow.
 */
function isHarmless(mark: string, at: number, line: string, opensBlock: boolean): boolean {
  const before = line[at - 1];
  const after = line[at + 1];
  switch (mark) {
    case '.':
      // "1." opens a list at the start of a block, and "www.site" becomes a link anywhere.
      return (after === undefined || after === ' ') && !(opensBlock && /^\d*$/.test(line.slice(0, at)));
    case '-':
      return before !== undefined && before !== ' ' && before !== '-' && after !== '-';
    case '(':
    case ')':
      return before !== ']' && before !== ')';
    case ':':
      return after === undefined || after === ' ';
    default:
      return false;
  }
}
