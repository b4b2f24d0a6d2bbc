/** English words that decide what a clause claims: that it denies, asks, hedges, looks back, or speaks for others. Only lists. */

/** A set of words out of a line of them. */
export const words = (line: string): ReadonlySet<string> => new Set(line.trim().split(/\s+/));

export const auxiliaries = words(
  'is are was were be been being am has have had having do does did will would can could may might must shall should ought to get gets got doesnt dont didnt isnt arent wasnt werent hasnt havent hadnt wont',
);
export const beForms = words('is are was were be been being remains remain remained');
export const presentBe = words('is are remains remain');
export const modals = words(
  'would can could may might must shall should ought wants want wanted hopes hope hoped plans plan planned expects expect expected aims aim seeks seek sought tries try tried needs need needed likely supposed meant said thought believed seems seem seemed appears appear appeared intends intend intended able unable ability capable used set due about wishes wish wished has have',
);
export const possibilities = words(
  'may might could would should can must ought perhaps maybe possibly probably presumably likely apparently arguably seemingly conceivably potentially allegedly reportedly supposedly purportedly',
);
/** Those of them that are no verbs: they hold for the clause in which they stand. */
export const hedges = words(
  'perhaps maybe possibly probably presumably likely apparently arguably seemingly conceivably potentially allegedly reportedly supposedly purportedly',
);
export const negations = words(
  'not never no neither nor without hardly scarcely barely cannot nobody none nothing nowhere doesnt dont didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt',
);
/** After these a "not" limits what is said and does not deny it. */
export const limits = words(
  'only just merely simply yet necessarily always solely exclusively entirely quite exactly because all directly longer alone even so',
);
export const conditions = words('if whether unless suppose supposing imagine assuming provided would lest');
/** Inverted, at the head of a sentence: "Were MİT to …", "Had MİT …". */
export const inversions = words('were had should let');
/** The sentence is about a claim, or against one. */
export const doubts = words(
  `myth myths rumour rumours rumor rumors false falsely wrong wrongly untrue mistake mistaken mistakenly error errors erroneous
  incorrect incorrectly deny denies denied denying denial dispute disputes disputed reject rejects rejected contrary fiction
  fictional novel imaginary invented confuse confuses confused confusing misread misreads misreported misquoted legend hoax
  disinformation fabricated nonsense contradicts contradicted contradict correction corrected corrects instead rather
  careless sloppy unlike misleading`,
);
/** What is said holds beside something else. */
export const additions = words('also too again additionally besides alongside both well');
/** The clause is about another time than the source's. */
export const otherTimes = words(
  `until till formerly former once previously earlier before originally historically initially ago then past later since
  predecessor successor eventually nowadays yesterday tomorrow soon future next last used henceforth afterwards thereafter
  temporarily traditionally ex retired outgoing incoming acting interim deputy late decades years months anymore again
  replaced succeeded became history century era during under-secretary undersecretary after when while`,
);
export const comparisons = words(
  'like unlike than instead similar similarly whereas likewise analogous resembles contrast compared as',
);
/** Before a clause of what has yet to be: "once MİT has …". */
export const untilThen = words('once when after until till before soon as');
/** A word that keeps a distance or passes the claim on to somebody. */
export const distances = words(
  `so-called alleged allegedly reportedly purported purportedly supposed supposedly ostensible ostensibly suspected accused
  accuses accuse accusing accusation accusations blame blames blamed blaming allege alleges allegation allegations charge
  charges charged charging indict indicts indicted indictment prosecutors convicted convict verdict regarded regards regard
  deemed deems deem thought believed considered considers consider considering views viewed views held hold holds branded
  labelled labeled designates designated designate designation dubbed attributed attributes attribute attribution ascribes
  ascribed seen sees claim claims claimed claiming version narrative official officially line perspective standpoint opinion
  concerned view eyes position belief conviction theory contention finger pointed points self-styled`,
);
/** "It is clear that", "the fact that": the writer stands by what follows. Any other word makes it somebody's word. */
export const plainly = words(
  'clear certain true fact means mean meaning shows show showing proves prove known given now so such evident obvious plain remember note',
);
/** What somebody wants is said for them: "critics want MİT to …". */
export const wanting = words(
  'want wants wanted demand demands demanded propose proposes proposed urge urges urged prefer prefers',
);
export const viewNouns = words(
  'view views eyes opinion account telling reading version narrative words judgement judgment estimation interpretation perspective position line belief claim claims charge accusation allegation argument plan draft proposal bill idea vision scenario manifesto',
);
/** Words that judge whoever they are said of; the first row can be nouns. */
export const judgingNouns = words('terrorist terrorists extremist extremists radicals fanatic fanatics');
export const judging = new Set([
  ...judgingNouns,
  ...words('terror radical fanatical extreme murderous evil sinister treacherous subversive'),
]);
/** Participles of bringing about: what has been planned is done. */
export const done = words(
  'strengthened expanded reinforced enlarged increased grown introduced implemented completed integrated enhanced achieved established stepped boosted extended deepened widened built carried accomplished finished realized realised enlarged rebuilt overhauled put',
);
/** Something is left out, or stands outside. */
export const excluding = words(
  `exclude excludes excluded excluding omit omits omitted ignore ignores ignored neglect neglects neglected drop drops dropped
  oppose opposes opposed dismiss dismisses dismissed ban bans banned bar bars barred rule rules ruled pass passes passed skip
  skips skipped leave leaves left refuse refuses refused missing absent struck removed deleted cut irrelevant foreign alien
  immaterial outside beyond decided reject rejects rejected decides abandons abandoned`,
);
/** By these a change is told: what is left, and what comes. */
export const turning = words(
  `from into way up favour favor instead rather abandon abandons abandoned abandoning swap swaps swapped trade trades exchange
  exchanges exchanged replace replaces replaced replacing`,
);
/** What somebody writes and somebody publishes. */
export const texts = words('article text piece essay op-ed writing');
export const ownVoice = words('we i us our me my');

