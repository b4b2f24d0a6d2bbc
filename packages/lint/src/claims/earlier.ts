/**
 * What stands before a block that names nothing, or not yet: the nearest blocks, and what of theirs is still in force. The
 * blocks are the only thing it depends on, so what was read in view of them is kept for as long as they are the same.
 */
import type { Entity } from '@brief/core';
import type { Block, Chunk, Draft, Mention } from '../draft.ts';
import { oncePerContent } from '../kept.ts';
import type { Knowledge } from '../knowledge.ts';
import { entityNamed, type Left, leftBy, type Named } from './left-standing.ts';

/** So many blocks before one are looked at. */
const REACH = 8;

export class Earlier {
  readonly #knowledge: Knowledge;
  /** The nearest first. */
  readonly #left: readonly Left[];
  /** Between here and the nearest block with a name, that one included. */
  readonly #near: readonly Left[];

  readonly #blocks: readonly Block[];

  constructor(blocks: readonly Block[], knowledge: Knowledge, draft: Draft) {
    this.#knowledge = knowledge;
    this.#blocks = blocks;
    this.#left = blocks.map((block) => leftBy(block, knowledge, draft).found);
    const named = this.#left.findIndex(({ names }) => names.length > 0);
    this.#near = this.#left.slice(0, named + 1);
  }

  /** What is named in the nearest block that names something. */
  get names(): readonly Named[] {
    return this.#near.at(-1)?.names ?? NONE;
  }

  /** All places with a name. */
  get mentions(): readonly Mention[] {
    return this.#blocks.flatMap(({ mentions }) => mentions);
  }

  /** Whether the prose of one of the blocks has such words. */
  says(pattern: RegExp): boolean {
    return this.#blocks.some(({ prose }) => pattern.test(prose.text));
  }

  get strangers(): boolean {
    return this.#near.some(({ strangers }) => strangers);
  }

  get otherText(): boolean {
    return this.#near.some(({ otherText }) => otherText);
  }

  get otherEvent(): boolean {
    return this.#near.some(({ otherEvent }) => otherEvent);
  }

  /** The last entity of a kind that is named, if nothing else can have come in since. */
  lastOf(kind: Entity['kind']): Named | undefined {
    for (const { names, strangers } of this.#left) {
      if (strangers) return undefined;
      const last = names.findLast((one) => !one.aside && entityNamed(this.#knowledge, one)?.kind === kind);
      if (last !== undefined) return last;
    }
    return undefined;
  }
}

const NONE: readonly Named[] = [];

/** The blocks before one that what it says can rest on, the nearest first. Other people's words and tables end them. */
export function blocksBefore({ chunks }: Draft, chunk: number, number: number): readonly Block[] {
  const found: Block[] = [];
  let place = number - 1;
  for (let at = chunk; at >= 0; ) {
    const block = chunks[at]?.blocks[place];
    if (block === undefined) {
      at--;
      place = (chunks[at]?.blocks.length ?? 0) - 1;
      continue;
    }
    if (found.length === REACH || block.quoted || block.reference || !RUNNING.has(block.kind)) break;
    found.push(block);
    place--;
  }
  return found;
}

const RUNNING: ReadonlySet<string> = new Set(['paragraph', 'heading']);

/** The content of the chunks before one in which the blocks before its own can lie. */
export function contentBefore({ chunks }: Draft, chunk: number): readonly object[] {
  const found: object[] = [];
  for (let at = chunk - 1, blocks = 0; at >= 0 && blocks < REACH; at--) {
    const before = chunks[at] as Chunk;
    found.push(before.content);
    blocks += lengthOf(before).blocks;
  }
  return found;
}

const lengthOf = oncePerContent(({ blocks }) => ({ blocks: blocks.length }));
