/**
 * Whether the words around an acronym say what kind of thing it is: "the spy agency X", "X, a party of the left", "groups
 * such as X". Plain English grammar over one sentence; what the acronym stands for is not known here.
 */

/** `before` and `after` are the words of the sentence on both sides of the acronym. */
export const isDescribed = (before: string, after: string): boolean =>
  kindBefore.test(before) ||
  kindListed.test(before) ||
  kindBehind.test(after) ||
  (/\S+\s+\S+\s*\($/u.test(before) && /^(?:['’]\p{L}+)?\s*[),;]/u.test(after)) ||
  /^(?:['’]s)?\s*\((?:[^()]*\p{L}{2}[^()]*\s){1,}[^()]*\p{L}{2}[^()]*\)/u.test(after) ||
  /^[^.;]{0,12}\b(?:stands\s+for|short\s+for|stood\s+for|an?\s+acronym|is\s+(?:how|what)|is\s+the\s+(?:name|label|term))\b/iu.test(
    after,
  );

const kinds =
  `agenc(?:y|ies)|services?|organi[sz]ations?|groups?|part(?:y|ies)|movements?|networks?|outfits?|militias?|fronts?|compan(?:y|ies)|
corporations?|firms?|institut(?:e|ion)s?|bureaus?|departments?|ministr(?:y|ies)|bod(?:y|ies)|authorit(?:y|ies)|alliances?|unions?|blocs?|
associations?|federations?|councils?|committees?|commissions?|courts?|banks?|funds?|universit(?:y|ies)|schools?|broadcasters?|newspapers?|
magazines?|channels?|programmes?|programs?|projects?|systems?|methods?|techniques?|technolog(?:y|ies)|disciplines?|process(?:es)?|
protocols?|standards?|frameworks?|treat(?:y|ies)|agreements?|pacts?|laws?|diseases?|virus(?:es)?|genes?|proteins?|molecules?|telescopes?|
satellites?|spacecraft|missions?|observator(?:y|ies)|laborator(?:y|ies)|languages?|formats?|tools?|models?|ind(?:ex|ices)|units?|brigades?|
arm(?:y|ies)|forces?|wings?|branch(?:es)?|arm|apparatus|intelligence|police|cult|sect|faction|factions|insurgents?|guerrillas?|militants?|
terrorists?|structures?|charit(?:y|ies)|think\\s+tanks?|regulators?|operators?|instruments?|sensors?|reactors?|vaccines?|drugs?`.replace(
    /\s*\n/g,
    '',
  );

/** "the spy agency X", "intelligence service, X". */
const kindBefore = new RegExp(`(?<![\\p{L}])(?:${kinds})\\s*(?:,|–|—|:|called|named|known\\s+as)?\\s*$`, 'iu');

/** "organizations such as X, Y and Z": names only stand between. */
const kindListed = new RegExp(
  `(?<![\\p{L}])(?:${kinds})[,:]?\\s+(?:such\\s+as|like|including|e\\.g\\.,?|namely|especially|notably|from)\\s+[^.;:!?]{0,120}$`,
  'iu',
);

/** "X, Türkiye’s intelligence agency", "X – a radical organization", "X is the country’s agency", "X, which is a party". */
const kindBehind = new RegExp(
  `^(?:\\s*,[^,;:.]{0,120},)?(?:\\s*[,(–—]\\s*(?:which\\s+is\\s+|or\\s+|also\\s+|as\\s+)?|\\s+(?:is|was|remains|became|are|were)\\s+)(?:(?:the|an?|its|his|her|their|our|one|this|that)\\b|[\\p{L}’']+['’]s?\\b|\\p{Lu}\\p{Ll}+)(?:[^,.;:()]{0,80}?)(?<![\\p{L}])(?:${kinds})(?![\\p{L}])`,
  'u',
);
