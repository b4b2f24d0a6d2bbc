/** The rules set on the command line, by `--rule`. */
import { type RuleSetting, readRuleFlag } from '@brief/config';
import { Failure } from '../failure.ts';
import { known } from '../run/in-force.ts';
import type { Arguments } from './read-arguments.ts';

/** @throws {Failure} when one cannot be understood. */
export async function rulesGiven(args: Arguments): Promise<ReadonlyMap<string, RuleSetting>> {
  const rules = new Map<string, RuleSetting>();
  for (const text of args.values('rule')) {
    try {
      for (const [id, setting] of await readRuleFlag(text, known)) rules.set(id, setting);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Failure(`--rule '${text}': ${why}${/[.?!]$/.test(why) ? '' : '.'}`);
    }
  }
  return rules;
}
