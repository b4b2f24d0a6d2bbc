/**
 * Whether the words around an acronym say what kind of thing it is: "the spy agency X", "X, a party of the left", "groups
 * such as X". Plain English grammar over one sentence; what the acronym stands for is not known here. Words are looked up
 * rather than spelt out in one expression: compiling such an expression takes longer than reading a draft.
 */

/** `before` and `after` are the words of the sentence on both sides of the acronym. */
export function isDescribed(before: string, after: string): boolean {
  const lead = before.toLowerCase();
  return (
    endsInKind(lead) ||
    endsInList(lead) ||
    kindBehind(after) ||
    (/\S+\s+\S+\s*\($/.test(before) && /^(?:['’]\p{L}+)?\s*[),;]/u.test(after)) ||
    wordsInBrackets(after) > 1 ||
    /^[^.;]{0,12}\b(?:stands\s+for|short\s+for|stood\s+for|an?\s+acronym|is\s+(?:how|what)|is\s+the\s+(?:name|label|term))\b/i.test(
      after,
    )
  );
}

/** "X (the service of …)": how many words stand in the brackets that follow; none where they are not closed. */
function wordsInBrackets(after: string): number {
  const [, inner = ''] = /^(?:['’]s)?\s*\(([^()]*)\)/.exec(after) ?? [];
  return inner.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
}

/** "the spy agency X", "intelligence service, X". */
const endsInKind = (lead: string): boolean =>
  endsWithKind(lead.replace(/\s*(?:,|–|—|:|called|named|known\s+as)?\s*$/, '')) || endsWithKind(lead.trimEnd());

/** "organizations such as X, Y and Z": names only stand between. */
function endsInList(lead: string): boolean {
  const links = /[,:]?\s+(?:such\s+as|like|including|e\.g\.,?|namely|especially|notably|from)\s+/g;
  for (const link of lead.matchAll(links)) {
    const rest = lead.slice(link.index + link[0].length);
    if (/^[^.;:!?]{0,120}$/.test(rest) && endsWithKind(lead.slice(0, link.index))) return true;
  }
  return false;
}

/** "X, Türkiye’s intelligence agency", "X – a radical organization", "X is the country’s agency", "X, which is a party". */
function kindBehind(after: string): boolean {
  return behind(after) || behind(after.replace(/^\s*,[^,;:.]{0,120},/, ''));
}

function behind(after: string): boolean {
  const lead =
    /^(?:\s*[,(–—]\s*(?:which\s+is\s+|or\s+|also\s+|as\s+)?|\s+(?:is|was|remains|became|are|were)\s+)(?:(?:the|an?|its|his|her|their|our|one|this|that)\b|[\p{L}’']+['’]s?\b|\p{Lu}\p{Ll}+)/u.exec(
      after,
    );
  if (lead === null) return false;
  const rest = after.slice(lead[0].length);
  for (const word of rest.matchAll(/\p{L}+|[,.;:()]/gu)) {
    if (!/\p{L}/u.test(word[0]) || word.index > 80) return false;
    // Written small: in capitals it is part of a name.
    if (
      kinds.has(word[0]) ||
      (word[0].startsWith('tank') && endsWithKind(rest.slice(0, word.index + word[0].length)))
    ) {
      return true;
    }
  }
  return false;
}

/** Whether the text, in lower case, ends in a noun for a kind of thing. */
function endsWithKind(text: string): boolean {
  const [, first = '', last = ''] = /(?:(\p{L}+)\s+)?(\p{L}+)$/u.exec(text) ?? [];
  return kinds.has(last) || (first === 'think' && (last === 'tank' || last === 'tanks'));
}

/** Nouns, with their plurals. */
const kinds = new Set(
  `agency agencies service services organization organizations organisation organisations group groups party parties movement
movements network networks outfit outfits militia militias front fronts company companies corporation corporations firm firms
institute institutes institution institutions bureau bureaus department departments ministry ministries body bodies authority
authorities alliance alliances union unions bloc blocs association associations federation federations council councils
committee committees commission commissions court courts bank banks fund funds university universities school schools
broadcaster broadcasters newspaper newspapers magazine magazines channel channels programme programmes program programs project
projects system systems method methods technique techniques technology technologies discipline disciplines process processes
protocol protocols standard standards framework frameworks treaty treaties agreement agreements pact pacts law laws disease
diseases virus viruses gene genes protein proteins molecule molecules telescope telescopes satellite satellites spacecraft
mission missions observatory observatories laboratory laboratories language languages format formats tool tools model models
index indices unit units brigade brigades army armies force forces wing wings branch branches arm apparatus intelligence police
cult sect faction factions insurgent insurgents guerrilla guerrillas militant militants terrorist terrorists structure
structures charity charities regulator regulators operator operators instrument instruments sensor sensors reactor reactors
vaccine vaccines drug drugs`.split(/\s+/),
);
