/**
 * Words that tell what sort of thing a name names, in five languages: the head of "Ministry of …", the "GmbH" at the end,
 * the "said" behind a person. Bare forms; a stem ends in `*`, an ending begins with one ("*ministerium").
 */
import { foldWord } from '@brief/core';

export const isOrganizationWord = tester(
  'academy administration agency airlines alliance army assembly association authority bank board brigade broadcaster bundesrat bundestag bureau ' +
    'cabinet center centre chamber club coalition college commission committee community company confederation conference congress ' +
    'consortium corporation council court department directorate embassy federation force forces forum foundation fund ' +
    'government group guard hospital initiative inspectorate institute institution laboratories laboratory league ministry mission ' +
    'movement museum navy network office opera orchestra order organisation organization parliament partners party police ' +
    'press registry reserve school secretariat senate service services society staff syndicate task team times treasury tribunal trust ' +
    'union university workers ' +
    'ministeriums akademie amt anstalt armee behorde bundesamt bundesbank bundesregierung bund* fraktion gericht gesellschaft gewerkschaft ' +
    'hochschule kammer kommission konzern landtag ministerium partei polizei rat stiftung universitat verband verein werke zentrum *ministerium ' +
    '*amt *gericht *gesellschaft *verband *bank *institut *universitat *rat *behorde *agentur *stiftung *werke *gewerkschaft ' +
    'ajansi bakanligi bankasi baskanligi belediyesi birligi dairesi dernegi emniyet enstitusu federasyonu genelkurmay holding idaresi ' +
    'kooperatifi komutanligi konseyi kulubu kurulu kurumu kurulusu mahkemesi meclisi merkezi mudurlugu mustesarligi odasi ofisi ' +
    'orgutu partisi sendikasi sirketi teskilati universitesi vakfi valiligi ' +
    'academie agence armee assemblee autorite banque bureau chambre commission comite conseil cour direction federation fondation ' +
    'gouvernement institut ministere mouvement musee office organisation parlement parti police senat service societe syndicat ' +
    'tribunal union universite ' +
    'agencia asociacion autoridad banco camara comision comite congreso consejo corte ejercito fundacion gobierno instituto ' +
    'ministerio movimiento organizacion parlamento partido policia secretaria senado servicio sociedad tribunal universidad',
);

/** What stands at the end of a company's name. */
export const isLegalForm = tester(
  'gmbh ag se kg kgaa ohg ug plc ltd limited llc llp lp inc incorporated corp corporation co sa sas sarl spa srl bv nv oy oyj ab asa as aps ' +
    'sro zrt kft sp ev eg anonim sirketi pty pte bhd kk jsc ojsc pao ooo',
);

export const isPlaceSort = tester(
  'archipelago bay bridge canal cape city coast county desert district emirate gulf harbour harbor hills horn island islands isle kingdom lake ' +
    'mount mountain mountains ocean peninsula plateau port province republic river sea square state states strait street town valley ' +
    'village airport station region ' +
    'insel inseln republik see meer strasse platz stadt fluss gebirge kanton *strasse *platz *brucke ' +
    'adasi bogazi cumhuriyeti denizi golu ili ilcesi korfezi nehri dagi caddesi ' +
    'republique ile iles mer lac fleuve ville republica isla islas mar rio ciudad',
);

export const isEventWord = tester(
  'accords agreement attack attacks battle championship championships conference convention coup cup earthquake elections election exhibition expo fair festival ' +
    'games olympics invasion massacre pandemic protests referendum revolution summit treaty uprising war wars forum games congress ' +
    'abkommen anschlag erdbeben gipfel krieg messe putsch wahl wahlen weltmeisterschaft *gipfel *krieg *wahl *messe *konferenz ' +
    'anlasmasi antlasmasi darbe* deprem* fuari kongresi olimpiyatlari sampiyonasi savasi secim* zirvesi ' +
    'accord attentat conference elections guerre referendum sommet acuerdo cumbre elecciones guerra terremoto',
);

/** Happenings that a year alone tells apart: "the coup attempt in 2016". */
export const isDatedHappening = tester(
  'coup earthquake election elections floods pandemic referendum summit war uprising invasion massacre ' +
    'bundestagswahl erdbeben gipfel krieg putsch putschversuch wahl *wahl *gipfel deprem* darbe* secim* zirvesi elecciones seisme',
);

