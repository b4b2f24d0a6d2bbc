/**
 * The first mention in prose introduces: a person by full name and role, an acronym by what it stands for. Headings, tables,
 * the words for an image and lists of sources introduce nothing and need no introduction; later mentions are free.
 */
import type { Entity } from '@brief/core';
import { mentionsWithin, sentenceAt } from '../block-index.ts';
import type { Chunk, Draft, Mention } from '../draft.ts';
import type { Problem } from '../finding.ts';
import { keeping } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { isAcronymOf, spelledOut } from '../naming/acronyms.ts';
import { isPresentedAsName } from '../naming/definitions.ts';
import { isDescribed } from '../naming/descriptions.ts';
import { acronymInserted, personInserted } from '../naming/insertions.ts';
import { saysRole } from '../naming/roles.ts';
import { introduces, wordsAround } from '../naming/surroundings.ts';
import { isInImage } from '../naming/titles.ts';
import type { Rule } from '../rule.ts';
import { bare } from '../verbatim/words.ts';

export const firstMention: Rule = {
  id: 'first-mention',
  summary: 'The prose introduces a person and an acronym where it first mentions them.',
  why: `A reader who meets “Kalın” or “MİT” without a word on who or what that is has to leave the text to find out. The first mention in running text gives a person’s full name and role, and says what an acronym stands for, in words or by a description (“the spy agency MİT”). After that the short name is enough.

Headings, table cells, footnotes, captions, the words for an image and lists of sources introduce nothing and need no introduction. What every reader of yours knows can be listed under \`known\`.`,
  level: 'info',
  needs: ['mention'],
  repairs: 'fix',
  options: {
    known: {
      summary: 'Acronyms that every reader of yours knows.',
      default: ['AI', 'EU', 'ISIS', 'NATO', 'UK', 'UN', 'US', 'USA'],
    },
  },
  good: [
    { text: 'İbrahim Kalın, director of MİT, has published his plans. Kalın wants a global service.' },
    { text: 'The spy agency MİT is led by İbrahim Kalın. MİT will grow.' },
    { text: '# MİT looks south\n\nThe National Intelligence Organization (MİT) plans to be present in Africa.' },
    { text: 'It also names DHKP/C, a radical marxist-leninist organization.', because: 'A description will do.' },
    { text: 'The service is to cooperate with other agencies against organizations such as FETÖ and DHKP/C.' },
    { text: '| Service | Country |\n|---|---|\n| MİT | Türkiye |', because: 'A table introduces nothing.' },
    { text: '“Kalın is right,” a deputy said.', because: 'Words of others are not the draft’s prose.' },
  ],
  bad: [
    {
      text: '⟦Kalın⟧ has published his plans for the National Intelligence Organization.',
      fixed: 'MİT director İbrahim Kalın has published his plans for the National Intelligence Organization.',
      message: 'Introduce İbrahim Kalın at the first mention: full name and role are missing.',
    },
    {
      text: 'The president received ⟦İbrahim Kalın⟧ on Monday.',
      fixed: 'The president received MİT director İbrahim Kalın on Monday.',
      message: 'Introduce İbrahim Kalın at the first mention: a role is missing.',
    },
    {
      text: 'MİT chief ⟦Kalın⟧’s visit was short.',
      fixed: 'MİT chief İbrahim Kalın’s visit was short.',
      message: 'Introduce İbrahim Kalın at the first mention: the full name is missing.',
    },
    {
      text: '# The National Intelligence Organization\n\n⟦MİT⟧’s presence in Africa will grow.',
      fixed:
        '# The National Intelligence Organization\n\nThe National Intelligence Organization’s (MİT’s) presence in Africa will grow.',
      message: 'Say what “MİT” stands for at its first mention.',
    },
    {
      text: 'Police in İzmir say that ⟦DHKP/C⟧ sympathisers were detained.',
      fixed:
        'Police in İzmir say that the Revolutionary People’s Liberation Party/Front (DHKP/C) sympathisers were detained.',
    },
    { text: 'The **⟦MİT⟧** will grow.', because: 'Inside emphasis nothing is inserted; the writer decides.' },
  ],
  *check(draft, { knowledge, options }) {
    const known = new Set([options['known'] ?? []].flat().map((name) => bare(String(name))));
    const met = new Set<Entity>();
    for (const chunk of draft.chunks) {
      for (const { entity, block, number } of firstIn(chunk, knowledge, draft).found) {
        if (met.has(entity)) continue;
        met.add(entity);
        const mention = chunk.blocks[block]?.mentions[number];
        if (mention === undefined) continue;
        if (entity.kind === 'person') {
          yield* unintroduced(mention, entity, draft, knowledge);
        } else {
          if (isPresentedAsName(mention)) continue;
          if (known.has(bare(mention.label.text)) || spelledOut(entity).length === 0) continue;
          if (!isExplained(mention, entity)) yield unexplained(mention, entity, draft, knowledge);
        }
      }
    }
  },
};

