/**
 * Whether a quotation begins right behind a word by which the source says that something could be, or is not: "could",
 * "capable of", "never". A writer may say the same in their own words around it; then nothing is lost. English only, as
 * the words that hedge and negate are.
 */
import { sentenceAt } from '../block-index.ts';
import type { Quotation } from '../draft.ts';
import type { Comparison } from './comparison.ts';
import { at, type SourceWords } from './source-words.ts';
import { readWords } from './words.ts';

/** A word that a quotation is cut off from, as the source prints it, with what joins it to the words quoted. */
export interface Limit {
  readonly words: string;
  /** Its position in the source. */
  readonly from: number;
}

export function cutOff(comparison: Comparison, quotation: Quotation, source: SourceWords): Limit | undefined {
  const limit = quotation.form === 'block' ? undefined : limitBefore(comparison, source);
  return limit === undefined || saysAsMuch(quotation) ? undefined : limit;
}

/** The word right before a passage that limits it, whoever quotes it. */
export function limitBefore({ first, dossier }: Comparison, source: SourceWords): Limit | undefined {
  if (!dossier.source.lang.startsWith('en')) return undefined;
  const { key: joint } = source.words[first - 1] ?? { key: '' };
  const from = joint === 'of' || joint === 'to' || joint === 'be' ? first - 2 : first - 1;
  const word = source.words[from];
  if (!word || !limits.has(word.key) || word.sentence !== at(source.words, first).sentence) return undefined;
  for (let position = from + 1; position <= first; position++) {
    if (/[,;:()-]/.test(at(source.words, position).before)) return undefined;
  }
  return { words: source.text(from, first - 1), from };
}

/** Whether the sentence around the quotation, or a word in brackets in it, limits it in words of the writer's own. */
function saysAsMuch({ block, span, words }: Quotation): boolean {
  const { text } = block.prose;
  const start = block.prose.fromDraft(span.start);
  const end = block.prose.fromDraft(span.end);
  const sentence = sentenceAt(block, start);
  const inside = (words.match(/\[[^[\]]*\]/gu) ?? []).join(' ').replace(/[[\]]/gu, ' ');
  const around = `${text.slice(sentence.start, start)} ${inside} ${text.slice(end, Math.max(end, sentence.end))}`;
  return readWords(around).some(({ key }) => limits.has(key) || limiting.test(key));
}

const limits = new Set(
  'could may might would cannot not never no nobody nothing hardly scarcely barely rarely seldom capable able unable'.split(
    ' ',
  ),
);

/** Other words that say the same. */
const limiting =
  /^(?:abilit|capab|capacit|possib|potential|chance|hope|hoping|perhaps|probab|likely|unlikely|can$|should$|shall$|ought|if$|whether|unless|expect|predict|forecast|aim|intend|intent|want|plan|wish|try|tries|trying|attempt|seek|sought|alleg|suppos|reported|apparent|seem|so$|without|lack|fail|refus|den(?:y|ies|ied))/u;
