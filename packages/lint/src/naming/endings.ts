/**
 * Turkish endings behind a name: their vowels follow the last vowel of the name, so a name whose vowel is put right wants
 * another ending. “Kalin’in” becomes “Kalın’ın”. Which name is right is decided elsewhere.
 */
import { bare } from '../verbatim/words.ts';

/**
 * The ending that stands behind a name, with its apostrophe, as another spelling of the name wants it. `undefined`: what
 * stands there is no Turkish ending, or fits as it is.
 */
export function endingFor(written: string, name: string, behind: string): string | undefined {
  const found = ENDING.exec(behind);
  if (!found || bare(written) !== bare(name)) return undefined;
  const last = lastVowel(name);
  if (last === undefined || last === lastVowel(written)) return undefined;
  const [ending, apostrophe = '', letters = ''] = found;
  const wanted = apostrophe + harmonised(letters, last);
  return wanted === ending ? undefined : wanted;
}

/** Case endings, plural and “-ci”, alone and in a row; longer ones would be a sentence of their own. */
const ENDING =
  /^(['’])((?:[cç][iıuü](?:l[ea]r)?|l[ea]r)?(?:[iıuü]m[iıuü]z)?(?:n?[iıuü]n(?:ki)?|[yn]?[iıuü]|[yn]?[ea]|n?[dt][ea](?:n|ki)?|y?l[ea])?)(?![\p{L}\p{M}])/iu;

function harmonised(letters: string, after: Vowel): string {
  let last = after;
  let out = '';
  for (const [index, letter] of [...letters].entries()) {
    const low = small(letter);
    // “-ki” stays as it is.
    const isFixed = low === 'i' && small(letters[index - 1] ?? '') === 'k';
    const vowel = isFixed || !isVowel(low) ? undefined : (isOpen(low) ? open : close)[last];
    if (vowel !== undefined) last = vowel;
    out += vowel === undefined ? letter : letter === low ? vowel : vowel.toLocaleUpperCase('tr');
  }
  return out;
}

type Vowel = 'a' | 'ı' | 'o' | 'u' | 'e' | 'i' | 'ö' | 'ü';

/** What an open and a close vowel of an ending become behind each vowel. */
const open: Readonly<Record<Vowel, Vowel>> = { a: 'a', ı: 'a', o: 'a', u: 'a', e: 'e', i: 'e', ö: 'e', ü: 'e' };
const close: Readonly<Record<Vowel, Vowel>> = { a: 'ı', ı: 'ı', o: 'u', u: 'u', e: 'i', i: 'i', ö: 'ü', ü: 'ü' };

const isVowel = (letter: string): letter is Vowel => Object.hasOwn(open, letter);
const isOpen = (vowel: Vowel): boolean => vowel === 'a' || vowel === 'e';
const small = (letter: string): string => letter.toLocaleLowerCase('tr');

const lastVowel = (name: string): Vowel | undefined => [...small(name.normalize('NFC'))].findLast(isVowel);