export const determiners = words(
  'the a an this that these those its his her their our my any each every some all both no another such other which whose what',
);
export const articles = words('a an the');
export const conjunctions = words('and or but nor yet so plus');
export const subordinators = words(
  'that because although though since while whereas when where as if so whether which who whom whose how why after before until once',
);
export const relatives = words('which that who');
export const pronouns = words('it they he she we i you them him us');
export const prepositions = words(
  'of to with from by in at for on about against near after before under over between among amongst within without into onto through during since until via like unlike than towards toward upon across behind beside besides beyond despite except per versus alongside throughout concerning regarding including',
);
/** Words that may stand between a verb and what belongs to it. */
export const fillers = words(
  'directly only solely exclusively now still also both again even primarily mainly mostly chiefly largely ultimately formally officially first immediately straight alone currently today therefore thus always simply just itself himself already expressly explicitly again then indeed too well clearly back',
);
/** Verbs and phrases by which a text gives a list. */
export const givingVerbs = words(
  `name names named naming list lists listed listing mention mentions mentioned mentioning enumerate enumerates enumerated
  cite cites cited single singles singled outline outlines outlined announce announces announced identify identifies
  identified specify specifies specified set sets give gives given describe describes described propose proposes proposed
  plan plans planned count counts counted complete completes include includes comprise comprises envisage envisages envisaged
  promise promises promised foresee foresees foreseen`,
);
/** By these a text tells what it looks at above all. */
export const focusWords = words('focus focuses focusing focussing focused centres centers concentrates');
/** With these some of what was named stand out: "in Africa, above all in Libya". */
export const singlingWords = words('above especially particularly notably chiefly principally primarily mainly');
export const exampleWords = words(
  'such including include includes like e.g eg example instance especially particularly notably',
);

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const numbers = new Map(numberWords.map((word, value) => [word, value]));

/** The value of a small number, in words or digits. */
export function numberIn(key: string): number | undefined {
  if (/^\d{1,2}$/.test(key)) return Number(key);
  return numbers.get(key);
}

/** Nouns for so many. */
export const groups: ReadonlyMap<string, number> = new Map([
  ['pair', 2],
  ['trio', 3],
  ['quartet', 4],
  ['quintet', 5],
  ['dozen', 12],
]);

export const inWords = (value: number): string => numberWords[value] ?? String(value);

/** The names of months and of days of the week. */
export const calendar = words(
  `january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday`,
);
