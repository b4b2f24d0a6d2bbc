/**
 * Leaves findings alone that were there before Brief was: so many of a rule in a draft. One more than that, and all of
 * them are reported, since nobody can say which is the new one. Stale counts are told, and forgotten when asked for.
 */
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Arguments } from '../arguments/read-arguments.ts';
import { Failure } from '../failure.ts';
import { pathInside } from '../files/disk.ts';
import { type DraftReport, many } from '../reporters/report.ts';
import { spellOut } from '../terminal/visible.ts';
import { type Counts, readSuppressions, writeSuppressions } from './suppressions-file.ts';

const suppressionsName = 'brief-suppressions.json';

export interface Baseline {
  /** The drafts with what is left to report. Call once, when all are checked. */
  apply(drafts: readonly DraftReport[]): { readonly drafts: readonly DraftReport[]; readonly notes: readonly string[] };
}

/** @throws {Failure} when flags exclude each other, or the file cannot be used. */
export function baselineOf(args: Arguments, ruleIds: readonly string[]): Baseline {
  const asked = (['suppress-all', 'suppress-rule', 'prune-suppressions'] as const).filter((flag) => args.has(flag));
  if (asked.length > 1) throw new Failure(`--${asked[0]} and --${asked[1]} exclude each other: leave out one of them.`);
  const [mode] = asked;
  if (mode !== undefined) {
    const other = (['fix-dry-run', 'diff'] as const).find((flag) => args.has(flag));
    if (other) throw new Failure(`--${mode} and --${other} exclude each other: leave out one of them.`);
    if (args.has('stdin') || args.words.includes('-')) {
      throw new Failure(`--${mode} is about files, and standard input is none.`);
    }
  }
  const unknown = args.values('suppress-rule').find((id) => !ruleIds.includes(id));
  if (unknown !== undefined)
    throw new Failure(`--suppress-rule: there is no rule “${unknown}”. brief rules lists them.`);

  const location = args.value('suppressions-location');
  const file = resolve(location ?? suppressionsName);
  const shown = spellOut(location ?? suppressionsName);
  const isThere = existsSync(file);
  if (!isThere && location !== undefined && (mode === undefined || mode === 'prune-suppressions')) {
    throw new Failure(`There is no file ${shown}. --suppress-all makes it.`);
  }
  const counts: Counts = isThere ? readSuppressions(file, shown) : new Map();
  const nameOf = ({ path }: DraftReport) => pathInside(dirname(file), path) ?? path;
  const wanted = mode === 'suppress-rule' ? args.values('suppress-rule') : ruleIds;

  return {
    apply(drafts) {
      const notes: string[] = [];
      if (mode === 'suppress-all' || mode === 'suppress-rule') {
        const suppressed = suppress(drafts, counts, wanted, nameOf);
        writeSuppressions(file, shown, counts);
        notes.push(`${many(suppressed, 'finding is', 'findings are')} suppressed in ${shown}.`);
      } else if (mode === 'prune-suppressions') {
        const forgotten = prune(drafts, counts, nameOf, dirname(file));
        if (isThere && forgotten > 0) writeSuppressions(file, shown, counts);
        notes.push(
          forgotten === 0 ? `${shown} has nothing to forget.` : `${shown} has forgotten ${many(forgotten, 'finding')}.`,
        );
      } else {
        const gone = drafts.reduce((sum, draft) => sum + staleIn(draft, counts.get(nameOf(draft))), 0);
        if (gone > 0) {
          notes.push(
            `${many(gone, 'finding')} that ${shown} suppresses ${gone === 1 ? 'is' : 'are'} gone. To forget them: --prune-suppressions`,
          );
        }
      }
      return { drafts: drafts.map((draft) => without(draft, counts.get(nameOf(draft)))), notes };
    },
  };
}

function found({ findings }: DraftReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function without(draft: DraftReport, suppressed: ReadonlyMap<string, number> | undefined): DraftReport {
  if (suppressed === undefined) return draft;
  const counts = found(draft);
  const findings = draft.findings.filter(({ rule }) => (counts.get(rule) ?? 0) > (suppressed.get(rule) ?? 0));
  return { ...draft, findings };
}

function suppress(
  drafts: readonly DraftReport[],
  counts: Counts,
  rules: readonly string[],
  nameOf: (draft: DraftReport) => string,
): number {
  let suppressed = 0;
  for (const draft of drafts) {
    const ofFile = counts.get(nameOf(draft)) ?? new Map<string, number>();
    for (const [rule, count] of found(draft)) {
      if (!rules.includes(rule)) continue;
      ofFile.set(rule, count);
      suppressed += count;
    }
    if (ofFile.size > 0) counts.set(nameOf(draft), ofFile);
  }
  return suppressed;
}

/** Lowers what is more than there is, in drafts that were checked; forgets files that are no more. */
function prune(
  drafts: readonly DraftReport[],
  counts: Counts,
  nameOf: (draft: DraftReport) => string,
  folder: string,
): number {
  let forgotten = 0;
  const checked = new Map(drafts.map((draft) => [nameOf(draft), found(draft)]));
  for (const [name, rules] of [...counts]) {
    const here = checked.get(name);
    if (here === undefined && existsSync(isAbsolute(name) ? name : resolve(folder, name))) continue;
    for (const [rule, count] of [...rules]) {
      const left = Math.min(count, here?.get(rule) ?? 0);
      forgotten += count - left;
      if (left === 0) rules.delete(rule);
      else rules.set(rule, left);
    }
    if (rules.size === 0) counts.delete(name);
  }
  return forgotten;
}

function staleIn(draft: DraftReport, suppressed: ReadonlyMap<string, number> | undefined): number {
  const counts = found(draft);
  return [...(suppressed ?? [])].reduce((sum, [rule, count]) => sum + Math.max(0, count - (counts.get(rule) ?? 0)), 0);
}
