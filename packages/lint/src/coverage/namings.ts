/**
 * Where a draft names entities, by their names and by references, and which of these places are the writer’s own prose:
 * only there does naming an entity count as covering it. What the draft says of them is not looked at.
 */
import type { Span } from '@brief/core';
import type { Block, Draft, Mention } from '../draft.ts';
import type { Knowledge } from '../knowledge.ts';

/** A place that names one entity of one dossier. */
export interface Naming {
  readonly dossier: string;
  readonly entity: string;
  /** In the draft: the name, or the text of the reference. */
  readonly span: Span;
  readonly block: Block;
  /** In the writer’s own prose: neither in somebody’s words nor in a list of sources. */
  readonly own: boolean;
}

/** In document order. */
export function namingsOf(draft: Draft, knowledge: Knowledge): readonly Naming[] {
  const named = draft.mentions.flatMap((mention) =>
    [mention, ...mention.also].map(({ dossier, entity }): Naming => {
      const { span, block } = mention;
      const own = !block.reference && (!mention.quoted || isTerm(mention, draft));
      return { dossier, entity, span, block, own };
    }),
  );
  const referred = draft.references.flatMap(({ id, textSpan: span }) => {
    const block = blockAt(draft, span.start);
    if (block === undefined) return [];
    const own = !block.quoted && !block.reference && !draft.quotations.some(({ inner }) => holds(inner, span));
    return ownersOf(id, knowledge).flatMap(({ dossier, entity }): Naming[] => {
      const isNamed = named.some(
        (other) => other.entity === entity && other.dossier === dossier && holds(span, other.span),
      );
      return isNamed ? [] : [{ dossier, entity, span, block, own }];
    });
  });
  return referred.length === 0 ? named : [...named, ...referred].sort((a, b) => a.span.start - b.span.start);
}

/** Whom an id stands for, written alone or after the dossier’s: `kalin`, `mit-priorities/kalin`. */
export function ownersOf(id: string, { dossiers, entity }: Knowledge): readonly { dossier: string; entity: string }[] {
  return dossiers.flatMap((dossier) => {
    const own = id.startsWith(`${dossier.id}/`) ? id.slice(dossier.id.length + 1) : id;
    return entity(dossier.id, own) === undefined ? [] : [{ dossier: dossier.id, entity: own }];
  });
}

function blockAt({ blocks }: Draft, offset: number): Block | undefined {
  return blocks.find(({ span }) => span.start <= offset && offset < span.end);
}

/** A name that stands alone in quotation marks is a term of the writer’s: what they call “intelligence diplomacy”. */
function isTerm({ span, block }: Mention, { text, quotations }: Draft): boolean {
  const around = quotations.filter(({ inner }) => holds(inner, span));
  return (
    !block.quoted &&
    around.every(
      ({ inner }) => !/[\p{L}\p{N}]/u.test(text.slice(inner.start, span.start) + text.slice(span.end, inner.end)),
    )
  );
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
