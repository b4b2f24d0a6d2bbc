/**
 * Writing a dossier in TypeScript, in two steps, so that the second knows the ids of the first:
 * `dossier(meta, entities).statements({ … })`. Where the language can hold a promise it is a compile error to break it;
 * `link` holds all of them at run time.
 */
import type { Dossier, Entity, Statement } from './dossier.ts';
import type { Checked, EntityInit, EntityInits, IdOfKind, LabelInit, MetaInit, StatementInits } from './init.ts';
import type { Label } from './label.ts';
import { link } from './link.ts';
import { lists } from './lists.ts';
import type { Content, TypedDossier } from './typed.ts';

/** The first step: what the dossier is about. */
export interface Opening<M extends MetaInit, E extends EntityInits> {
  /**
   * The second step: what the source says. Throws a `DossierError` that lists every fault the compiler could not see.
   */
  statements<const S extends StatementInits<E, keyof M['source']['paragraphs'] & number>>(
    statements: S & Checked<M, S>,
  ): TypedDossier<{ readonly meta: M; readonly entities: E; readonly statements: S }>;
  /** Some of the statements, checked where they are written; for a dossier spread over several files. */
  part<const S extends StatementInits<E, keyof M['source']['paragraphs'] & number>>(statements: S & Checked<M, S>): S;
}

/**
 * Opens a dossier with its source and its entities. `subjects` and `voice` are ids of entities; a plain string among an
 * entity's labels is an accepted label.
 */
export function dossier<
  const M extends MetaInit<keyof E & string, IdOfKind<E, 'source'> & {}>,
  const E extends EntityInits,
>(meta: M, entities: E): Opening<M, E> {
  return {
    statements: (statements) => lists(link(dataOf(meta, entities, statements))) as never,
    part: (statements) => statements,
  };
}

function dataOf(meta: MetaInit, entities: EntityInits, statements: Content['statements']): Dossier {
  return {
    ...meta,
    entities: Object.entries(entities).map(([id, init]) => completeEntity(id, init)),
    statements: Object.entries(statements).map(([id, init]): Statement => ({ id, ...init })),
  };
}

/** An entity as every consumer sees it, from what its author writes down. */
export function completeEntity(
  id: string,
  { kind, label, labels = [], is, weak, context, ...rest }: EntityInit,
): Entity {
  const complete = (init: string | LabelInit, use: Label['use']): Label => {
    const given = typeof init === 'string' ? { text: init } : init;
    const { weak: counts = weak, ...label } = { use, ...given };
    if (!counts) return label;
    return { ...label, weak: true, ...(context && !label.context && { context }) };
  };
  const preferred = complete(label, 'preferred');
  const others = labels.map((init) => complete(init, 'accepted'));
  return { id, kind, label: preferred.text, labels: [preferred, ...others], is, ...rest };
}
