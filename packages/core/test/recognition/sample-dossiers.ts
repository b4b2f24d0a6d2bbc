/**
 * Small dossiers from unlike fields, for testing recognition on names that no rule was made for. Only names matter in
 * them: there are no statements.
 */
import type { Dossier, Entity } from '../../src/model/dossier.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Label } from '../../src/model/label.ts';

type LabelGiven = string | (Partial<Label> & { readonly text: string });

interface EntityGiven {
  readonly kind?: Kind;
  readonly labels?: readonly LabelGiven[];
  readonly blockers?: readonly string[];
}

/** A dossier of names: `{ id: [preferred name, the rest] }`. */
export function namesOf(
  id: string,
  subjects: readonly string[],
  entities: Readonly<Record<string, readonly [preferred: LabelGiven, rest?: EntityGiven]>>,
): Dossier {
  return {
    id,
    source: { title: id, lang: 'en', published: { iso: '2026-01-01' }, paragraphs: { 0: id } },
    subjects,
    statements: [],
    entities: Object.entries(entities).map(([entity, [preferred, rest = {}]]): Entity => {
      const labels = [preferred, ...(rest.labels ?? [])].map(
        (label, number): Label => ({
          use: number === 0 ? 'preferred' : 'accepted',
          ...(typeof label === 'string' ? { text: label } : label),
        }),
      );
      return {
        id: entity,
        kind: rest.kind ?? 'organization',
        label: labels[0]?.text ?? '',
        labels,
        is: entity,
        ...(rest.blockers === undefined ? {} : { blockers: rest.blockers }),
      };
    }),
  };
}

/** A service with Turkish names. */
export const service = namesOf('service', ['mit', 'kalin'], {
  mit: [
    'MİT',
    {
      labels: [
        'Millî İstihbarat Teşkilatı',
        'National Intelligence Organization',
        {
          text: 'MIT',
          use: 'deprecated',
          caseSensitive: true,
          weak: true,
          context: { for: ['Turkish', 'Ankara', 'spy agency'], against: ['Massachusetts', 'campus', 'students'] },
        },
      ],
      blockers: ['MIT License', 'Massachusetts Institute of Technology', 'MIT Press'],
    },
  ],
  kalin: [
    'İbrahim Kalın',
    {
      kind: 'person',
      labels: ['Kalın', 'Kalın, İbrahim', { text: 'Kalin', use: 'deprecated', weak: true, instead: 'Kalın' }],
    },
  ],
  dhkpc: ['DHKP/C'],
  feto: ['FETÖ'],
  qaeda: ['al-Qāʿida', { labels: ['Al-Qaeda'] }],
  turkiye: ['Türkiye', { kind: 'place', labels: ['Republic of Türkiye'] }],
  century: ['Türkiye’s Century', { kind: 'concept' }],
  libya: ['Libya', { kind: 'place' }],
  sudan: ['Sudan', { kind: 'place', blockers: ['South Sudan'] }],
  balkans: ['Balkans', { kind: 'region', labels: [{ text: 'Balkans', use: 'accepted', forms: ['Balkan'] }] }],
});

/** A public-health brief. */
export const health = namesOf('health', ['who', 'measles'], {
  who: [
    'World Health Organization',
    { labels: [{ text: 'WHO', caseSensitive: true }, 'World Health Organisation'], blockers: ['WHO Group'] },
  ],
  measles: ['measles vaccination', { kind: 'priority' }],
  aid: ['Médecins Sans Frontières', { labels: ['Doctors Without Borders', { text: 'MSF', weak: true }] }],
  director: ['María Núñez Ørsted', { kind: 'person', labels: ['Núñez Ørsted'] }],
  cold: ['cold chain', { kind: 'concept', labels: [{ text: 'cold-chain logistics', weak: true }] }],
  covid: ['COVID-19', { kind: 'event' }],
});

/** A football league. */
export const league = namesOf('league', ['bremen', 'koeln'], {
  bremen: [
    'SV Werder Bremen',
    {
      labels: [
        'Werder',
        { text: 'Bremen', weak: true, context: { for: ['Bundesliga', 'goal'], against: ['harbour', 'university'] } },
      ],
    },
  ],
  koeln: ['1. FC Köln', { labels: ['FC Köln'] }],
  spieler: ['Jürgen Groß', { kind: 'person', labels: ['Groß'] }],
  arena: ['Weserstadion', { kind: 'place' }],
  var: [{ text: 'VAR', caseSensitive: true, weak: true, context: { own: true, for: ['referee', 'offside'] } }],
});

/** A company and its products. */
export const company = namesOf('company', ['acme'], {
  acme: ['Acme Robotics, Inc.', { labels: ['Acme Robotics', { text: 'Acme', weak: true }] }],
  arm: ['AT&T', { labels: [{ text: 'AT and T', use: 'deprecated' }] }],
  cpp: ['C++', { kind: 'concept' }],
  net: ['.NET', { kind: 'concept' }],
  phone: ['iArm', { kind: 'concept' }],
  hub: ['RoboHub', { kind: 'concept' }],
  founder: ["Siobhán O'Brien", { kind: 'person', labels: ["O'Brien"] }],
  city: ['St. Louis', { kind: 'place' }],
  kyiv: ['Київ', { kind: 'place' }],
  tokyo: ['東京', { kind: 'place', labels: ['トヨタ'] }],
});
