import type { EntityInits } from '../model/init.ts';

export const organizations = {
  mit: {
    kind: 'organization',
    label: 'MİT',
    is: 'Türkiye’s central intelligence agency.',
    labels: [
      { text: 'National Intelligence Organization', seen: true },
      { text: 'Millî İstihbarat Teşkilatı', seen: true },
      { text: 'the special service', seen: true },
      { text: 'the service', seen: true },
      { text: 'MIT' }, // case-sensitive, guarded
      'Milli İstihbarat Teşkilatı',
      'Milli Istihbarat Teskilati',
      'National Intelligence Organisation',
      'Turkish intelligence',
      { text: 'National Intelligence Agency', use: 'deprecated' },
      { text: 'Turkish National Intelligence', use: 'deprecated' },
      { text: 'MAH', use: 'deprecated' },
      { text: 'Millî Emniyet Hizmeti', use: 'deprecated' },
    ],
  },
  anadolu: {
    kind: 'organization',
    label: 'Anadolu Agency',
    is: 'State-run news agency that carried the op-ed.',
    labels: [
      { text: 'the state-run Anadolu Agency', seen: true },
      'Anadolu',
      { text: 'AA' }, // case-sensitive, weak
      'Anadolu Ajansı',
      'Anadolu Ajansi',
      'Anatolia News Agency',
      { text: 'Anatolian Agency', use: 'deprecated' },
    ],
  },
  authorities: {
    kind: 'organization',
    label: 'Türkiye’s authorities',
    is: 'Who considers FETÖ responsible; “leadership” (p9) is a near-synonym, kept as an accepted label.',
    labels: [
      { text: 'Türkiye’s leadership', seen: true },
      'Turkish authorities',
      'Turkish government',
      'Turkish leadership',
      { text: 'Turkey’s authorities', use: 'deprecated' },
    ],
  },
  ankara: {
    kind: 'organization',
    label: 'Ankara (the Turkish state)',
    is: 'Metonym in all four printed uses; never the city in this article.',
    labels: [{ text: 'Ankara', seen: true }, { text: 'Ankara’s', seen: true }, 'Ankara government'],
  },
  securityStructures: {
    kind: 'organization',
    label: 'other national security structures',
    is: 'Unnamed partners for joint operations.',
    labels: ['security agencies', 'other security institutions'],
  },
  isis: {
    kind: 'organization',
    label: 'ISIS',
    is: 'Named as a terrorist organization to counter.',
    labels: [
      'ISIL',
      { text: 'IS' }, // case-sensitive, weak
      'Islamic State',
      'Daesh',
      'DAESH',
      'DEAŞ',
    ],
  },
  alQaeda: {
    kind: 'organization',
    label: 'Al-Qaeda',
    is: 'Named as a terrorist organization to counter.',
    labels: ['al-Qaeda', 'al-Qaida', 'al Qaeda', 'Al Qaida', 'El Kaide', 'al-Qāʿida'],
  },
  feto: {
    kind: 'organization',
    label: 'FETÖ',
    is: 'Türkiye’s name for the Hizmet movement; a loaded label.',
    labels: ['FETO', 'Fethullahist Terrorist Organization', 'Gülenist Terror Group'],
  },
  hizmet: {
    kind: 'organization',
    label: 'Hizmet movement',
    is: 'The article equates it with FETÖ by a dash apposition.',
    labels: [
      { text: 'the Hizmet movement', seen: true },
      'Hizmet',
      'Gülen movement',
      'Gulen movement',
      'Gülenists',
      'Gulenists',
      { text: 'Cemaat', use: 'deprecated' },
    ],
  },
  dhkpc: {
    kind: 'organization',
    label: 'DHKP/C',
    is: 'Described as a radical marxist-leninist organization.',
    labels: [
      'DHKP-C',
      'DHKP–C',
      'DHKPC',
      'Revolutionary People’s Liberation Party/Front',
      { text: 'Dev Sol', use: 'deprecated' },
      { text: 'Devrimci Sol', use: 'deprecated' },
    ],
  },
} as const satisfies EntityInits<'organization'>;
