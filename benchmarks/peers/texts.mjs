/** Names made of syllables, and prose with names in it. */
import { newDraw, syllables } from '../invented.mjs';

/** Made-up names with an accent that a hasty writer leaves out. */
export function inventedPairs(count) {
  const draw = newDraw();
  const pairs = new Map();
  while (pairs.size < count) {
    const stem = `${draw(syllables)}${draw(syllables)}${draw(syllables)}${draw(syllables)}`;
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
