/** English words that decide what a clause claims: that it denies, asks, hedges, looks back, or speaks for others. Only lists. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const auxiliaries = list(
  'is are was were be been being am has have had having do does did will would can could may might must shall should ought to get gets got doesnt dont didnt isnt arent wasnt werent hasnt havent hadnt wont',
);
export const beForms = list('is are was were be been being remains remain remained');
export const presentBe = list('is are remains remain');
export const modals = list(
  'would can could may might must shall should ought wants want wanted hopes hope hoped plans plan planned expects expect expected aims aim seeks seek sought tries try tried needs need needed likely supposed meant said thought believed seems seem seemed appears appear appeared intends intend intended able unable ability capable used set due about wishes wish wished has have',
);
export const possibilities = list(
  'may might could would should can must ought perhaps maybe possibly probably presumably likely apparently arguably seemingly conceivably potentially allegedly reportedly supposedly purportedly',
);
/** Those of them that are no verbs: they hold for the clause in which they stand. */
export const hedges = list(
  'perhaps maybe possibly probably presumably likely apparently arguably seemingly conceivably potentially allegedly reportedly supposedly purportedly',
);
export const negations = list(
  'not never no neither nor without hardly scarcely barely cannot nobody none nothing nowhere doesnt dont didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt',
);
/** After these a "not" limits what is said and does not deny it. */
export const limits = list(
  'only just merely simply yet necessarily always solely exclusively entirely quite exactly because all directly longer alone even so',
);
export const conditions = list('if whether unless suppose supposing imagine assuming provided would lest');
/** Inverted, at the head of a sentence: "Were MİT to …", "Had MİT …". */
export const inversions = list('were had should let');
/** The sentence is about a claim, or against one. */
export const doubts = list(
  `myth myths rumour rumours rumor rumors false falsely wrong wrongly untrue mistake mistaken mistakenly error errors erroneous
  incorrect incorrectly deny denies denied denying denial dispute disputes disputed reject rejects rejected contrary fiction
  fictional novel imaginary invented confuse confuses confused confusing misread misreads misreported misquoted legend hoax
  disinformation fabricated nonsense contradicts contradicted contradict correction corrected corrects instead rather
  careless sloppy unlike misleading`,
);
/** What is said holds beside something else. */
export const additions = list('also too again additionally besides alongside both well');
/** The clause is about another time than the source's. */
export const otherTimes = list(
  `until till formerly former once previously earlier before originally historically initially ago then past later since
  predecessor successor eventually nowadays yesterday tomorrow soon future next last used henceforth afterwards thereafter
  temporarily traditionally ex retired outgoing incoming acting interim deputy late decades years months anymore again
  replaced succeeded became history century era during under-secretary undersecretary after when while`,
);
export const comparisons = list(
  'like unlike than similar similarly whereas likewise analogous resembles contrast compared as',
);
/** Before a clause of what has yet to be: "once MİT has …". */
export const untilThen = list('once when after until till before soon as');
/** A word that keeps a distance or passes the claim on to somebody. */
export const distances = list(
  `so-called alleged allegedly reportedly purported purportedly supposed supposedly ostensible ostensibly suspected accused
  accuses accuse accusing accusation accusations blame blames blamed blaming allege alleges allegation allegations charge
  charges charged charging indict indicts indicted indictment prosecutors convicted convict verdict regarded regards regard
  deemed deems deem thought believed considered considers consider considering views viewed views held hold holds branded
  labelled labeled designates designated designate designation dubbed attributed attributes attribute attribution ascribes
  ascribed seen sees claim claims claimed claiming version narrative official officially line perspective standpoint opinion
  concerned view eyes position belief conviction theory contention finger pointed points self-styled`,
);
/** "It is clear that", "the fact that": the writer stands by what follows. Any other word makes it somebody's word. */
export const plainly = list(
  'clear certain true fact means mean meaning shows show showing proves prove known given now so such evident obvious plain remember note',
);
/** What somebody wants is said for them: "critics want MİT to …". */
export const wanting = list(
  'want wants wanted demand demands demanded propose proposes proposed urge urges urged prefer prefers',
);
export const viewNouns = list(
  'view views eyes opinion account telling reading version narrative words judgement judgment estimation interpretation perspective position line belief claim claims charge accusation allegation argument plan draft proposal bill idea vision scenario manifesto',
);
/** Words that judge whoever they are said of; the first row can be nouns. */
export const judgingNouns = list('terrorist terrorists extremist extremists radicals fanatic fanatics');
export const judging = new Set([...judgingNouns, ...list('terror radical fanatical extreme')]);
/** Participles of bringing about: what has been planned is done. */
export const done = list(
  'strengthened expanded reinforced enlarged increased grown introduced implemented completed integrated enhanced achieved established stepped boosted extended deepened widened built',
);
export const ownVoice = list('we i us our me my');

export const determiners = list(
  'the a an this that these those its his her their our my any each every some all both no another such other which whose what',
);
export const conjunctions = list('and or but nor yet so plus');
export const subordinators = list(
  'that because although though since while whereas when where as if so whether which who whom whose how why after before until once',
);
export const relatives = list('which that who');
export const pronouns = list('it they he she we i you them him us');
export const prepositions = list(
  'of to with from by in at for on about against near after before under over between among amongst within without into onto through during since until via like unlike than towards toward upon across behind beside besides beyond despite except per versus alongside throughout concerning regarding including',
);
/** Words that may stand between a verb and what belongs to it. */
export const fillers = list(
  'directly only solely exclusively now still also both again even primarily mainly mostly chiefly largely ultimately formally officially first immediately straight alone currently today therefore thus always simply just itself himself already expressly explicitly again then indeed too well clearly back',
);
/** Verbs and phrases by which a text gives a list. */
export const givingVerbs = list(
  `name names named naming list lists listed listing mention mentions mentioned mentioning enumerate enumerates enumerated
  cite cites cited single singles singled outline outlines outlined announce announces announced identify identifies
  identified specify specifies specified set sets give gives given describe describes described propose proposes proposed
  plan plans planned count counts counted complete completes include includes comprise comprises envisage envisages envisaged
  promise promises promised foresee foresees foreseen`,
);
/** By these a text tells what it looks at above all. */
export const focusWords = list('focus focuses focusing focussing focused centres centers concentrates');
export const exampleWords = list(
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
