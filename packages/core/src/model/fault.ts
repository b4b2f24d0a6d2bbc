/**
 * What can be wrong with a dossier, said so that its author can mend it: where, what was expected, what was found, and
 * what was probably meant. Files and lines are not known here; whoever reads a dossier from a file maps `path` to them.
 */
import { didYouMean } from '../did-you-mean.ts';

export interface Fault {
  /** Keys from the dossier's root, list members by index, entities and statements by id: `['statements', 'x', 'by']`. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: string;
  readonly didYouMean?: string;
}

/** A dossier that does not hold together. Its message lists every fault, one a line. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  /** Id of the dossier. */
  readonly dossier: string;
  readonly faults: readonly Fault[];

  constructor(dossier: string, faults: readonly Fault[]) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    super([`Dossier “${dossier}” has ${count}:`, ...faults.map((fault) => `  ${faultInWords(fault)}`)].join('\n'));
    this.dossier = dossier;
    this.faults = faults;
  }
}

/** "statements.reports.object: expected the id of an entity, found “presidnt”; did you mean “president”?" */
export function faultInWords(fault: Fault): string {
  const where = fault.path
    .map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth ? `.${key}` : key))
    .join('');
  const meant = fault.didYouMean === undefined ? '' : `; did you mean “${fault.didYouMean}”?`;
  return `${where}: expected ${fault.expected}, found ${fault.found}${meant}`;
}

/** A fault whose remedy is one of a known set of words. */
export function unknownWord(path: Fault['path'], expected: string, word: string, candidates: Iterable<string>): Fault {
  const meant = didYouMean(word, candidates);
  return { path, expected, found: `“${word}”`, ...(meant !== undefined && { didYouMean: meant }) };
}
