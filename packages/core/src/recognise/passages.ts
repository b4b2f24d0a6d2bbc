/**
 * The passages of raw Markdown: no paragraph, heading or table goes on over a blank line, so no name does. HTML of the
 * kinds that may hold blank lines is not cut: from wherever it could begin to where it must have ended.
 */

/** Says for a place in the text where its passage ends. */
export type Passages = (at: number) => number;

export function findPassages(markdown: string): Passages {
  if (HTML.test(markdown)) return fromCuts(cutsIn(markdown), markdown.length);
  let from = 0;
  let end = -1;
  return (at) => {
    if (at >= from && at <= end) return end;
    BLANK.lastIndex = at;
    from = at;
    end = BLANK.exec(markdown)?.index ?? markdown.length;
    return end;
  };
}

/** The passages, in order; together they are the text without a line end for each blank line. */
export function* passagesOf(markdown: string): Generator<string> {
  const endOf = findPassages(markdown);
  for (let start = 0; start < markdown.length; ) {
    const end = endOf(start);
    if (end > start) yield markdown.slice(start, end);
    start = end + 1;
  }
}

/** The blank lines that no HTML can hold. */
function cutsIn(markdown: string): readonly number[] {
  const cuts: number[] = [];
  let open = 0;
  for (const { 0: mark, index } of markdown.matchAll(MARKS)) {
    if (mark in OPENS) open |= OPENS[mark] as number;
    else if (mark in CLOSES) open &= ~(CLOSES[mark] as number);
    else if (mark.startsWith('</')) open &= ~RAW;
    else if (mark.startsWith('<!')) {
      if (!mark.endsWith('>')) open |= DECLARATION;
    } else if (mark.startsWith('<')) open |= RAW;
    else if (open === 0) cuts.push(index);
  }
  return cuts;
}

function fromCuts(cuts: readonly number[], length: number): Passages {
  return (at) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cuts[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return cuts[low] ?? length;
  };
}

const BLANK = /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/g;
/** HTML that may hold blank lines begins somewhere. */
const HTML = /<(?:[!?]|pre|script|style|textarea)/i;
/** A blank line, and where such HTML begins and ends. */
const MARKS = new RegExp(
  [
    BLANK,
    /<!--|-->|<\?|\?>|<!\[CDATA\[|\]\]>|<![a-z](?:[^<>]*>)?/,
    /<(?:pre|script|style|textarea)\b|<\/(?:pre|script|style|textarea)>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** What may be open, as bits. */
const COMMENT = 1;
const INSTRUCTION = 2;
const DECLARATION = 4;
const RAW = 8;
const OPENS: Readonly<Record<string, number>> = { '<!--': COMMENT, '<?': INSTRUCTION };
const CLOSES: Readonly<Record<string, number>> = { '-->': COMMENT, '?>': INSTRUCTION, ']]>': DECLARATION };
