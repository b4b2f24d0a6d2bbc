/** What stands around a mention in its block: whether the block introduces anything, and the words of the sentence. */
import { sentenceAt } from '../block-index.ts';
import type { Block, Mention } from '../draft.ts';
import { isTitle } from '../verbatim/verdict.ts';
import { mayBeEnglish } from './languages.ts';

/** English sentences introduce. A heading, a table cell, a footnote, a caption, a byline or a list of names does not. */
export function introduces(block: Block): boolean {
  const known = introducing.get(block.content);
  if (known !== undefined) return known;
  const does = isIntroducing(block);
  introducing.set(block.content, does);
  return does;
}

const introducing = new WeakMap<object, boolean>();

function isIntroducing({ kind, quoted, reference, prose, sentences }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'html') || quoted || reference) return false;
  if (!mayBeEnglish(prose.text) || CAPTION.test(prose.text)) return false;
  if (sentences.length > 1 || prose.text.length > longestLine) return true;
  const line = prose.text.trim();
  const isSentence = /[.!?:;…]["'”’»)\]]*$/u.test(line) || line.split(/\s+/u).length > 5;
  return isSentence && !/^by\s/iu.test(line) && !isTitle(line);
}

/** The words of the sentence before and behind a mention, as many as can matter. */
export function wordsAround({ block, proseSpan }: Mention): readonly [before: string, behind: string] {
  const sentence = sentenceAt(block, proseSpan.start);
  return [
    block.prose.text.slice(Math.max(sentence.start, proseSpan.start - nearby), proseSpan.start),
    block.prose.text.slice(proseSpan.end, Math.min(sentence.end, proseSpan.end + nearby)),
  ];
}

/** "Table 2: …", "Photo: …": what stands under or over something to look at. */
const CAPTION =
  /^\s*(?:table|figure|fig\.|photo(?:graph)?|picture|image|map|chart|graph|diagram|graphic|infographic|box)(?:\s+[\divx.]+)?\s?[:.–—]/iu;

const nearby = 200;
const longestLine = 120;
