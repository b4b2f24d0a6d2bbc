/**
 * From a text to a draft: Markdown to prose, prose to names, all with their places. After an edit only the blocks that
 * it touched are read again.
 */
import { type Assembled, assemble } from './assemble.ts';
import type { Draft } from './draft.ts';
import type { Knowledge } from './knowledge.ts';
import { definedLabel } from './markdown/definitions.ts';
import { readFrontMatter } from './markdown/front-matter.ts';
import { outline } from './markdown/outline.ts';
import { type Parsed, parse } from './markdown/parse.ts';
import { holds, type Piece, readPiece } from './pieces.ts';

export interface AnalyseOptions {
  /** An earlier draft of the same text: what has not changed is not read again. The result is the same without it. */
  readonly previous?: Draft | undefined;
  /** False where the draft will never be a `previous`: then nothing is kept for that. */
  readonly keep?: boolean;
}

/** Reads a draft. Any string is a draft; nothing is thrown. */
export function analyse(text: string, knowledge: Knowledge, options: AnalyseOptions = {}): Draft {
  const keep = options.keep !== false;
  const before = options.previous === undefined ? undefined : memory.get(options.previous);
  const previous = before?.knowledge === knowledge ? before : undefined;
  const frontMatter = readFrontMatter(text);
  const parsed = parse(text, frontMatter?.end ?? 0, previous?.parsed);
  const { leaves, quotes } = outline(parsed.tree);
  const defined = new Set<string>();
  for (const leaf of leaves) if (leaf.type === 'definition') defined.add(definedLabel(text.slice(leaf.from, leaf.to)));
  const known = previous?.pieces ?? new WeakMap<object, Piece>();
  const pieces = leaves.map((leaf) => {
    const kept = known.get(leaf.node);
    if (kept !== undefined && holds(kept, defined)) return kept;
    const markdown = text.slice(leaf.from, leaf.to);
    const piece = readPiece(keep ? detached(markdown) : markdown, leaf, defined, knowledge);
    if (keep) known.set(leaf.node, piece);
    return piece;
  });
  const whole = assemble(text, { leaves, quotes }, pieces, frontMatter?.yaml, knowledge, previous?.whole);
  if (keep) memory.set(whole.draft, { knowledge, parsed, pieces: known, whole });
  return whole.draft;
}

/** A copy: a slice keeps the whole text alive that it was cut from, and pieces live through many texts. */
const detached = (slice: string): string => (slice.length < 13 ? slice : ` ${slice}`.slice(1));

/** What a draft was made of, for the next one. */
const memory = new WeakMap<Draft, Memory>();

interface Memory {
  readonly knowledge: Knowledge;
  readonly parsed: Parsed;
  /** By node of the parse: a node that is still there after an edit is a block that has not changed. */
  readonly pieces: WeakMap<object, Piece>;
  readonly whole: Assembled;
}
