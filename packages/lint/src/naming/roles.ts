/**
 * Whether the words around a name say who the person is: "MİT director X", "X, head of the agency", "X, who leads it". Plain
 * English grammar over one sentence; what a dossier knows of the person is not asked here. Words are looked up rather than
 * spelt out in one expression: compiling such an expression takes longer than reading a draft.
 */

/** `before` and `after` are the words of the sentence on both sides of the name. */
export function saysRole(before: string, after: string): boolean {
  const lead = before.toLowerCase();
  return (
    endsInRole(lead) ||
    endsInOffice(lead) ||
    endsInRoleIs(lead) ||
    /\b(?:led|headed|run|directed|chaired|commanded|edited|founded)\s+by\s+$/.test(lead) ||
    roleBehind(after) ||
    roleBehind(after.replace(/^\s*,[^,;:.]{0,120},/, '')) ||
    /\b(?:which|that)\s+(?:he|she)\s+(?:has\s+|had\s+)?(?:heads?|headed|leads?|led|runs?|ran|directs?|directed|chairs?|chaired)\b/.test(
      after,
    )
  );
}

/** "MİT director X", "the agency's head, X". */
function endsInRole(lead: string): boolean {
  const words = lead.replace(/\s*(?:(?:dr|prof|gen|mr|ms)\.?)?\s*$/, '').replace(/\s*[,–—:(]?\s*$/, '');
  const word = lastWord(words);
  return isRoleNoun(word) || (word.endsWith('s') && isRoleNoun(word.slice(0, -1)));
}

/** "The head of the Turkish agency, X", "director of the service X": nothing but the phrase stands between. */
function endsInOffice(lead: string): boolean {
  const phrase = lead.replace(/\s*(?:\([^()]*\)\s*)?(?:[,–—(]\s*)?$/, '');
  const words = phrase.split(/\s+/);
  const last = words.pop() ?? '';
  if (!/^[\p{L}\p{M}'’-]+$/u.test(last) || unlinked.has(last) || /^\p{L}{2,}ed$/u.test(last)) return false;
  for (let count = 0; count <= 7; count++) {
    const word = words.pop();
    if (word === undefined) return false;
    if (officeLinks.has(word) && isRoleNoun(lastWord(words.at(-1) ?? ''))) return true;
    if (!/^[\p{L}\p{M}'’–-]+$/u.test(word)) return false;
  }
  return false;
}

const officeLinks = new Set(['of', 'at', 'for', 'in', 'to']);

/** Words after which a name begins something new. */
const unlinked = new Set(
  `of to with from by in at for on about and or but that when while as than if met meets told tells saw said says sent gave
  took between against`.split(/\s+/),
);

/** "The agency’s director is X". */
function endsInRoleIs(lead: string): boolean {
  const subject = lead.replace(/\s+(?:is|was|remains|became)\s+$/, '');
  if (subject === lead) return false;
  if (isRoleNoun(lastWord(subject))) return true;
  // A role of something: what it is of is short and holds no comma.
  for (const link of subject.matchAll(/\s+(?:of|at|for)\s+/g)) {
    const rest = subject.slice(link.index + link[0].length);
    if (/^[^,.;:]{1,60}$/.test(rest) && isRoleNoun(lastWord(subject.slice(0, link.index)))) return true;
  }
  return false;
}

/** A determiner, adjectives and nouns may stand before the noun; a verb or preposition there starts something else. */
function roleBehind(after: string): boolean {
  const [, lead = '', rest = ''] =
    /^(?:['’]s?)?\s*([,:(–—]|\b(?:is|was|as|became|remains|serves?|served)\b)?\s*(.*)$/s.exec(after) ?? [];
  if (
    /^(?:who|which)?\s*(?:has\s+|had\s+)?(?:also\s+|now\s+|then\s+)?(?:heads?|headed|leads?|led|runs?|ran|directs?|directed|chairs?|chaired|commands?|commanded|edits?|edited|founded|serves?|served|became|was\s+appointed|took\s+over)\b/.test(
      rest,
    )
  ) {
    return true;
  }
  if (/^to\s+(?:head|lead|run|direct|chair|command|edit|replace|succeed)\b/.test(rest)) return true;
  if (lead === '') return false;
  for (const word of (rest.match(/[\p{L}\p{M}'’-]+|[,.;:()–—]/gu) ?? []).slice(0, 10)) {
    if (isRole(word)) return true;
    if (/^[,.;:()–—]$/.test(word) || stops.test(word)) return false;
  }
  return false;
}

/** A noun for what somebody does: a known one, or one formed like them. */
const isRole = (word: string): boolean => {
  const noun = word.toLowerCase().replace(/^(?:ex|vice|co|deputy)-/, '');
  return roles.has(noun) || formedLikeRole.test(noun);
};

/** The same for letters alone. */
const isRoleNoun = (word: string): boolean => roles.has(word) || formedLikeRole.test(word);

/** The letters at the end. */
const lastWord = (text: string): string => /\p{L}+$/u.exec(text)?.[0] ?? '';

const formedLikeRole = /\p{L}{2}(?:ologist|ographer|omist|icist|emist|anist|man|woman|person|master|keeper)$/u;

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
