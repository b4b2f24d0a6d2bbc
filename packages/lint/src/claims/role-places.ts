/** Where a sentence names a role that the source gives to somebody: by its name, or by a title and the body it belongs to. */
import { bodyAt, bodyFrom, ownerOf, titledBy } from './body-places.ts';
import { type HeldRole, POSITIONS } from './held-roles.ts';
import { isFunctionWord } from './nouns.ts';
import type { Scene } from './scene.ts';
import { isCapitalised, isIn, isMark, isWord, type Token } from './tokens.ts';
import { determiners } from './vocabulary.ts';

/** Tokens that name a role. */
export interface RolePlace {
  readonly from: number;
  readonly to: number;
  readonly role: HeldRole;
  /** The post itself, and not who has it: "the leadership of MİT". */
  readonly office?: boolean;
}

/** A role by its name, by "body’s title" or by "title of body". */
export function roleAt(scene: Scene, at: number, roles: readonly HeldRole[]): RolePlace | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (token?.kind === 'mention') {
    const named = roles.find(
      ({ role, dossier }) => role.id === token.entity.id && dossier.id === token.mention.dossier,
    );
    if (named) {
      const atHead = isWord(tokens[at - 1], 'the') && isWord(tokens[at - 2], 'at');
      return token.possessive ? undefined : { from: atHead ? at - 2 : at, to: at + 1, role: named };
    }
    const titled = titledBy(tokens, at, roles);
    if (titled) return { from: at, to: titled.to, role: titled.role };
    return ownedAt(tokens, at, roles, token.entity.id, token.mention.dossier);
  }
  if (token?.kind !== 'word') return undefined;
  // "The service’s head", "its head".
  const owner = ownerBefore(tokens, at);
  if (owner !== undefined) {
    const role = ownerOf(scene, at, owner, roles);
    if (role === undefined || isWord(tokens[at + 1], 'of')) return undefined;
    return { from: owner, to: isWord(tokens[at + 1], 'general') ? at + 2 : at + 1, role };
  }
  if (token.possessive) {
    const titled = titledBy(tokens, at, roles);
    return titled && { from: at, to: titled.to, role: titled.role };
  }
  // "The committee, whose chair is X".
  if (token.key === 'whose') {
    const role = bodyAt(tokens[isMark(tokens[at - 1], ',') ? at - 2 : at - 1], roles);
    return role && isIn(tokens[at + 1], role.titles) ? { from: at, to: at + 2, role } : undefined;
  }
  const alone = titleAlone(scene, at, roles);
  if (alone) return alone;
  if (!isWord(tokens[at + 1], 'of')) return undefined;
  // "The man in charge of MİT", "at the head of MİT": an office by what it is.
  const placed = isIn(token, POSITIONS) && (isWord(tokens[at - 1], 'in') || isWord(tokens[at - 2], 'at'));
  const body = bodyFrom(scene, at + 2, roles);
  if (body === undefined) return undefined;
  const { role, to } = body;
  if (isOffice(token.key, role)) return { from: at, to, role, office: true };
  if (!(placed || role.titles.has(token.key))) return undefined;
  return {
    from: placed ? at - (isWord(tokens[at - 1], 'in') ? 1 : 2) : at,
    to,
    role,
  };
}

/** "According to director X, MİT is": the title of who speaks for the body that comes next, or under whom it stands. */
function titleAlone({ tokens }: Scene, at: number, roles: readonly HeldRole[]): RolePlace | undefined {
  const isLeading = (at === 2 && isWord(tokens[0], 'according')) || (at === 1 && isWord(tokens[0], 'under'));
  if (!isLeading || !isCapitalised(tokens[at + 1])) return undefined;
  const comma = tokens.findIndex((token, place) => place > at && token.kind === 'mark');
  const role = isMark(tokens[comma], ',') && comma - at < 5 ? bodyAt(tokens[comma + 1], roles) : undefined;
  return role && isIn(tokens[at], role.titles) ? { from: at, to: at + 1, role } : undefined;
}

/** Where whoever owns a title stands, past "current": "its current director", "the service’s head". */
function ownerBefore(tokens: readonly Token[], title: number): number | undefined {
  let at = title - 1;
  while (isIn(tokens[at], CURRENT)) at--;
  const owner = tokens[at];
  if (isWord(owner, 'its')) return at;
  return owner?.kind === 'word' && owner.possessive && isWord(tokens[at - 1], 'the') ? at : undefined;
}

/** "MİT’s director", "MİT boss", by the words behind the body. */
function ownedAt(
  tokens: readonly Token[],
  at: number,
  roles: readonly HeldRole[],
  id: string,
  owner: string,
): RolePlace | undefined {
  let title = at + 1;
  while (isIn(tokens[title], CURRENT)) title++;
  const isTop = isWord(tokens[title], 'top') && isIn(tokens[title + 1], OFFICIALS);
  if (isTop) title++;
  const role = roles.find(
    ({ body, dossier, titles }) => body === id && dossier.id === owner && (isTop || isIn(tokens[title], titles)),
  );
  // "MİT’s head of operations" is another.
  if (role === undefined || isWord(tokens[title + 1], 'of')) return undefined;
  return { from: at, to: isWord(tokens[title + 1], 'general') ? title + 2 : title + 1, role };
}

const OFFICIALS = new Set(['official', 'officer', 'executive', 'man', 'woman', 'post']);

const isOffice = (key: string, { titles }: HeldRole): boolean =>
  (key === 'leadership' && titles.has('head')) || (key.endsWith('ship') && titles.has(key.slice(0, -'ship'.length)));

/** The one who has it now. */
export const CURRENT = new Set(['current', 'present', 'serving', 'sitting', 'incumbent', 'actual']);

/** "The founding director", "a candidate for director": any adjective but "current" tells of a holder among others. */
export function isOneOfMany(tokens: readonly Token[], role: number): boolean {
  const [before, earlier] = [tokens[role - 1], tokens[role - 2]];
  if (isUnlike(before) || isUnlike(earlier) || isWord(before, 'for')) return true;
  if (isWord(before, 'of') && (isIn(earlier, OFFICES) || isIn(earlier, MARKS))) return false;
  if (isIn(before, PEOPLE) && isWord(tokens[role], 'in')) return false;
  // "The teacher of MİT’s director, X": either of them can be X.
  if (isWord(before, 'of') || (isWord(before, 'the') && isWord(earlier, 'of'))) return true;
  if (before?.kind !== 'word' || isFunctionWord(before) || !isIn(earlier, determiners)) return false;
  return !CURRENT.has(before.key) && !/^\p{Lu}/u.test(before.text);
}

/** What a person leaves on things, and is not. */
const MARKS = new Set(
  'signature name names hand hands words tone leadership direction helm guidance stewardship pen stamp mark article essay piece'.split(
    ' ',
  ),
);
const PEOPLE = new Set(['man', 'woman', 'person', 'official', 'officer', 'one']);
export const OFFICES = new Set(['post', 'office', 'position', 'job', 'role']);

const isUnlike = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (UNLIKE.has(token.key) || /[a-z]{3}est$/.test(token.key));

/** Before a role: not the holder of now. */
const UNLIKE = new Set(
  'former ex then previous past late one first next future new deputy acting interim vice assistant retired outgoing incoming one-time onetime longtime another a an any every his her'.split(
    ' ',
  ),
);