export const isRoleWord = tester(
  'admiral ambassador analyst attorney author captain ceo cfo chair chairman chairperson chairwoman chancellor chief cio colonel commander ' +
    'commissioner coordinator coo correspondent counsel cto dean deputy director editor economist engineer envoy executive founder co-founder general governor ' +
    'head inspector judge justice king leader lieutenant lecturer major manager mayor minister ombudsman officer owner partner premier president ' +
    'prince princess principal professor prosecutor queen rapporteur rector representative researcher scientist secretary senator sergeant ' +
    'speaker spokesman spokesperson spokeswoman sultan superintendent treasurer ' +
    'abgeordnete* botschafter* bundeskanzler* bundesprasident* bundesminister* burgermeister* chef* direktor* geschaftsfuhrer* kanzler* ' +
    'leiter* minister* prasident* professor* sprecher* vorsitzende* vorstand* vorstandschef* *ministerin *minister *prasident *prasidentin *sprecher ' +
    '*sprecherin *chef *chefin *direktor *direktorin *leiter *leiterin *vorsitzende *vorsitzender *vorstand *burgermeister *burgermeisterin ' +
    'bakan bakani baskan baskani basbakan buyukelci buyukelcisi cumhurbaskani genel mudur muduru mustesari profesor rektoru sekreteri ' +
    'sozcusu sozcu valisi komutani uzmani yardimcisi ' +
    'ambassadeur directeur directrice maire ministre porte-parole presidente president secretaire alcalde director directora ministro ' +
    'ministra portavoz secretario',
);

/** Words before a role that belong to it. */
export const isRoleModifier = tester(
  'acting assistant associate chief communications co defence defense deputy economic education environment executive federal finance financial first foreign ' +
    'former general health interior justice lead managing medical operating prime press regional research scientific senior technical ' +
    'trade transport vice stellvertretende stellvertretender genel',
);

export const isTitle = tester(
  'mr mrs ms mx miss dr prof sir dame lord lady madam hon rev herr herrn frau sayin bay bayan mme mlle monsieur madame don dona senor senora sr sra gen col lt maj sen rep gov',
);
/** Titles that follow the name. */
export const isTitleAfter = tester('bey hanim pasa efendi');

export const isReportingVerb = tester(
  'said says told tells added adds argued argues warned warns explained explains wrote writes noted notes stated announced claims claimed ' +
    'insisted stressed believes thinks emphasizes emphasises highlights replied recalled acknowledged ' +
    'sagte sagt erklarte erklart betonte betont warnte warnt teilte kundigte schrieb meinte ' +
    'dedi soyledi acikladi belirtti vurguladi bildirdi kaydetti konustu ifade ' +
    'declare affirme explique souligne dijo afirmo explico declaro senalo',
);

/** "Section 4", "Table 2": a place in a document, whatever its number. */
export const isDocumentPart = tester(
  'annex appendix article box chapter clause exhibit figure footnote item line note page paragraph part phase section step table version volume ' +
    'abbildung abschnitt absatz anhang artikel kapitel seite tabelle teil bolum ek madde sayfa sekil tablo ' +
    'annexe chapitre figure partie tableau anexo capitulo cuadro figura seccion tabla q quarter fy chart',
);

/** Nouns of measure, which languages with capital nouns set before other nouns. */
export const isMeasure = tester(
  'prozent million millionen milliarde milliarden euro dollar uhr anfang mitte ende jahr jahre jahren tonnen kilometer meter stunden tage tagen monat monate monaten quartal',
);

/** Never alone a name: the general word for a sort of thing. */
export const isGeneral = (word: string): boolean =>
  isOrganizationWord(word) ||
  isLegalForm(word) ||
  isPlaceSort(word) ||
  isEventWord(word) ||
  isRoleWord(word) ||
  isTitle(word) ||
  isDocumentPart(word);

function tester(words: string): (word: string) => boolean {
  const whole = new Set<string>();
  const stems: string[] = [];
  const endings: string[] = [];
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) stems.push(foldWord(word));
    else if (word.startsWith('*')) endings.push(foldWord(word));
    else whole.add(foldWord(word));
  }
  return (word) => {
    const bare = foldWord(word);
    return (
      whole.has(bare) ||
      stems.some((stem) => bare.startsWith(stem)) ||
      endings.some((ending) => bare.length > ending.length + 2 && bare.endsWith(ending))
    );
  };
}
