/**
 * Where the sentences of a block begin and end. Good enough to say what stands together: it knows abbreviations,
 * initials, numbers and ellipses, and no grammar.
 */
import type { Span } from '@brief/core';

/** The sentences of a text, without the white space between them. */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  END.lastIndex = start;
  for (let match = END.exec(text); match !== null; match = END.exec(text)) {
    const end = match.index + match[0].trimEnd().length;
    const next = skipSpace(text, END.lastIndex);
    if (match[1] !== undefined && !endsSentence(text, match.index, match[1], end, next)) continue;
    if (end > start) sentences.push({ start, end });
    start = next;
    END.lastIndex = Math.max(END.lastIndex, next);
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** Marks that end a sentence with what closes after them, or an empty line. */
const END = /(?<![.!?…。！？])([.!?…。！？]+)["'”’»)\]\uFFFC“‘]*(?=\s|$)|\n[ \t]*\n/g;

function endsSentence(text: string, at: number, marks: string, end: number, next: number): boolean {
  if (next >= text.length) return true;
  const following = isPlainLetter(text.charCodeAt(next))
    ? text.charAt(next)
    : text
        .slice(next, next + 3)
        .replace(OPENING, '')
        .charAt(0);
  if (marks.includes('!') || marks.includes('?')) return !isLower(following) || end === at + marks.length;
  if (marks.length > 1 || marks === '…') return !isLower(following);
  if (isLower(following)) return false;
  if (end > at + 1) return true;
  const word = wordBefore(text, at);
  const opens = (): boolean => FREQUENT_START.test(text.slice(next, next + 12));
  // "DHKP/C. The", "in group C. The": a letter that ends a name, and no initial.
  if (INITIAL.test(word)) return JOINING.test(text.charAt(at - 2)) || opens();
  const lower = word.toLowerCase();
  if (TITLES.has(lower)) return false;
  if (NUMBERED.has(lower)) return !/\d/.test(following);
  if (word.includes('.')) return opens();
  return !ABBREVIATIONS.has(lower);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isPlainLetter(text.charCodeAt(at)) && SPACE.test(text.charAt(at))) at++;
  return at;
}

/** The word that ends at a full stop, with full stops inside. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 20 && isOfWord(text, start - 1)) start--;
  return text.slice(start, at);
}

const isOfWord = (text: string, at: number): boolean =>
  isPlainLetter(text.charCodeAt(at)) || WORD.test(text.charAt(at));

/** A to Z, of which most text is. */
const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const isLower = (character: string): boolean =>
  character !== '' && character === character.toLowerCase() && character !== character.toUpperCase();

const SPACE = /\s/;
const WORD = /[\p{L}\p{M}.]/u;
const OPENING = /^["'“‘«„‚([]+/;
/** One capital letter, perhaps after others: "M.", "J.R." */
const INITIAL = /^\p{Lu}$/u;
const JOINING = /[/&\p{N}]/u;
/** After "U.S." and its like, a sentence begins only with a word that names seldom begin with. */
const FREQUENT_START =
  /^(?:The|This|That|These|Those|It|He|She|They|We|In|On|At|But|And|However|Its|His|Her|Their|A|An)(?![\p{L}.])/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const TITLES = words(
  'dr mr mrs ms prof rev hon gen lt col maj capt sgt adm cmdr sen rep gov amb pres st ste mt ft messrs mme mlle sn av doç yrd op org orgen alb bn yb hz',
);
const NUMBERED = words('no nos nr p pp vol vols ch chap sec sect art arts para paras fig figs eq tbl app ed s sf c md');
const ABBREVIATIONS = words(
  'e.g i.e eg ie cf viz vs v etc al approx ca est dept dist inc ltd co corp bros jr sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m z.b d.h u.a bzw usw vb vd bkz yy dn cad sok mah',
);
