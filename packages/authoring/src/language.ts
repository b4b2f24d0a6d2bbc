/**
 * What is known of a language: the small words no name begins with, and, from the engine's own tables, its months, its
 * days, its countries and its names of languages. Which language a text is in is told by its small words.
 */
import { foldWord } from '@brief/core';

export interface Language {
  readonly code: string;
  /** Nouns are written with capitals too, so that a capital tells little. */
  readonly capitalNouns: boolean;
  /** Words that begin sentences and are no names, in bare form. */
  isSmall(word: string): boolean;
  /** Stands before a noun, so that a name hardly follows. */
  isArticle(word: string): boolean;
  /** Leads to a place: "in", "aus", "nach". */
  isPlaceWord(word: string): boolean;
  /** A month, a day of the week, a language. */
  isCalendarOrTongue(word: string): boolean;
  /** The full name of a month or a day of the week. */
  isMonth(word: string): boolean;
  /** What the engine's tables say a name is, if they have it. */
  regionKind(name: string): 'place' | 'region' | undefined;
  /** An adjective or a people made of a country's name: "Iraqi", "Libyans". */
  isDemonym(word: string): boolean;
}

/** The language of a text: the one of whose small words it has most; English when it has hardly any of any. */
export function guessLanguage(text: string): string {
  const words = text
    .slice(0, 20_000)
    .toLowerCase()
    .split(/[^\p{L}\p{M}’']+/u);
  let best = { code: 'en', count: words.length * 0.05 };
  for (const [code, { small, articles, place }] of Object.entries(WORDS)) {
    const known = new Set(`${small} ${articles} ${place}`.split(' '));
    const count = words.filter((word) => known.has(word)).length;
    if (count > best.count) best = { code, count };
  }
  return best.code;
}

export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split(/[-_]/)[0] || 'en';
  const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  const small = bareSet(`${words?.small ?? ''} ${words?.articles ?? ''} ${words?.place ?? ''}`);
  const articles = bareSet(words?.articles ?? '');
  const place = bareSet(words?.place ?? '');
  const codes = code === 'en' ? ['en'] : [code, 'en'];
  const regions = regionsOf(codes);
  const calendar = calendarOf(codes);
  const months = monthsOf(codes, 'long');
  const stems = [...regions.keys()].filter((name) => name.length >= 4 && !name.includes(' '));
  return {
    code,
    capitalNouns: code === 'de' || code === 'lb',
    isSmall: (word) => small.has(foldWord(word)),
    isArticle: (word) => articles.has(foldWord(word)),
    isPlaceWord: (word) => place.has(foldWord(word)),
    isCalendarOrTongue: (word) => calendar.has(foldWord(word)),
    isMonth: (word) => months.has(foldWord(word)),
    regionKind: (name) => regions.get(bareName(name)),
    isDemonym: (word) => isDemonym(foldWord(word), stems, regions),
  };
}

/** A name's words in bare form. */
const bareName = (name: string): string =>
  name
    .split(/[\s\u00a0]+/)
    .map((word) => foldWord(word))
    .join(' ')
    .trim();

interface Words {
  readonly small: string;
  readonly articles: string;
  readonly place: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    small:
      'about above according across after again all also although among and another any apart are as at back because before ' +
      'being besides between both but by can could despite did do does during each earlier either even ever every few finally first for ' +
      'former from further furthermore had has have he hence her here him how however i if instead is it last later less like ' +
      'many may meanwhile more moreover most much must my near neither never new next no none nor not nothing now of off on ' +
      'once one only or other others out over overall per perhaps rather second separately several shall she should since so some still ' +
      'such than that then there therefore these they third this those though three through thus to today tomorrow two ' +
      'under unlike until up upon us was we were what when where whereas whether which while who whose why will with within ' +
      'without would yes yesterday yet you',
    articles: 'a an the its his her their our this that these those every each some any no',
    place: 'in across throughout near outside',
  },
  de: {
    small:
      'aber alle allerdings als also am an andere auch auf bei beim bereits bis da dabei dadurch dafür dagegen damit danach daneben dann ' +
      'daran darauf darum darüber das dass davon dazu denn dennoch deshalb dies doch dort durch ein einige er es etwa für ' +
      'gegen gestern hat heute hier hinter ich nach ihm ihn im immer ist ja jedoch jetzt kann man mehr mehrere mit morgen ' +
      'nachdem neben nicht nichts noch nun nur ob obwohl oder ohne schon sehr sein seit sich sie so sobald sogar somit sondern sowie ' +
      'trotz über um und unter viele vom von vor während wann war warum was weder wegen weil weiter weitere welche wenn wer ' +
      'werden wie wieder wir wird wo wurde zu zudem zum zur zuvor zwar zwischen zwei drei vier fünf erst zunächst laut insgesamt',
    articles:
      'der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese dieses diesen diesem ihr ihre ihren ' +
      'ihrer ihres sein seine seinen seiner seines unser unsere jeder jede jedes alle vom beim zum zur im am ins ans',
    place: 'in aus',
  },
  tr: {
    small:
      'ama ancak artık ayrıca az bazı belki ben bile birçok biri biz böyle böylece bugün bunun bununla burada çok çünkü da daha de değil diğer ' +
      'diye dolayısıyla dün en fakat gibi göre hem hemen her hiç için iki ile ilk ise kadar karşın kendi ki kim mi nasıl ne neden o ' +
      'olan olarak oldu olup onlar onun öte özellikle önce pek rağmen sadece sonra şimdi şöyle tüm üç üzere var ve veya ya ' +
      'yani yarın yeni yine yok zaten',
    articles: 'bir bu şu',
    place: '',
  },
  fr: {
    small:
      'afin ainsi alors après aucun aujourd’hui aussi autre aux avant avec car ce cela cependant certains c’est chaque comme contre d’après dans ' +
      'de déjà depuis dès donc dont du elle elles enfin ensuite entre est et hier il ils je jusqu lors lorsque lui mais malgré même ' +
      'moins ne ni non notamment nous on or ou où outre par parmi pas pendant peu plus plusieurs pour pourtant quand que qui quoi ' +
      'sans selon si sous sur tandis tous tout toute toutefois très trois deux un vers voici vous',
    articles: 'le la les l un une des ce cette ces son sa ses leur leurs notre nos votre vos au du',
    place: 'en à',
  },
  es: {
    small:
      'además ahora al algunos ante antes aquí así aún aunque ayer cada casi como con contra cuando de desde después donde durante e él ella ' +
      'ellos entonces entre era es ese eso esta está estos fue ha hasta hay hoy incluso ir lo luego mañana más mientras mucho muy nada ' +
      'ni no nos o otro otros para pero por porque pues que quien se según ser si sí sin sino sobre también tan tanto tras tres dos ' +
      'un y ya yo',
    articles: 'el la los las un una unos unas este esta estos estas su sus nuestro nuestra del al',
    place: 'en desde',
  },
};

const bareSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => foldWord(word)));

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PAIRS = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
/** Codes of the tables that name no country: the United Nations, the European Union, the unknown, and two for tests. */
const NO_COUNTRY = new Set(['UN', 'EU', 'EZ', 'ZZ', 'XA', 'XB']);

/** Countries, and the world's regions, which have numbers. */
function regionsOf(codes: readonly string[]): ReadonlyMap<string, 'place' | 'region'> {
  const found = new Map<string, 'place' | 'region'>();
  const numbers = Array.from({ length: 998 }, (_, index) => String(index + 2).padStart(3, '0'));
  for (const language of supported(codes)) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of numbers) put(found, names.of(code), 'region');
    for (const code of PAIRS) if (!NO_COUNTRY.has(code)) put(found, names.of(code), 'place');
  }
  return found;
}

function put(found: Map<string, 'place' | 'region'>, name: string | undefined, kind: 'place' | 'region'): void {
  if (name === undefined) return;
  // "Kongo - Kinşasa", "Myanmar (Birma)": the tables tell two apart by what follows.
  const plain = name.replace(/\s*[(–-]\s.*$|\s*\(.*$/u, '');
  if (!found.has(bareName(plain))) found.set(bareName(plain), kind);
}

function calendarOf(codes: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of supported(codes)) {
    const tongues = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    for (const code of PAIRS) found.add(foldWord(tongues.of(code.toLowerCase()) ?? ''));
  }
  for (const style of ['long', 'short'] as const) for (const name of monthsOf(codes, style)) found.add(name);
  found.delete('');
  return found;
}

/** Months and days of the week, in bare form. */
function monthsOf(codes: readonly string[], style: 'long' | 'short'): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of supported(codes)) {
    const format = new Intl.DateTimeFormat(language, { month: style, weekday: style, timeZone: 'UTC' });
    for (let day = 0; day < 366; day += 5) {
      for (const { type, value } of format.formatToParts(Date.UTC(2026, 0, 1 + day))) {
        if (type === 'month' || type === 'weekday') found.add(foldWord(value));
      }
    }
  }
  return found;
}

const supported = (codes: readonly string[]): string[] => Intl.DisplayNames.supportedLocalesOf([...codes]);

const ADJECTIVE =
  /(?:i|is|an|ans|ian|ians|ish|ese|ch|er|ic|isch|ische|ischen|ischer|isches|schen|sche|scher|li|lı|lu|lü)$/;

/** Whose countries have other names. */
const IRREGULAR = new Set(
  'british irish swiss scottish welsh britisch irisch schweizer ingiliz britannique britanico western eastern northern southern'.split(
    ' ',
  ),
);

function isDemonym(word: string, stems: readonly string[], regions: ReadonlyMap<string, unknown>): boolean {
  if (IRREGULAR.has(word)) return true;
  if (word.length < 5 || regions.has(word) || !ADJECTIVE.test(word)) return false;
  return stems.some(
    (stem) => word.startsWith(stem.slice(0, Math.max(4, stem.length - 2))) && word.length <= stem.length + 6,
  );
}
