/**
 * Claims that a phrase of a wording makes: who reports to whom, what is to replace what, what could happen and is said to
 * have happened. A phrase with the source's entities in its slots is support; with another in one of them it contradicts the
 * source only where the predicate table says that there is no other.
 */
import {
  type Dossier,
  type PredicateDefinition,
  predicates,
  type Statement,
  type Wording,
  wordings,
} from '@brief/core';
import { bare } from '../verbatim/words.ts';
import type { Frame, PlacedClaim } from './claim.ts';
import { statementInWords } from './in-words.ts';
import { type Filler, isFunctionWord, isJoined, nounEndingAt, nounStartingAt, subjectOf } from './nouns.ts';
import type { Element, Phrase, PhraseIndex } from './phrases.ts';
import { headsOf, type Scene } from './scene.ts';
import { isIn, isMark, isWord } from './tokens.ts';
import { type VerbGroup, verbGroup } from './verbs.ts';
import { additions, auxiliaries, determiners, fillers, limits, negations, presentBe, untilThen } from './vocabulary.ts';
import { voiceOf } from './voice.ts';

/** A phrase found in a sentence. */
interface Reading {
  readonly phrase: Phrase;
  readonly slots: ReadonlyMap<string, Filler>;
  readonly from: number;
  readonly to: number;
  readonly group: VerbGroup | undefined;
}

export function relationClaims(scene: Scene, { byTrigger, possessives }: PhraseIndex): readonly PlacedClaim[] {
  const claims: PlacedClaim[] = [];
  const take = (reading: Reading | undefined) => {
    const claim = reading && judge(scene, reading);
    if (claim) claims.push(claim);
  };
  // Nothing of what is asked or supposed is judged.
  if (scene.circumstances.asked || scene.circumstances.conditional) return claims;
  const words = new Set(scene.tokens.flatMap((token) => (token.kind === 'word' ? [token.key] : [])));
  for (const [at, token] of scene.tokens.entries()) {
    if (token.kind === 'mention' && token.possessive) {
      for (const phrase of possessives) take(readPossessive(scene, phrase, at));
    }
    if (token.kind !== 'word') continue;
    for (const phrase of byTrigger.get(token.key) ?? []) {
      if (mayStand(phrase, words)) take(readPhrase(scene, phrase, at));
    }
  }
  return claims;
}

/** A cheap look: whether the sentence has all words of a phrase. */
const mayStand = ({ rest, before = [] }: Phrase, words: ReadonlySet<string>): boolean =>
  rest.every((one) => !('word' in one) || one.word === 'in' || words.has(one.word)) &&
  before.every((word) => words.has(word));

function readPhrase(scene: Scene, phrase: Phrase, at: number): Reading | undefined {
  const { tokens } = scene;
  const slots = new Map<string, Filler>();
  // "Is not the director": the negation stands behind the verb.
  const isDenied = phrase.trigger === 'link' && isIn(tokens[at + 1], negations);
  const to = readRest(scene, phrase.rest, isDenied ? at + 2 : at + 1, slots);
  if (to === undefined) return undefined;
  if (phrase.before !== undefined) {
    const group = verbGroup(tokens, at, phrase.forms);
    const from = group.start - phrase.before.length;
    const fitting = phrase.before.every((word, place) => isWord(tokens[from + place], word));
    return group.be && fitting ? { phrase, slots, from, to, group } : undefined;
  }
  if (phrase.left === undefined) return { phrase, slots, from: at, to, group: undefined };
  const verb = phrase.trigger === 'be' ? behindBe(tokens, at) : at;
  const found = phrase.trigger === 'plain' ? undefined : verbGroup(tokens, verb, phrase.forms);
  const group = found && isDenied ? { ...found, negated: true, limited: isIn(tokens[at + 2], limits) } : found;
  const filler = leftOf(scene, phrase, at, group) ?? unresolved(scene, phrase, group);
  if (filler === undefined) return undefined;
  slots.set(phrase.left.slot, filler);
  return { phrase, slots, from: Math.min(filler.from, at), to, group };
}

/** Where what follows "be" begins: "is the work of", "is a small, radical group", "is to blame for". */
function behindBe(tokens: Scene['tokens'], at: number): number {
  let before = at - 1;
  while (
    at - before < 4 &&
    (isMark(tokens[before], ',') || (isAdjective(tokens[before]) && isMark(tokens[before + 1], ',')))
  )
    before--;
  return isIn(tokens[before], BEFORE_NOUNS) ? before : at;
}

