/**
 * Sentences that can say something of what an earlier block named: "the article names", "the service is", "four regions".
 * A look at their words tells, before anything is read.
 */
import type { Block } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';
import { ownSourceNouns, sourceNouns } from '../verbatim/source-nouns.ts';
import { datedEvents } from './dated-events.ts';
import { headsOf } from './descriptions.ts';
import { knownLists } from './known-lists.ts';
import { saysAnything } from './says-anything.ts';
import { texts } from './vocabulary.ts';

/** Whether a stretch of prose has a noun for something that can have been named before. */
export const mayLean = (text: string, knowledge: Knowledge): boolean => leaningWords(knowledge).test(text);

/** Whether what stands in a block before its first name can lean on the blocks before. */
export function isLeaning(block: Block, knowledge: Knowledge): boolean {
  if (block.kind !== 'paragraph' || block.quoted || block.reference) return false;
  const { text } = block.prose;
  const first = block.mentions[0]?.proseSpan.start;
  return first === undefined ? mayLean(text, knowledge) : first > 0 && mayLean(text.slice(0, first), knowledge);
}

const leaningWords = oncePer((knowledge: Knowledge): RegExp => {
  const dossiers = knowledge.dossiers.filter(saysAnything);
  const nouns = new Set([...sourceNouns, ...ownSourceNouns(dossiers), ...texts]);
  for (const { list } of knownLists(knowledge)) for (const called of list.called) nouns.add(lastWord(called));
  for (const { names } of datedEvents(knowledge)) for (const name of names) nouns.add(name.at(-1) ?? '');
  for (const { entities } of dossiers)
    for (const entity of entities) {
      if (entity.kind !== 'organization') continue;
      for (const head of headsOf(entity)) nouns.add(head);
      for (const words of entity.descriptions ?? []) nouns.add(lastWord(words));
    }
  const all = [...nouns].filter((noun) => /^\p{Ll}[\p{L}-]*$/u.test(noun));
  return new RegExp(`\\b(?:${all.join('|')})\\b`);
});

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);
