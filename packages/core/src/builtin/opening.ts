/** The built-in dossier's first step: the source and everything it names. What it says is under `statements/`. */
import { dossier, type Opening } from '../model/builder.ts';
import { concepts } from './concepts.ts';
import { events } from './events.ts';
import { organizations } from './organizations.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { priorities } from './priorities.ts';
import { reforms } from './reforms.ts';
import { regions } from './regions.ts';
import { roles } from './roles.ts';
import { source } from './source.ts';
import { sources } from './sources.ts';

const meta = {
  id: 'mit-priorities',
  source,
  voice: 'article',
  subjects: [
    'mit',
    'kalin',
    'directorOfMit',
    'opEd',
    'article',
    'anadolu',
    'century',
    'turkiye',
    'authorities',
    'feto',
    'hizmet',
    'dhkpc',
  ],
} as const;

const entities = {
  ...people,
  ...roles,
  ...organizations,
  ...places,
  ...regions,
  ...priorities,
  ...reforms,
  ...concepts,
  ...events,
  ...sources,
};

export type Meta = typeof meta;
export type Entities = typeof entities;

export const opening: Opening<Meta, Entities> = dossier(meta, entities);