const BEFORE_NOUNS = new Set(['a', 'an', 'the', 'to']);
const isAdjective = (token: Scene['tokens'][number] | undefined): boolean =>
  token?.kind === 'word' && /^\p{Ll}/u.test(token.text) && !isFunctionWord(token);

/** A subject of which only the noun is known: the other words of a statement's own phrase may tell what it is. */
function unresolved({ tokens }: Scene, phrase: Phrase, group: VerbGroup | undefined): Filler | undefined {
  if (phrase.statement === undefined || group === undefined) return undefined;
  const at = group.start - 1;
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  return { kind: 'noun', proper: false, head: token.key, words: token.key, from: at, to: at + 1 };
}

function leftOf(scene: Scene, phrase: Phrase, at: number, group: VerbGroup | undefined): Filler | undefined {
  const { tokens } = scene;
  switch (phrase.trigger) {
    case 'plain': {
      if (!phrase.left?.possessive) return nounEndingAt(scene, at - 1);
      const token = tokens[at - 1];
      return token?.kind === 'mention' && token.possessive
        ? { kind: 'entity', entity: token.entity, dossier: token.mention.dossier, loose: false, from: at - 1, to: at }
        : undefined;
    }
    case 'link':
      return group && subjectOf(scene, group.start);
    case 'verb':
      if (group === undefined || (group.be && !phrase.forms.includes('ing'))) return undefined;
      return subjectOf(scene, group.start) ?? participleSubject(scene, phrase, group);
    case 'passive':
    case 'be': {
      if (group === undefined) return undefined;
      if (group.be) return subjectOf(scene, group.start);
      // In apposition: "MİT, answerable to …", "FETÖ, the group behind …".
      let before = group.start - 1;
      if (phrase.trigger === 'be' && isAdjective(tokens[before]) && isIn(tokens[before - 1], determiners)) before -= 2;
      if (isMark(tokens[before], ',(–—')) before--;
      else if (phrase.trigger === 'be') return undefined;
      return nounEndingAt(scene, before);
    }
  }
}

/** "MİT, reporting to …, has". */
function participleSubject(scene: Scene, { forms }: Phrase, { start, be }: VerbGroup): Filler | undefined {
  if (be || !forms.includes('ing') || !isMark(scene.tokens[start - 1], ',')) return undefined;
  return nounEndingAt(scene, start - 2);
}

/** Where the rest of a phrase ends if it stands there; its slots are filled on the way. */
function readRest(
  scene: Scene,
  rest: readonly Element[],
  from: number,
  slots: Map<string, Filler>,
): number | undefined {
  const { tokens } = scene;
  let at = from;
  for (const [place, element] of rest.entries()) {
    if ('word' in element) {
      const limit = place === 0 || !isPreposition(element.word) ? 3 : 2;
      let found = at;
      while (found < at + limit && !fits(element.word, tokens[found]) && isSkippable(tokens[found], element.word))
        found++;
      if (!fits(element.word, tokens[found])) return undefined;
      at = found + 1;
      continue;
    }
    while (isIn(tokens[at], fillers)) at++;
    // "Keeps its regional approach": of a certain entity it is said whose it is.
    if (element.slot.length > 1 && isWord(tokens[at], 'its')) at++;
    if (element.possessive) {
      if (isWord(tokens[at], 'the')) at++;
      const token = tokens[at];
      if (token?.kind !== 'mention' || !token.possessive) return undefined;
      const { entity, mention } = token;
      slots.set(element.slot, { kind: 'entity', entity, dossier: mention.dossier, loose: false, from: at, to: at + 1 });
      at++;
      continue;
    }
    const filler = nounStartingAt(scene, at);
    if (filler === undefined) return undefined;
    slots.set(element.slot, filler);
    at = filler.to;
  }
  return at;
}

const isPreposition = (word: string): boolean =>
  ['to', 'in', 'of', 'by', 'for', 'on', 'with', 'against', 'at'].includes(word);
const INSIDE = new Set(['across', 'inside', 'throughout', 'within']);

const fits = (word: string, token: Scene['tokens'][number] | undefined): boolean =>
  isWord(token, word) || (word === 'in' && isIn(token, INSIDE));

