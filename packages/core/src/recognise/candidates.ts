/**
 * Where a text could name entities, and where it says something for or against weak names. Each place is judged by
 * itself, on the characters as written; what the rest of the text makes of it is decided elsewhere.
 */
import type { LabelUse } from '../model/label.ts';
import type { Span } from '../span.ts';
import { type PatternFound, readPattern } from './patterns.ts';
import type { Owner, Recognition } from './recognition.ts';
import { scan } from './scan.ts';
import { isAcronym } from './spelling.ts';
import { isAmongCapitals, isInAddress, isSuffix } from './surroundings.ts';
import { BLOCKER, type NameIndex, PHRASE } from './vocabulary.ts';
import { visibleEnd } from './words.ts';

/** A place that could be a name; without names it is a blocker. */
export interface Sighted extends Span {
  readonly names: readonly Candidate[];
  /** The acronym, where the name is one. */
  readonly acronym: string | undefined;
}

export interface Candidate {
  /** The label names something narrower or broader: where it does not count, its words are no shorter name either. */
  readonly scoped: boolean;
  readonly recognition: Recognition;
  readonly dossier: number;
  readonly entity: number;
  readonly subject: boolean;
  /** Number of the context that decides, -1 when none is needed. */
  readonly context: number;
}

/** Words that speak for or against weak names. */
export interface Clue extends Span {
  readonly phrase: number;
}

export interface Candidates {
  /** By start, the longest first. */
  readonly sighted: readonly Sighted[];
  readonly clues: readonly Clue[];
  /** The contexts of the names that need evidence. */
  readonly contexts: readonly number[];
}

/** The name of a place that needs no evidence. */
export function sureName({ names }: Sighted): Candidate | undefined {
  const [only] = names;
  if (names.length <= 1) return only !== undefined && only.context < 0 ? only : undefined;
  return names.find((name) => name.context < 0);
}

/** Finds the candidates of a text. */
export function findCandidates(index: NameIndex, text: string): Candidates {
  const sighted: Sighted[] = [];
  const clues: Clue[] = [];
  let sorted = true;
  const contexts: number[] = [];
  let swallowed = -1;
  scan(index.trie, index.head, text, (node, start, wordEnd) => {
    if (isSuffix(text, start)) return;
    const place = readPlace(index, text, node, start, visibleEnd(text, start, wordEnd), clues, start === swallowed);
    if (place === undefined) return;
    // A name that needs no evidence, or a blocker: shorter names that start here can never count.
    if (place.names.length === 0 || sureName(place) !== undefined) swallowed = start;
    for (const { context } of place.names) if (context >= 0 && !contexts.includes(context)) contexts.push(context);
    const last = sighted.at(-1);
    if (last !== undefined && (place.start < last.start || (place.start === last.start && place.end > last.end))) {
      sorted = false;
    }
    sighted.push(place);
  });
  if (!sorted) sighted.sort((a, b) => a.start - b.start || b.end - a.end);
  return { sighted, clues, contexts };
}

/** Reads the patterns of a node at a place; phrases go to `clues`. */
function readPlace(
  index: NameIndex,
  text: string,
  node: number,
  start: number,
  end: number,
  clues: Clue[],
  onlyClues: boolean,
): Sighted | undefined {
  let best: PatternFound | undefined;
  let more: PatternFound[] | undefined;
  let blocker: PatternFound | undefined;
  let folded: PatternFound[] | undefined;
  for (let pattern = (index.head[node] as number) - 1; pattern >= 0; pattern = (index.next[pattern] as number) - 1) {
    const kind = index.kind[pattern];
    if (onlyClues && kind === BLOCKER) continue;
    const found = readPattern(index, pattern, text, start, end);
    if (found === undefined) continue;
    if (kind === PHRASE) {
      if (found.folded) folded = [...(folded ?? []), found];
      else clues.push(clueOf(index, found));
    } else if (kind === BLOCKER) {
      blocker = found;
    } else if (!isInAddress(text, found.start, found.end) && !isAmongCapitals(text, found.start, found.end)) {
      if (best === undefined) best = found;
      else more = [...(more ?? [best]), found];
    }
  }
  // A bare spelling that is listed as a name says nothing for the full one: "Kalin" is not heard as "Kalın".
  const listed = more?.some((one) => !one.folded) ?? best?.folded === false;
  if (folded !== undefined && !listed) for (const found of folded) clues.push(clueOf(index, found));
  if (onlyClues) return undefined;
  if (best !== undefined) return placeOf(index, text, more === undefined ? [best] : bestSpelt(index, more));
  if (blocker !== undefined) return { start: blocker.start, end: blocker.end, names: [], acronym: undefined };
  return undefined;
}

