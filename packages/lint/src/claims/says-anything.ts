/** Whether there is anything in a dossier that a draft could agree with or contradict. A list of names has nothing. */
import { type Dossier, entityTable } from '@brief/core';

export const saysAnything = (dossier: Dossier): boolean =>
  dossier.statements.length > 0 || entityTable(dossier).has('lists');
