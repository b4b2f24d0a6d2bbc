/**
 * Flawed text, with what each rule finds drawn into it: `⟦rule: words⟧`. What fixes and suggestions make of it obeys laws
 * that hold for every row.
 */
import { mitPriorities } from '@brief/core';
import { describe, expect, it } from 'vitest';
import { analyse, applyEdits, defaultSettings, fixAll, lintText, prepare } from '../index.ts';

const knowledge = prepare([mitPriorities]);

function findingsIn(text: string) {
  const { findings, errors } = lintText(text, knowledge, defaultSettings);
  expect(errors).toEqual([]);
  return findings;
}

function drawn(text: string): string {
  const findings = findingsIn(text);
  let out = '';
  for (let at = 0; at <= text.length; at++) {
    for (const { span } of findings) if (span.end === at) out += '⟧';
    for (const { span, rule } of findings) if (span.start === at) out += `⟦${rule}: `;
    out += text[at] ?? '';
  }
  return out;
}

const plain = (marked: string): string => marked.replace(/⟦[a-z-]+: |⟧/g, '');

const flawed: readonly string[] = [
  '⟦preferred-name: Turkey⟧’s intelligence agency ⟦preferred-name: MIT⟧ reports directly to the president, and ⟦preferred-name: Turkey⟧ plans more.',
  'According to ⟦preferred-name: Ibrahim Kalin⟧, director of MİT, the service will change. ⟦preferred-name: Kalin⟧ wants reforms.',
  '# ⟦preferred-name: IBRAHIM KALIN⟧ AND ⟦preferred-name: TURKEY⟧\n\nMİT director İbrahim Kalın spoke in Ankara.',
  '**⟦preferred-name: Ibrahim** Kalin⟧, head of MİT, spoke about Ankara.',
  'The ⟦preferred-name: Gulen movement⟧ is blamed by Türkiye’s authorities.',
  'Kalın’s article for Anadolu Agency outlines priorities of ⟦first-mention: MİT⟧.',
  '⟦first-mention: Kalın⟧ wants ⟦first-mention: MİT⟧ to change. MİT’s presence grows.',
  '⟦first-mention: İbrahim Kalın⟧ said ⟦first-mention: MİT⟧’s role in Africa grows.',
  'President Recep Tayyip Erdoğan received ⟦first-mention: İbrahim Kalın⟧ in Ankara.',
  'MİT director İbrahim Kalın names ISIS as a threat. Later he calls ⟦consistent-name: Daesh⟧ the main danger.',
  'MİT director İbrahim Kalın visited Kyrgyzstan. The ⟦consistent-name: Kyrgyz Republic⟧ welcomed him.',
  '⟦known-reference: [Kalin](brief:kalim)⟧ and [the service](brief:mit) and ⟦known-reference: [x](brief:mit-priorities/mitt)⟧.',
  'The article says Ankara ⟦verbatim-quote: “plans to strengthen MİT’s influence and presence in Africa”⟧.',
  'The note “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension” says ⟦first-mention: MİT⟧ ⟦verbatim-quote: “will conquer the whole of Africa”⟧.',
  '⟦verbatim-quote: “Counterintelligence and counterespionage are identified as important priorities,”⟧ İbrahim Kalın, director of MİT, said.',
  'MİT director İbrahim Kalın wrote that the organization must ⟦verbatim-quote: “switch from a predominantly regional approach to a global model”⟧.',
  'The article names ⟦verbatim-quote: “FETÖ … responsible for the attempted coup in 2016”⟧.',
  'As the article puts it, ⟦verbatim-quote: “a proactive model … significantly expand Ankara’s ability to shape its own agenda”⟧.',
  'The agency MİT is, according to the note, ⟦verbatim-quote: “conducting military operations in Syria, Iraq, and Libya”⟧.',
  'The summary names ⟦verbatim-quote: “ISIS, Al-Qaeda, FETÖ, the PKK and DHKP/C”⟧.',
  'It is, according to the article, ⟦verbatim-quote: “five Turkic states – Azerbaijan, Kazakhstan, Uzbekistan, Turkmenistan, and Kyrgyzstan”⟧.',
  '> ⟦verbatim-quote: “Those regions are considered areas of priority strategic interest to Turkey.”⟧',
  'A senior official called the service ⟦verbatim-quote: “one of the key instruments for realizing Ankara’s long-term national interests”⟧.',
  'The analysis quotes:\n\n> ⟦verbatim-quote: MİT is the country’s central intelligence service, combining the functions of foreign and domestic intelligence, counterintelligence, and counterterrorism.⟧',
  'The article calls diplomacy ⟦verbatim-quote: "a complement to traditional diplomatic channels"⟧.',
  "“Türkiye's Century” is, says the article, a concept ⟦verbatim-quote: “which defines the framework for the country's progress in the 21st century”⟧.",
  'İbrahim Kalın, director of MİT, met the foreign minister of ⟦preferred-name: Turkey⟧.',
  'The National Intelligence Organization (⟦preferred-name: MIT⟧) is the central intelligence agency of Türkiye.',
  "İbrahim Kalın, director of MİT, knows ⟦preferred-name: Turkey⟧’s neighbours; ⟦preferred-name: Turkey⟧'s are many.",
  'Millî İstihbarat Teşkilatı answers in ⟦preferred-name: Turkiye⟧ to the president.',
  '⟦preferred-name: Ibrahim Kalin⟧, director of MİT, writes well.',
  '⟦preferred-name: Ibrahim Kalın⟧, director of MİT, writes well, and so did [⟦preferred-name: Ibrahim Kalin⟧](https://example.org/kalin).',
  'The director of MİT is *⟦preferred-name: İbrahim Kalin⟧*, and Kalin’s article is out.',
  'ALL ABOUT ⟦preferred-name: TURKEY⟧, MİT AND AFRICA',
  '| Who | What |\n|---|---|\n| ⟦preferred-name: Ibrahim Kalin⟧ | director of MİT |',
  '- Türkiye’s authorities\n- The ⟦preferred-name: Gulen movement⟧\n- The Hizmet movement[^1]\n\n[^1]: The director of MİT, ⟦preferred-name: Ibrahim Kalin⟧, uses another name.',
  '<p>⟦preferred-name: Turkey⟧ and Azerbaijan, the director of MİT said, are close.</p>',
  'The ⟦preferred-name: Anatolian Agency⟧ carried an article by the director of MİT.',
  'Türkiye wants to work with ⟦preferred-name: Kazakstan⟧ and ⟦preferred-name: Turkmenia⟧.',
  'The ⟦preferred-name: Milli Istihbarat Teskilati⟧ of Türkiye is older than its name.',
  'MİT, Türkiye’s intelligence agency, fears ⟦first-mention: ⟦preferred-name: FETO⟧⟧ and DHKP/C, a radical group.',
  'Türkiye’s National Intelligence Organization (⟦preferred-name: MIT⟧) is led by its director, ⟦preferred-name: Ibrahim Kalin⟧.',
  'The intelligence agency, known as ⟦preferred-name: MIT⟧, reports to the Turkish president.',
  'The agency’s Turkish name is Millî İstihbarat Teşkilatı (⟦preferred-name: MIT⟧).',
  'MİT, the agency, is the successor of a service of the same name; ⟦preferred-name: Turkey⟧ has had one since 1926.',
  '⟦first-mention: Kalın⟧ said on Tuesday that ⟦first-mention: MİT⟧ would grow.',
  'In Ankara, ⟦first-mention: Kalın⟧ met his Libyan counterpart.',
  'Mr ⟦first-mention: Kalın⟧ did not comment on the reports about the National Intelligence Organization.',
  'Behind it stands ⟦first-mention: İbrahim Kalın⟧.',
  '“It is time,” ⟦first-mention: İbrahim Kalın⟧ wrote. Readers agreed.',
  'With ⟦first-mention: İbrahim Kalın⟧’s article, a debate began.',
  'A ⟦first-mention: MİT⟧ officer was expelled from Vienna.',
  'Officers of ⟦first-mention: MİT⟧ were expelled from Vienna.',
  '⟦first-mention: MİT⟧-trained units guard the border.',
  'The embassy denied that ⟦first-mention: MİT⟧’s station in Vienna exists.',
  'Two arrests were made, and ⟦first-mention: DHKP/C⟧ claimed the attack.',
  'The letter was signed by ⟦first-mention: DHKP-C⟧.',
  '> [!NOTE]\n> ⟦first-mention: MİT⟧’s director is ⟦first-mention: Kalın⟧.',
  '- ⟦first-mention: İbrahim Kalın⟧ said that the service would grow abroad.',
  '1. ⟦first-mention: MİT⟧ is to be present in Africa.',
  'Türkiye’s ⟦first-mention: İbrahim Kalın⟧ was there.',
  'The visit of ⟦first-mention: MİT⟧’s ⟦first-mention: Kalın⟧ surprised Tripoli.',
  'On ⟦first-mention: İbrahim Kalın⟧ the file says little.',
  'Al-Qaeda is listed second. Officials spoke of ⟦consistent-name: al-Qaida⟧’s branches.',
  'Türkiye’s Century is a slogan. The ⟦consistent-name: Century of Türkiye⟧ began in 2023, the director of MİT wrote.',
  'The ⟦first-mention: DHKP/C⟧ list, a list of the radical group, names DHKP-C members.',
  '⟦first-mention: MİT⟧’s director spoke of Daesh. ⟦consistent-name: ISIS⟧, he said, was not finished. Daesh money still moves.',
  'The ISIS flag was found. ⟦consistent-name: ISIL⟧’s flag, one officer said.',
  '⟦verbatim-quote: “Counterintelligence and counterespionage are identified as important priorities”⟧, wrote ⟦first-mention: Kalın⟧.',
  '⟦first-mention: Kalın⟧: ⟦verbatim-quote: “Counterintelligence and counterespionage are identified as important priorities.”⟧',
  '⟦verbatim-quote: “MİT is assigned a proactive role as an institution that not only responds to threats,”⟧ the MİT director İbrahim Kalın told Anadolu.',
  'In his article, ⟦first-mention: Kalın⟧ writes: ⟦verbatim-quote: “MİT is the country’s central intelligence agency.”⟧',
  '⟦first-mention: İbrahim Kalın⟧ spoke in Ankara. ⟦verbatim-quote: “Those regions are considered areas of priority strategic interest to Türkiye,”⟧ he said.',
  'According to ⟦first-mention: Kalın⟧, ⟦verbatim-quote: “a proactive model of using MİT could significantly expand Ankara’s ability to shape its own agenda”⟧.',
  'Kalın’s op-ed says: ⟦verbatim-quote: “This approach should ensure medium- and long-term forecasting in the interests of shaping the country’s policy.”⟧',
  'Turkish authorities said that ⟦verbatim-quote: “Ankara plans to strengthen MİT’s presence and influence in Africa”⟧.',
  '⟦first-mention: Kalın⟧ wrote:\n\n> ⟦verbatim-quote: Counterintelligence and counterespionage are identified as important priorities, taking into account current threats, particularly in cyberspace.⟧',
  '> ⟦verbatim-quote: Counterintelligence and counterespionage are identified as important priorities, taking into account current threats, particularly in cyberspace.⟧\n>\n> — İbrahim Kalın',
  '“In the medium term,” ⟦first-mention: Kalın⟧ said, ⟦verbatim-quote: “a proactive model of using MİT could significantly expand Ankara’s ability to shape its own agenda.”⟧',
  'The article says ⟦first-mention: MİT⟧ ⟦verbatim-quote: “reports directly to the Prime Minister of Türkiye”⟧.',
  "The article says ⟦first-mention: MİT⟧ ⟦verbatim-quote: 'reports directly to the president of Türkiye'⟧.",
  'The note says ⟦verbatim-quote: “MİT reports directly to the President of Türkiye”⟧.',
  'The note describes ⟦first-mention: DHKP/C⟧ as ⟦verbatim-quote: “a radical Marxist-Leninist organisation”⟧.',
  'The note describes ⟦first-mention: DHKP/C⟧ as ⟦verbatim-quote: “a radical leftist organization”⟧.',
  'The note lists ⟦verbatim-quote: “Azerbaijan, Kazakhstan, Kyrgyzstan, Turkmenistan and Uzbekistan”⟧.',
  'The article speaks of ⟦verbatim-quote: “preventive intelligence, focussed on early detection of threats”⟧.',
  'The article: ⟦verbatim-quote: “the attempted coup in July 2016”⟧.',
  'The text says the plans include ⟦verbatim-quote: “the integration of AI and advanced technologies into intelligence processes”⟧.',
  'According to the summary, ⟦first-mention: MİT⟧ ⟦verbatim-quote: “underwent a significant transformation … to an agency conducting military operations in Syria, Iraq, and Libya”⟧.',
  'According to the summary, ⟦first-mention: MİT⟧ is ⟦verbatim-quote: “an agency … conducting military operations in Syria, Iraq, and Libya”⟧.',
  'The note holds that ⟦verbatim-quote: “FETÖ [is] responsible for the attempted coup in 2016”⟧.',
  'The note says that ⟦verbatim-quote: “Ankara … strengthen MİT’s presence and influence in Africa”⟧.',
  'The note says ⟦verbatim-quote: “Türkiye’s leadership views MİT … as a classic special service”⟧.',
  "A blogger copied it: ⟦verbatim-quote: “In an article for the state-run Anadolu Agency, Ibrahim Kalin, Director of Turkey's National Intelligence Organization – Milli Istihbarat Teskilati (MIT), outlined the strategic priorities for further development of the special service.”⟧",
  'She read aloud that ⟦verbatim-quote: “Türkiye’s leadership sees MİT not just as a classic special service, but also as one of the leading mechanisms for implementing foreign policy”⟧.',
  '⟦verbatim-quote: «Geographically, Ankara plans to strengthen MİT’s presence in Africa, focusing on Libya, Somalia, and Sudan»⟧, so steht es da.',
  '⟦verbatim-quote: „Geographically, Ankara plans to strengthen MİT’s influence in Africa, focusing on Libya, Somalia, and Sudan“⟧ heißt es.',
  "The plan, ⟦verbatim-quote: 'the introduction of new tools to fight organised criminal networks'⟧, is the second of four, says the article.",
  "⟦verbatim-quote: “The expansion of MİT's role in the resolution of regional and international conflicts as a supplement to traditional diplomatic channels”⟧ is the aim.",
  'The article says, ⟦verbatim-quote: “Overall, the priorities that have been made public indicate that Türkiye’s leadership views MİT as one of the leading mechanisms for implementing foreign policy”⟧.',
  'The note says that these regions ⟦verbatim-quote: “are considered areas of strategic interest to Türkiye.”⟧',
  'The article “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension” says: ⟦verbatim-quote: “Türkiye needs a bigger service.”⟧',
  '⟦verbatim-quote: “No state can do without such a service,”⟧ says the article “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”.',
  'The agency is ⟦verbatim-quote: “a threat to the whole of Europe”⟧.[^1]\n\n[^1]: [Ankara Strengthens](https://szru.gov.ua/en/news-media/news/ankara-strengthens-the-role-of-intelligence-giving-mt-a-global-dimension)',
  'Does ⟦first-mention: Kalın⟧ want a larger National Intelligence Organization?',
  'The National Intelligence Organization is silent, and **⟦first-mention: Kalın⟧** is, too.',
  'The ⟦first-mention: Kalın⟧ plan for the National Intelligence Organization is to be debated.',
  'Fidan’s successor at the National Intelligence Organization, a silent man, is ⟦first-mention: Kalın⟧.',
  'The former spokesman of the president, ⟦first-mention: Kalın⟧, has a different style than others at the National Intelligence Organization.',
  '⟦verbatim-quote: “Separately, Kalin has outlined plans for internal reform of the service,”⟧ İbrahim Kalın, the director, stressed.',
  'As İbrahim Kalın, the director, put it, ⟦verbatim-quote: “the integration of artificial intelligence and advanced technologies into intelligence processes”⟧ comes first.',
  'The note calls a priority of MİT, the agency, ⟦verbatim-quote: “the development of … intelligence diplomacy”⟧.',
  'İbrahim Kalın, director of MİT, told reporters: ⟦verbatim-quote: “Those regions are considered areas of priority strategic interest.”⟧',
  'The Turkish presidency declared that ⟦verbatim-quote: “MİT underwent a significant transformation from a predominantly information and analytical structure”⟧.',
  'MİT, the agency, is to move ⟦verbatim-quote: “from a primarily regional approach to a global model capable of acting proactively”⟧.',
  'The note speaks of ⟦verbatim-quote: “fighting criminal networks with new tools”⟧ and of MİT, the agency.',
  'The note (“Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”) puts it bluntly: ⟦verbatim-quote: “Everybody spies on everybody else.”⟧',
  'In the words of the article, MİT, the agency, is ⟦verbatim-quote: “one of the main instruments for realizing Ankara’s long-term national interests”⟧.',
  '⟦verbatim-quote: “The priorities made public indicate that Türkiye’s leadership views MİT not only as a classic special service,”⟧ reads the note.',
  '> ⟦verbatim-quote: Geographically, Ankara plans to strengthen MİT’s presence and influence in Africa, focusing on Libya, Somalia, and South Sudan, as well as in the Balkans and Turkic states.⟧\n\nSo says the note.',
  'According to the text, Türkiye’s authorities consider FETÖ, a movement, ⟦verbatim-quote: “accountable for the attempted coup in 2016”⟧.',
  '| Claim | Words |\n|---|---|\n| reports to | ⟦verbatim-quote: “reports directly to the President of the Republic of Türkiye”⟧ (the article) |',
  'TURKIYE’S SPY CHIEF, ⟦preferred-name: IBRAHIM KALIN⟧, SPEAKS',
  'Director of MİT İbrahim Kalın and ⟦preferred-name: ibrahim kalin⟧ are one.',
  'A ⟦preferred-name: Turkiye⟧ policy needs a ⟦preferred-name: Turkey⟧ expert, the director of MİT said.',
  'An ⟦preferred-name: Anatolian Agency⟧ report cited ⟦preferred-name: MIT⟧, the intelligence agency of ⟦preferred-name: Turkey⟧.',
  '⟦first-mention: İbrahim Kalın⟧ of ⟦first-mention: MİT⟧ told Anadolu Agency that ⟦preferred-name: FETO⟧, the movement, was beaten, and that Hizmet schools had closed.',
  'MİT, Türkiye’s agency, is named with its old chief, the ⟦preferred-name: MİT Müsteşarı⟧ İbrahim Kalın.',
  'See [the agency][mit] and ⟦known-reference: [its head](brief:kalın)⟧.\n\n⟦known-reference: [mit]: brief:mitt⟧',
  'Kyrgyzstan is named last. In ⟦preferred-name: Kirghizia⟧ and in ⟦consistent-name: Kyrgyz Republic⟧ documents, the director of MİT noted, it is first.',
  'ISIL is named first, ⟦consistent-name: Daesh⟧ second and ⟦consistent-name: ISIS⟧ third in the paper of the director of MİT.',
  'The note sees MİT, the agency, ⟦verbatim-quote: “not only as a classic special service … for implementing foreign policy and strengthening international influence”⟧.',
  'The note on MİT, the agency, has ⟦verbatim-quote: “Kalin highlights preventive intelligence … should ensure medium- and long-term forecasting”⟧.',
  'MİT, the agency, is in the article’s words ⟦verbatim-quote: “a complement to traditional diplomatic channels”⟧.',
  'MİT, the agency, is in the words of the article ⟦verbatim-quote: “a complement to traditional diplomatic channels”⟧.',
  'The note says of the agency, MİT: ⟦verbatim-quote: “Kalin links the further development of the service to the concept of ‘the Century of Türkiye’, which defines the framework.”⟧',
  'The note on MİT, the agency, speaks of ⟦verbatim-quote: “international and regional conflicts … participation in the resolution”⟧.',
  'The note says that ⟦verbatim-quote: “Türkiye’s [own government] not only as a classic special service”⟧ sees MİT, the agency.',
  'The note “Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension” says: ⟦verbatim-quote: “Kalin links the further development of the service to the concept of ‘a great and Turkish century’, which defines the framework.”⟧',
];

