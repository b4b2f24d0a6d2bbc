/** Names in a row: "A", "A and B", "A, B and C". What they are names of is not asked here. */
import type { Entity } from '@brief/core';
import { isFunctionWord } from './nouns.ts';
import { isCapitalised, isMark, isWord, type Token } from './tokens.ts';

export interface Items {
  readonly names: readonly Item[];
  /** Behind the last of them. */
  readonly to: number;
}

interface Item {
  readonly text: string;
  readonly entity?: Entity;
  readonly at: number;
}

/** The row that begins at a token. Commas without an "and" at the end make no list: then only the first name is sure. */
export function itemsFrom(tokens: readonly Token[], from: number): Items {
  const names: Item[] = [];
  let at = from;
  let joined = false;
  let end = from;
  for (;;) {
    if (isWord(tokens[at], 'the')) at++;
    const item = itemAt(tokens, at);
    if (item === undefined) break;
    names.push(item);
    at = end = item.to;
    if (joined) break;
    const comma = isMark(tokens[at], ',');
    const joint = comma ? at + 1 : at;
    if (isWord(tokens[joint], 'and') || isWord(tokens[joint], 'or')) {
      // "Including A, and B agreed": a comma before the "and" belongs to a longer list.
      if (comma && names.length < 2) break;
      joined = true;
      at = joint + 1;
    } else if (comma) at = joint;
    else break;
  }
  if (joined && names.length > 1 && end === at) return { names, to: end };
  const [first] = names;
  if (first === undefined || (joined && end !== at)) return { names: [], to: from };
  return names.length === 1 ? { names, to: end } : { names: [first], to: first.at + 1 };
}

function itemAt(tokens: readonly Token[], at: number): (Item & { readonly to: number }) | undefined {
  const token = tokens[at];
  if (token?.kind === 'mention') {
    return token.possessive ? undefined : { text: token.mention.text, entity: token.entity, at, to: at + 1 };
  }
  let to = at;
  let text = '';
  for (let word = tokens[to]; isCapitalised(word) && !isFunctionWord(word); word = tokens[++to]) {
    if (to === at && word.possessive) return undefined;
    text += `${text && ' '}${word.text}`;
  }
  return to === at ? undefined : { text, at, to };
}