const clueOf = (index: NameIndex, { start, end, pattern }: PatternFound): Clue => ({
  start,
  end,
  phrase: index.owner[pattern] as number,
});

/**
 * Of labels that the same words can be, those that are spelt best: of one entity's the best one, and all at the same
 * place. A label with signs of its own ("C++") prevails over one without.
 */
function bestSpelt(index: NameIndex, found: readonly PatternFound[]): readonly PatternFound[] {
  const exact = found.some((one) => !one.folded);
  const best = new Map<number, PatternFound>();
  for (const one of found) {
    if (exact && one.folded) continue;
    const entity = index.labelEntity[index.owner[one.pattern] as number] as number;
    const other = best.get(entity);
    if (other === undefined || rank(index, one) < rank(index, other)) best.set(entity, one);
  }
  const all = [...best.values()].sort((a, b) => a.pattern - b.pattern);
  const longest = Math.max(...all.map((one) => one.end - one.start));
  return all.filter((one) => one.end - one.start === longest);
}

function rank(index: NameIndex, found: PatternFound): number {
  const label = index.labels.at(index.owner[found.pattern] as number);
  const good = label?.use === 'preferred' || label?.use === 'accepted';
  const length = found.end - found.start;
  return (
    (found.identical ? 0 : 4) + (good ? 0 : 2) + (label?.weak ? 1 : 0) + found.pattern / index.text.length - 8 * length
  );
}

function placeOf(index: NameIndex, text: string, found: readonly PatternFound[]): Sighted | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  return {
    start: first.start,
    end: first.end,
    names: found.map((one) => candidateOf(index, one, found)),
    acronym: acronymAt(text, first.start, first.end),
  };
}

const NOBODY: readonly Owner[] = [];

function candidateOf(index: NameIndex, found: PatternFound, all: readonly PatternFound[]): Candidate {
  const number = index.owner[found.pattern] as number;
  const entity = index.labelEntity[number] as number;
  const { dossier, entity: id, label } = ownerOf(index, found);
  return {
    recognition: {
      dossier,
      entity: id,
      label,
      span: { start: found.start, end: found.end },
      use: judged(label.use, found.folded),
      spelling: found.folded ? 'folded' : 'exact',
      also: all.length === 1 ? NOBODY : all.filter((other) => other !== found).map((other) => ownerOf(index, other)),
    },
    dossier: index.entityDossier[entity] as number,
    entity,
    subject: index.subject[entity] === 1,
    context: index.labelContext[number] as number,
    scoped: label.scope !== undefined,
  };
}

function ownerOf(index: NameIndex, found: PatternFound): Owner {
  const number = index.owner[found.pattern] as number;
  const entity = index.labelEntity[number] as number;
  return {
    dossier: index.dossierIds[index.entityDossier[entity] as number] ?? '',
    entity: index.entities.at(entity)?.id ?? '',
    label: index.labels.at(number) as Owner['label'],
  };
}

const judged = (use: LabelUse, folded: boolean): LabelUse =>
  folded && (use === 'preferred' || use === 'accepted') ? 'deprecated' : use;

function acronymAt(text: string, start: number, end: number): string | undefined {
  const second = text.charCodeAt(start + 1);
  if (end - start > 6 || (second >= 0x61 && second <= 0x7a)) return undefined;
  const written = text.slice(start, end).normalize('NFC');
  return isAcronym(written) && !/\s/.test(written) ? written : undefined;
}
