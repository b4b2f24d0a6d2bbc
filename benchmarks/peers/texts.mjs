/** Names made of syllables, and prose with names in it. */

/** Made-up names with an accent that a hasty writer leaves out. */
export function inventedPairs(count) {
  const syllables = 'ba ko ri lun dar fel gor hin jo ka lem mor nes ol per qui ros sten tor ul ven wik yar zel'.split(
    ' ',
  );
  let state = 1;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return syllables[(state >>> 8) % syllables.length];
  };
  const pairs = new Map();
  while (pairs.size < count) {
    const stem = `${draw()}${draw()}${draw()}${draw()}`;
    const [first, rest] = [stem[0].toUpperCase(), stem.slice(1)];
    pairs.set(`${first}${rest}e`, `${first}${rest}é`);
  }
  return [...pairs].map(([wrong, right]) => ({ wrong, right }));
}

/**
 * Prose of about so many bytes. Every tenth sentence has the next of these names in it, written wrongly; another tenth has
 * it in small letters, for what MD044 looks for is capitals.
 */
export function proseWith(pairs, bytes) {
  let text = '# A report\n';
  for (let at = 0; text.length < bytes; at++) {
    const { wrong, right } = pairs[Math.floor(at / 10) % pairs.length];
    const subject = at % 10 === 0 ? wrong : at % 10 === 5 ? right.toLowerCase() : 'The council';
    text += `${at % 5 === 0 ? '\n\n' : ' '}${subject} spoke about the new bridge, its cost and the ferry on the river.`;
  }
  return `${text}\n`;
}
