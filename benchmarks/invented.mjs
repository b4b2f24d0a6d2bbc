/** What invented names are made of: the same ones at every run. */

export const syllables =
  'ba ko ri lun dar fel gor hin jo ka lem mor nes ol per qui ros sten tor ul ven wik yar zel'.split(' ');

/** Draws from lists, as if by chance. */
export function newDraw() {
  let state = 1;
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from[(state >>> 8) % from.length];
  };
}
