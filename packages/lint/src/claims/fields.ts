/**
 * Fields of life and the nouns that belong to them, so that two phrases can be told to speak of different things: "military
 * operations" and "traditional diplomatic channels". A word that is not here belongs nowhere, and settles nothing.
 */
import { words } from './vocabulary.ts';

const FIELDS: readonly ReadonlySet<string>[] = [
  words(`military army armies armed soldiers troops soldiery war wars warfare defence defense navy naval deterrence weapons arms
    combat battle paramilitary garrison missiles staff`),
  words(`police policing constabulary court courts judiciary judicial prosecution prosecutions trial trials punishment prison
    prisons lawyers judges evidence verdicts sentencing detention`),
  words(`trade economy economic financial finance finances sanctions tax taxes taxation budget budgets market markets exports
    imports investment inflation customs banking banks prices industry commercial business currency tourism`),
  words('migration migrants refugees asylum immigration'),
  words('sea seas maritime naval ocean oceans fisheries shipping coast coasts offshore'),
  words('space satellite satellites orbit aviation airspace aerospace'),
  words(
    'media press broadcasting journalists journalism television propaganda publicity advertising newspapers relations',
  ),
  words('university universities school schools education academy academic teaching students research'),
  words('culture cultural sport sports museums heritage music football tourism'),
  words('health medical medicine hospital hospitals disease vaccines nursing pandemics'),
  words('recruitment catering personnel payroll pensions salaries wages staffing training'),
  words('climate energy oil gas electricity water agriculture farming forestry environment environmental mining'),
  words(
    'diplomacy diplomatic diplomats diplomat embassies embassy ambassadors envoys treaty treaties mediation consulates',
  ),
  words('intelligence spies spying espionage agents surveillance information analysis analytical analysts'),
  words('crime crimes criminal criminals mafia gangs gang smuggling smugglers traffickers trafficking drugs narcotics'),
  words('terrorism terrorist terrorists counterterrorism extremism jihadist'),
  words('cyber cyberspace digital internet online network networks computers hackers hacking cybersecurity software'),
  words('religion religious mosques churches clergy faith'),
  words('domestic home national internal inland'),
  words('global worldwide planetary intercontinental'),
];

/** The numbers of the fields that a word belongs to. */
export const fieldsOf = (word: string): readonly number[] => byWord.get(word) ?? NONE;

const NONE: readonly number[] = [];
const byWord = new Map<string, number[]>();
for (const [number, field] of FIELDS.entries())
  for (const word of field) byWord.set(word, [...(byWord.get(word) ?? []), number]);
