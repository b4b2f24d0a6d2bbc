/**
 * Definite descriptions of the dossiers' entities ("the service", "the new approach"), by their words without the article.
 * Whether one stands for an entity at a place is not known here.
 */
import type { Dossier, Entity } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { addTo } from '../lists.ts';
import { oncePer } from '../once-per.ts';
import { saysAnything } from './says-anything.ts';

export interface Described {
  readonly dossier: Dossier;
  readonly entity: Entity;
  /** Its place among all entities. */
  readonly order: number;
}

interface Descriptions {
  /** By a description that a dossier gives, and by a head word. */
  readonly given: ReadonlyMap<string, readonly Described[]>;
  readonly heads: ReadonlyMap<string, readonly Described[]>;
  /** The given ones by their last word. */
  readonly ends: ReadonlyMap<string, readonly Described[]>;
}

/** What these words can describe, behind "the", in the order of the dossiers. */
export function describedBy(knowledge: Knowledge, words: string): readonly Described[] {
  const { given, heads } = descriptionsOf(knowledge);
  const some = given.get(words);
  const others = heads.get(words.replace(/^(?:new|same) /, ''));
  if (some === undefined || others === undefined) return some ?? others ?? NONE;
  return [...new Set([...some, ...others])].sort((a, b) => a.order - b.order);
}

/** What has a description that ends with a word. */
export function describedByEnd(knowledge: Knowledge, word: string): readonly Described[] {
  const { heads, ends } = descriptionsOf(knowledge);
  return [...(heads.get(word) ?? NONE), ...(ends.get(word) ?? NONE)];
}

const NONE: readonly Described[] = [];

/** Made once for a knowledge. */
const descriptionsOf = oncePer(({ dossiers }: Knowledge): Descriptions => {
  const given = new Map<string, Described[]>();
  const heads = new Map<string, Described[]>();
  const ends = new Map<string, Described[]>();
  let order = 0;
  for (const dossier of dossiers) {
    if (!saysAnything(dossier)) continue;
    for (const entity of dossier.entities) {
      const described = { dossier, entity, order: order++ };
      for (const words of givenFor(entity)) {
        addTo(given, words, described);
        addTo(ends, words.slice(words.lastIndexOf(' ') + 1), described);
      }
      for (const head of headsOf(entity)) addTo(heads, head, described);
    }
  }
  return { given, heads, ends };
});

function givenFor({ descriptions = [] }: Entity): ReadonlySet<string> {
  const lower = descriptions.map((one) => one.toLowerCase());
  return new Set(lower.flatMap((one) => (one.startsWith('the ') ? [one.slice('the '.length)] : [])));
}

/** The last words of its names and of what it is, in lower case. */
export const headsOf = oncePer(({ labels, is }: Entity): ReadonlySet<string> => {
  const phrases = [...labels.map(({ text }) => text), is.replace(/[.;,:].*$/s, '')];
  return new Set(
    phrases.filter((text) => text.includes(' ')).flatMap((text) => /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? []),
  );
});