/** An adverb, or an adjective before a noun of the phrase. */
const isSkippable = (token: Scene['tokens'][number] | undefined, wanted: string): boolean =>
  token?.kind === 'word' &&
  (fillers.has(token.key) ||
    /ly$/.test(token.key) ||
    (!isPreposition(wanted) && /^\p{Ll}/u.test(token.text) && !isPreposition(token.key)));

function readPossessive(scene: Scene, phrase: Phrase, at: number): Reading | undefined {
  const owner = scene.tokens[at];
  const [next] = phrase.rest;
  if (owner?.kind !== 'mention' || phrase.left === undefined || next === undefined || !('slot' in next))
    return undefined;
  const filler = nounStartingAt(scene, at + 1);
  if (filler?.kind !== 'entity') return undefined;
  const left: Filler = {
    kind: 'entity',
    entity: owner.entity,
    dossier: owner.mention.dossier,
    loose: false,
    from: at,
    to: at + 1,
  };
  const slots = new Map([
    [phrase.left.slot, left],
    [next.slot, filler],
  ]);
  return { phrase, slots, from: at, to: filler.to, group: undefined };
}

/** What a reading comes to; nothing where it is unsure. */
function judge(scene: Scene, reading: Reading): PlacedClaim | undefined {
  const entity = [...reading.slots.values()].find((filler) => filler.kind === 'entity');
  if (entity === undefined) return undefined;
  const { phrase } = reading;
  if (phrase.dossier !== undefined && phrase.dossier !== entity.dossier) return undefined;
  const dossier = scene.knowledge.dossier(entity.dossier);
  if (dossier === undefined || scene.circumstances.asked || scene.circumstances.conditional) return undefined;
  return phrase.statement !== undefined
    ? judgeStatement(scene, reading, dossier, phrase.statement)
    : judgeRelation(scene, reading, dossier);
}

/** The phrase belongs to one statement: its slots must hold just that statement's entities. */
function judgeStatement(
  scene: Scene,
  reading: Reading,
  dossier: Dossier,
  statement: Statement,
): PlacedClaim | undefined {
  for (const [slot, filler] of reading.slots) {
    const id = slot === 'S' ? statement.subject : slot === 'O' ? (statement.object ?? '') : slot;
    if (filler.kind === 'entity') {
      const isMeant = filler.entity.id === id || (slot === 'S' && filler.loose && echoes(scene, reading, statement));
      if (!isMeant) return undefined;
    } else {
      const entity = slot === 'S' && filler.kind === 'noun' && scene.knowledge.entity(dossier.id, id);
      if (!entity || !(HINTS.has(filler.head) || headsOf(entity).has(filler.head))) return undefined;
      if (!echoes(scene, reading, statement)) return undefined;
    }
  }
  return weigh(scene, reading, dossier, [statement]);
}

const HINTS = new Set(['it', 'this', 'that', 'which']);

/** Whether the sentence has more of a statement's own words than the phrase that was found. */
function echoes({ tokens }: Scene, { from, to }: Reading, { text = '' }: Statement): boolean {
  const words = new Set(text.split(/[^\p{L}]+/u).flatMap((word) => (word.length > 4 ? [stem(word)] : [])));
  return tokens.some((token, at) => (at < from || at >= to) && token.kind === 'word' && words.has(stem(token.text)));
}

const stem = (word: string): string => bare(word).replace(/s$/, '');