/** A mention that could be the first: its entity, the number of its block in the chunk, and its own in the block. */
interface Possible {
  readonly entity: Entity;
  readonly block: number;
  readonly number: number;
}

/** Where a run of blocks first mentions each person, and each thing by an acronym. */
const firstIn = keeping(({ blocks }: Chunk, knowledge, draft): readonly Possible[] => {
  const found = new Map<Entity, Possible>();
  for (const [block, { mentions }] of blocks.entries()) {
    for (const [number, mention] of mentions.entries()) {
      const entity = knowledge.entity(mention.dossier, mention.entity);
      if (!entity || found.has(entity) || mention.quoted || mention.use === 'hidden') continue;
      const isPerson = entity.kind === 'person';
      if (!isPerson && !isAcronymOf(entity, mention.label)) continue;
      if (!introduces(mention.block) || isInImage(mention, draft)) continue;
      if (isPerson && isPresentedAsName(mention)) continue;
      found.set(entity, { entity, block, number });
    }
  }
  return [...found.values()];
});

function* unintroduced(mention: Mention, entity: Entity, draft: Draft, knowledge: Knowledge): Iterable<Problem> {
  const dossier = knowledge.dossier(mention.dossier);
  const roles = knowledge
    .statementsAbout(mention.dossier, entity.id)
    .flatMap(({ subject, predicate, object }) =>
      predicate === 'holdsRole' && subject === entity.id && object !== undefined ? [object] : [],
    );
  const [role] = roles.flatMap((id) => knowledge.entity(mention.dossier, id) ?? []);
  const lacksName = !isFullName(mention, entity);
  const lacksRole = role !== undefined && !hasRole(mention, roles);
  if (!dossier || (!lacksName && !lacksRole)) return;
  const missing = lacksName && lacksRole ? 'full name and role are' : lacksName ? 'the full name is' : 'a role is';
  const edit = personInserted(mention, draft, fullName(mention, entity), lacksRole ? role : undefined, dossier);
  const title = `Introduce ${entity.label} ${lacksRole ? 'with a role' : 'by full name'}`;
  yield {
    span: mention.span,
    message: `Introduce ${entity.label} at the first mention: ${missing} missing.`,
    dossier: mention.dossier,
    entity: entity.id,
    ...(edit && mention.use === 'deprecated' && { suggestions: [{ title, edit }] }),
    ...(edit && mention.use !== 'deprecated' && { fix: { title, ...edit } }),
  };
}

/** All words of the preferred name stand there, however they are spelt; or as many of a wrong name that it replaces. */
const isFullName = ({ label }: Mention, entity: Entity): boolean => {
  const words = new Set(nameWords(label.text));
  const full = nameWords(entity.label);
  // One cause is told once: that "Maud Okafour" is Maud Okafor is what preferred-name says.
  if (label.use === 'deprecated' && label.instead === undefined && words.size >= full.length) return true;
  return full.every((word) => words.has(word));
};
const nameWords = (text: string): readonly string[] => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The draft's own full name where it has one ("Kalın, İbrahim"), else the preferred one. */
const fullName = (mention: Mention, entity: Entity): string =>
  isFullName(mention, entity) && mention.use !== 'deprecated' ? mention.text : entity.label;

/** The role is named in the sentence, by a name the dossier has for it or by a noun for such roles. */
function hasRole(mention: Mention, roles: readonly string[]): boolean {
  const sentence = sentenceAt(mention.block, mention.proseSpan.start);
  const named = mentionsWithin(mention.block, sentence).some(
    ({ dossier, entity }) => dossier === mention.dossier && roles.includes(entity),
  );
  return named || saysRole(...wordsAround(mention));
}

/** Another name in words stands before it in the paragraph or with it in the sentence, or the sentence says what it is. */
function isExplained(mention: Mention, entity: Entity): boolean {
  const sentence = sentenceAt(mention.block, mention.proseSpan.start);
  const named = mentionsWithin(mention.block, { start: 0, end: sentence.end }).some(
    (other) => other.entity === entity.id && other.dossier === mention.dossier && !isAcronymOf(entity, other.label),
  );
  return named || isDescribed(...wordsAround(mention));
}

function unexplained(mention: Mention, entity: Entity, draft: Draft, knowledge: Knowledge): Problem {
  const dossier = knowledge.dossier(mention.dossier);
  const { label } = mention;
  const acronym = label.use === 'deprecated' ? knowledge.replacement(mention.dossier, entity.id, label) : label.text;
  const title = `Spell out “${acronym}”`;
  const edit = dossier && acronymInserted(mention, draft, acronym, entity, dossier);
  return {
    span: mention.span,
    message: `Say what “${acronym}” stands for at its first mention.`,
    dossier: mention.dossier,
    entity: entity.id,
    // A wrong name is put right first: two fixes for one place would be one too many.
    ...(edit && mention.use === 'deprecated' && { suggestions: [{ title, edit }] }),
    ...(edit && mention.use !== 'deprecated' && { fix: { title, ...edit } }),
  };
}
