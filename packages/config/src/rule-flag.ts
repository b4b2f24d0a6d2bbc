/** Reads a rule's setting as a person types it on a command line: `preferred-name: error`. */
import { type Fault, faultInWords, readData } from '@brief/data-files';
import type { Known, RuleSetting } from './definition.ts';

/**
 * The rules set by `id: severity` or `id: [severity, {option: value}]`.
 * @throws {Error} that says what was expected, in words that can follow the name of the flag.
 */
export async function readRuleFlag(text: string, known: Known): Promise<ReadonlyMap<string, RuleSetting>> {
  const { ruleSettings } = await import('./definition.ts');
  // YAML wants a space after the colon, and a shell's user may not.
  const howTo = 'expected a rule and its severity, as in “preferred-name: error”';
  const { value, faults: misreadings } = await readData(text.replace(/^([\w-]+):(?=\S)/, '$1: '), 'yaml');
  const faults: Fault[] = [];
  if (value?.kind === 'scalar') throw new Error(howTo);
  const rules = value && ruleSettings(known).read(value, faults);
  const [problem] = [...misreadings.map(({ message }) => message), ...faults.map(faultInWords)];
  if (rules === undefined || problem !== undefined) {
    throw new Error(problem ?? howTo);
  }
  return new Map(rules.map(({ key, value: setting }) => [key, setting]));
}
