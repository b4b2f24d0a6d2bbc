/**
 * Which `*`, `_` and `~` are markup: CommonMark's delimiter algorithm, in linear time. Only the markers matter here,
 * for a reader sees the text between them in any case.
 */
import { isPunctuation, isSpace, pointAt, pointBefore } from './characters.ts';
import type { Replacement } from './prose.ts';

/** A run of one marker that may open or close; the markers not yet used are those from `from` to `to`. */
interface Run {
  readonly mark: number;
  readonly at: number;
  from: number;
  to: number;
  readonly size: number;
  readonly opens: boolean;
  readonly closes: boolean;
  before: Run | undefined;
  after: Run | undefined;
}

/** The runs of one block that are still open, last one known. */
export class Runs {
  last: Run | undefined;

  /** Adds the run at `from`; returns where it ends. */
  add(text: string, from: number): number {
    const mark = text.charCodeAt(from);
    let to = from + 1;
    while (text.charCodeAt(to) === mark) to++;
    const size = to - from;
    if (mark === TILDE && size > 2) return to;
    const previous = pointBefore(text, from);
    const next = pointAt(text, to);
    const left = !isSpace(next) && (!isPunctuation(next) || isSpace(previous) || isPunctuation(previous));
    const right = !isSpace(previous) && (!isPunctuation(previous) || isSpace(next) || isPunctuation(next));
    const opens = left && (mark !== UNDERSCORE || !right || isPunctuation(previous));
    const closes = right && (mark !== UNDERSCORE || !left || isPunctuation(next));
    if (opens || closes) {
      const run: Run = { mark, at: from, from, to, size, opens, closes, before: this.last, after: undefined };
      if (this.last !== undefined) this.last.after = run;
      this.last = run;
    }
    return to;
  }

  /** Resolves the runs after `bottom`, adds the markers that are markup to `out`, and forgets them all. */
  resolve(bottom: Run | undefined, out: Replacement[]): void {
    const floors = new Map<number, number>();
    let closer = bottom === undefined ? this.#first() : bottom.after;
    while (closer !== undefined) {
      if (!closer.closes) {
        closer = closer.after;
        continue;
      }
      const key = floorKey(closer);
      const floor = floors.get(key) ?? (bottom === undefined ? 0 : bottom.at + 1);
      let opener = closer.before;
      while (opener !== undefined && opener.at >= floor && !matches(opener, closer)) opener = opener.before;
      if (opener === undefined || opener.at < floor) {
        floors.set(key, closer.at);
        const next: Run | undefined = closer.after;
        if (!closer.opens) this.#remove(closer);
        closer = next;
        continue;
      }
      closer = this.#join(opener, closer, out);
    }
    this.last = bottom;
    if (bottom !== undefined) bottom.after = undefined;
  }

  #join(opener: Run, closer: Run, out: Replacement[]): Run | undefined {
    const used = closer.mark === TILDE ? closer.size : Math.min(2, opener.to - opener.from, closer.to - closer.from);
    out.push({ from: opener.to - used, to: opener.to, text: '' });
    out.push({ from: closer.from, to: closer.from + used, text: '' });
    opener.to -= used;
    closer.from += used;
    opener.after = closer;
    closer.before = opener;
    if (opener.from === opener.to) this.#remove(opener);
    if (closer.from < closer.to) return closer;
    const next = closer.after;
    this.#remove(closer);
    return next;
  }

  #remove(run: Run): void {
    if (run.before !== undefined) run.before.after = run.after;
    if (run.after !== undefined) run.after.before = run.before;
    else this.last = run.before;
  }

  #first(): Run | undefined {
    let run = this.last;
    while (run?.before !== undefined) run = run.before;
    return run;
  }
}

const UNDERSCORE = 0x5f;
const TILDE = 0x7e;

/** Runs of equal key look for the same openers. */
const floorKey = (run: Run): number =>
  run.mark * 8 + (run.mark === TILDE ? run.size : (run.size % 3) * 2 + (run.opens ? 1 : 0));

function matches(opener: Run, closer: Run): boolean {
  if (!opener.opens || opener.mark !== closer.mark) return false;
  if (closer.mark === TILDE) return opener.size === closer.size;
  if (!opener.closes && !closer.opens) return true;
  return (opener.size + closer.size) % 3 !== 0 || (opener.size % 3 === 0 && closer.size % 3 === 0);
}
