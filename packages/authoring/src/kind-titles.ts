/** What a list of the entities of a kind is called. */
import type { Kind } from '@brief/core';

export const titleOf = (kind: Kind): string => titles[kind];

const titles: Readonly<Record<Kind, string>> = {
  person: 'People',
  role: 'Roles',
  organization: 'Organizations',
  place: 'Places',
  region: 'Regions',
  priority: 'Priorities',
  reform: 'Reforms',
  concept: 'Concepts',
  event: 'Events',
  source: 'Sources',
};
