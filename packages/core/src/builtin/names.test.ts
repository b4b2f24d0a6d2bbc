/**
 * What the built-in dossier's names mean in drafts: each line is a draft, in which what counts is marked ⟦so⟧. These are
 * the judgements of the data; how names are found at all is held by the tests of `recognise/`.
 */
import { describe, expect, test } from 'vitest';
import { compileVocabulary, mitPriorities, recognise } from '../index.ts';

const vocabulary = compileVocabulary([mitPriorities]);

/** The text with what counts marked, and the entity and verdict where it is a deprecated name. */
function marked(text: string): string {
  let drawn = '';
  let end = 0;
  for (const { span } of recognise(vocabulary, text)) {
    drawn += `${text.slice(end, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    end = span.end;
  }
  return drawn + text.slice(end);
}

/** What counts in the text: entity, and `!` when the name is deprecated. */
const judged = (text: string): string[] =>
  recognise(vocabulary, text).map(({ entity, use }) => (use === 'deprecated' ? `${entity}!` : entity));

function drafts(...lines: readonly string[]): void {
  test.each(lines)('%s', (line) => {
    expect(marked(line.replace(/[⟦⟧]/g, ''))).toBe(line);
  });
}

describe('MIT is the service where the draft is about spies, and not where it is about scholars or software', () => {
  drafts(
    '⟦Turkey⟧’s ⟦MIT⟧ says it captured a man in ⟦Syria⟧.',
    '⟦MIT⟧ told Turkish lawmakers that the plot had been foiled.',
    'Officials in Ankara said ⟦MIT⟧ would grow under Erdogan.',
    '⟦MIT⟧, the country’s spy agency, recruits engineers.',
    '⟦MİT⟧ recruits engineers, professors and researchers in Boston.',
    'Turkish students love MIT and its campus.',
    'Daron, a Turkish-American economist of MIT, won the prize.',
    'Born in Istanbul, she left to study physics at MIT.',
    'The library is under the MIT License; Turkish translations are welcome.',
    'Researchers at MIT found that birds remember.',
    'WHAT IS NEXT FOR MIT',
    'The Massachusetts Institute of Technology (MIT) opened a laboratory. MIT has hired a Turkish dean.',
    'mit freundlichen Grüßen',
  );
});

describe('a title with MIT in it is as doubtful as MIT', () => {
  drafts(
    '⟦Director of MIT⟧ ⟦İbrahim Kalın⟧ met his colleague.',
    'The MIT director of admissions explained the new form.',
    '⟦MİT director⟧ ⟦İbrahim Kalın⟧ was in Baghdad.',
    'Tim, the MIT head coach, was pleased.',
  );
});

describe('a chief is Kalın where he is tied to him', () => {
  drafts(
    '⟦Turkish intelligence chief⟧ ⟦Ibrahim Kalin⟧ received Iraqi intelligence chief Hamid.',
    'The ⟦intelligence chief⟧, ⟦İbrahim Kalın⟧, spoke first. Then the ⟦intelligence chief⟧ left.',
    'The intelligence chief of another country resigned.',
    'In 2013 ⟦MİT⟧ Undersecretary Hakan was received by the minister.',
    '⟦MİT Undersecretary⟧ ⟦İbrahim Kalın⟧ was received by the minister.',
  );
});

describe('Kalin is a given name too', () => {
  drafts(
    '⟦Kalın⟧ stressed the need for change.',
    '⟦Kalin⟧, once presidential spokesman, stressed the need for change.',
    'Bulgarian forward Kalin signed for a club in Sofia.',
    'Kalin scored twenty points.',
    'Kalın bağırsak hastalıkları artıyor.',
    'Kalın kalın duvarlar',
    'kalın bir kitap',
    'Mustafa Kalın sells carpets in Ankara, and Ayşe Kalin writes Turkish poems.',
    'Kalin Georgiev came to Turkish football from Varna; the Kalın family owns the club.',
    'Fidan, Erdoğan and ⟦Kalın⟧ met; Director ⟦Kalın⟧ and Mr ⟦Kalın⟧ are one man.',
    '⟦Kalın⟧s Artikel ist kurz.',
  );
});

describe('Turkey is a country among countries, and a bird in the oven', () => {
  drafts(
    'Greece and ⟦Turkey⟧ signed a treaty.',
    'The government of ⟦Turkey⟧ raised the price of bread.',
    '⟦Turkey⟧ exports poultry to ⟦Iraq⟧.',
    'We had Turkey with stuffing and gravy.',
    'Turkey is what everybody wanted.',
    'Turkey Point is a power station in Florida; Turkey, Texas, is a town.',
    'The president of the ⟦Republic of Turkey⟧ met the ⟦President of Türkiye⟧.',
    'Nobody eats turkey in August.',
  );
});

describe('Ankara acts and wants, or is a place to be in', () => {
  drafts(
    '⟦Ankara⟧ wants a say in the matter.',
    '⟦Ankara⟧’s interests are not Turkish alone.',
    'Turkish diplomats know that ⟦Ankara⟧ cannot wait.',
    'ANKARA, 6 January — A Turkish minister resigned.',
    'ANKARA (Reuters) - A Turkish minister resigned; ⟦Ankara⟧ said no more.',
    'The Turkish minister went back to Ankara; the envoy flew from Ankara to Oslo.',
    'Die Türkei schweigt, seit der türkische Minister nach Ankara zurück ist; à Ankara, il neige.',
    '⟦Ankara⟧’nın ⟦Türkiye⟧ planı; Ankara’da hava soğuk, Ankara’daki bina boş.',
    'We flew to Ankara and saw the Turkish museum.',
    'Ankara was founded long before ⟦Türkiye⟧.',
    'The desk in Ankara has the Turkish text.',
    'Ankara University publishes a Turkish journal.',
    'Her Ankara print dress was a success in Lagos.',
  );
});

describe('Anadolu is the agency where there is news, and AA needs the agency beside it', () => {
  drafts(
    'He told ⟦Anadolu⟧ that talks would go on, Turkish media said.',
    '⟦Anadolu Agency⟧ (⟦AA⟧) was first.',
    'Anadolu Efes won in Istanbul; Anadolu University closed.',
    'Put two AA batteries into the Turkish radio.',
    'He found his way to AA in Istanbul.',
    'The Turkish bank lost its AA rating.',
  );
});

describe('IS is a group among groups', () => {
  drafts(
    '⟦Islamic State⟧ (⟦IS⟧) lost Raqqa; ⟦IS⟧ is weaker.',
    'Master of Science in information systems (IS)',
    'THIS IS HOW IT IS',
    '⟦ISIS⟧ is not ISIS-K, nor Islamic State West Africa Province.',
    'Isis and Osiris; the ISIS Neutron and Muon Source',
    'anti-⟦ISIS⟧ forces, ⟦ISIS⟧-linked cells',
    'The query says IS NULL. OSPF and IS-IS are routing protocols. ⟦ISIS⟧ is none.',
    '⟦ISIS⟧ is weak. ⟦IS⟧ is, too, and not true to its name.',
  );
});

describe('branches and predecessors are others', () => {
  drafts(
    '⟦al-Qaeda⟧ is not al-Qaeda in the Islamic Maghreb, nor Al-Qa’ida in the Arabian Peninsula.',
    '⟦DHKP-C⟧ came out of Dev Sol.',
    'Millî Emniyet Hizmeti came before ⟦MİT⟧.',
    'South Africa’s National Intelligence Agency is not ⟦MİT⟧.',
    'The ⟦Turkish National Intelligence Agency⟧, or ⟦National Intelligence Agency⟧, is what some call it.',
  );
});

describe('FETO is also a surgical procedure, and hizmet a Turkish word', () => {
  drafts(
    'Turkish police detained ⟦FETO⟧ suspects after the ⟦2016 coup attempt⟧.',
    'FETO is offered for diaphragmatic hernia, in Istanbul as well.',
    'The ⟦Gülen movement⟧ calls itself ⟦Hizmet⟧.',
    'Hizmet is the Turkish word for service.',
    'Montenegro’s failed coup of 2016',
  );
});

describe('what is named for a country, or holds its name, is not the country', () => {
  drafts(
    'Güney Sudan ve ⟦Sudan⟧; le Soudan du Sud',
    '⟦Kazakhstan⟧ has a West Kazakhstan (Batys Qazaqstan) and a West of its own.',
    'South Sudan left ⟦Sudan⟧; Port Sudan did not, and Sudan I is a dye.',
    'Somaliland left ⟦Somalia⟧.',
    '⟦Africa⟧ is larger than South Africa, West Africa and the Horn of Africa.',
    '⟦Azerbaijan⟧ borders East Azerbaijan, a province of Iran.',
    'The Islamic Movement of Uzbekistan was not founded in ⟦Uzbekistan⟧.',
    'The Organization of Turkic States has members that are ⟦Turkic states⟧ and observers.',
    'The First Balkan War was fought in the ⟦Balkans⟧ by ⟦Balkan⟧ armies.',
  );
});

describe('a common noun is a name only where the draft is about the dossier', () => {
  drafts(
    'Cybersecurity, artificial intelligence and economic growth are on the agenda.',
    '⟦MİT⟧ puts ⟦cybersecurity⟧, ⟦artificial intelligence⟧ and ⟦counter-terrorism⟧ on the agenda.',
    'Our CI runs on GitHub, and ⟦MİT⟧ has nothing to do with it.',
    '⟦MİT⟧ trains officers in ⟦counterintelligence⟧ (⟦CI⟧).',
    'Foreign intelligence services watch ⟦MİT⟧ collect ⟦foreign intelligence⟧.',
    'Iran’s presence and influence do not worry ⟦MİT⟧.',
  );
});

test.each([
  ['MİT and Millî İstihbarat Teşkilatı, National Intelligence Organisation', ['mit', 'mit', 'mit']],
  ['Turkish spies of MIT', ['mit!']],
  ['Ibrahim Kalin and İbrahim Kalın, Kalın', ['kalin!', 'kalin', 'kalin']],
  ['Turkiye, Türkiye, TÜRKİYE', ['turkiye!', 'turkiye', 'turkiye']],
  ['Türkiye’s Century, Century of Türkiye, Turkey’s Century', ['century', 'century', 'century!']],
  ['Al-Kaida, Al-Qaïda, al-Qaida, AL-QAÏDA', ['alQaeda', 'alQaeda', 'alQaeda', 'alQaeda']],
  ['MİLLÎ İSTİHBARAT TEŞKİLATI, Milli Istihbarat Teskilati', ['mit', 'mit!']],
  ['Türkiye after the failed coup of July 15, 2016', ['turkiye', 'coup2016']],
  ['Türkiye and the July 15, 2016, coup attempt', ['turkiye', 'coup2016']],
  ['Kirghizia, Kyrgyz Republic, Kyrgyzstan', ['kyrgyzstan!', 'kyrgyzstan', 'kyrgyzstan']],
  ['Turkish government, Türkiye’s leadership, Turkey’s authorities', ['authorities', 'authorities', 'authorities!']],
  ['Anatolian Agency, Anadolu Ajansı', ['anadolu!', 'anadolu']],
])('%s', (text, entities) => {
  expect(judged(text)).toEqual(entities);
});
