/** `verify_quotation`: whether words are the source’s words, and whose they are. */
import { judgeQuotation } from '@brief/lint';
import { chosen, dossierSchema } from '../dossier-choice.ts';
import { quoteSchema, saidIn, saidSchema, sourceOf, sourceSchema } from '../says.ts';
import { listOf, objectOf, type Tool, text } from '../tool.ts';

interface Input {
  readonly words: string;
  readonly dossier?: string;
}

export const verifyQuotation: Tool<Input> = {
  name: 'verify_quotation',
  title: 'Verify a quotation',
  description:
    'Says whether words are in the source to the letter, where, and what the source has instead. Use it for every ' +
    'quotation before it goes into a text. A quotation may change the shape of marks and dashes, the first letter and ' +
    'punctuation at the end, put words in [brackets], and leave words out with an ellipsis where the sense stays.',
  input: objectOf(
    {
      words: {
        type: 'string',
        minLength: 1,
        maxLength: 5000,
        description: 'The quoted words, without the quotation marks around them.',
      },
      dossier: dossierSchema,
    },
    { optional: ['dossier'] },
  ),
  output: objectOf(
    {
      verdict: {
        type: 'string',
        enum: ['verbatim', 'cut-off', 'differs', 'absent'],
        description:
          'verbatim: quote it so. cut-off: the source’s words, without a “could” or “not” right before them. differs: ' +
          'close to a passage, and not its words. absent: not in the source.',
      },
      message: text('What is wrong and what to do.'),
      passage: quoteSchema,
      ownVoice: {
        type: 'boolean',
        description: 'The source says it in its own voice: credit the source, not a person it writes about.',
      },
      says: listOf(saidSchema, 'The statements that rest on these words, with whose word they are.'),
      source: sourceSchema,
    },
    { optional: ['message', 'passage', 'ownVoice', 'says', 'source'] },
  ),
  draftIn: () => undefined,
  use({ words, dossier }, { knowledge }) {
    const judged = judgeQuotation(words, chosen(knowledge, dossier));
    if (judged.verdict === 'absent') return { verdict: judged.verdict, message: judged.message };
    const { verdict, message, passage, ownVoice, dossier: of } = judged;
    const overlaps = (exact: string) => exact.includes(passage.exact) || passage.exact.includes(exact);
    return {
      verdict,
      ...(message !== undefined && { message }),
      passage: { paragraph: passage.paragraph, exact: passage.exact },
      ownVoice,
      says: of.statements
        .filter(({ quotes }) => quotes.some((q) => q.paragraph === passage.paragraph && overlaps(q.exact)))
        .map((statement) => saidIn(statement, of)),
      source: sourceOf(of),
    };
  },
};