function judgeRelation(scene: Scene, reading: Reading, dossier: Dossier): PlacedClaim | undefined {
  const { predicate } = reading.phrase;
  const subject = reading.slots.get('S');
  const object = reading.slots.get('O');
  if (predicate === 'about' || subject === undefined || object === undefined) return undefined;
  const stated = statedBy(dossier, predicate);
  const subjects = subject.kind === 'entity' ? sameAs(dossier, subject.entity.id) : [];
  const objectId = object.kind === 'entity' ? object.entity.id : undefined;
  // Two names of one thing: "the Hizmet movement, also known as the Gülen movement".
  if (subject.kind === 'entity' && subject.entity.id === objectId) return undefined;
  // What "is" something can be named first or last.
  const found =
    stated.find((one) => subjects.includes(one.subject) && one.object === objectId) ??
    (reading.phrase.trigger === 'link'
      ? stated.find((one) => one.subject === objectId && subjects.includes(one.object ?? ''))
      : undefined);
  if (found) return weigh(scene, reading, dossier, [found]);
  const definition: PredicateDefinition = predicates[predicate];
  if (reading.phrase.use !== 'says' || definition.closed === undefined) return undefined;
  const tenses = definition.once ? ONCE : NOW;
  if (!isPlain(scene, reading, dossier.id, tenses) || isJoined(scene.tokens, Math.max(subject.to, object.to)))
    return undefined;
  const reversed = stated.find(
    (one) => one.subject === objectId && subject.kind === 'entity' && one.object === subject.entity.id,
  );
  if (reversed && !definition.from.some((kind) => definition.to.includes(kind))) {
    return claim('direction', 'contradicted', reading, dossier, [reversed]);
  }
  const closed =
    definition.closed === 'object'
      ? stated.find(
          (one) =>
            subjects.includes(one.subject) && isRival(scene, object, one.object, definition.to, predicate, dossier),
        )
      : stated.find(
          (one) => one.object === objectId && isRival(scene, subject, one.subject, definition.from, predicate, dossier),
        );
  if (closed === undefined) return undefined;
  const known = definition.closed === 'object' ? subject : object;
  const other = definition.closed === 'object' ? object : subject;
  if (known.kind !== 'entity' || (known.loose && other.kind === 'name')) return undefined;
  return claim(frameOf(closed), 'contradicted', reading, dossier, [closed]);
}

/** What a dossier states with a predicate. */
function statedBy(dossier: Dossier, predicate: Statement['predicate']): readonly Statement[] {
  let known = byPredicate.get(dossier);
  if (known === undefined) {
    known = new Map();
    byPredicate.set(dossier, known);
  }
  let stated = known.get(predicate);
  if (stated === undefined) {
    stated = dossier.statements.filter((one) => one.predicate === predicate);
    known.set(predicate, stated);
  }
  return stated;
}

const byPredicate = new WeakMap<Dossier, Map<Statement['predicate'], readonly Statement[]>>();

/** An entity, and what the source identifies it with. */
function sameAs(dossier: Dossier, id: string): readonly string[] {
  const others = statedBy(dossier, 'identifiedAs').flatMap(({ subject, object }) =>
    subject === id ? [object ?? ''] : object === id ? [subject] : [],
  );
  return [id, ...others];
}

/** Whether what fills a slot is another thing of the right sort than what the source has there. */
function isRival(
  { knowledge }: Scene,
  filler: Filler,
  stated: string | undefined,
  kinds: readonly string[],
  predicate: keyof typeof wordings,
  dossier: Dossier,
): boolean {
  if (stated === undefined) return false;
  if (filler.kind === 'entity') return filler.entity.id !== stated && kinds.includes(filler.entity.kind);
  if (filler.kind === 'name' || (filler.proper && !kinds.includes('role')))
    return !kinds.includes('role') && isProperName(filler.words);
  const usual: Wording = wordings[predicate];
  const rivals = [...(usual.rivals ?? []), ...(dossier.wordings?.[predicate]?.rivals ?? [])];
  if (!rivals.includes(filler.head)) return false;
  const own = knowledge.entity(dossier.id, stated)?.labels ?? [];
  return !own.some(({ text }) => text.toLowerCase().split(/\s+/).includes(filler.head));
}

/** Capitalised words that can name a body or a person: no month, no language. */
const isProperName = (words: string): boolean =>
  !words.split(' ').some((word) => CALENDAR.has(word) || /(?:ish|ese|ian|ic)$/.test(word));

const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** Whether a sentence says a thing plainly, of its time, in the draft's own voice or the source's, and not beside others. */
function isPlain(scene: Scene, { from, to, group }: Reading, dossier: string, tenses = NOW): boolean {
  const { doubted, otherTime, compared, possible } = scene.circumstances;
  if (doubted || otherTime || compared || possible) return false;
  if (scene.tokens.some((token) => isIn(token, additions))) return false;
  if (group && (group.negated || !tenses.includes(group.tense))) return false;
  if (group?.tense === 'participle' && !tenses.includes('past') && !isPresentSentence(scene)) return false;
  // "Reports monthly to a committee": another sense of the verb.
  if (scene.tokens.slice(from, to).some((token) => isIn(token, FREQUENT))) return false;
  // "It is not the president who reports to MİT".
  if (isIn(scene.tokens[from - 1], negations) || isIn(scene.tokens[from - 2], negations)) return false;
  const voice = voiceOf(scene, dossier, from, to);
  return voice.of !== 'others' && !voice.denied && !isLimited(scene, to);
}

