/**
 * From what a file says to a dossier as every consumer sees it: the defaults are filled in here, and nowhere else. Nothing
 * is checked; that is core's to do.
 */
import { completeEntity, type Dossier, type Entity, type EntityInit, type Source, type Statement } from '@brief/core';
import type { DossierData, EntityData, ParagraphsData, StatementData } from './definition.ts';

/** The entity that stands for the source, where a file names none. */
const defaultVoice = 'article';

/** `paragraphs` are those of a file beside the dossier, where it names one. */
export function toDossier(data: DossierData, paragraphs?: Source['paragraphs']): Dossier {
  const { id, source, subjects = [], voice = defaultVoice, entities, statements = [], wordings } = data;
  const made = entities.map(([key, entity]) => toEntity(key, entity));
  if (voice === defaultVoice && !made.some((entity) => entity.id === voice)) made.push(voiceOf(source.title));
  return {
    id,
    source: toSource(source, paragraphs),
    subjects,
    voice,
    entities: made,
    statements: statements.map(([key, statement]) => toStatement(key, statement, voice)),
    ...(wordings && { wordings }),
  };
}

function paragraphsFrom(data: ParagraphsData): Source['paragraphs'] {
  const numbered = data.map((entry, index): readonly [string, string] =>
    typeof entry === 'string' ? [String(index), entry] : entry,
  );
  return Object.fromEntries(numbered);
}

function toSource(
  { text: _, paragraphs, lang = 'en', published, ...rest }: DossierData['source'],
  beside: Source['paragraphs'] = {},
): Source {
  return {
    ...rest,
    lang,
    published: typeof published === 'string' ? { iso: published } : published,
    paragraphs: paragraphs === undefined ? beside : paragraphsFrom(paragraphs),
  };
}

function toEntity(id: string, { weak, ...entity }: EntityData): Entity {
  const init: EntityInit = weak ? { ...entity, weak } : entity;
  return completeEntity(id, init);
}

const voiceOf = (title: string): Entity =>
  completeEntity(defaultVoice, { kind: 'source', label: title, is: 'The source itself.' });

function toStatement(id: string, data: StatementData, voice: string): Statement {
  const { predicate = 'about', by = voice, stance = 'reported', quotes, ...rest } = data;
  return { id, predicate, by, stance, ...rest, quotes: quotes as unknown as Statement['quotes'] };
}
