/**
 * The built-in dossier: İbrahim Kalın's priorities for MİT, as the article of 10 January 2026 reports them. Its entities
 * are also to be had by kind: `organizations.mit`, `regions.map(…)`.
 */
import type { TypedDossier } from '../model/typed.ts';
import { type Entities, type Meta, opening } from './opening.ts';
import { paragraph0 } from './statements/paragraph-0.ts';
import { paragraph1 } from './statements/paragraph-1.ts';
import { paragraph2 } from './statements/paragraph-2.ts';
import { paragraph3 } from './statements/paragraph-3.ts';
import { paragraph4 } from './statements/paragraph-4.ts';
import { paragraph5 } from './statements/paragraph-5.ts';
import { paragraph6 } from './statements/paragraph-6.ts';
import { paragraph7 } from './statements/paragraph-7.ts';
import { paragraph8 } from './statements/paragraph-8.ts';
import { paragraph9 } from './statements/paragraph-9.ts';

const said = {
  ...paragraph0,
  ...paragraph1,
  ...paragraph2,
  ...paragraph3,
  ...paragraph4,
  ...paragraph5,
  ...paragraph6,
  ...paragraph7,
  ...paragraph8,
  ...paragraph9,
};

/** The dossier's content, by a name of its own, so that types and errors that speak of it stay short. */
export interface MitPriorities {
  readonly meta: Meta;
  readonly entities: Entities;
  readonly statements: typeof said;
}

export const mitPriorities: TypedDossier<MitPriorities> = opening.statements(said);

export const { source, entities, statements } = mitPriorities;

export const people = mitPriorities.ofKind('person');
export const roles = mitPriorities.ofKind('role');
export const organizations = mitPriorities.ofKind('organization');
export const places = mitPriorities.ofKind('place');
export const regions = mitPriorities.ofKind('region');
export const priorities = mitPriorities.ofKind('priority');
export const reforms = mitPriorities.ofKind('reform');
export const concepts = mitPriorities.ofKind('concept');
export const events = mitPriorities.ofKind('event');
export const sources = mitPriorities.ofKind('source');
