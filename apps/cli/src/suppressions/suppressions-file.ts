/**
 * The file of findings that were there before: `{ file: { rule: { count } } }`, as ESLint has it, with files named from
 * the folder the file lies in. What is done with the counts is decided in `baseline.ts`.
 */
import { Failure, reasonInWords } from '../failure.ts';
import { readBytes, Unreadable } from '../files/read.ts';
import { writeWhole } from '../files/write-whole.ts';

/** How many findings of a rule are suppressed in a file; files and rules in order. */
export type Counts = Map<string, Map<string, number>>;

const largest = 50 * 1024 * 1024;

/** @throws {Failure} when it cannot be read, or is something else. */
export function readSuppressions(file: string, shown: string): Counts {
  let text: string;
  try {
    text = readBytes(file, largest).toString();
  } catch (error) {
    if (error instanceof Unreadable) throw new Failure(`${shown} ${error.message}.`);
    throw error;
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${shown} is no JSON: ${error instanceof Error ? error.message : error}. ${remedy}`);
  }
  const wrong = (where: string) =>
    new Failure(`${shown}: expected { file: { rule: { "count": number } } }, found something else ${where}. ${remedy}`);
  if (!isRecord(data)) throw wrong('at the top');
  const counts: Counts = new Map();
  for (const [name, rules] of Object.entries(data)) {
    if (!isRecord(rules)) throw wrong(`for “${name}”`);
    const ofFile = new Map<string, number>();
    for (const [rule, entry] of Object.entries(rules)) {
      const count = isRecord(entry) ? entry['count'] : undefined;
      if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0)
        throw wrong(`for “${name}”, “${rule}”`);
      ofFile.set(rule, count);
    }
    counts.set(name, ofFile);
  }
  return counts;
}

const remedy = 'Mend it, or remove it and make it anew with --suppress-all.';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sorted, so that two people’s changes to it meet as little as may be. */
export function writeSuppressions(file: string, shown: string, counts: Counts): void {
  const files = [...counts]
    .filter(([, rules]) => rules.size > 0)
    .sort(byName)
    .map(([name, rules]) => [
      name,
      Object.fromEntries([...rules].sort(byName).map(([rule, count]) => [rule, { count }])),
    ]);
  try {
    writeWhole(file, `${JSON.stringify(Object.fromEntries(files), undefined, 2)}\n`);
  } catch (error) {
    throw new Failure(`${shown} could not be written: ${reasonInWords(error)}.`);
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
