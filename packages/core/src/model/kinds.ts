/** The kinds of entity a source can name, in the order in which they are listed to a reader. */
export const kinds = [
  'person',
  'role',
  'organization',
  'place',
  'region',
  'priority',
  'reform',
  'concept',
  'event',
  'source',
] as const;

export type Kind = (typeof kinds)[number];
