/**
 * What a drawing of a dossier shows: the things that relations join, and the relations. Several statements of one
 * relation are one arrow. How it is drawn is decided in the files of the formats.
 */
import type { Dossier, Entity } from '@brief/core';
import { paragraphInWords, readingOf, type Said } from './reading.ts';

export interface Graph {
  /** In the dossier’s order; things that no relation joins are left out. */
  readonly nodes: readonly Entity[];
  readonly arrows: readonly Arrow[];
}

export interface Arrow {
  readonly from: Entity;
  readonly to: Entity;
  /** “reports to”. */
  readonly words: string;
  readonly said: readonly Said[];
  /** Every statement of it is contested. */
  readonly contested: boolean;
  readonly hedged: boolean;
}

export function graphOf(dossier: Dossier): Graph {
  const arrows = new Map<string, Said[]>();
  const joined = new Set<string>();
  for (const said of readingOf(dossier).said) {
    const { subject, object, statement } = said;
    if (object === undefined) continue;
    joined.add(subject.id).add(object.id);
    const key = `${subject.id} ${statement.predicate} ${object.id}`;
    const same = arrows.get(key);
    if (same === undefined) arrows.set(key, [said]);
    else same.push(said);
  }
  return {
    nodes: dossier.entities.filter(({ id }) => joined.has(id)),
    arrows: [...arrows.values()].flatMap((said) => {
      const [{ subject, object, relation } = {}] = said;
      if (subject === undefined || object === undefined) return [];
      return [
        {
          from: subject,
          to: object,
          words: relation ?? '',
          said,
          contested: said.every(({ statement }) => statement.contested),
          hedged: said.every(({ statement }) => statement.hedged),
        },
      ];
    }),
  };
}

/** “¶3” or “¶3, ¶5”: where the source says so. */
export function paragraphsOfArrow({ said }: Arrow): string {
  const numbers = said.flatMap(({ statement }) => statement.quotes.map(({ paragraph }) => paragraph));
  return [...new Set(numbers)].map(paragraphInWords).join(', ');
}
