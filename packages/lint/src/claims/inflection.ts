/** The forms of an English verb, from its third person. Regular verbs by rule, the others by a short list. */

/** `participle` is said of forms that only occur with an auxiliary or before a noun; regular pasts can be both. */
export type Form = 'present' | 'base' | 'past' | 'participle' | 'ing';

/** Every form of a verb, with what each can be. */
export function formsOf(thirdPerson: string): ReadonlyMap<string, readonly Form[]> {
  const known = irregular.get(thirdPerson);
  const base = known?.base ?? baseOf(thirdPerson);
  const forms = new Map<string, Form[]>();
  const add = (form: string, what: Form) => {
    const all = forms.get(form);
    if (all === undefined) forms.set(form, [what]);
    else if (!all.includes(what)) all.push(what);
  };
  add(thirdPerson, 'present');
  add(base, 'base');
  for (const past of known?.past ?? pastsOf(base)) add(past, 'past');
  for (const participle of known?.participle ?? known?.past ?? pastsOf(base)) add(participle, 'participle');
  for (const ing of ingsOf(base)) add(ing, 'ing');
  return forms;
}

function baseOf(third: string): string {
  if (/[^aeiou]ies$/.test(third)) return `${third.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(third)) return third.slice(0, -2);
  return third.replace(/s$/, '');
}

function pastsOf(base: string): readonly string[] {
  if (/e$/.test(base)) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return doubles(base) ? [`${base}ed`, `${base}${base.at(-1)}ed`] : [`${base}ed`];
}

function ingsOf(base: string): readonly string[] {
  if (/[^e]e$/.test(base)) return [`${base.slice(0, -1)}ing`];
  return doubles(base) ? [`${base}ing`, `${base}${base.at(-1)}ing`] : [`${base}ing`];
}

/** A last consonant after one vowel may be doubled. */
const doubles = (base: string): boolean => /[^aeiou][aeiou][bdglmnprt]$/.test(base);

const irregular: ReadonlyMap<string, { base: string; past: readonly string[]; participle?: readonly string[] }> =
  new Map([
    ['is', { base: 'be', past: ['was', 'were'], participle: ['been'] }],
    ['has', { base: 'have', past: ['had'] }],
    ['does', { base: 'do', past: ['did'], participle: ['done'] }],
    ['goes', { base: 'go', past: ['went'], participle: ['gone'] }],
    ['takes', { base: 'take', past: ['took'], participle: ['taken'] }],
    ['undertakes', { base: 'undertake', past: ['undertook'], participle: ['undertaken'] }],
    ['gives', { base: 'give', past: ['gave'], participle: ['given'] }],
    ['writes', { base: 'write', past: ['wrote'], participle: ['written'] }],
    ['leads', { base: 'lead', past: ['led'] }],
    ['runs', { base: 'run', past: ['ran'], participle: ['run'] }],
    ['keeps', { base: 'keep', past: ['kept'] }],
    ['gets', { base: 'get', past: ['got'], participle: ['got', 'gotten'] }],
    ['puts', { base: 'put', past: ['put'] }],
    ['sets', { base: 'set', past: ['set'] }],
    ['makes', { base: 'make', past: ['made'] }],
    ['draws', { base: 'draw', past: ['drew'], participle: ['drawn'] }],
    ['stands', { base: 'stand', past: ['stood'] }],
    ['sees', { base: 'see', past: ['saw'], participle: ['seen'] }],
    ['fights', { base: 'fight', past: ['fought'] }],
    ['becomes', { base: 'become', past: ['became'], participle: ['become'] }],
    ['begins', { base: 'begin', past: ['began'], participle: ['begun'] }],
    ['builds', { base: 'build', past: ['built'] }],
    ['buys', { base: 'buy', past: ['bought'] }],
    ['sells', { base: 'sell', past: ['sold'] }],
    ['wins', { base: 'win', past: ['won'] }],
    ['loses', { base: 'lose', past: ['lost'] }],
    ['holds', { base: 'hold', past: ['held'] }],
    ['says', { base: 'say', past: ['said'] }],
    ['sends', { base: 'send', past: ['sent'] }],
    ['speaks', { base: 'speak', past: ['spoke'], participle: ['spoken'] }],
    ['brings', { base: 'bring', past: ['brought'] }],
    ['grows', { base: 'grow', past: ['grew'], participle: ['grown'] }],
  ]);
