/** From configuration to what the engine takes: rules' settings and prepared knowledge, made once for drafts alike. */

import { builtInNames, ConfigError, createLibrary, type Effective, type Known, type Library } from '@brief/config';
import type { Dossier } from '@brief/core';
import { type Knowledge, resolveSettings, rules, type Settings } from '@brief/lint';
import { disk } from '../files/disk.ts';
import { interruptible } from './interrupt.ts';

/** What a configuration can name. */
export const known: Known = { rules, dossiers: builtInNames };

export interface Setup {
  readonly dossiers: readonly Dossier[];
  /** Prepared when it is first asked for. */
  readonly knowledge: Knowledge;
  readonly settings: Settings;
}

/** What the command line changes for every draft. */
export interface Changes {
  readonly ignoreDirectives: boolean;
  readonly reportUnusedDirectives: boolean;
}

export function createSetups(changes: Changes, library = createLibrary(disk.kept)): (effective: Effective) => Setup {
  const setups = new Map<Effective, Setup>();
  return (effective) => {
    const found = setups.get(effective);
    if (found) return found;
    refuseBroken(effective);
    let knowledge: Knowledge | undefined;
    const setup: Setup = {
      dossiers: library.dossiers(effective.dossiers),
      get knowledge() {
        knowledge ??= interruptible(sizeOf(effective), () => library.knowledge(effective.dossiers));
        return knowledge;
      },
      settings: settingsOf(effective, changes),
    };
    setups.set(effective, setup);
    return setup;
  };
}

/** Of the dossiers, in characters. */
const sizeOf = ({ dossiers }: Effective): number =>
  dossiers.reduce((sum, { texts = [] }) => texts.reduce((size, text) => size + text.length, sum), 0);

/** @throws {ConfigError} when one of the dossiers cannot be used: half of what is asked for would pass for all of it. */
export function knowledgeOf(effective: Effective, library: Library = createLibrary(disk.kept)): Knowledge {
  refuseBroken(effective);
  return library.knowledge(effective.dossiers);
}

function refuseBroken({ complaints }: Effective): void {
  if (complaints.length > 0) throw new ConfigError(complaints, 'dossier');
}

export function settingsOf(effective: Effective, { ignoreDirectives, reportUnusedDirectives }: Changes): Settings {
  const data = Object.fromEntries(
    [...effective.rules].map(([id, { level, options }]) => [id, [level, options] as const]),
  );
  const unused = effective.rules.get('used-directive');
  const added = reportUnusedDirectives && unused?.level === 'off' ? { 'used-directive': 'warning' as const } : {};
  const settings = resolveSettings([{ rules: data }, { rules: added }]);
  return ignoreDirectives ? { ...settings, directives: false } : settings;
}