const FREQUENT = new Set(['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'annually', 'regularly', 'routinely']);

const PRESENT: readonly VerbGroup['tense'][] = ['present'];
const NOW: readonly VerbGroup['tense'][] = ['present', 'participle'];
const ONCE: readonly VerbGroup['tense'][] = [...NOW, 'past', 'perfect'];

/** A participle has the time of its sentence. */
const isPresentSentence = ({ tokens }: Scene): boolean =>
  tokens.some(
    (token) =>
      token.kind === 'word' && (presentBe.has(token.key) || (/[a-z]s$/.test(token.key) && /^\p{Ll}/u.test(token.text))),
  );

/** "On budget matters", "only on paper": a narrower sense of the verb. Before "were" it was no verb: "MİT reports to … were". */
const isLimited = ({ tokens }: Scene, to: number): boolean =>
  isIn(tokens[to], LIMITING) || isIn(tokens[to], limits) || isIn(tokens[to], auxiliaries);
const LIMITING = new Set([
  'on',
  'about',
  'every',
  'each',
  'annually',
  'yearly',
  'monthly',
  'weekly',
  'regularly',
  'for',
  'in',
  'regarding',
  'concerning',
  'through',
  'via',
  'as',
  'that',
  'when',
  'if',
  'once',
  'twice',
]);

/** A phrase with the source's own entities in its slots. */
function weigh(
  scene: Scene,
  reading: Reading,
  dossier: Dossier,
  statements: readonly [Statement],
): PlacedClaim | undefined {
  const [statement] = statements;
  const { use } = reading.phrase;
  const { group } = reading;
  const { doubted, otherTime, possible, compared } = scene.circumstances;
  const isContested = statement.contested === true || statement.designation === true;
  if (isContested && use === 'says') return contested(scene, reading, dossier, statement);
  if (isContested) {
    const says = use === 'implies' && !doubted && !possible && !group?.negated;
    return says ? claim('contested', 'supported', reading, dossier, statements) : undefined;
  }
  const voice = voiceOf(scene, dossier.id, reading.from, reading.to);
  const isTheirs = (id: string) => id === statement.by || isAuthor(dossier, [id], statement.by);
  const speaks = voice.of !== 'others' || voice.entities.some(isTheirs);
  // "Kalın writes that …", where the source has it from him.
  const foreign = voice.of === 'others' && (voice.strangers || voice.hearsay || !voice.entities.every(isTheirs));
  switch (use) {
    case 'says':
    case 'implies': {
      if (doubted || voice.denied || !speaks) return undefined;
      if (!group?.negated) return claim(frameOf(statement), 'supported', reading, dossier, statements);
      const tenses = isOnce(statement) ? ONCE : PRESENT;
      const denies =
        use === 'says' && !group.limited && tenses.includes(group.tense) && !otherTime && !possible && !compared;
      return denies && endsDenial(scene, reading.to) && !foreign
        ? claim('denial', 'contradicted', reading, dossier, statements)
        : undefined;
    }
    case 'denies': {
      if (doubted || voice.denied || possible || compared || foreign) return undefined;
      if (group && (group.negated || group.tense === 'past' || isWished(scene, group))) return undefined;
      if (!group && (otherTime || hasNegation(scene) || isIn(scene.tokens[0], NOBODY))) return undefined;
      return claim(group ? 'denial' : 'direction', 'contradicted', reading, dossier, statements);
    }
    case 'overstates': {
      if (doubted || voice.denied || possible || compared || foreign || group === undefined) return undefined;
      if (group.negated) return undefined;
      const done = group.tense === 'past' || group.tense === 'perfect';
      const certain = done || group.tense === 'future' || group.tense === 'present';
      if (group.tense !== 'past' && isIn(scene.tokens[reading.from - 1], untilThen)) return undefined;
      if (statement.hedged ? !certain : !done) return undefined;
      const all = siblings(dossier, statement);
      if (voice.of !== 'source' && all.length > 1 && !namesTwo(scene, all)) return undefined;
      return claim('overstatement', 'contradicted', reading, dossier, all);
    }
  }
}

/** A denial stands by itself: "does not report to the president in public" denies something else. */
function endsDenial({ tokens }: Scene, to: number): boolean {
  const next = tokens[to];
  if (
    next !== undefined &&
    next.kind !== 'mark' &&
    !(isWord(next, 'and') && tokens[to + 1]?.kind !== 'mention') &&
    !isWord(next, 'but') &&
    !isWord(next, 'with')
  )
    return false;
  return !tokens.slice(to).some((token) => isIn(token, limits));
}

const isOnce = ({ predicate }: Statement): boolean => {
  const definition: PredicateDefinition | undefined = predicate === 'about' ? undefined : predicates[predicate];
  return definition?.once === true;
};

/** "Critics want MİT to keep …": an infinitive whose subject is another verb's object. */
const isWished = ({ tokens }: Scene, { start }: VerbGroup): boolean => isWord(tokens[start], 'to');

const NEGATIVE = new Set(['not', 'never', 'no', 'nor', 'neither', 'without']);
const NOBODY = new Set(['nobody', 'none', 'nothing']);
const hasNegation = ({ tokens }: Scene): boolean => tokens.some((token) => isIn(token, NEGATIVE));

const isAuthor = (dossier: Dossier, ids: readonly string[], work: string): boolean =>
  dossier.statements.some(
    ({ predicate, subject, object }) => predicate === 'authored' && object === work && ids.includes(subject),
  );

/** The statements that the same words of the source make with the same subject. */
const siblings = (dossier: Dossier, { predicate, subject, quotes }: Statement): readonly Statement[] =>
  dossier.statements.filter(
    (other) => other.predicate === predicate && other.subject === subject && other.quotes[0].exact === quotes[0].exact,
  );

/** An echo of the source names at least two of what it lists; one alone can be another story. */
const namesTwo = ({ tokens }: Scene, statements: readonly Statement[]): boolean => {
  const named = new Set(tokens.flatMap((token) => (token.kind === 'mention' ? [token.entity.id] : [])));
  return statements.filter(({ object }) => object !== undefined && named.has(object)).length > 1;
};

function contested(scene: Scene, reading: Reading, dossier: Dossier, statement: Statement): PlacedClaim | undefined {
  const { doubted, possible, distanced } = scene.circumstances;
  const { group } = reading;
  const negated = group ? group.negated || group.tense === 'open' : false;
  if (doubted || negated || possible || hasNegation(scene)) return undefined;
  if (isForSomebody(scene)) return undefined;
  const frame = statement.designation ? 'designation' : 'contested';
  // In apposition a description introduces its subject; as a predicate it is what the sentence says.
  if (frame === 'designation' && !group?.be) return undefined;
  const voice = voiceOf(scene, dossier.id, reading.from, reading.to);
  if (voice.of !== 'draft' || distanced) {
    return voice.entities.includes(statement.by) && !voice.denied
      ? claim(frame, 'supported', reading, dossier, [statement])
      : undefined;
  }
  return claim(frame, 'unattributed', reading, dossier, [statement]);
}

/** "For Ankara, FETÖ is …": the sentence opens with whose view it is. */
function isForSomebody({ tokens }: Scene): boolean {
  if (!isWord(tokens[0], 'for') && !isWord(tokens[0], 'to')) return false;
  const next = isIn(tokens[1], determiners) ? tokens[2] : tokens[1];
  return next?.kind === 'mention' || next?.kind === 'word';
}

const frameOf = ({ predicate }: Statement): Frame => (predicate === 'holdsRole' ? 'holder' : 'relation');

function claim(
  frame: Frame,
  outcome: PlacedClaim['outcome'],
  { from, to, slots }: Reading,
  dossier: Dossier,
  statements: readonly Statement[],
): PlacedClaim {
  const [statement, ...more] = statements;
  const fillers = [...slots.values()];
  return {
    frame,
    outcome,
    dossier: dossier.id,
    entity: statement?.subject ?? '',
    source: statement ? statementInWords(dossier, [statement, ...more], frame === 'overstatement') : '',
    statements,
    ...(statement && { quote: statement.quotes[0] }),
    from: Math.min(from, ...fillers.map((filler) => filler.from)),
    to: Math.max(to, ...fillers.map((filler) => filler.to)),
  };
}
