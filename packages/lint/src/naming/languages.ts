/** Whether a text is English, as far as the words of its grammar tell. Which other language it could be is not asked. */

/**
 * True for English and for texts too short to tell. Introductions are read by English grammar: in other languages nothing
 * can be said of them.
 */
export function mayBeEnglish(text: string): boolean {
  const words =
    text
      .slice(0, enough)
      .toLowerCase()
      .match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const own = words.filter((word) => english.has(word)).length;
  const others = words.filter((word) => foreign.has(word) || TURKISH_ENDING.test(word)).length;
  return others <= own && (words.length < fewest || own >= 0.05 * words.length);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const english = words(
  `the of and to a in is was that with for by from its has have had are were will would be been it this these their his her
  at an which who not says said but he she they as on or all can more than about into after`,
);
/** German, Dutch, French, Spanish, Portuguese, Italian, Turkish, the Scandinavian languages, Polish and Russian. */
const foreign = words(
  `der die das und nicht ein eine einen einem einer den dem des ist sind mit von für auf sich auch wie het een van dat niet
  zijn voor le la les du et un une est que qui dans pour pas sur avec au aux el los las y en por con del se su una lo il che
  non per di della dei sono o os as da do em não com uma ve bir bu için ile de çok olarak olan och att som är på av det til
  og ikke er af i w z na że nie się jest и в не на что с по для из`,
);
/** A name with an ending that English has not: “MİT’in”, “Ankara’da”. */
const TURKISH_ENDING = /^\p{L}{3,}['’](?!(?:s|t|d|ll|re|ve|m)$)\p{L}{1,6}$/u;
/** Fewer words than this may all be names. */
const fewest = 10;
const enough = 1000;
