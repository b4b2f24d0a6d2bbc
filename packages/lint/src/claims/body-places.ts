/**
 * Where a sentence names the body that a role belongs to: by its name, by what it is and whose ("Türkiye’s main intelligence
 * agency"), or by "its" and a description of which only that body can be meant.
 */
import { entityOf } from '@brief/core';
import { describedBy } from './descriptions.ts';
import type { HeldRole } from './held-roles.ts';
import { described, isLastNamed, type Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';

/** The role that belongs to the body named by a token. */
export const bodyAt = (token: Token | undefined, roles: readonly HeldRole[]): HeldRole | undefined =>
  token?.kind === 'mention' && !token.possessive
    ? roles.find(({ body, dossier }) => body === token.entity.id && dossier.id === token.mention.dossier)
    : undefined;

interface BodyPlace {
  readonly role: HeldRole;
  /** Behind it. */
  readonly to: number;
}

/** The body that begins at a token: "MİT", "the service", "Türkiye’s MİT", "the country’s main intelligence agency". */
export function bodyFrom(scene: Scene, at: number, roles: readonly HeldRole[]): BodyPlace | undefined {
  const { tokens } = scene;
  let first = at;
  if (isWord(tokens[first], 'the')) first++;
  let token = tokens[first];
  const owners = ownersAt(token, first > at, roles);
  if (owners.length > 0) {
    first++;
    token = tokens[first];
    const by = describedFrom(tokens, first, owners);
    if (by) return by;
  }
  const named = bodyAt(token, roles);
  if (named) return { role: named, to: first + 1 };
  if (first === at || token?.kind !== 'word' || token.possessive || (token.traits & traits.description) === 0)
    return undefined;
  const meant = described(scene, token.key, token.start);
  const role = meant && roles.find(({ body, dossier }) => body === meant.entity.id && dossier.id === meant.dossier.id);
  return role && { role, to: first + 1 };
}

/** The roles in the bodies of a country that owns what follows: "Türkiye’s", "the country’s". */
function ownersAt(token: Token | undefined, the: boolean, roles: readonly HeldRole[]): readonly HeldRole[] {
  if (token?.kind === 'mention' && token.possessive)
    return roles.filter(({ country, dossier }) => country === token.entity.id && dossier.id === token.mention.dossier);
  return the && token?.kind === 'word' && token.possessive && COUNTRIES.has(token.key)
    ? roles.filter(({ country }) => country !== undefined)
    : NO_ROLES;
}

const NO_ROLES: readonly HeldRole[] = [];
const COUNTRIES = new Set(['country', 'state', 'nation']);

/** "Main intelligence agency": what the body is, with nothing else about it. */
function describedFrom(tokens: readonly Token[], from: number, owners: readonly HeldRole[]): BodyPlace | undefined {
  for (const role of owners) {
    let at = from;
    while (isIn(tokens[at], MAIN)) at++;
    if (isIn(tokens[at], role.described) && isIn(tokens[at + 1], role.nouns)) return { role, to: at + 2 };
  }
  return undefined;
}

const MAIN = new Set(['main', 'central', 'national', 'principal', 'foremost', 'own']);

/** "Türkiye’s intelligence boss", "the country’s chief of national intelligence": a title with what the body is. */
export function titledBy(tokens: readonly Token[], at: number, roles: readonly HeldRole[]): BodyPlace | undefined {
  for (const role of ownersAt(tokens[at], isWord(tokens[at - 1], 'the'), roles)) {
    let next = at + 1;
    while (isIn(tokens[next], MAIN)) next++;
    if (isIn(tokens[next], role.described) && isIn(tokens[next + 1], role.titles)) return { role, to: next + 2 };
    if (!isIn(tokens[next], role.titles) || !isWord(tokens[next + 1], 'of')) continue;
    next += 2;
    while (isIn(tokens[next], MAIN)) next++;
    if (isIn(tokens[next], role.described) && !isIn(tokens[next + 1], role.nouns)) return { role, to: next + 1 };
  }
  return undefined;
}

/**
 * Whose role a title is that "its", or "the agency’s", owns: of the body that was named last, or of the only one of its kind
 * that the block names, where the sentence goes on with it ("Under its present director, X, MİT is").
 */
export function ownerOf(scene: Scene, title: number, from: number, roles: readonly HeldRole[]): HeldRole | undefined {
  const { tokens, knowledge } = scene;
  const owner = tokens[from];
  if (owner?.kind !== 'word') return undefined;
  const candidates = isWord(owner, 'its')
    ? roles
    : roles.filter(({ dossier, body }) =>
        describedBy(knowledge, owner.key).some(({ entity, dossier: of }) => of.id === dossier.id && entity.id === body),
      );
  return candidates.find(({ titles, body, dossier }) => {
    const entity = body === undefined ? undefined : entityOf(dossier, body);
    if (entity === undefined || !isIn(tokens[title], titles)) return false;
    return (
      (isLastNamed(scene, dossier.id, entity, owner.start) && !hasStranger(tokens, from)) ||
      isNamedNext(scene, title, dossier.id, entity.id)
    );
  });
}

/** A name of which nothing is known stands before, behind the last that is known: "MİT and the Mossad know its director". */
function hasStranger(tokens: readonly Token[], owner: number): boolean {
  for (let at = owner - 1; at > 0; at--) {
    if (tokens[at]?.kind === 'mention') return false;
    if (isCapitalised(tokens[at])) return true;
  }
  return false;
}

const LEADING_IN = new Set(['that', 'wants', 'expects', 'how', 'why', 'where']);

/** No other body is named before, and this one is the next. */
function isNamedNext({ tokens, mentions, knowledge }: Scene, title: number, dossier: string, id: string): boolean {
  const start = tokens[title]?.start ?? 0;
  const kind = knowledge.entity(dossier, id)?.kind;
  const bodies = mentions.filter((one) => knowledge.entity(one.dossier, one.entity)?.kind === kind);
  if (bodies.some(({ proseSpan }) => proseSpan.start < start)) return false;
  // "With X as its director, MİT is".
  const isWith = isWord(tokens[0], 'with') && tokens.slice(0, title).some((token) => isWord(token, 'as'));
  if (!isWith && tokens.slice(1, title).some(isCapitalised)) return false;
  const next = tokens.findIndex((token, at) => at > title && token.kind === 'mention' && token.entity.kind === kind);
  const token = tokens[next];
  if (token?.kind !== 'mention' || token.entity.id !== id || token.mention.dossier !== dossier) return false;
  const before = isWord(tokens[next - 1], 'the') ? next - 2 : next - 1;
  return isMark(tokens[before], ',') || isIn(tokens[before], LEADING_IN);
}
