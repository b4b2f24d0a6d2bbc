/**
 * From configuration to what is in force for a draft: the settings of the rules, and whether anything can be found in it
 * at all. The engine and the dossiers, which it takes to find something, are not loaded here.
 */
import {
  builtInGate,
  builtInNames,
  ConfigError,
  type DossierInForce,
  type Effective,
  idOf,
  type Known,
  ruleHeads,
} from '@brief/config';
import { mayHaveFindings, resolveSettingsOf, type Settings } from '@brief/lint';

/** What a configuration can name. */
export const known: Known = { rules: ruleHeads, dossiers: builtInNames };

export interface Setup {
  readonly effective: Effective;
  /** Ids of the dossiers. */
  readonly dossiers: readonly string[];
  readonly settings: Settings;
  /** False where it is known without the engine that nothing can be found. */
  mayHaveFindings(text: string): boolean;
}

/** What the command line changes for every draft. */
export interface Changes {
  readonly ignoreDirectives: boolean;
  readonly reportUnusedDirectives: boolean;
}

/** @throws {ConfigError} when one of the dossiers cannot be used: half of what is asked for would pass for all of it. */
export function createSetups(changes: Changes): (effective: Effective) => Setup {
  const setups = new Map<Effective, Setup>();
  return (effective) => {
    const found = setups.get(effective);
    if (found) return found;
    refuseBroken(effective);
    const settings = settingsOf(effective, changes);
    const gate = areBuiltIn(effective.dossiers) ? builtInGate() : undefined;
    const setup: Setup = {
      effective,
      dossiers: effective.dossiers.map(idOf),
      settings,
      mayHaveFindings: (text) => gate === undefined || mayHaveFindings(text, gate, settings, ruleHeads),
    };
    setups.set(effective, setup);
    return setup;
  };
}

/** Whether these are the built-in dossiers, all of them and no other. */
const areBuiltIn = (dossiers: readonly DossierInForce[]): boolean =>
  dossiers.length === builtInNames.length &&
  dossiers.every(({ name, file }, at) => file === undefined && name === builtInNames[at]);

/** @throws {ConfigError} */
export function refuseBroken({ complaints }: Effective): void {
  if (complaints.length > 0) throw new ConfigError(complaints, 'dossier');
}

export function settingsOf(effective: Effective, { ignoreDirectives, reportUnusedDirectives }: Changes): Settings {
  const data = Object.fromEntries(
    [...effective.rules].map(([id, { level, options }]) => [id, [level, options] as const]),
  );
  const unused = effective.rules.get('used-directive');
  const added = reportUnusedDirectives && unused?.level === 'off' ? { 'used-directive': 'warning' as const } : {};
  const settings = resolveSettingsOf(ruleHeads, [{ rules: data }, { rules: added }]);
  return ignoreDirectives ? { ...settings, directives: false } : settings;
}
