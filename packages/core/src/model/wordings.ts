/**
 * The usual ways of putting each relation of the predicate table. A dossier adds its own under `wordings`, a statement
 * under `wording`. A relation without `says` cannot be contradicted by a phrase, whatever the predicate table allows.
 */
import type { Predicate } from './predicates.ts';
import type { Wording } from './wording.ts';

export const wordings = {
  // Who holds a role is read from names beside roles: no phrase is needed for the noun forms.
  holdsRole: { says: ['S is O', 'S serves as O'] },
  roleIn: { implies: ['S is a role in O', 'S of O'] },
  reportsTo: {
    says: [
      'S reports to O',
      'S answers to O',
      'S is subordinate to O',
      'S is subordinated to O',
      'S is attached to O',
      'S is answerable to O',
    ],
    implies: [
      'S is accountable to O',
      'S is responsible to O',
      'S is under O',
      'O oversees S',
      'O supervises S',
      'O controls S',
    ],
    denies: ['S is independent of O'],
    rivals: [
      'assembly',
      'board',
      'cabinet',
      'chancellor',
      'chancellery',
      'chief',
      'commander',
      'commission',
      'committee',
      'congress',
      'council',
      'court',
      'legislature',
      'minister',
      'ministry',
      'monarch',
      'parliament',
      'premier',
      'secretary',
      'senate',
      'shareholders',
      'speaker',
      'staff',
    ],
  },
  agencyOf: {
    implies: ['S is O’s agency', 'S is an agency of O', 'O’s S', 'S of O', 'O has S'],
  },
  authored: {
    says: ['S writes O', 'S is the author of O', 'O is by S'],
    implies: ['S publishes O', 'S signs O', 'S pens O', 'S’s O'],
  },
  publishedBy: {
    says: ['O carries S', 'O publishes S', 'O prints S'],
    // It may have appeared elsewhere, too.
    implies: [
      'S for O',
      'O runs S',
      'O distributes S',
      'S appears in O',
      'S is published in O',
      'S is published with O',
    ],
  },
  combines: {
    says: ['S combines O', 'S unites O', 'S is in charge of O'],
    implies: [
      'S does O',
      'S handles O',
      'S covers O',
      'S conducts O',
      'S is responsible for O',
      'O is a function of S',
      'O is a task of S',
      'O is among the functions of S',
    ],
  },
  canOperateIn: {
    implies: [
      'S is capable of military operations in O',
      'S is capable of conducting military operations in O',
      'S is capable of conducting operations in O',
      'S is able to conduct military operations in O',
      'S is able to operate in O',
    ],
    overstates: [
      'S conducts military operations in O',
      'S carries out military operations in O',
      'S mounts military operations in O',
      'S runs military operations in O',
      'S launches military operations in O',
      'S undertakes military operations in O',
    ],
  },
  linkedTo: {
    implies: ['S is linked to O', 'S is tied to O', 'S serves O', 'S is part of O', 'O frames S', 'O guides S'],
  },
  emphasizes: {
    says: ['S emphasizes O', 'S emphasises O', 'S stresses O'],
    implies: ['S aims at O', 'S is about O', 'O is an emphasis of S', 'S puts O first'],
  },
  priorityOf: {
    says: ['O is a priority of S', 'S is a priority of O', 'S is a priority for O'],
    implies: [
      'S is among the priorities of O',
      'S is one of the priorities of O',
      'O prioritises S',
      'O prioritizes S',
      'O focuses on S',
    ],
  },
  uses: {
    says: ['S uses O', 'S relies on O', 'S rests on O', 'S draws on O', 'S is based on O', 'S works with O'],
    implies: ['S needs O', 'S combines O', 'S employs O'],
  },
  targets: {
    says: ['S targets O', 'S is directed against O', 'S is aimed at O'],
    implies: ['S fights O', 'S is against O'],
  },
  counters: {
    says: ['S counters O', 'S is directed against O', 'S targets O'],
    implies: ['S fights O', 'S combats O', 'S is aimed at O', 'S against O', 'S names O'],
  },
  blamedFor: {
    says: [
      'S is responsible for O',
      'S is behind O',
      'S is to blame for O',
      'S is guilty of O',
      'S is the author of O',
      'S is the organizer of O',
      'S is the organiser of O',
      'S is the mastermind of O',
      'S carries out O',
      'S attempts O',
      'S commits O',
      'S directs O',
      'S engineers O',
      'S executes O',
      'S instigates O',
      'S initiates O',
      'S launches O',
      'S leads O',
      'S masterminds O',
      'S mounts O',
      'S orchestrates O',
      'S organises O',
      'S organizes O',
      'S perpetrates O',
      'S plans O',
      'S plots O',
      'S stages O',
      'S starts O',
      'S causes O',
      'O is the work of S',
      'O by S',
      'S’s O',
    ],
  },
  identifiedAs: {
    says: ['S is O', 'S is known as O', 'S is another name for O', 'S is the same as O', 'S is identical with O'],
  },
  focusOf: {
    implies: [
      'S is a focus of O',
      'S is a priority region for O',
      'O focuses on S',
      'O’s presence in S',
      'O’s influence in S',
      'O is present in S',
    ],
  },
  namedUnder: { implies: ['S in O', 'S is in O', 'S is one of O', 'S is among O'] },
  reformOf: {
    implies: [
      'S is a reform of O',
      'S is part of the reform of O',
      'O plans S',
      'O introduces S',
      'O is to get S',
      'O gets S',
    ],
  },
} as const satisfies Record<Predicate, Wording>;
