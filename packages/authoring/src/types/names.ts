/** What the exports of a generated module are called. It knows JavaScript’s names and nothing of dossiers. */

/** The names of a dossier’s value and of its type: `mit-priorities` gives `mitPriorities` and `MitPriorities`. */
export function exportNames(id: string, taken: readonly string[]): { readonly value: string; readonly type: string } {
  const words = id.split(/(?:[^\p{ID_Continue}]|_)+/u).filter((word) => word !== '');
  const camel = words.map((word, at) => (at === 0 ? first(word, 'toLowerCase') : first(word, 'toUpperCase'))).join('');
  const bare = /^\p{ID_Start}/u.test(camel) ? camel : `_${camel}`;
  const value = taken.includes(bare) || reserved.has(bare) ? `${bare}Dossier` : bare;
  return { value, type: first(value, 'toUpperCase') };
}

const first = (word: string, turn: 'toLowerCase' | 'toUpperCase'): string =>
  word.replace(/^./u, (letter) => letter[turn]());

/** Words that cannot name a constant of a module. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export exports extends ' +
    'false finally for function if implements import in instanceof interface let module new null package private protected ' +
    'public require return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);
