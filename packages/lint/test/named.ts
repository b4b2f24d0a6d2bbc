/** Dossiers of as many names as one likes, each with one that is written wrongly. */
import { type Dossier, mitPriorities } from '@brief/core';

export const named = (id: string, count: number): Dossier => ({
  ...mitPriorities,
  id,
  statements: [],
  entities: Array.from({ length: count }, (_, number) => ({
    id: `${id}${number}`,
    kind: 'organization' as const,
    label: `Body ${id} ${number.toString(36)}`,
    is: 'a body',
    labels: [
      { text: `Body ${id} ${number.toString(36)}`, use: 'preferred' as const },
      { text: `Bodi ${id} ${number.toString(36)}`, use: 'deprecated' as const },
    ],
  })),
});
