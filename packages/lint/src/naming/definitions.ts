/**
 * Whether a draft explains a name where it writes it ("Türkiye, formerly Turkey", "known in English as Turkey", "MİT
 * (MIT)") instead of calling somebody by it. Explaining another name is not misusing it.
 */
import { mentionsWithin, sentenceAt } from '../block-index.ts';
import type { Mention } from '../draft.ts';
import { isFormOf } from './alternatives.ts';

/** The name is given as a name, by a word of naming or beside another name of the same thing. */
export function isPresentedAsName(mention: Mention): boolean {
  return isNamed(mention) || isAsideOf(mention, others(mention));
}

/**
 * A wrong name is explained when the draft gives it as a name beside the right one, or as the name of another time. Then
 * writing the right one in its place would make nonsense of the sentence; in "the intelligence agency, known as MIT" it
 * would not.
 */
export function isExplained(mention: Mention, name: string): boolean {
  const [before, after] = around(mention);
  if (superseded.test(before) || presentsBehind.test(after)) return true;
  const right = others(mention).filter(({ label }) => isFormOf(label.text, name));
  if (right.length === 0) return false;
  return isNamed(mention) || isAsideOf(mention, right) || isFollowedBy(mention, right);
}

function isNamed(mention: Mention): boolean {
  const [before, after] = around(mention);
  return presents.test(before) || presentsBehind.test(after) || isContrasted(mention);
}

/** Behind another name: "Türkiye (Turkey)", "Türkiye, not Turkey", or in a sentence about both. */
function isAsideOf({ block, proseSpan }: Mention, names: readonly Mention[]): boolean {
  const { text } = block.prose;
  const previous = names.findLast((other) => other.proseSpan.end <= proseSpan.start);
  if (!previous) return false;
  const sentence = sentenceAt(block, proseSpan.start);
  const behind = text.slice(proseSpan.end, Math.min(sentence.end, proseSpan.end + nearby));
  if (isAside(text.slice(previous.proseSpan.end, proseSpan.start), behind)) return true;
  return previous.proseSpan.start >= sentence.start && naming.test(text.slice(sentence.start, sentence.end));
}

/** Before the right name: "Turkey, officially Türkiye", "Turkey was renamed Türkiye". */
function isFollowedBy({ block, proseSpan }: Mention, names: readonly Mention[]): boolean {
  const { text } = block.prose;
  const next = names.find((other) => other.proseSpan.start >= proseSpan.end);
  if (!next) return false;
  const sentence = sentenceAt(block, proseSpan.start);
  if (isAside(text.slice(proseSpan.end, next.proseSpan.start), text.slice(next.proseSpan.end, sentence.end)))
    return true;
  return next.proseSpan.end <= sentence.end && naming.test(text.slice(sentence.start, sentence.end));
}

/** The draft says that the thing is called otherwise now: "Project A, now Project B". */
export function isSuperseded(mention: Mention): boolean {
  const { block, proseSpan } = mention;
  const sentence = sentenceAt(block, proseSpan.start);
  const next = mentionsWithin(block, { start: proseSpan.end, end: sentence.end }).find(
    ({ entity, dossier, label }) => entity === mention.entity && dossier === mention.dossier && label !== mention.label,
  );
  const between = next && block.prose.text.slice(proseSpan.end, next.proseSpan.start);
  return between !== undefined && /^[^.;:]{0,40}\b(?:now|today|later|since|renamed|rebranded)\b/iu.test(between);
}

/** "İbrahim Kalın, not Ibrahim Kalin": both are given as names. */
function isContrasted({ block, proseSpan, entity, dossier }: Mention): boolean {
  if (!/^\s*,?\s*(?:and\s+)?not\s/u.test(block.prose.text.slice(proseSpan.end, proseSpan.end + 12))) return false;
  const [next] = mentionsWithin(block, { start: proseSpan.end, end: proseSpan.end + nearby });
  return next?.entity === entity && next.dossier === dossier && next.proseSpan.start - proseSpan.end < 12;
}

/** The words of the sentence before and behind the name. */
function around({ block, proseSpan }: Mention): readonly [before: string, behind: string] {
  const sentence = sentenceAt(block, proseSpan.start);
  return [
    block.prose.text.slice(Math.max(sentence.start, proseSpan.start - nearby), proseSpan.start),
    block.prose.text.slice(proseSpan.end, Math.min(sentence.end, proseSpan.end + nearby)),
  ];
}

/** Mentions of the same thing nearby, in the same block, under good names. */
function others(mention: Mention): readonly Mention[] {
  const { block, proseSpan } = mention;
  return mentionsWithin(block, { start: proseSpan.start - paragraph, end: proseSpan.end + paragraph }).filter(
    (other) =>
      other.entity === mention.entity &&
      other.dossier === mention.dossier &&
      other.use !== 'deprecated' &&
      (other.label !== mention.label || mention.use === 'deprecated'),
  );
}

/** One name in brackets right behind the other, or set off with "or", "now", "not". */
function isAside(between: string, after: string): boolean {
  if (/^(?:['’]s?)?\s*[([]\s*(?:\p{L}+\s+){0,4}$/u.test(between)) return /^[^()]*[)\]]/u.test(after);
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
    `\\b(?:known|spelt|spelled|transliterated|abbreviated|(?:is|was|are|were|be|been|being|also|still|now|then|formerly|previously|officially|commonly|often)${adverbs}` +
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
  /^\s*(?:,\s+|\(|[–—]\s*)?(?:(?:is|was|are|were)\s+an?\s+(?:\p{L}+\s+){0,2}(?:(?:sur)?names?|words?|spellings?|acronyms?)|as\s+[^.;:]{1,60}?\s(?:is|was|are|were)\s+(?:then\s+|also\s+|still\s+)?(?:known|called|named)|(?:is|was|were|are)\s+(?:an?|the)\s+(?:old|older|former|previous|wrong|english|ascii|anglici[sz]ed|outdated|misspelt|misspelled)\s+(?:name|spelling|form))\b/iu;

/** Words that make a sentence with two names of a thing one about the names. */
const naming =
  /\b(?:renam(?:e[sd]?|ing)|(?:be|is|are|was|were|been)\s+(?:(?:now|today|then|still|also|since)\s+)?called|known\s+as|(?:its|the|their|official|new|old|former|english|turkish)\s+names?|name\s+change|spel(?:t|led|ling)s?|rebrand(?:s|ed|ing)?|abbreviat(?:ed|ion|es)|acronym|transliterat(?:ed|ion)|diacritics?|nenn(?:t|en|te|ten)|genannt|hei(?:ß|ss)t|hieß|umbenannt|ehemals|vormals|früher|anciennement|autrefois|rebaptisée?|eski\s+adı(?:yla)?)(?![\p{L}])/iu;

/** What stands before the name of another time. */
const superseded = new RegExp(
  '\\b(?:(?:formerly|previously|until\\s+\\d{4}|then)(?:\\s+(?:known\\s+as|called|named))?' +
    // it was called the Quarantine Office; when it was still the Quarantine Office
    '|(?:was|were|had\\s+been)\\s+(?:(?:still|once|originally|first|then)\\s+)?(?:called|named|known\\s+as)' +
    '|(?:was|were)\\s+still)\\s+(?:the\\s+)?$',
  'iu',
);

/** How far, in characters, words may stand from a name and still be about it; and another name still be near. */
const nearby = 80;
const paragraph = 600;
