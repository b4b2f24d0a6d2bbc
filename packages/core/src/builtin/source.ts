/**
 * The source itself: its words, numbered as in the article, and what is known about it from outside. Only `title`,
 * `asPrinted` and `paragraphs` are printed in it; nothing else here is ever quoted.
 */
import type { SourceInit } from '../model/init.ts';

export const source = {
  title: 'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension',
  lang: 'en',
  published: {
    asPrinted: '1/10/2026',
    iso: '2026-01-10',
    basis:
      'Read month first: the article it summarises appeared on 6 January 2026. The source prints nothing that decides it.',
  },
  reviewBy: '2027-01-10',
  publisher: 'Foreign Intelligence Service of Ukraine',
  url: 'https://szru.gov.ua/en/news-media/news/ankara-strengthens-the-role-of-intelligence-giving-mt-a-global-dimension',
  note: 'Publisher and address are not printed in the source: a public copy stands on the publisher’s site. It summarises İbrahim Kalın’s article “The National Intelligence Organization Turns 99 – A Safer and Stronger Türkiye in the Century of Türkiye”, Anadolu Agency, 6 January 2026. The summary is not that article: what is not in it is not thereby false.',
  paragraphs: {
    0: 'Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension',
    1: 'In an article for the state-run Anadolu Agency, İbrahim Kalın, Director of Türkiye’s National Intelligence Organization – Millî İstihbarat Teşkilatı (MİT), outlined the strategic priorities for further development of the special service, presenting it as one of the key instruments for realizing Ankara’s long-term national interests.',
    2: 'The publication emphasizes the need for MİT to switch from a predominantly regional approach to a global model capable of acting proactively, influencing the security environment, and shaping it in line with Türkiye’s strategic goals.',
    3: 'MİT is the country’s central intelligence agency, combining the functions of foreign and domestic intelligence, counterintelligence, and counterterrorism, and reports directly to the President of Türkiye. In the 2010s, MİT underwent a significant transformation from a predominantly information and analytical structure to an agency capable of conducting military operations in Syria, Iraq, and Libya.',
    4: 'Ibrahim Kalin links the further development of the service to the concept of “Türkiye’s Century”, which defines the framework for the country’s development in the 21st century with an emphasis on national independence, economic growth, technological progress, and strengthening international positions. In this context, MİT is assigned a proactive role as an institution that not only responds to threats but also ensures strategic advantage through forecasting and preemptive actions.',
    5: 'Among the key areas of activity, Kalin highlights preventive intelligence, focused on early detection of threats using human intelligence, technical means, and analysis of open sources. This approach should ensure medium- and long-term forecasting in the interests of shaping the country’s policy. A separate section is devoted to fighting terrorism, in particular countering organizations such as ISIS, Al-Qaeda, FETÖ – the Hizmet movement, which Türkiye’s authorities consider responsible for the attempted coup in 2016, as well as DHKP/C – a radical marxist-leninist organization.',
    6: 'Counterintelligence and counterespionage are identified as important priorities, taking into account current threats, particularly in cyberspace. In parallel, Kalın emphasizes the development of so-called intelligence diplomacy – the expansion of MİT’s participation in the resolution of regional and international conflicts as a supplement to traditional diplomatic channels.',
    7: 'Geographically, Ankara plans to strengthen MİT’s presence and influence in Africa, focusing on Libya, Somalia, and Sudan, as well as in the Balkans and Turkic states – Azerbaijan, Kazakhstan, Uzbekistan, Turkmenistan, and Kyrgyzstan. Those regions are considered areas of priority strategic interest to Türkiye.',
    8: 'Separately, Kalin has outlined plans for internal reform of the service. These include the integration of artificial intelligence and advanced technologies into intelligence processes, introduction of new tools to fight criminal networks, enhanced coordination with other national security structures for joint operations, and systemic strengthening of cybersecurity.',
    9: 'Overall, the priorities that have been made public indicate that Türkiye’s leadership views MİT not only as a classic special service, but also as one of the leading mechanisms for implementing foreign policy and strengthening international influence. In the medium term, a proactive model of using MİT could significantly expand Ankara’s ability to shape its own agenda in regions of strategic importance.',
  },
} as const satisfies SourceInit;
