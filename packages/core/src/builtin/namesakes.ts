/**
 * What is named for a place and is not the place: airlines, museums, newspapers, time zones. Outside knowledge, in the
 * shape of blockers.
 */

/** Bodies and things that bear the name of a country or a continent. */
export const namedFor = (place: string): readonly string[] => [
  ...['Radio', 'Air'].map((before) => `${before} ${place}`),
  ...[
    'Airlines',
    'Airways',
    'Avenue',
    'Café',
    'Championships',
    'FC',
    'Grand Prix',
    'Herald',
    'Museum',
    'Observer',
    'Street',
    'Telecom',
    'Tribune',
    'University',
  ].map((after) => `${place} ${after}`),
];

const zones =
  'Abidjan Accra Addis_Ababa Algiers Asmara Bamako Bangui Banjul Bissau Blantyre Brazzaville Bujumbura Cairo Casablanca ' +
  'Ceuta Conakry Dakar Dar_es_Salaam Djibouti Douala El_Aaiun Freetown Gaborone Harare Johannesburg Juba Kampala ' +
  'Khartoum Kigali Kinshasa Lagos Libreville Lome Luanda Lubumbashi Lusaka Malabo Maputo Maseru Mbabane Mogadishu ' +
  'Monrovia Nairobi Ndjamena Niamey Nouakchott Ouagadougou Porto-Novo Sao_Tome Tripoli Tunis Windhoek';

/** The time zones of the continent, as computers name them. */
export const africanTimeZones: readonly string[] = zones.split(' ').map((zone) => `Africa/${zone}`);
