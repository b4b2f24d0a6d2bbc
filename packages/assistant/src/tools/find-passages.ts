/** `find_passages`: the sentences of a source that tell something about a matter, to the letter. */
import { type Dossier, paragraphsOf } from '@brief/core';
import { alikeKeys, analyse, type Knowledge, splitSentences, tellingWords } from '@brief/lint';
import { chosen, dossierSchema } from '../dossier-choice.ts';
import { saidIn, saidSchema, sourceOf, sourceSchema } from '../says.ts';
import { listOf, objectOf, type Tool, text } from '../tool.ts';

interface Input {
  readonly about: string;
  readonly dossier?: string;
  readonly most?: number;
}

export const findPassages: Tool<Input> = {
  name: 'find_passages',
  title: 'Find passages of the source',
  description:
    'Finds sentences of the sources about a matter and gives them to the letter, with paragraph numbers and with what ' +
    'they say and on whose word. Use it to find something to quote or to check what the source says before writing it. ' +
    'The words are compared by letters and names, not by meaning: try other words when nothing fits. What is not found ' +
    'is not in the source as far as Brief can see; do not fill it in from elsewhere.',
  input: objectOf(
    {
      about: {
        type: 'string',
        minLength: 1,
        maxLength: 2000,
        description: 'Names, key words, or a sentence: “artificial intelligence reforms”.',
      },
      dossier: dossierSchema,
      most: { type: 'integer', minimum: 1, maximum: 50, description: 'How many passages at most; 5 without it.' },
    },
    { optional: ['dossier', 'most'] },
  ),
  output: objectOf({
    passages: listOf(
      objectOf({
        dossier: text('The id of the dossier.'),
        paragraph: { type: 'integer', minimum: 0, description: 'Of the source; 0 is its headline.' },
        exact: text('The sentence as the source prints it. Quote it, or a part of it, without a change.'),
        says: listOf(saidSchema, 'The statements that rest on words in it.'),
      }),
      'The best first.',
    ),
    sources: listOf(sourceSchema, 'What the passages are taken from.'),
  }),
  draftIn: () => undefined,
  use({ about, dossier, most = 5 }, { knowledge }) {
    const dossiers = chosen(knowledge, dossier);
    const passages = ranked(about, dossiers, knowledge).slice(0, most);
    return {
      passages: passages.map(({ dossier, paragraph, exact }) => ({
        dossier: dossier.id,
        paragraph,
        exact,
        says: saidThere(dossier, paragraph, exact),
      })),
      sources: dossiers.filter((one) => passages.some((passage) => passage.dossier === one)).map(sourceOf),
    };
  },
};

interface Sentence {
  readonly dossier: Dossier;
  readonly paragraph: number;
  readonly exact: string;
  readonly keys: ReadonlySet<string>;
}

/**
 * Sentences that share words with the question, a rare word counting more than a frequent one; and those on which a
 * statement about something that the question names rests.
 */
function ranked(about: string, dossiers: readonly Dossier[], knowledge: Knowledge): readonly Sentence[] {
  const sentences = sentencesOf(dossiers);
  const asked = [...new Set(tellingWords(about).map(({ key }) => key))];
  const has = ({ keys }: Sentence, key: string) => keys.has(key);
  const hasAlike = ({ keys }: Sentence, key: string) => [...keys].some((other) => alikeKeys(key, other));
  const rarity = (key: string, isIn: typeof has) => {
    const frequency = sentences.filter((sentence) => isIn(sentence, key)).length;
    return frequency === 0 ? 0 : Math.log(1 + sentences.length / frequency);
  };
  // Forms of a word count less than the word: they may be of another word.
  const weights = asked.flatMap((key) => [
    { key, isIn: has, weight: rarity(key, has) },
    { key, isIn: hasAlike, weight: rarity(key, hasAlike) / 3 },
  ]);
  const quotes = analyse(about, knowledge, { keep: false }).mentions.flatMap(({ dossier, entity }) =>
    knowledge.statementsAbout(dossier, entity).flatMap((statement) =>
      statement.quotes.map((quote) => ({
        ...quote,
        dossier,
        weight: statement.subject === entity || statement.object === entity ? 2 : 1,
      })),
    ),
  );
  return sentences
    .map((sentence) => {
      const shared = weights.reduce((sum, { key, isIn, weight }) => sum + (isIn(sentence, key) ? weight : 0), 0);
      const named = quotes
        .filter(({ dossier }) => dossier === sentence.dossier.id)
        .filter(({ paragraph, exact }) => paragraph === sentence.paragraph && sentence.exact.includes(exact))
        .reduce((most, { weight }) => Math.max(most, weight), 0);
      return { sentence, score: shared + named };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
}

function sentencesOf(dossiers: readonly Dossier[]): readonly Sentence[] {
  const known = read.get(dossiers);
  if (known !== undefined) return known;
  const sentences = dossiers.flatMap((dossier) =>
    paragraphsOf(dossier.source).flatMap(({ number: paragraph, text }) =>
      splitSentences(text).map(({ start, end }): Sentence => {
        const exact = text.slice(start, end);
        return { dossier, paragraph, exact, keys: new Set(tellingWords(exact).map(({ key }) => key)) };
      }),
    ),
  );
  read.set(dossiers, sentences);
  return sentences;
}

const read = new WeakMap<readonly Dossier[], readonly Sentence[]>();

const saidThere = (dossier: Dossier, paragraph: number, exact: string): readonly object[] =>
  dossier.statements
    .filter(({ quotes }) => quotes.some((quote) => quote.paragraph === paragraph && exact.includes(quote.exact)))
    .map((statement) => saidIn(statement, dossier));
