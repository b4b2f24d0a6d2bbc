/**
 * Words that say little by themselves, so that sharing them is no sign of a common origin. English only: of words of
 * other languages just the very short ones count as such.
 */

/** Whether a word, given by its bare lower-case key, carries grammar rather than content. */
export const isFunctionWord = (key: string): boolean => key.length <= 2 || functionWords.has(key);

const functionWords = new Set(
  `a about after against all also although among an and any are as at be because been before being between both but by can
  could did do does doing down during each even every few for from further had has have having he her here hers him his how
  i if in into is it its itself just like many may might more most much must my near nor not now of off on once one only
  onto or other our out over own per she should since so some such than that the their them then there these they this
  those though through thus to too toward towards under until up upon very was we well were what when where whether which
  while who whom whose why will with within without would yet you your`.split(/\s+/),
);
