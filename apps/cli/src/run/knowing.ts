/** From what is in force to knowledge, which is prepared once for drafts alike. It brings the dossiers. */
import { createLibrary, type Effective, type Library } from '@brief/config';
import type { Knowledge } from '@brief/lint';
import { disk } from '../files/disk.ts';
import { refuseBroken } from './in-force.ts';
import { interruptible } from './interrupt.ts';

export function createKnowing(library: Library = createLibrary(disk.kept)): (effective: Effective) => Knowledge {
  const known = new Map<Effective, Knowledge>();
  return (effective) => {
    const found = known.get(effective);
    if (found) return found;
    const made = interruptible(sizeOf(effective), () => knowledgeOf(effective, library));
    known.set(effective, made);
    return made;
  };
}

/** Of the dossiers, in characters. */
const sizeOf = ({ dossiers }: Effective): number =>
  dossiers.reduce((sum, { texts = [] }) => texts.reduce((size, text) => size + text.length, sum), 0);

/** @throws {ConfigError} when one of the dossiers cannot be used. */
export function knowledgeOf(effective: Effective, library: Library = createLibrary(disk.kept)): Knowledge {
  refuseBroken(effective);
  return library.knowledge(effective.dossiers);
}
