/** The headline that a sentence gives to the source, against the one it has. A part of it is as good as the whole. */
import type { Dossier } from '@brief/core';
import { bare } from '../verbatim/words.ts';
import type { PlacedClaim } from './claim.ts';
import { isUnsureAround } from './clauses.ts';
import { type Reader, trait, word } from './needs.ts';
import type { Scene } from './scene.ts';
import { isIn, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import { words } from './vocabulary.ts';

function headlineClaims(scene: Scene): readonly PlacedClaim[] {
  const { tokens } = scene;
  const quoted = tokens.findIndex(({ kind }) => kind === 'quotation');
  const title = tokens.findIndex((token) => isIn(token, TITLES));
  if (quoted < 0 || title < 0 || !tokens.some((token, at) => isNote(tokens, token, at))) return NONE;
  if (scene.circumstances.otherTime || isAnothers(tokens, title)) return NONE;
  const [name] = scene.mentions;
  const dossier = name && scene.knowledge.dossier(name.dossier);
  const token = tokens[quoted];
  if (dossier === undefined || token === undefined || !isBeside(tokens, title, quoted)) return NONE;
  const place = { from: Math.min(title, quoted), to: Math.max(title, quoted) + 1 };
  if (isUnsureAround(tokens, place)) return NONE;
  if (isTitleOf(dossier, scene.block.prose.text.slice(token.start, token.end))) return NONE;
  const [statement] = dossier.statements;
  return [
    {
      frame: 'relation',
      outcome: 'contradicted',
      unproven: true,
      dossier: dossier.id,
      entity: dossier.voice ?? statement?.subject ?? '',
      source: `is headed “${dossier.source.title}”`,
      statements: [],
      ...place,
    },
  ];
}

const NONE: readonly PlacedClaim[] = [];
const TITLES = words('headline title headed entitled titled');
const NOTES = words('note summary backgrounder digest');

/** A noun for the source and for no other text: an article may be the one it is about. */
const isNote = (tokens: readonly Token[], token: Token, at: number): boolean =>
  token.kind === 'word' &&
  (NOTES.has(token.key) || token.ofSource) &&
  !isIn(tokens[at - 1], ANOTHER) &&
  tokens[at - 1]?.kind !== 'mention';

const OF = words('of above over in to on');
const ANOTHER = words('a an another other second earlier his her their last next previous');

/** "A newspaper’s headline". */
const isAnothers = (tokens: readonly Token[], title: number): boolean => {
  const before = tokens[title - 1];
  const isOwned = (before?.kind === 'word' || before?.kind === 'mention') && before.possessive;
  // "The headline of another report".
  const isElse =
    isIn(tokens[title + 1], OF) &&
    !tokens.slice(title + 2, title + 5).some((token, at) => isNote(tokens, token, title + 2 + at));
  return isOwned || isElse || isIn(before, ANOTHER);
};

/** The title and what is quoted stand beside each other, with few words between. */
function isBeside(tokens: readonly Token[], title: number, quoted: number): boolean {
  const between = tokens.slice(Math.min(title, quoted) + 1, Math.max(title, quoted));
  return between.length <= 5 && between.every(({ kind }) => kind !== 'mention' && kind !== 'quotation');
}

function isTitleOf({ source }: Dossier, quoted: string): boolean {
  const [whole, part] = [letters(source.title), letters(quoted)];
  return whole.includes(part) || part.includes(whole);
}

const letters = (text: string): string => bare(text).replace(/[^\p{L}\p{N}]/gu, '');

export const headlines: Reader = {
  needs: [trait(traits.source), trait(traits.quotation), word(TITLES)],
  never: trait(traits.doubt | traits.possibility),
  read: headlineClaims,
};
