/**
 * What is to be said about the quotations of a chunk, kept from draft to draft. It depends on the chunk and those beside
 * it (who leads in, who signs, what is cited behind), and on what was asked of the whole draft.
 */
import type { Chunk, Draft } from '../draft.ts';
import type { Problem } from '../finding.ts';
import { moved } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { creditReader } from './credit.ts';
import { inexactness, invention, misattribution } from './problems.ts';
import { readQuotations } from './readings.ts';
import { sourceWords } from './source-words.ts';
import { type Answers, answersAlike, recorded, type WholeDraft } from './whole-draft.ts';

/** In the chunk with this number. */
export function quotationProblems(
  draft: Draft,
  number: number,
  knowledge: Knowledge,
  whole: WholeDraft,
): readonly Problem[] {
  const chunk = draft.chunks[number];
  if (chunk === undefined) return [];
  const [before, behind] = [draft.chunks[number - 1]?.content, draft.chunks[number + 1]?.content];
  let kept = known.get(chunk.content);
  const holds =
    kept?.knowledge === knowledge &&
    kept.before === before &&
    kept.behind === behind &&
    answersAlike(whole, kept.asked);
  if (kept === undefined || !holds) {
    const asked: Answers = { notes: new Map() };
    const found = read(chunk, draft, knowledge, recorded(whole, asked));
    kept = { knowledge, before, behind, asked, found, readAt: chunk.start };
    known.set(chunk.content, kept);
  }
  const by = chunk.start - kept.readAt;
  return by === 0 ? kept.found : kept.found.map((problem) => moved(problem, by));
}

interface KeptProblems {
  readonly knowledge: Knowledge;
  readonly before: object | undefined;
  readonly behind: object | undefined;
  readonly asked: Answers;
  readonly found: readonly Problem[];
  readonly readAt: number;
}

const known = new WeakMap<object, KeptProblems>();

function read({ quotations }: Chunk, draft: Draft, knowledge: Knowledge, whole: WholeDraft): readonly Problem[] {
  const source = sourceWords(knowledge.dossiers);
  const credits = creditReader(draft, knowledge, whole);
  const problems: Problem[] = [];
  for (const reading of readQuotations(quotations, draft, source, credits)) {
    const { quotation, comparison } = reading;
    const problem = comparison
      ? (misattribution(comparison, reading.credit, knowledge) ?? inexactness(comparison, quotation, draft, source))
      : invention(quotation, credits, whole);
    if (problem) problems.push({ span: quotation.span, ...problem });
  }
  return problems;
}
