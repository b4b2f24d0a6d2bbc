/** From configuration to what the engine takes: rules' settings and prepared knowledge, made once for drafts alike. */

import { builtInNames, builtInVocabulary, type Effective, type Known } from '@brief/config';
import { type Knowledge, prepare, resolveSettings, rules, type Settings } from '@brief/lint';

/** What a configuration can name. */
export const known: Known = { rules, dossiers: builtInNames };

export interface Setup {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
}

/** What the command line changes for every draft. */
export interface Changes {
  readonly ignoreDirectives: boolean;
  readonly reportUnusedDirectives: boolean;
}

export function createSetups(changes: Changes): (effective: Effective) => Setup {
  const setups = new Map<Effective, Setup>();
  const shelf = new Map<string, Knowledge>();
  return (effective) => {
    const found = setups.get(effective);
    if (found) return found;
    const setup = { knowledge: knowledgeOf(effective, shelf), settings: settingsOf(effective, changes) };
    setups.set(effective, setup);
    return setup;
  };
}

/** The dossiers in force, prepared once for each set of them. */
export function knowledgeOf({ dossiers }: Effective, shelf: Map<string, Knowledge> = new Map()): Knowledge {
  const names = [...new Set(dossiers.map(({ name }) => name))];
  const key = names.join('\n');
  const found = shelf.get(key);
  if (found) return found;
  const builtIn = builtInVocabulary();
  const wanted = builtIn.dossiers.filter((_, number) => names.includes(builtInNames[number] ?? ''));
  const knowledge = wanted.length === builtIn.dossiers.length ? prepare(wanted, builtIn) : prepare(wanted);
  shelf.set(key, knowledge);
  return knowledge;
}

function settingsOf(effective: Effective, { ignoreDirectives, reportUnusedDirectives }: Changes): Settings {
  const data = Object.fromEntries(
    [...effective.rules].map(([id, { level, options }]) => [id, [level, options] as const]),
  );
  const unused = effective.rules.get('used-directive');
  const added = reportUnusedDirectives && unused?.level === 'off' ? { 'used-directive': 'warning' as const } : {};
  const settings = resolveSettings([{ rules: data }, { rules: added }]);
  return ignoreDirectives ? { ...settings, directives: false } : settings;
}
