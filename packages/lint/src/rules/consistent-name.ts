/**
 * Of several good names for one thing a draft settles on one. Which names are good is the dossier's word; wrong ones are
 * not this rule's concern.
 */
import type { Entity, Kind } from '@brief/core';
import type { Chunk, Draft, Mention } from '../draft.ts';
import type { Problem } from '../finding.ts';
import { keeping } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { areAlternatives } from '../naming/alternatives.ts';
import { isPresentedAsName, isSuperseded } from '../naming/definitions.ts';
import { inCapitalsOf, inMarkupOf, isInflected, proseText, withArticle } from '../naming/spelling.ts';
import { isInTitle } from '../naming/titles.ts';
import type { Rule } from '../rule.ts';

export const consistentName: Rule = {
  id: 'consistent-name',
  summary: 'Of several good names for one thing, a draft settles on one.',
  why: `Readers take two names for two things. Where the dossier has several good names for one thing, any of them will do, but one draft keeps to the one it began with.

Short and long forms (Kalın, İbrahim Kalın), an acronym and what it stands for, and descriptions (“the Turkish authorities”) stand side by side in good prose and are left alone, as are names in other people’s words and names that the draft explains (“ISIS, also called Daesh”).`,
  level: 'info',
  needs: ['mention'],
  repairs: 'fix',
  good: [
    { text: 'The Islamic State (ISIS) lost its last town in 2019. ISIS cells remain.' },
    { text: 'İbrahim Kalın heads MİT. Kalın wrote it himself.' },
    { text: 'ISIS, which many in the region call Daesh, is named first. ISIS is not alone.' },
    { text: 'ISIS is named first. “Daesh is finished,” a general said.', because: 'The general’s word.' },
    { text: 'Turkish authorities are silent. Türkiye’s authorities rarely explain.', because: 'Descriptions.' },
  ],
  bad: [
    {
      text: 'The section names ISIS first. Operations against ⟦Daesh⟧ go on.',
      fixed: 'The section names ISIS first. Operations against ISIS go on.',
      message: 'Write “ISIS” for “Daesh”: the draft calls it that first. Keep to one name.',
    },
    {
      text: 'MİT looks to Kyrgyzstan. The ⟦Kyrgyz Republic⟧ borders China.',
      because: 'The article before the name would have to go too: no fix.',
    },
    {
      text: 'ISIS and ISIS-K differ. ⟦ISIL⟧ cells remain, and so does money of ⟦Daesh⟧.',
      fixed: 'ISIS and ISIS-K differ. ISIS cells remain, and so does money of ISIS.',
    },
  ],
  *check(draft, { knowledge }) {
    /** The first use of each name the draft has settled on; no two are alternatives. */
    const settled = new Map<Entity, Mention[]>();
    for (const chunk of draft.chunks) {
      for (const [entity, names] of namesIn(chunk, knowledge, draft).found) {
        const uses = settled.get(entity) ?? [];
        if (names.every(({ text }) => uses.some(({ label }) => label.text === text))) continue;
        settled.set(entity, uses);
        for (const mention of mentionsOf(chunk, names, uses)) {
          if (uses.some(({ label }) => label.text === mention.label.text)) continue;
          const first = uses.find(({ label }) => areAlternatives(entity, label, mention.label));
          if ((first || uses.length === 0) && (isPresentedAsName(mention) || isInTitle(mention, draft))) continue;
          if (uses.length === 0 && isSuperseded(mention)) continue;
          if (first) yield problem(mention, first, draft, knowledge);
          else uses.push(mention);
        }
      }
    }
  },
};

/** A name of an entity, and where it stands in a chunk: numbers of blocks, each with a number of a mention in it. */
interface UsedName {
  readonly text: string;
  readonly places: (readonly [block: number, mention: number])[];
}

/** The good names that a run of blocks uses in the writer’s own prose. */
const namesIn = keeping(({ blocks }: Chunk, knowledge): ReadonlyMap<Entity, readonly UsedName[]> => {
  const found = new Map<Entity, UsedName[]>();
  for (const [number, { mentions }] of blocks.entries()) {
    for (const [place, mention] of mentions.entries()) {
      const entity = knowledge.entity(mention.dossier, mention.entity);
      if (!entity || !isOwnUse(mention) || describing.has(entity.kind)) continue;
      const names = found.get(entity) ?? [];
      if (names.length === 0) found.set(entity, names);
      const name = names.find(({ text }) => text === mention.label.text);
      if (name === undefined) names.push({ text: mention.label.text, places: [[number, place]] });
      else name.places.push([number, place]);
    }
  }
  return found;
});

/** The mentions by names that are not among those of `uses`, in document order. */
function mentionsOf(chunk: Chunk, names: readonly UsedName[], uses: readonly Mention[]): readonly Mention[] {
  return names
    .filter(({ text }) => !uses.some(({ label }) => label.text === text))
    .flatMap(({ places }) => places)
    .sort(([block, mention], [other, behind]) => block - other || mention - behind)
    .flatMap(([block, mention]) => chunk.blocks[block]?.mentions[mention] ?? []);
}

/** Offices and pieces of writing are described rather than named. */
const describing: ReadonlySet<Kind> = new Set<Kind>(['role', 'source']);

const isOwnUse = ({ use, quoted, block }: Mention): boolean =>
  (use === 'preferred' || use === 'accepted') && !quoted && !block.reference;

function problem(mention: Mention, first: Mention, draft: Draft, knowledge: Knowledge): Problem {
  const [name, other] = [first.label.text, mention.label.text];
  const dossier = knowledge.dossier(mention.dossier);
  const isSafe = dossier && !isInflected(mention) && hasArticle(mention) === hasArticle(first);
  const text = isSafe ? inMarkupOf(mention, inCapitalsOf(mention, name, dossier)) : undefined;
  return {
    span: mention.span,
    message: `Write “${name}” for “${other}”: the draft calls it that first. Keep to one name.`,
    dossier: mention.dossier,
    entity: mention.entity,
    related: [{ span: first.span, message: `“${proseText(first)}” stands here first` }],
    ...(text !== undefined && { fix: { title: `Replace with “${name}”`, ...withArticle(mention, text, draft) } }),
  };
}

/** "The" before one name is a mistake before another: "the Kyrgyz Republic", "Kyrgyzstan". */
const hasArticle = ({ block, proseSpan }: Mention): boolean =>
  /(?<!\p{L})the\s+$/iu.test(block.prose.text.slice(Math.max(0, proseSpan.start - 5), proseSpan.start));
