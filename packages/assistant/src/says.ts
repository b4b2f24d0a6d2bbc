/** A statement as tools give it: in a sentence, with who says so and how surely, and the words it rests on. */
import { type Dossier, predicates, type Quote, type Statement } from '@brief/core';
import { flag, type JsonSchema, listOf, objectOf, text } from './tool.ts';

export interface Said {
  readonly statement: string;
  readonly says: string;
  readonly by: string;
  readonly contested?: true;
  readonly hedged?: true;
  readonly planned?: true;
}

export interface SaidWithQuotes extends Said {
  readonly quotes: readonly Quote[];
}

const saidProperties: Readonly<Record<string, JsonSchema>> = {
  statement: text('Its id in the dossier.'),
  says: text('What is said, in a sentence of Brief’s. To quote, take the words of the source.'),
  by: text('Whose word it is: “the source”, or somebody whom the source reports. Credit them.'),
  contested: flag('The source presents it as somebody’s view that others dispute: say whose it is.'),
  hedged: flag('The source says that it could be so, not that it is.'),
  planned: flag('The source says that it is planned, not that it is done.'),
};
const flags = ['contested', 'hedged', 'planned'];

export const quoteSchema = objectOf({
  paragraph: { type: 'integer', minimum: 0, description: 'Of the source; 0 is its headline.' },
  exact: text('The source’s own words, to the letter.'),
});

export const saidSchema = objectOf(saidProperties, { optional: flags });
export const saidWithQuotesSchema = objectOf(
  { ...saidProperties, quotes: listOf(quoteSchema, 'The words of the source that say it.') },
  { optional: flags },
);

export function saidIn(statement: Statement, dossier: Dossier): Said {
  const { id, subject, predicate, object, text = '', by, stance, contested, hedged } = statement;
  const nameOf = (entity: string) => dossier.entities.find((one) => one.id === entity)?.label ?? entity;
  const rest =
    predicate === 'about' || object === undefined ? text : `${predicates[predicate].words} ${nameOf(object)}`;
  const speaker = nameOf(by);
  return {
    statement: id,
    says: `${nameOf(subject)} ${rest}`.trim(),
    by: by === dossier.voice || speaker === dossier.source.title ? 'the source' : speaker,
    ...(contested && { contested }),
    ...(hedged && { hedged }),
    ...(stance === 'plans' && { planned: true }),
  };
}

export const saidWithQuotes = (statement: Statement, dossier: Dossier): SaidWithQuotes => ({
  ...saidIn(statement, dossier),
  quotes: statement.quotes.map(({ paragraph, exact }) => ({ paragraph, exact })),
});

/** A source, so that an answer can be cited. */
export const sourceSchema = objectOf(
  {
    dossier: text('Its dossier’s id.'),
    title: text('Its title.'),
    published: text('ISO date.'),
    publisher: text('Who published it.'),
    authors: listOf({ type: 'string' }),
    url: text('Where it can be read.'),
  },
  { optional: ['publisher', 'authors', 'url'] },
);

export function sourceOf({ id, source }: Dossier): object {
  const { title, published, publisher, authors, url } = source;
  return {
    dossier: id,
    title,
    published: published.iso,
    ...(publisher !== undefined && { publisher }),
    ...(authors !== undefined && { authors }),
    ...(url !== undefined && { url }),
  };
}
