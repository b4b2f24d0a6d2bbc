/**
 * Whether the words around a name say who the person is: "MİT director X", "X, head of the agency", "X, who leads it". Plain
 * English grammar over one sentence; what a dossier knows of the person is not asked here.
 */

/** `before` and `after` are the words of the sentence on both sides of the name. */
export const saysRole = (before: string, after: string): boolean =>
  roleBefore.test(before) ||
  roleOfBefore.test(before) ||
  leads.test(before) ||
  roleIs.test(before) ||
  roleBehind(after) ||
  roleBehind(after.replace(/^\s*,[^,;:.]{0,120},/u, '')) ||
  /\b(?:which|that)\s+(?:he|she)\s+(?:has\s+|had\s+)?(?:heads?|headed|leads?|led|runs?|ran|directs?|directed|chairs?|chaired)\b/u.test(
    after,
  );

/** A determiner, adjectives and nouns may stand before the noun; a verb or preposition there starts something else. */
function roleBehind(after: string): boolean {
  const [, lead = '', rest = ''] =
    /^(?:['’]s?)?\s*([,(–—]|\b(?:is|was|as|became|remains|serves?|served)\b)?\s*(.*)$/su.exec(after) ?? [];
  if (
    /^(?:who|which)?\s*(?:has\s+|had\s+)?(?:also\s+|now\s+|then\s+)?(?:heads?|headed|leads?|led|runs?|ran|directs?|directed|chairs?|chaired|commands?|commanded|edits?|edited|founded|serves?|served|became|was\s+appointed|took\s+over)\b/u.test(
      rest,
    )
  ) {
    return true;
  }
  if (/^to\s+(?:head|lead|run|direct|chair|command|edit|replace|succeed)\b/u.test(rest)) return true;
  if (lead === '') return false;
  for (const word of (rest.match(/[\p{L}\p{M}'’-]+|[,.;:()–—]/gu) ?? []).slice(0, 10)) {
    if (isRole(word)) return true;
    if (/^[,.;:()–—]$/u.test(word) || stops.test(word)) return false;
  }
  return false;
}

/** A noun for what somebody does: a known one, or one formed like them. */
const isRole = (word: string): boolean => {
  const noun = word.toLowerCase().replace(/^(?:ex|vice|co|deputy)-/, '');
  return (
    roles.has(noun) || /.{2}(?:ologist|ographer|omist|icist|emist|anist|man|woman|person|master|keeper)$/u.test(noun)
  );
};

const stops =
  /^(?:of|to|with|from|by|in|at|for|on|about|and|but|that|who|which|said|says|has|had|will|\p{Ll}{3,}(?:ed|ing))$/u;

const roles = new Set(
  `director head chief boss president minister secretary spokesman spokeswoman spokesperson adviser advisor aide analyst
  journalist reporter correspondent author writer novelist poet scholar academic professor lecturer researcher scientist
  engineer ambassador diplomat envoy consul general colonel major captain commander admiral marshal officer official operative
  agent spy spymaster undersecretary deputy chair chairman chairwoman chairperson leader governor mayor premier chancellor
  king queen prince princess sultan emir pope bishop imam cleric rabbi priest editor publisher columnist commentator
  broadcaster founder cofounder owner executive manager ceo cfo cto coordinator representative delegate senator congressman
  congresswoman lawmaker legislator deputy mp member judge justice lawyer attorney prosecutor physician doctor surgeon nurse
  historian philosopher theologian musician singer composer conductor pianist painter sculptor artist architect designer
  curator librarian archivist actor actress filmmaker producer coach player striker goalkeeper midfielder captain referee
  trainer teacher principal dean rector student activist campaigner dissident rebel warlord negotiator mediator strategist
  expert specialist fellow veteran pilot astronaut inventor programmer developer farmer fisherman baker chef`.split(
    /\s+/,
  ),
);

const roleWord = `(?:[\\p{L}]+-)?(?:${[...roles].join('|')}|\\p{L}{2,}(?:ologist|ographer|omist|icist|emist|anist|man|woman|person|master|keeper))`;

/** "MİT director X", "the agency's head, X". */
const roleBefore = new RegExp(
  `(?<![\\p{L}])${roleWord}s?\\s*[,–—:(]?\\s*(?:Dr\\.?|Prof\\.?|Gen\\.?|Mr\\.?|Ms\\.?)?\\s*$`,
  'iu',
);

/** "The head of the Turkish agency, X", "director of the service X": nothing but the phrase stands between. */
const roleOfBefore = new RegExp(
  `(?<![\\p{L}])${roleWord}\\s+(?:of|at|for|in|to)\\s+(?:[\\p{L}\\p{M}'’–-]+\\s+){0,7}(?!${unlinked()})[\\p{L}\\p{M}'’-]+\\s*(?:\\([^()]*\\))?\\s*[,–—(]?\\s*$`,
  'iu',
);

/** Words after which a name begins something new. */
function unlinked(): string {
  return '(?:of|to|with|from|by|in|at|for|on|about|and|or|but|that|when|while|as|than|if|met|meets|told|tells|saw|said|says|sent|gave|took|between|against|\\p{L}{2,}ed)\\b(?!\\p{L})';
}

/** "The agency’s director is X". */
const roleIs = new RegExp(
  `(?<![\\p{L}])${roleWord}(?:\\s+(?:of|at|for)\\s+[^,.;:]{1,60})?\\s+(?:is|was|remains|became)\\s+$`,
  'iu',
);

/** "led by X". */
const leads = /\b(?:led|headed|run|directed|chaired|commanded|edited|founded)\s+by\s+$/iu;