describe.each(flawed.map((marked) => [marked]))('%j', (marked) => {
  const text = plain(marked);

  it('is found so', () => {
    expect(drawn(text)).toBe(marked);
  });

  it('is fixed once and for all, outside quotations', () => {
    const fixed = fixAll(text, knowledge, defaultSettings);
    expect(fixAll(fixed.text, knowledge, defaultSettings)).toMatchObject({ text: fixed.text, fixed: 0 });
    expect(fixed.findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
    const quoted = (draft: string) => analyse(draft, knowledge).quotations.map(({ words }) => words);
    expect(quoted(fixed.text)).toEqual(quoted(text));
  });

  it('is verbatim where a suggestion restores the words', () => {
    for (const finding of findingsIn(text).filter(({ rule }) => rule === 'verbatim-quote')) {
      for (const { edit } of finding.suggestions ?? []) {
        const restored = applyEdits(text, [edit]);
        const left = findingsIn(restored).filter(
          ({ rule, span }) => rule === 'verbatim-quote' && span.start === finding.span.start,
        );
        expect(left).toEqual([]);
      }
    }
  });

  it('says what to do in one sentence or two, and quotes the source exactly', () => {
    for (const { message, quote, dossier } of findingsIn(text)) {
      expect(message).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(message.length).toBeLessThan(260);
      if (quote) expect(knowledge.dossier(dossier ?? '')?.source.paragraphs[quote.paragraph]).toContain(quote.exact);
    }
  });
});
