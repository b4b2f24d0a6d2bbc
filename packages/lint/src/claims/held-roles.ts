/** The roles that the dossiers in force give to somebody, with the words for whoever has them. */
import { type Dossier, type Entity, entityOf, entityTable, type Statement } from '@brief/core';
import type { Knowledge } from '../knowledge.ts';
import { oncePer } from '../once-per.ts';

/** A role that the source gives to somebody, with the body it belongs to. */
export interface HeldRole {
  readonly dossier: Dossier;
  readonly role: Entity;
  /** The entity the role is in, where the source says so, or its name does. */
  readonly body: string | undefined;
  /** Whose body it is: the country of an agency. */
  readonly country: string | undefined;
  /** What the body is, word for word, and the last of them: "intelligence", "agency". */
  readonly described: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** What the head of that body is called: "director", "chief". */
  readonly titles: ReadonlySet<string>;
  readonly held: readonly Statement[];
}

/** Made once for a knowledge. */
export const heldRoles = oncePer(({ dossiers }: Knowledge): readonly HeldRole[] =>
  dossiers.flatMap((dossier) =>
    entityTable(dossier)
      .ofKind('role')
      .flatMap((role) => heldRole(dossier, role) ?? []),
  ),
);

function heldRole(dossier: Dossier, role: Entity): HeldRole | undefined {
  const held = dossier.statements.filter(({ predicate, object }) => predicate === 'holdsRole' && object === role.id);
  if (held.length === 0) return undefined;
  const stated = dossier.statements.find(({ predicate, subject }) => predicate === 'roleIn' && subject === role.id);
  const body = stated?.object ?? bodyInName(dossier, role);
  const entity = body === undefined ? undefined : entityOf(dossier, body);
  const titles = titlesOf(role, entity);
  const country = dossier.statements.find(
    ({ predicate, subject }) => predicate === 'agencyOf' && subject === body,
  )?.object;
  const is = wordsIn((entity?.is ?? '').replace(/[.;,:].*$/s, ''));
  const nouns = new Set([...is.slice(-1), ...BODIES]);
  const described = new Set(is.filter((word) => /^[a-z]{3,}$/.test(word)));
  for (const word of [...nouns, ...VAGUE]) described.delete(word);
  return { dossier, role, body, country, described, nouns, titles, held };
}

/** Of "Head of the Transport Office" the body with that name. */
function bodyInName(dossier: Dossier, { labels }: Entity): string | undefined {
  const names = labels.flatMap(({ text, use }) => (use === 'deprecated' ? [] : [text]));
  const isNamed = ({ text }: { readonly text: string }): boolean => names.some((name) => name.endsWith(` ${text}`));
  return entityTable(dossier)
    .ofKind('organization')
    .find((body) => body.labels.some(isNamed))?.id;
}

/** The words of a role's names that are not of the body's: "director", "head", "chief". */
function titlesOf(role: Entity, body: Entity | undefined): ReadonlySet<string> {
  const ofBody = new Set(body?.labels.flatMap(({ text }) => wordsIn(text)) ?? []);
  const words = role.labels.flatMap(({ text, use }) => (use === 'deprecated' ? [] : wordsIn(text)));
  const own = words.filter((word) => !ofBody.has(word) && word.length > 2 && !ARTICLES.has(word) && !/’s$/.test(word));
  return new Set(own.some((word) => HEADS.has(word)) ? [...own, ...HEADS, 'boss'] : own);
}

/** Every body can be called one of these, and many have these before what they are. */
const BODIES = ['agency', 'service', 'organization', 'organisation'];
const VAGUE = ['central', 'main', 'national', 'the'];

/** Whoever is called one of these is called the others, too. */
const HEADS = new Set(['head', 'chief']);

const ARTICLES = new Set(['the', 'and', 'for']);
const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/\s+/);

/** Verbs of leading, in the present and as participles; and where whoever leads stands: "in charge of", "at the head of". */
export const LEADS = new Set('heads leads runs directs chairs commands'.split(' '));
export const LED = new Set('headed led run directed chaired commanded'.split(' '));
export const POSITIONS = new Set(['charge', 'head', 'helm', 'top']);
