/**
 * The first mention in prose introduces: a person by full name and role, an acronym by what it stands for. Headings, tables
 * and lists of sources introduce nothing and need no introduction; later mentions are free.
 */
import type { Entity } from '@brief/core';
import { type BlockIndex, blockIndex, sentenceAt } from '../block-index.ts';
import type { Block, Draft, Mention } from '../draft.ts';
import type { Problem } from '../finding.ts';
import type { Knowledge } from '../knowledge.ts';
import { isAcronymOf, spelledOut } from '../naming/acronyms.ts';
import { isDescribed } from '../naming/descriptions.ts';
import { acronymInserted, personInserted } from '../naming/insertions.ts';
import { saysRole } from '../naming/roles.ts';
import type { Rule } from '../rule.ts';
import { isTitle } from '../verbatim/verdict.ts';
import { bare } from '../verbatim/words.ts';

export const firstMention: Rule = {
  id: 'first-mention',
  summary: 'A person and an acronym are introduced where the prose first mentions them.',
  why: `why`,
  level: 'info',
  needs: ['mention'],
  repairs: 'fix',
  options: {
    known: {
      summary: 'Acronyms that every reader of yours knows.',
      default: ['AI', 'EU', 'ISIS', 'NATO', 'UK', 'UN', 'US', 'USA'],
    },
  },
  good: [],
  bad: [],
  *check(draft, { knowledge, options }) {
    const index = blockIndex(draft);
    const known = new Set([options['known'] ?? []].flat().map((name) => bare(String(name))));
    const people = new Set<Entity>();
    const acronyms = new Set<Entity>();
    for (const mention of draft.mentions) {
      const entity = knowledge.entity(mention.dossier, mention.entity);
      if (!entity || mention.quoted || mention.use === 'hidden' || !introduces(mention.block)) continue;
      if (entity.kind === 'person' && !people.has(entity)) {
        people.add(entity);
        yield* personProblem(mention, entity, draft, index, knowledge);
      } else if (isAcronymOf(entity, mention.label) && !acronyms.has(entity)) {
        acronyms.add(entity);
        if (known.has(bare(mention.label.text)) || spelledOut(entity).length === 0) continue;
        if (!isExplained(mention, entity, index)) yield acronymProblem(mention, entity, draft, knowledge);
      }
    }
  },
};

/** Sentences introduce. A heading, a table cell, a footnote, a byline or a mere list of names does not. */
function introduces({ kind, quoted, reference, prose, sentences }: Block): boolean {
  if ((kind !== 'paragraph' && kind !== 'html') || quoted || reference) return false;
  if (sentences.length > 1 || prose.text.length > longestLine) return true;
  const line = prose.text.trim();
  const isSentence = /[.!?:;…]["'”’»)\]]*$/u.test(line) || line.split(/\s+/u).length > 5;
  return isSentence && !/^by\s/iu.test(line) && !isTitle(line);
}

function* personProblem(
  mention: Mention,
  entity: Entity,
  draft: Draft,
  index: BlockIndex,
  knowledge: Knowledge,
): Iterable<Problem> {
  const dossier = knowledge.dossier(mention.dossier);
  const roles = knowledge
    .statementsAbout(mention.dossier, entity.id)
    .flatMap(({ subject, predicate, object }) =>
      predicate === 'holdsRole' && subject === entity.id && object !== undefined ? [object] : [],
    );
  const [role] = roles.flatMap((id) => knowledge.entity(mention.dossier, id) ?? []);
  const lacksName = !isFullName(mention, entity);
  const lacksRole = role !== undefined && !hasRole(mention, roles, index);
  if (!dossier || (!lacksName && !lacksRole)) return;
  const missing = lacksName && lacksRole ? 'full name and role are' : lacksName ? 'the full name is' : 'a role is';
  const edit = personInserted(mention, draft, fullName(mention, entity), lacksRole ? role : undefined, dossier);
  const title = `Introduce ${entity.label} ${lacksRole ? 'with a role' : 'by full name'}`;
  yield {
    span: mention.span,
    message: `Introduce ${entity.label} at the first mention: ${missing} missing.`,
    dossier: mention.dossier,
    entity: entity.id,
    ...(edit && { fix: { title, ...edit } }),
  };
}

/** All words of the preferred name stand there, however they are spelt. */
const isFullName = ({ label }: Mention, entity: Entity): boolean => {
  const words = new Set(nameWords(label.text));
  return nameWords(entity.label).every((word) => words.has(word));
};
const nameWords = (text: string): readonly string[] => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The draft's own full name where it has one ("Kalın, İbrahim"), else the preferred one. */
const fullName = (mention: Mention, entity: Entity): string =>
  isFullName(mention, entity) && mention.use !== 'deprecated' ? mention.text : entity.label;

/** The role is named in the sentence, by a name the dossier has for it or by a noun for such roles. */
function hasRole(mention: Mention, roles: readonly string[], index: BlockIndex): boolean {
  const { block, proseSpan } = mention;
  const sentence = sentenceAt(block, proseSpan.start);
  const named = index
    .mentions(block)
    .some(
      (other) =>
        other.dossier === mention.dossier &&
        roles.includes(other.entity) &&
        other.proseSpan.start >= sentence.start &&
        other.proseSpan.end <= sentence.end,
    );
  const [before, after] = wordsAround(mention);
  return named || saysRole(before, after);
}

function acronymProblem(mention: Mention, entity: Entity, draft: Draft, knowledge: Knowledge): Problem {
  const dossier = knowledge.dossier(mention.dossier);
  const { label } = mention;
  const acronym = label.use === 'deprecated' ? knowledge.replacement(mention.dossier, entity.id, label) : label.text;
  const edit = dossier && acronymInserted(mention, draft, acronym, entity, dossier);
  return {
    span: mention.span,
    message: `Say what “${acronym}” stands for at its first mention.`,
    dossier: mention.dossier,
    entity: entity.id,
    ...(edit && { fix: { title: `Spell out “${acronym}”`, ...edit } }),
  };
}

/** Another name in words stands before it in the paragraph or with it in the sentence, or the sentence says what it is. */
function isExplained(mention: Mention, entity: Entity, index: BlockIndex): boolean {
  const { block, proseSpan } = mention;
  const sentence = sentenceAt(block, proseSpan.start);
  const named = index
    .mentions(block)
    .some(
      (other) =>
        other.entity === entity.id &&
        other.dossier === mention.dossier &&
        !isAcronymOf(entity, other.label) &&
        other.proseSpan.end <= sentence.end,
    );
  const [before, after] = wordsAround(mention);
  return named || isDescribed(before, after);
}

/** The words of the sentence before and behind a mention, as many as can matter. */
function wordsAround({ block, proseSpan }: Mention): readonly [string, string] {
  const sentence = sentenceAt(block, proseSpan.start);
  return [
    block.prose.text.slice(Math.max(sentence.start, proseSpan.start - nearby), proseSpan.start),
    block.prose.text.slice(proseSpan.end, Math.min(sentence.end, proseSpan.end + nearby)),
  ];
}

const nearby = 200;
const longestLine = 120;
