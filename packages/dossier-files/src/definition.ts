/**
 * What a dossier file may hold. This is the one definition: files are read by it and the JSON Schema is printed from it.
 * Whether ids lead somewhere and quotes are the source's words is not a matter of shape: core checks that.
 */
import { kinds, type Predicate, predicates, type Relation, stances } from '@brief/core';
import {
  boolean,
  byForm,
  type JsonSchema,
  list,
  object,
  oneOf,
  oneOrMore,
  refuse,
  type Shape,
  string,
  table,
} from '@brief/data-files';

export type DossierData = Content<typeof dossierShape>;
export type EntityData = DossierData['entities'][number][1];
export type StatementData = NonNullable<DossierData['statements']>[number][1];
export type ParagraphsData = Content<typeof paragraphsShape>;

type Content<S> = S extends Shape<infer T> ? T : never;

const idPattern = '^[A-Za-z_][A-Za-z0-9_-]*$';

const id = string('an id');
const entityId = string('the id of an entity');
const words = list(string('words'));
const date = string('a date as YYYY-MM-DD', { pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** `2016`, `"2016-07"` or `"2016-07-15"`; YAML makes a number of a year. */
const moment: Shape<string> = {
  expected: 'a year, a month or a day: 2016, "2016-07", "2016-07-15"',
  schema: { type: ['string', 'integer'], pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  read(value, faults) {
    const text = value.kind === 'scalar' ? String(value.value) : '';
    return momentIn(text) ?? refuse(value, moment.expected, faults);
  },
  plain: (value) => momentIn(typeof value === 'object' ? '' : String(value)),
};

const momentIn = (text: string): string | undefined => (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : undefined);

const paragraphNumber: Shape<number> = {
  expected: 'the number of a paragraph; 0 is the headline',
  schema: { type: 'integer', minimum: 0 },
  read: (value, faults) =>
    value.kind === 'scalar' && typeof value.value === 'number' && Number.isInteger(value.value) && value.value >= 0
      ? value.value
      : refuse(value, paragraphNumber.expected, faults),
  plain: (value) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined),
};

const paragraphsShape = byForm({
  list: list(string('the text of a paragraph'), 1),
  object: table('paragraphs by number', string('the text of a paragraph'), '^(0|[1-9][0-9]*)$'),
});

const sourceShape = object(
  'a source',
  {
    title: { about: 'The headline, exactly as printed.', shape: string('a title') },
    lang: { about: 'The language of the source as a BCP 47 tag. Default: "en".', shape: string('a language tag') },
    published: {
      about: 'The day it was published.',
      shape: byForm({
        scalar: date,
        object: object(
          'a date',
          {
            iso: { about: 'The day as YYYY-MM-DD.', shape: date },
            asPrinted: { about: 'The date exactly as the source prints it.', shape: string('a date as printed') },
            basis: { about: 'Why the printed date is read so.', shape: string('a reason') },
          },
          ['iso'],
        ),
      }),
    },
    publisher: { about: 'Who published it.', shape: string('a name') },
    authors: { about: 'Who wrote it.', shape: list(string('a name')) },
    url: { about: 'Where it can be read.', shape: string('an address') },
    licence: { about: 'Under which terms it may be quoted and copied.', shape: string('a licence') },
    note: { about: 'What else a reader of the dossier should know about the source.', shape: string('a note') },
    reviewBy: { about: 'The day on which the dossier is to be looked at again, as YYYY-MM-DD.', shape: date },
    paragraphs: {
      about:
        'The words of the source: paragraphs by number, 0 the headline; or a list of them, the headline first. Or see "text".',
      shape: paragraphsShape,
    },
    text: {
      about: 'In place of "paragraphs": a Markdown or text file beside this one that holds the words of the source.',
      shape: string('the path of a Markdown or text file beside this one'),
    },
  },
  ['title', 'published'],
);

const contextShape = object('evidence', {
  for: { about: 'Phrases that speak for the dossier’s sense of the name.', shape: words },
  hints: { about: 'Phrases that speak for it too, but give way to one against it that is as near.', shape: words },
  against: { about: 'Phrases that speak against it.', shape: words },
  own: {
    about: 'Only the phrases under "for" are evidence, not what the dossier is about.',
    shape: boolean,
  },
});

const labelFields = {
  text: { about: 'The name, letter for letter.', shape: string('a name') },
  lang: { about: 'Its language as a BCP 47 tag, where it is not that of the source.', shape: string('a language tag') },
  seen: { about: 'The source prints it so.', shape: boolean },
  caseSensitive: { about: 'Counts only with capitals and small letters as here.', shape: boolean },
  weak: {
    about: 'Means other things too, and counts only where the draft gives evidence (see "context" and "subjects").',
    shape: boolean,
  },
  context: { about: 'What decides whether a weak name counts.', shape: contextShape },
  scope: {
    about: 'It names something narrower or broader than the entity, and is never replaced by another name.',
    shape: oneOf(['narrower', 'broader'], 'a scope'),
  },
  forms: { about: 'Inflected and adjective forms that count as this name; never suggested.', shape: words },
  note: { about: 'Why it is used so; shown to the writer.', shape: string('a note') },
} as const;

const labelShape = object(
  'a name',
  {
    ...labelFields,
    use: {
      about:
        'What a writer should do about it: "accepted" is good too, "deprecated" is wrong or superseded, "hidden" is recognised and never suggested. Default: "accepted".',
      shape: oneOf(['accepted', 'deprecated', 'hidden'], 'a use'),
    },
    instead: {
      about: 'The name to write in its place, where that is not the preferred one.',
      shape: string('a name of the entity'),
    },
  },
  ['text'],
);

const phrases = list(string('a phrase such as "S reports to O"'));

const wordingShape = object('a wording', {
  says: {
    about: 'Phrases that say just this; with another name in it, one can contradict the source.',
    shape: phrases,
  },
  implies: { about: 'Phrases that say about this, and leave room for others beside.', shape: phrases },
  suggests: {
    about: 'Phrases that say this in a wider sense; with another name in it, one gives a hint.',
    shape: phrases,
  },
  denies: { about: 'Phrases that say the contrary.', shape: phrases },
  overstates: {
    about: 'Phrases that say as done or certain what the source calls possible, planned or needed.',
    shape: phrases,
  },
  places: {
    about:
      'Words before a place that the statement fills ("supplement to"): a thing of another field there contradicts it.',
    shape: words,
  },
  rivals: { about: 'Nouns for what else could stand in the object’s place ("minister", "parliament").', shape: words },
});

const predicateNames = Object.keys(predicates) as Predicate[];
const relations: readonly Relation[] = [...predicateNames, ...Object.values(predicates).map(({ inverse }) => inverse)];

const listShape = object(
  'a list',
  {
    relation: {
      about: 'The relation that leads to its members, from this entity.',
      shape: oneOf(relations, 'a relation'),
    },
    extent: {
      about: '"whole": the source gives all there is. "named": it gives examples.',
      shape: oneOf(['whole', 'named'], 'an extent'),
    },
    called: { about: 'What a writer calls the members, in the plural.', shape: words },
    general: {
      about: 'The nouns may mean other things in the same draft: they count beside a member or the entity.',
      shape: boolean,
    },
  },
  ['relation', 'extent', 'called'],
);

const entityShape = object(
  'an entity',
  {
    kind: { about: 'What kind of thing it is.', shape: oneOf(kinds, 'a kind') },
    label: {
      about: 'The name to write.',
      shape: byForm({ scalar: string('a name'), object: object('a name', labelFields, ['text']) }),
    },
    is: { about: 'What it is, in one sentence.', shape: string('a sentence that says what it is') },
    labels: {
      about: 'All other names. A plain name is an accepted one.',
      shape: list(byForm({ scalar: string('a name'), object: labelShape })),
    },
    weak: { about: 'All names are weak, save those that say "weak: false".', shape: boolean },
    context: { about: 'The evidence for weak names that bring none of their own.', shape: contextShape },
    sense: { about: 'Tells it from others of the same name.', shape: string('a few words') },
    blockers: { about: 'Longer names of other things that contain a name of this one. Never reported.', shape: words },
    descriptions: {
      about:
        'What else the source calls it ("the service"); not a name that is looked for. Of the source itself: what drafts call it ("the report").',
      shape: words,
    },
    lists: { about: 'Lists the source gives of it: how many there are and which.', shape: list(listShape) },
    attributedAs: {
      about: 'How a sentence names it as the one who says so, where that is not its name.',
      shape: string('a few words'),
    },
    sameAs: {
      about:
        'What else stands for the same thing: an address (Wikidata, a register), or an entity of another dossier as "dossier#entity".',
      shape: list(string('an address, or the entity of a dossier as "dossier#entity"')),
    },
  },
  ['kind', 'label', 'is'],
);

const statementShape = object(
  'a statement',
  {
    subject: { about: 'What it is about.', shape: entityId },
    predicate: {
      about: 'The relation between subject and object. Without it, "text" says what is said.',
      shape: oneOf([...predicateNames, 'about'], 'a relation'),
    },
    object: { about: 'What the relation leads to.', shape: entityId },
    text: {
      about: 'What is said, where no relation does; it goes on where the subject’s name ends.',
      shape: string('what is said'),
    },
    concerns: { about: 'Further entities that it tells something about.', shape: list(entityId) },
    by: { about: 'Who says so. Default: the source itself.', shape: entityId },
    stance: { about: 'How the speaker puts it. Default: "reported".', shape: oneOf(stances, 'a stance') },
    contested: { about: 'The source presents it as somebody’s view that others dispute.', shape: boolean },
    hedged: { about: 'The source says that it could be so, not that it is.', shape: boolean },
    designation: {
      about: 'The words judge their subject: who repeats them says whose they are. With "text" only.',
      shape: boolean,
    },
    wording: {
      about: 'Ways of putting just this, added to those of its relation: "S" is the subject, "O" the object.',
      shape: wordingShape,
    },
    when: {
      about: 'The time it speaks of.',
      shape: object('a time', {
        from: { about: 'The first year, month or day.', shape: moment },
        to: { about: 'The last year, month or day.', shape: moment },
        approx: { about: 'The source is not exact about it.', shape: boolean },
      }),
    },
    quotes: {
      about: 'The words of the source that say so; at least one passage.',
      shape: list(
        object(
          'a quote',
          {
            paragraph: { about: 'The paragraph they stand in; 0 is the headline.', shape: paragraphNumber },
            exact: { about: 'The words, letter for letter, as they stand there once.', shape: string('words') },
          },
          ['paragraph', 'exact'],
        ),
        1,
      ),
    },
  },
  ['subject', 'quotes'],
);

export const dossierShape = object(
  'a dossier',
  {
    $schema: { about: 'Where the schema of this file is, for editors.', shape: string('the address of a schema') },
    id: { about: 'The name of the dossier: letters, digits, “-” and “_”.', shape: id },
    source: { about: 'What the dossier is made from.', shape: sourceShape },
    subjects: {
      about:
        'Ids of what the dossier is about, distinctive things only: an unmistakable mention of one is evidence for every weak name.',
      shape: oneOrMore(entityId),
    },
    voice: {
      about: 'Id of the entity that stands for the source itself. Default: "article", which need not be written down.',
      shape: entityId,
    },
    entities: {
      about: 'Who and what the source names, by ids of your choice.',
      shape: table('entities by id', entityShape, idPattern),
    },
    statements: {
      about: 'What the source says, by ids of your choice.',
      shape: table('statements by id', statementShape, idPattern),
    },
    wordings: {
      about: 'Further ways of putting relations in this field, by relation.',
      shape: object(
        'wordings',
        Object.fromEntries(
          predicateNames.map((name) => [name, { about: predicates[name].words, shape: wordingShape }]),
        ),
      ),
    },
  },
  ['id', 'source', 'entities'],
);

/** The definition as JSON Schema, for editors and other tools. */
export function dossierSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brief dossier',
    description: 'What a source names and says, for Brief to check drafts against: *.dossier.yaml or *.dossier.json.',
    allowComments: true,
    allowTrailingCommas: true,
    ...dossierShape.schema,
  };
}
