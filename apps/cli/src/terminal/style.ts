/** Colours and weights, or none. What gets which is decided by those who print. */
import { fstatSync } from 'node:fs';

export type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const paint =
  (on: number, off: number): Paint =>
  (text) =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;

const coloured: Style = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  underline: paint(4, 24),
  red: paint(31, 39),
  yellow: paint(33, 39),
  blue: paint(34, 39),
  green: paint(32, 39),
  cyan: paint(36, 39),
};

const asIs: Paint = (text) => text;
export const plain: Style = {
  bold: asIs,
  dim: asIs,
  underline: asIs,
  red: asIs,
  yellow: asIs,
  blue: asIs,
  green: asIs,
  cyan: asIs,
};

/** The style for a file descriptor: what was asked for, else what the environment says, else whether it is a terminal. */
export async function styleFor(descriptor: number, asked: boolean | undefined): Promise<Style> {
  return (await wantsColour(descriptor, asked)) ? coloured : plain;
}

async function wantsColour(descriptor: number, asked: boolean | undefined): Promise<boolean> {
  if (asked !== undefined) return asked;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return TERM !== 'dumb' && (await isTerminal(descriptor));
}

/** Asks the file system first: loading Node's terminal module costs more, and most runs end in a pipe or a file. */
export async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    if (!fstatSync(descriptor).isCharacterDevice() && process.platform !== 'win32') return false;
  } catch {
    return false;
  }
  return (await import('node:tty')).isatty(descriptor);
}

/** Columns to write in: the terminal's, within what is pleasant to read, or 80. */
export async function columnsOf(descriptor: number): Promise<number> {
  if (!(await isTerminal(descriptor))) return 80;
  const { columns } = descriptor === 1 ? process.stdout : process.stderr;
  // A terminal that does not know its width says 0.
  return Math.min(Math.max(columns || 80, 40), 110);
}
