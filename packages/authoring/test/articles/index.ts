/**
 * Articles of different sorts, written for these tests, with the names a careful reader marks in each. A name is given
 * with its kind, and its other forms in the text; what may be marked or not stands under `optional`.
 */
import { readFileSync } from 'node:fs';

export interface MarkedArticle {
  readonly file: string;
  readonly names: readonly MarkedName[];
  /** Neither a hit nor a false alarm. */
  readonly optional?: readonly string[];
}

/** `kind: name = other form = other form` */
type MarkedName = string;

export const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

export const articles: readonly MarkedArticle[] = [
  {
    file: 'harbour-strike.md',
    names: [
      'place: Port Halvard',
      'place: Skarsund Strait',
      'organization: MWU = Maritime Workers’ Union',
      'person: Dolores Quist = Quist',
      'role: general secretary of the MWU',
      'place: Lindal',
      'organization: Halvard Terminals Ltd = Halvard Terminals',
      'person: Anton Brekke = Brekke',
      'role: chief executive',
      'person: Sunniva Aas-Larsen = Aas-Larsen',
      'role: Transport Minister',
      'organization: Conservative Party',
      'organization: O’Malley & Sons',
      'organization: University of Lindal',
      'person: J. R. Okafor = Okafor',
      '?: Sea Lavender',
      'place: Finland',
      'place: Estonia',
      'organization: International Labour Organization',
      'organization: Labour Court',
    ],
  },
  {
    file: 'nordwind-quarter.html',
    names: [
      'place: Hamburg',
      'organization: Nordwind Energy SE = Nordwind Energy',
      'organization: Nordwind Marine GmbH = Nordwind Marine',
      'place: Denmark',
      'place: Poland',
      'place: Netherlands',
      'place: North Sea',
      'person: Katharina Voss = Voss',
      'role: Chief Executive Officer of Nordwind Energy',
      'person: Raj Malhotra',
      'role: Chief Financial Officer',
      'organization: Tidewell plc = Tidewell',
      'organization: CMA = Competition and Markets Authority',
      'place: Sunderland',
      'place: Blyth',
      'organization: Solar Iberia S.A.',
      'organization: Corvus Capital Partners LLP = Corvus',
      'organization: Supervisory Board',
      'person: Henrik Solberg = Solberg',
      'person: Ingrid Tamm',
      'event: WindEnergy Conference 2026',
      'place: Copenhagen',
      'concept: EBIT',
    ],
    optional: ['Nordwind', 'EBIT'],
  },
  {
    file: 'deprem-hazirligi.txt',
    names: [
      'place: Karaova',
      'organization: Karaova Büyükşehir Belediyesi',
      'event: 2023 depreminin',
      'person: Nurcan Akdeniz = Akdeniz',
      'role: Belediye Başkanı',
      'organization: Milli Eğitim Bakanlığı',
      'organization: AFAD = Afet ve Acil Durum Yönetimi Başkanlığı',
      'person: Hakan Türkoğlu',
      'place: Yenişehir',
      'place: Taşköprü',
      'organization: İstanbul Teknik Üniversitesi',
      'person: Şükrü Ilıcalı = Ilıcalı',
      '?: İTÜ',
      'organization: TBMM = Türkiye Büyük Millet Meclisi',
      'place: Japonya',
      'organization: JICA = Japonya Uluslararası İşbirliği Ajansı',
      'organization: Yapı Denetim A.Ş',
      'person: Murat Kurumlu',
      'role: Çevre Bakanı',
      'place: Ankara',
    ],
    optional: ['bölge müdürü'],
  },
  {
    file: 'klinikreform.txt',
    names: [
      'place: Erlenstadt',
      'person: Beate Lorch = Lorch',
      'organization: Ministeriums für Soziales und Gesundheit',
      'organization: KGM = Krankenhausgesellschaft Mittelland',
      'person: Tobias Henneke = Henneke',
      'organization: Verdi',
      'organization: Verband der Ersatzkassen',
      'person: Samuel Brandt-Weiss',
      'organization: Kreiskrankenhaus Oberau',
      'organization: Salvia Kliniken GmbH = Salvia Kliniken',
      'place: Oberau',
      'place: Tannheim',
      'organization: Bundesgesundheitsministerium',
      'place: Berlin',
      'organization: Europäische Kommission',
      'place: Österreich',
    ],
    optional: ['Landesregierung', 'Landtag', 'Bund', 'Vorsitzende der Ärztekammer', 'Ärztekammer', 'Gewerkschaft Verdi'],
  },
  {
    file: 'cable-markers.md',
    names: [
      '?: prEN 61842-3',
      'organization: TC 219 = Technical Committee TC 219',
      'organization: NSF = Nordic Standards Forum',
      '?: ISO 13628-5',
      'concept: ROV = remotely operated vehicle',
      '?: IEC 60757',
      '?: IEC 60068-2-11',
      '?: ASTM B117',
      'organization: IEC = International Electrotechnical Commission',
      'organization: Statnett',
      'organization: Danish Energy Agency',
      'person: Aino Järvinen',
      'organization: Aalto University',
      'person: Mikkel Thorup = Thorup',
      'organization: DTU = Technical University of Denmark',
      'place: North Sea',
      '?: Unicode Standard',
      'place: Gothenburg',
      'organization: CENELEC = European Committee for Electrotechnical Standardization',
    ],
  },
];
