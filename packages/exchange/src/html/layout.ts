/**
 * Where the things of a graph go on a sheet: joined ones near each other, none on top of another. The same graph gives
 * the same picture. It knows boxes and lines between them, not what they stand for.
 */

export interface Box {
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly boxes: readonly Box[];
  readonly width: number;
  readonly height: number;
}

interface Body {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/** Lays out boxes of the given sizes; `lines` are pairs of their indices. */
export function layOut(
  sizes: readonly { readonly width: number; readonly height: number }[],
  lines: readonly (readonly [from: number, to: number])[],
): Sheet {
  const degree = sizes.map(() => 0);
  for (const ends of lines) for (const end of ends) degree[end] = (degree[end] ?? 0) + 1;
  const order = sizes.map((_, index) => index).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
  const bodies: Body[] = sizes.map((size) => ({ ...size, x: 0, y: 0 }));
  // What has most lines starts in the middle, the rest around it as the seeds of a sunflower are.
  for (const [rank, index] of order.entries()) {
    const body = bodies[index] as Body;
    const radius = SPACING * 1.2 * Math.sqrt(rank);
    body.x = WIDER * radius * Math.cos(rank * GOLDEN_ANGLE);
    body.y = radius * Math.sin(rank * GOLDEN_ANGLE);
  }
  for (let round = 0; round < ROUNDS; round++) step(bodies, lines, 1 - round / ROUNDS);
  for (let round = 0; round < ROUNDS && separate(bodies); round++);
  return sheetOf(bodies);
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPACING = 64;
/** Sheets are wider than high, as names are. */
const WIDER = 1.5;
const ROUNDS = 300;
/** Towards the middle, so that what few lines hold does not drift off. */
const PULL = 0.2;
const GAP = { x: 18, y: 14 };
const MARGIN = 16;

/** Everything is pushed apart, and what is joined pulled together (Fruchterman and Reingold, 1991). */
function step(bodies: readonly Body[], lines: readonly (readonly [number, number])[], heat: number): void {
  const forces = bodies.map(() => ({ x: 0, y: 0 }));
  const push = (index: number, x: number, y: number) => {
    const force = forces[index] as { x: number; y: number };
    force.x += x;
    force.y += y;
  };
  for (let one = 0; one < bodies.length; one++) {
    for (let other = one + 1; other < bodies.length; other++) {
      const { x, y, distance } = between(bodies[one] as Body, bodies[other] as Body);
      const strength = (SPACING * SPACING) / distance / distance;
      push(one, x * strength, y * strength);
      push(other, -x * strength, -y * strength);
    }
    const { x, y } = bodies[one] as Body;
    push(one, -x * PULL, -y * PULL * WIDER);
  }
  for (const [from, to] of lines) {
    if (from === to) continue;
    const { x, y, distance } = between(bodies[from] as Body, bodies[to] as Body);
    const strength = distance / SPACING / 2;
    push(from, -x * strength, -y * strength);
    push(to, x * strength, y * strength);
  }
  const most = 4 + 60 * heat;
  for (const [index, { x, y }] of forces.entries()) {
    const length = Math.hypot(x, y) || 1;
    const body = bodies[index] as Body;
    body.x += (x / length) * Math.min(length, most);
    body.y += (y / length) * Math.min(length, most);
  }
}

/** The way from the second to the first, as if both were as high as they are wide. */
function between(one: Body, other: Body): { readonly x: number; readonly y: number; readonly distance: number } {
  const x = (one.x - other.x) / WIDER || 0.1;
  const y = one.y - other.y || 0.1;
  return { x: x * WIDER, y, distance: Math.max(Math.hypot(x, y), 1) };
}

/** Moves boxes that overlap apart, along the shorter way; false when none did. */
function separate(bodies: readonly Body[]): boolean {
  let moved = false;
  for (const [index, one] of bodies.entries()) {
    for (const other of bodies.slice(index + 1)) {
      const x = (one.width + other.width) / 2 + GAP.x - Math.abs(one.x - other.x);
      const y = (one.height + other.height) / 2 + GAP.y - Math.abs(one.y - other.y);
      if (x <= 0 || y <= 0) continue;
      moved = true;
      if (x < y) {
        const half = (one.x < other.x ? -x : x) / 2;
        one.x += half;
        other.x -= half;
      } else {
        const half = (one.y < other.y ? -y : y) / 2;
        one.y += half;
        other.y -= half;
      }
    }
  }
  return moved;
}

/** Moved so that the sheet starts at 0, in whole units. */
function sheetOf(bodies: readonly Body[]): Sheet {
  const left = Math.min(...bodies.map(({ x, width }) => x - width / 2)) - MARGIN;
  const top = Math.min(...bodies.map(({ y, height }) => y - height / 2)) - MARGIN;
  const right = Math.max(...bodies.map(({ x, width }) => x + width / 2)) + MARGIN;
  const bottom = Math.max(...bodies.map(({ y, height }) => y + height / 2)) + MARGIN;
  return {
    boxes: bodies.map(({ x, y, width, height }) => ({
      x: Math.round(x - left),
      y: Math.round(y - top),
      width,
      height,
    })),
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
  };
}
