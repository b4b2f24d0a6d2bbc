/** `report_coverage`: what a text uses of the source, and what it leaves out. */
import { type Coverage, coverageOf, evidenceOf, percentOf, type Share } from '@brief/coverage';
import { analyse } from '@brief/lint';
import { chosen, dossierSchema } from '../dossier-choice.ts';
import { saidWithQuotes, saidWithQuotesSchema } from '../says.ts';
import { count, listOf, objectOf, type Tool, text } from '../tool.ts';
import { textSchema } from './text-schema.ts';

interface Input {
  readonly text: string;
  readonly dossier?: string;
  readonly most?: number;
}

const shareProperties = {
  covered: count('How many of its statements the text uses.'),
  total: count('Of how many.'),
};

export const reportCoverage: Tool<Input> = {
  name: 'report_coverage',
  title: 'Report what a text covers of the source',
  description:
    'Measures which statements and entities of the sources a Markdown text uses, and lists those that it leaves out, ' +
    'with the source’s words. Use it to see what a summary or a briefing misses. It compares names and words and does ' +
    'not judge whether what the text says is right; check_text does that as far as it can be done.',
  input: objectOf(
    {
      text: textSchema,
      dossier: dossierSchema,
      most: {
        type: 'integer',
        minimum: 0,
        maximum: 500,
        description: 'How many of the statements left out to give of each source at most; 50 without it.',
      },
    },
    { optional: ['dossier', 'most'] },
  ),
  output: objectOf({
    sources: listOf(
      objectOf({
        dossier: text('The dossier’s id.'),
        title: text('The source’s title.'),
        ...shareProperties,
        percent: count('In percent, rounded down.'),
        paragraphs: listOf(
          objectOf({
            paragraph: { type: 'integer', minimum: 0, description: 'Of the source; 0 is its headline.' },
            ...shareProperties,
          }),
        ),
        used: listOf({ type: 'string' }, 'The ids of the statements that the text uses.'),
        leftOut: listOf(saidWithQuotesSchema, 'Statements that the text does not use, in the source’s order.'),
        more: count('How many statements more are left out.'),
        named: listOf({ type: 'string' }, 'Entities that the text names in its own words.'),
        notNamed: listOf({ type: 'string' }, 'Entities that the source speaks of and the text does not name.'),
      }),
    ),
  }),
  draftIn: ({ text }) => text,
  use({ text, dossier, most = 50 }, { knowledge }) {
    const dossiers = chosen(knowledge, dossier);
    const evidence = evidenceOf(analyse(text, knowledge, { keep: false }), knowledge);
    return { sources: dossiers.map((one) => shown(coverageOf(one, [evidence]), most)) };
  },
};

function shown({ dossier, share, entities, statements, paragraphs }: Coverage, most: number): object {
  const leftOut = statements.filter(({ covered }) => !covered);
  const toldOf = new Set(paragraphs.flatMap((paragraph) => paragraph.entities.map(({ entity }) => entity)));
  const told = entities.filter(({ entity }) => toldOf.has(entity));
  return {
    dossier: dossier.id,
    title: dossier.source.title,
    ...counted(share),
    percent: percentOf(share),
    paragraphs: paragraphs
      .filter((paragraph) => paragraph.share.total > 0)
      .map((paragraph) => ({ paragraph: paragraph.number, ...counted(paragraph.share) })),
    used: statements.filter(({ covered }) => covered).map(({ statement }) => statement.id),
    leftOut: leftOut.slice(0, most).map(({ statement }) => saidWithQuotes(statement, dossier)),
    more: Math.max(0, leftOut.length - most),
    named: told.filter(({ covered }) => covered).map(({ entity }) => entity.label),
    notNamed: told.filter(({ covered }) => !covered).map(({ entity }) => entity.label),
  };
}

const counted = ({ covered, total }: Share) => ({ covered, total });
