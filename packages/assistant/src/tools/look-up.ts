/** `look_up`: who or what a name stands for, how to write it, and what the source says about it. */
import type { Entity, Label } from '@brief/core';
import { analyse, type Knowledge } from '@brief/lint';
import { chosen, dossierSchema } from '../dossier-choice.ts';
import { blockedBy, meantBy, type Subject, subjectsOf } from '../find-entity.ts';
import { saidWithQuotes, saidWithQuotesSchema, sourceOf, sourceSchema } from '../says.ts';
import { count, listOf, objectOf, type Tool, text } from '../tool.ts';

interface Input {
  readonly name: string;
  readonly dossier?: string;
  readonly most?: number;
}

export const lookUp: Tool<Input> = {
  name: 'look_up',
  title: 'Look up in the source',
  description:
    'Looks up a person, organization, place, role, event or concept in the sources the text is written from, by name or ' +
    'by id. Gives the name to write, names to avoid, what it is, and every statement of the source about it with the ' +
    'exact words and the paragraph. Use it before writing about someone or something, and to learn how a name is ' +
    'spelt. An empty list means that the sources do not name it; nothing is known about it from elsewhere.',
  input: objectOf(
    {
      name: {
        type: 'string',
        minLength: 1,
        maxLength: 300,
        description: 'A name in any spelling (“MIT”, “Ibrahim Kalin”), or an id (“kalin”).',
      },
      dossier: dossierSchema,
      most: {
        type: 'integer',
        minimum: 1,
        maximum: 200,
        description: 'How many statements to give of each at most; 40 without it.',
      },
    },
    { optional: ['dossier', 'most'] },
  ),
  output: objectOf(
    {
      entities: listOf(
        objectOf(
          {
            dossier: text('The id of the dossier that knows it.'),
            id: text('Its id there: [text](brief:id) in a draft refers to it.'),
            kind: text('person, organization, role, …'),
            write: text('The name to write.'),
            is: text('What it is, in a sentence.'),
            sense: text('Tells it from others of the same name.'),
            asked: text('What there is to say about the name as it was asked for.'),
            alsoWritten: listOf({ type: 'string' }, 'Other good names.'),
            avoid: listOf(
              objectOf(
                { name: text('The name to avoid.'), write: text('What to write in its place.'), why: text('Why.') },
                { optional: ['why'] },
              ),
              'Names that are misspelt or superseded.',
            ),
            says: listOf(saidWithQuotesSchema, 'What the source says about it, in its order.'),
            more: count('How many statements more there are.'),
            sameAs: listOf(
              objectOf({ dossier: { type: 'string' }, id: { type: 'string' } }),
              'The same thing in other dossiers.',
            ),
          },
          { optional: ['sense', 'asked', 'sameAs'] },
        ),
      ),
      sources: listOf(sourceSchema, 'What the answer is taken from.'),
      note: text('Why nothing is found, and what may be meant.'),
    },
    { optional: ['note'] },
  ),
  draftIn: () => undefined,
  use({ name, dossier, most = 40 }, { knowledge }) {
    const dossiers = chosen(knowledge, dossier);
    const word = name.trim();
    const subjects = found(word, knowledge).filter((subject) => dossiers.includes(subject.dossier));
    return {
      entities: subjects.map((subject) => page(subject, knowledge, most)),
      sources: dossiers.filter((one) => subjects.some((subject) => subject.dossier === one)).map(sourceOf),
      ...(subjects.length === 0 && { note: nothing(word, knowledge) }),
    };
  },
};

/** By id or name; else every entity that is named in the words. */
function found(word: string, knowledge: Knowledge): readonly Subject[] {
  const subjects = subjectsOf(word, knowledge);
  if (subjects.length > 0) return subjects;
  const seen = new Set<string>();
  return analyse(word, knowledge, { keep: false }).mentions.flatMap(({ dossier: id, entity: of, label }) => {
    const [dossier, entity] = [knowledge.dossier(id), knowledge.entity(id, of)];
    if (dossier === undefined || entity === undefined || seen.has(`${id} ${of}`)) return [];
    seen.add(`${id} ${of}`);
    return { dossier, entity, label };
  });
}

function page(subject: Subject, knowledge: Knowledge, most: number): object {
  const { dossier, entity } = subject;
  const statements = knowledge.statementsAbout(dossier.id, entity.id);
  const same = knowledge.sameThings(dossier.id, entity.id);
  const asked = judgement(subject, knowledge);
  return {
    dossier: dossier.id,
    id: entity.id,
    kind: entity.kind,
    write: entity.label,
    is: entity.is,
    ...(entity.sense !== undefined && { sense: entity.sense }),
    ...(asked !== undefined && { asked }),
    alsoWritten: textsOf(entity, 'accepted'),
    avoid: entity.labels
      .filter(({ use }) => use === 'deprecated')
      .map((label) => ({
        name: label.text,
        write: knowledge.replacement(dossier.id, entity.id, label),
        ...(label.note !== undefined && { why: label.note }),
      })),
    says: statements.slice(0, most).map((statement) => saidWithQuotes(statement, dossier)),
    more: Math.max(0, statements.length - most),
    ...(same.length > 0 && { sameAs: same.map((other) => ({ dossier: other.dossier, id: other.entity })) }),
  };
}

const textsOf = ({ labels }: Entity, use: Label['use']): readonly string[] =>
  labels.filter((label) => label.use === use).map((label) => label.text);

function judgement({ dossier, entity, label, written }: Subject, knowledge: Knowledge): string | undefined {
  if (label === undefined) return undefined;
  if (label.use === 'deprecated') {
    const note = label.note === undefined ? '' : ` ${label.note}`;
    return `Write “${knowledge.replacement(dossier.id, entity.id, label)}” for “${label.text}”.${note}`;
  }
  if (label.scope !== undefined) return `“${label.text}” is ${label.scope} than ${entity.label}.`;
  if (label.use === 'hidden') return `“${label.text}” is understood; write “${entity.label}”.`;
  return written === undefined || written === label.text ? undefined : `It is spelt “${label.text}”.`;
}

function nothing(word: string, knowledge: Knowledge): string {
  const blocked = blockedBy(word, knowledge);
  if (blocked) return `“${word}” is the name of something else, not of ${blocked.label}.`;
  const meant = meantBy(word, knowledge);
  return `The sources do not name “${word}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`;
}
