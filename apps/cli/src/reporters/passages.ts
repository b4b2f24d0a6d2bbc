/**
 * A draft cut into passages: lines with findings and a little around them, each line in pieces that are marked or not.
 * How it looks is not known here.
 */
import { lineIndex } from '@brief/lint';
import { type Cause, causesOf } from './causes.ts';
import type { PlacedFinding } from './report.ts';

export interface Cut {
  /** In order, and apart from one another. */
  readonly passages: readonly Passage[];
  /** How many lines the draft has. */
  readonly count: number;
  line(number: number): Line;
}

/** Lines from 1, the last one included. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  /** Causes whose first place is here. */
  readonly causes: readonly NumberedCause[];
}

export interface NumberedCause extends Cause {
  /** From 1, in the draft. */
  readonly number: number;
}

export interface Line {
  readonly number: number;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Marks whose words end with this piece. */
  readonly ending: readonly Mark[];
}

export interface Mark {
  readonly finding: PlacedFinding;
  readonly cause: NumberedCause;
  /** From 1, among the places of its cause. */
  readonly place: number;
}

/** Lines shown before and after a finding. */
const around = 2;

export function passagesOf(text: string, findings: readonly PlacedFinding[]): Cut {
  const index = lineIndex(text);
  const causes = causesOf(findings).map((cause, at): NumberedCause => ({ ...cause, number: at + 1 }));
  const marks = new Map<number, Mark[]>();
  for (const cause of causes) {
    for (const [at, finding] of cause.findings.entries()) {
      const mark = { finding, cause, place: at + 1 };
      for (let line = finding.from.line; line <= finding.to.line; line++) {
        const here = marks.get(line);
        if (here) here.push(mark);
        else marks.set(line, [mark]);
      }
    }
  }
  const textOf = (number: number) => {
    const start = index.offset({ line: number, column: 1 });
    return { start, text: text.slice(start, index.offset({ line: number, column: Number.POSITIVE_INFINITY })) };
  };
  const lines = { count: index.count, isBlank: (number: number) => textOf(number).text.trim() === '' };
  return {
    passages: stretches(findings, lines).map(({ from, to }) => ({
      from,
      to,
      causes: causes.filter(({ first }) => first.from.line >= from && first.from.line <= to),
    })),
    count: index.count,
    line(number) {
      const { start, text: content } = textOf(number);
      return { number, pieces: piecesOf(content, start, marks.get(number) ?? []) };
    },
  };
}

/** Findings in lines that stand together are one passage, so that what is said of them can stand beside them. */
function stretches(findings: readonly PlacedFinding[], { count, isBlank }: Lines): readonly Stretch[] {
  const stand: Stretch[] = [];
  for (const { from, to } of [...findings].sort((a, b) => a.from.line - b.from.line)) {
    const last = stand.at(-1);
    if (last && isTogether(last.to, from.line, isBlank)) last.to = Math.max(last.to, to.line);
    else stand.push({ from: from.line, to: to.line });
  }
  let shown = 0;
  return stand.map(({ from, to }, index) => {
    const next = stand[index + 1]?.from ?? count + 1;
    const stretch = { from: Math.max(shown + 1, from - around), to: Math.min(next - 1, to + around) };
    shown = stretch.to;
    return stretch;
  });
}

interface Stretch {
  from: number;
  to: number;
}

interface Lines {
  readonly count: number;
  isBlank(line: number): boolean;
}

function isTogether(end: number, start: number, isBlank: Lines['isBlank']): boolean {
  if (start - end > 2 * around) return false;
  for (let line = end + 1; line < start; line++) if (isBlank(line)) return false;
  return true;
}

/** A line cut wherever a mark begins or ends; an empty first piece for what ends before the first letter. */
function piecesOf(content: string, start: number, marks: readonly Mark[]): readonly Piece[] {
  const within = (offset: number) => Math.min(Math.max(offset - start, 0), content.length);
  const spans = marks.map((mark) => {
    const { span } = mark.finding;
    return { mark, from: within(span.start), to: within(span.end), ends: span.end <= start + content.length };
  });
  const cuts = new Set([0, content.length, ...spans.flatMap(({ from, to }) => [from, to])]);
  const pieces: Piece[] = [];
  let from = 0;
  for (const to of [...cuts].sort((a, b) => a - b)) {
    const covering = from === to ? [] : spans.filter((span) => span.from <= from && span.to >= to);
    const ending = spans.filter((span) => span.ends && span.to === to);
    if (from < to || ending.length > 0) {
      pieces.push({
        text: content.slice(from, to),
        marks: covering.map(({ mark }) => mark),
        ending: ending.map(({ mark }) => mark),
      });
    }
    from = to;
  }
  return pieces;
}
