/** What holds for one draft among those that have a configuration in common: its front matter has a say in it. */
import { dossiersNamedIn } from '@brief/lint';
import { builtInId, builtInNames } from './built-in-names.ts';
import type { DossierInForce } from './dossier-shelf.ts';
import type { Effective } from './resolver.ts';

/**
 * What holds for a draft with this text: its front matter can name, by their ids, those of the dossiers in force that it
 * briefs from, and built-in ones. Names that lead nowhere are a matter for the rules; without any that does, all hold.
 */
export function forDraft(effective: Effective, text: string): Effective {
  const ids = dossiersNamedIn(text);
  if (ids.length === 0) return effective;
  const inForce = effective.dossiers.filter((one) => ids.includes(idOf(one)));
  const others = builtInNames
    .filter((name) => ids.includes(builtInId(name)) && !inForce.some((one) => idOf(one) === builtInId(name)))
    .map((name): DossierInForce => ({ name, from: 'default' }));
  const dossiers = [...inForce, ...others];
  if (dossiers.length === 0) return effective;
  const narrowed = narrowings.get(effective) ?? new Map<string, Effective>();
  narrowings.set(effective, narrowed);
  const key = dossiers.map(idOf).join(' ');
  const made = narrowed.get(key) ?? { ...effective, dossiers };
  narrowed.set(key, made);
  return made;
}

const narrowings = new WeakMap<Effective, Map<string, Effective>>();

/** The id of a dossier in force. */
export const idOf = ({ name, dossier }: DossierInForce): string => dossier?.id ?? builtInId(name);
