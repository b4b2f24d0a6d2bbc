/**
 * What a phrase with the source's own entities in its slots comes to: support, or a denial, an overstatement, a view without
 * its owner. What it says must be said plainly, of now, and in the draft's own voice or the source's.
 */
import { type Dossier, entityOf, type PredicateDefinition, predicates, type Statement } from '@brief/core';
import type { Frame, PlacedClaim } from './claim.ts';
import { clauseAround, isUnsureAround, type Stretch } from './clauses.ts';
import { statementInWords } from './in-words.ts';
import type { Reading } from './readings.ts';
import type { Scene } from './scene.ts';
import { isIn, isWord, type Token } from './tokens.ts';
import { traits } from './traits.ts';
import type { VerbGroup } from './verbs.ts';
import { auxiliaries, determiners, limits, negations, presentBe, untilThen } from './vocabulary.ts';
import { type Voice, voiceOf } from './voice.ts';

/** Whether a sentence says a thing plainly, of its time, in the draft's own voice or the source's, and not beside others. */
export function isPlain(scene: Scene, { from, to, group }: Reading, dossier: string, tenses = NOW): boolean {
  const { doubted, otherTime, compared, possible, setsAside } = scene.circumstances;
  if (((doubted || compared) && !setsAside) || otherTime || possible) return false;
  if (scene.has(traits.addition)) return false;
  if (group && (group.negated || !tenses.includes(group.tense))) return false;
  if (group?.tense === 'participle' && !tenses.includes('past') && !isPresentSentence(scene)) return false;
  // "Reports monthly to a committee": another sense of the verb. "Is almost the director": he is not.
  if (scene.tokens.slice(from, to).some((token) => isIn(token, FREQUENT))) return false;
  // "It is not the president who reports to MİT".
  if (isIn(scene.tokens[from - 1], negations) || isIn(scene.tokens[from - 2], negations)) return false;
  const voice = voiceOf(scene, dossier, from, to);
  const known = scene.knowledge.dossier(dossier);
  const isOwn = voice.of !== 'others' || (known !== undefined && isReportedOnly(known, voice));
  return isOwn && !voice.denied && !isLimited(scene, to);
}

/** Whether a stretch is said in the draft's own voice or the source's, or in that of somebody whom the source reports. */
export function isOwnOrReported(scene: Scene, dossier: Dossier, { from, to }: Stretch): boolean {
  const voice = voiceOf(scene, dossier.id, from, to);
  return !voice.denied && (voice.of !== 'others' || isReportedOnly(dossier, voice));
}

/** Whom the source reports, it reports rightly: who has them say another thing contradicts it. */
export const isReportedOnly = (dossier: Dossier, { strangers, hearsay, entities }: Voice): boolean =>
  !strangers &&
  !hearsay &&
  entities.length > 0 &&
  entities.every(
    (id) =>
      (entityOf(dossier, id)?.kind === 'person' &&
        dossier.statements.some(({ by, subject }) => by === id || subject === id)) ||
      // "The director sees it as": the one who holds the role.
      dossier.statements.some(({ predicate, object }) => predicate === 'holdsRole' && object === id),
  );

const FREQUENT = new Set([
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'annually',
  'regularly',
  'routinely',
  'almost',
  'nearly',
]);

