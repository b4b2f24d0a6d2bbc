/** Items of a list are said in the voice of the sentence that leads in: "Turkish prosecutors say:". */
import { previousBlock } from '../block-index.ts';
import type { Block, Draft } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';
import { lexiconOf } from './lexicon.ts';
import { Scene } from './scene.ts';
import { noRow, quotedIn, readRow } from './tokens.ts';
import { voiceOf } from './voice.ts';

/** Whether a block is an item of a list that somebody else’s words, or doubts, lead in. */
export function isLedInByOthers(draft: Draft, block: Block, dossier: string, knowledge: Knowledge): boolean {
  if (!isItem(draft, block)) return false;
  let lead = previousBlock(draft, block);
  for (let steps = 0; lead && steps < LONGEST && isItem(draft, lead) && !endsInColon(lead); steps++)
    lead = previousBlock(draft, lead);
  const sentence = lead?.sentences.at(-1);
  if (lead === undefined || sentence === undefined || !endsInColon(lead)) return false;
  const { mentions } = lead;
  const named = mentions.filter(({ proseSpan }) => proseSpan.start >= sentence.start && proseSpan.end <= sentence.end);
  const quoted = quotedIn(lead, lead.quotations);
  const row = readRow(lead, sentence, named, quoted, lexiconOf(knowledge));
  const scene = new Scene(
    { knowledge, block: lead, mentions, against: false, row: (number) => (number === 0 ? row : noRow) },
    0,
  );
  const { circumstances, tokens } = scene;
  const voice = voiceOf(scene, dossier, tokens.length, tokens.length);
  return circumstances.distanced || circumstances.doubted || voice.of === 'others' || voice.denied;
}

const LONGEST = 30;
const endsInColon = ({ prose }: Block): boolean => /:\s*$/.test(prose.text);

/** The line begins with a list's mark. */
function isItem({ text }: Draft, { span }: Block): boolean {
  const line = text.lastIndexOf('\n', span.start - 1) + 1;
  return /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+$/.test(text.slice(line, Math.min(span.start, line + 40)));
}
