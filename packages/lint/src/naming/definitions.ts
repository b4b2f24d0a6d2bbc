/**
 * Whether a draft explains a name where it writes it ("Türkiye, formerly Turkey", "known in English as Turkey", "MİT
 * (MIT)") instead of calling somebody by it. Explaining another name is not misusing it.
 */
import { type BlockIndex, sentenceAt } from '../block-index.ts';
import type { Mention } from '../draft.ts';

/** The name is given as a name, beside another or by itself. */
export function isPresentedAsName(mention: Mention, index: BlockIndex): boolean {
  const { block, proseSpan } = mention;
  const { text } = block.prose;
  const sentence = sentenceAt(block, proseSpan.start);
  const before = text.slice(Math.max(sentence.start, proseSpan.start - nearby), proseSpan.start);
  const after = text.slice(proseSpan.end, Math.min(sentence.end, proseSpan.end + nearby));
  if (presents.test(before) || presentsBehind.test(after) || isContrasted(mention, index)) return true;
  const previous = otherNames(mention, index).findLast((other) => other.proseSpan.end <= proseSpan.start);
  if (!previous) return false;
  if (isAside(text.slice(previous.proseSpan.end, proseSpan.start), after)) return true;
  return previous.proseSpan.start >= sentence.start && isAboutNames(text.slice(sentence.start, sentence.end));
}

/** The name is explained by the good one behind it: "Turkey, officially Türkiye", "Turkey was renamed Türkiye". */
export function isExplainedBehind(mention: Mention, index: BlockIndex): boolean {
  const { block, proseSpan } = mention;
  const { text } = block.prose;
  const next = otherNames(mention, index).find((other) => other.proseSpan.start >= proseSpan.end);
  if (!next) return false;
  if (isAside(text.slice(proseSpan.end, next.proseSpan.start), '')) return true;
  const sentence = sentenceAt(block, proseSpan.start);
  return next.proseSpan.end <= sentence.end && isAboutNames(text.slice(sentence.start, sentence.end));
}

/** "İbrahim Kalın, not Ibrahim Kalin": both are given as names. */
function isContrasted({ block, proseSpan, entity, dossier }: Mention, index: BlockIndex): boolean {
  if (!/^\s*,?\s*(?:and\s+)?not\s/u.test(block.prose.text.slice(proseSpan.end, proseSpan.end + 12))) return false;
  const next = index.mentions(block).find((other) => other.proseSpan.start >= proseSpan.end);
  return next?.entity === entity && next.dossier === dossier && next.proseSpan.start - proseSpan.end < 12;
}

/** Mentions of the same entity in the same block under a good name. */
function otherNames(mention: Mention, index: BlockIndex): readonly Mention[] {
  return index
    .mentions(mention.block)
    .filter(
      (other) =>
        other !== mention &&
        other.entity === mention.entity &&
        other.dossier === mention.dossier &&
        other.use !== 'deprecated' &&
        other.label !== mention.label,
    );
}

/** One name in brackets right behind the other, or set off with "or", "now", "not". */
function isAside(between: string, after: string): boolean {
  if (/^(?:['’]s?)?\s*[([]\s*(?:\p{L}+\s+){0,4}$/u.test(between)) return after === '' || /^[^()]*[)\]]/u.test(after);
  return setOff.test(between);
}

const setOff =
  /^\s*(?:[,–—]\s*(?:(?:or|now|today|officially|formally|also|alias|i\.e\.|that is)\b[,\s]*){1,3}|,?\s*(?:and\s+not|not|instead\s+of|rather\s+than)\s+(?:as\s+)?)(?:the\s+)?$/iu;

const adverbs =
  '(?:\\s+(?:also|officially|formally|formerly|previously|then|now|still|widely|commonly|often|variously|mostly|usually|simply))*';

/** What stands before a name that is given as a name. */
const presents = new RegExp(
  `(?:${[
    // formerly Turkey
    '\\b(?:formerly|previously|a\\.?k\\.?a\\.?|alias|i\\.e\\.,?)',
    // known in English as, is still called, also spelt
    `\\b(?:known|spelt|spelled|transliterated|abbreviated|(?:is|was|are|were|be|been|being|also|still|formerly|previously)${adverbs}` +
      `\\s+(?:called|named|dubbed|termed|written|rendered|styled))${adverbs}` +
      `(?:\\s+(?:in|to|by|from|abroad|among)(?:\\s+[\\p{L}’'-]+){0,4})?(?:\\s+as)?,?`,
    // which many call Daesh, calls itself Daesh, print it as Kalin
    '\\b(?:which|whom|that)\\s+[^,.;:]{0,40}\\bcalls?',
    '\\b(?:call|name|dub|term|spell|write|print|render)(?:s|ed)?\\s+(?:it|him|her|them)(?:sel(?:f|ves))?(?:\\s+as)?',
    // we write Türkiye
    '\\bwe\\s+(?:write|print|spell|say|use|prefer)',
    // the name Turkey, his name is Kalın
    '\\bnames?\\s+(?:is|was|are|were)',
    '\\b(?:the|an?|its|their|this|that|old|new|former|official|english|turkish|latin|ascii|short)\\s+(?:name|word|term|spelling|form|acronym|abbreviation|variant)s?,?',
  ].join('|')})\\s+(?:the\\s+)?$`,
  'iu',
);

/** What stands behind it: "as it was then called", "is the old name". */
const presentsBehind =
  /^\s*(?:,\s+|\(|[–—]\s*)?(?:(?:is|was|are|were)\s+an?\s+(?:\p{L}+\s+){0,2}(?:(?:sur)?names?|words?|spellings?|acronyms?)|as\s+(?:it|he|she|they)\s+(?:is|was|are|were)\s+(?:then\s+|also\s+)?(?:known|called)|(?:is|was|were|are)\s+(?:an?|the)\s+(?:old|older|former|previous|wrong|english|ascii|anglici[sz]ed|outdated|misspelt|misspelled)\s+(?:name|spelling|form))\b/iu;

/** A sentence that has two names of a thing and a word of naming is about the names. */
const isAboutNames = (sentence: string): boolean => naming.test(sentence);

const naming =
  /\b(?:renam(?:e[sd]?|ing)|(?:be|is|was|been)\s+called|known\s+as|(?:its|the|their|official|new|old|former|english|turkish)\s+names?|name\s+change|spel(?:t|led|ling)s?|rebrand(?:s|ed|ing)?|abbreviat(?:ed|ion|es)|acronym|transliterat(?:ed|ion)|diacritics?)\b/iu;

/** How far, in characters, words may stand from a name and still be about it. */
const nearby = 80;