const PRESENT: readonly VerbGroup['tense'][] = ['present'];
export const NOW: readonly VerbGroup['tense'][] = ['present', 'participle'];
export const ONCE: readonly VerbGroup['tense'][] = [...NOW, 'past', 'perfect'];

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
export function weigh(
  scene: Scene,
  reading: Reading,
  dossier: Dossier,
  statements: readonly [Statement],
): PlacedClaim | undefined {
  const [statement] = statements;
  const { use } = reading.phrase;
  const { group } = reading;
  const { otherTime, possible, setsAside } = scene.circumstances;
  const doubted = scene.circumstances.doubted && !setsAside;
  const compared = scene.circumstances.compared && !setsAside;
  const isContested = statement.contested === true || statement.designation === true;
  if (isContested && (use === 'says' || use === 'suggests')) return contested(scene, reading, dossier, statement);
  if (isContested && group?.negated) return deniedView(scene, reading, dossier, statement);
  if (isContested) {
    if (scene.against) return undefined;
    const says = use === 'implies' && !doubted && !possible && !group?.negated;
    return says ? claim('contested', 'supported', reading, dossier, statements) : undefined;
  }
  const isTheirs = (id: string) => id === statement.by || isAuthor(dossier, [id], statement.by);
  // "Kalın writes that …", where the source has it from him.
  const isForeign = (voice: Voice): boolean =>
    voice.of === 'others' && (voice.strangers || voice.hearsay || !voice.entities.every(isTheirs));
  const isElses = (voice: Voice): boolean => isForeign(voice) && !isReportedOnly(dossier, voice);
  switch (use) {
    case 'says':
    case 'suggests':
    case 'implies': {
      if (doubted || (scene.against && !group?.negated)) return undefined;
      const voice = voiceOf(scene, dossier.id, reading.from, reading.to);
      if (voice.denied || !(voice.of !== 'others' || voice.entities.some(isTheirs))) return undefined;
      if (!group?.negated) return claim(frameOf(statement), 'supported', reading, dossier, statements);
      const tenses = isOnce(statement) ? ONCE : PRESENT;
      const denies =
        use !== 'implies' && !group.limited && tenses.includes(group.tense) && !otherTime && !possible && !compared;
      return denies && endsDenial(scene, reading.to) && !isElses(voice)
        ? claim('denial', 'contradicted', reading, dossier, statements)
        : undefined;
    }
    case 'denies': {
      if (doubted || compared || (possible && !isDuty(scene))) return undefined;
      if (group && (group.negated || group.tense === 'past' || isWished(scene, group))) return undefined;
      if (!group && isOfAnother(scene, reading, statement)) return undefined;
      if (!group && (otherTime || hasNegation(scene) || isIn(scene.tokens[0], NOBODY))) return undefined;
      const voice = voiceOf(scene, dossier.id, reading.from, reading.to);
      if (voice.denied || isElses(voice) || (possible && voice.of === 'draft')) return undefined;
      return claim(group ? 'denial' : 'direction', 'contradicted', reading, dossier, statements);
    }
    case 'overstates': {
      if (doubted || possible || compared || group === undefined || group.negated) return undefined;
      const done =
        group.tense === 'past' ||
        group.tense === 'perfect' ||
        (group.tense === 'present' && isByNow(scene.tokens, reading));
      const certain = done || group.tense === 'future' || group.tense === 'present';
      if (group.tense !== 'past' && isIn(scene.tokens[reading.from - 1], untilThen)) return undefined;
      if (statement.hedged ? !certain : !done) return undefined;
      const voice = voiceOf(scene, dossier.id, reading.from, reading.to);
      if (voice.denied || isForeign(voice)) return undefined;
      const all = siblings(dossier, statement);
      if (voice.of !== 'source' && all.length > 1 && !namesTwo(scene, all)) return undefined;
      return claim('overstatement', 'contradicted', reading, dossier, all);
    }
  }
}

/** "Türkiye’s authorities do not consider FETÖ responsible": the source has them of that view. */
function deniedView(scene: Scene, reading: Reading, dossier: Dossier, statement: Statement): PlacedClaim | undefined {
  const { group, phrase, to } = reading;
  const { doubted, otherTime, possible } = scene.circumstances;
  if (phrase.use !== 'implies' || group?.tense !== 'present' || group.limited) return undefined;
  if (doubted || otherTime || possible || !endsDenial(scene, to)) return undefined;
  const voice = voiceOf(scene, dossier.id, 0, reading.from);
  if (voice.denied || voice.of === 'others') return undefined;
  return claim('denial', 'contradicted', reading, dossier, [statement]);
}

/** "Some went from this to that; MİT is to do the reverse": the subject stands in another clause. */
function isOfAnother({ tokens }: Scene, reading: Reading, { subject }: Statement): boolean {
  const names = (from: number, to: number): boolean =>
    tokens.slice(from, to).some((token) => token.kind === 'mention' && token.entity.id === subject);
  const { from, to } = clauseAround(tokens, reading);
  return names(0, tokens.length) && !names(from, to);
}

/** "Now shapes", "already provides": what is present by now was brought about. */
const isByNow = (tokens: readonly Token[], { from, to }: Reading): boolean =>
  tokens.slice(Math.max(0, from - 3), to + 2).some((token) => isIn(token, BY_NOW));
const BY_NOW = new Set(['now', 'already', 'today', 'nowadays', 'currently']);

/** Nothing is called possible but what must or should be: the source can be said to demand the contrary of what it does. */
export const isDuty = ({ tokens }: Scene): boolean =>
  tokens.every((token) => (token.traits & traits.possibility) === 0 || isIn(token, DUTIES));
const DUTIES = new Set(['must', 'should', 'ought']);

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
  if (doubted || negated || possible || isUnsureAround(scene.tokens, reading)) return undefined;
  if (isForSomebody(scene)) return undefined;
  const frame = statement.designation ? 'designation' : 'contested';
  // In apposition a description introduces its subject; as a predicate it is what the sentence says.
  if (frame === 'designation' && !group?.be) return undefined;
  if (scene.against && distanced) return undefined;
  const voice = voiceOf(scene, dossier.id, reading.from, reading.to);
  if (voice.of !== 'draft' || distanced) {
    if (scene.against) return undefined;
    return voice.entities.includes(statement.by) && !voice.denied
      ? claim(frame, 'supported', reading, dossier, [statement])
      : undefined;
  }
  return claim(frame, 'unattributed', reading, dossier, [statement]);
}

/** "For Ankara, FETÖ is …": the sentence opens with whose view it is. */
export function isForSomebody({ tokens }: Scene): boolean {
  if (!isWord(tokens[0], 'for') && !isWord(tokens[0], 'to')) return false;
  const next = isIn(tokens[1], determiners) ? tokens[2] : tokens[1];
  return next?.kind === 'mention' || next?.kind === 'word';
}

export const frameOf = ({ predicate }: Statement): Frame => (predicate === 'holdsRole' ? 'holder' : 'relation');

export function claim(
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
