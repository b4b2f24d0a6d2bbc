/** Dates as people write them, the same whatever the locale of the machine. */
const months = 'January February March April May June July August September October November December'.split(' ');

/** `2026-01-10` as “10 January 2026”; anything else as it is. */
export function dateInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}
