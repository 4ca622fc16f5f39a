// Between the time on a programme's wall clock and the instant it means, with nothing but Intl.

const parts = new Map();

function wall(milliseconds, zone) {
  if (!parts.has(zone)) {
    parts.set(zone, new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    }));
  }
  return Object.fromEntries(parts.get(zone).formatToParts(milliseconds).map(({ type, value }) => [type, value]));
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function ahead(milliseconds, zone) {
  const { year, month, day, hour, minute, second } = wall(milliseconds, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(milliseconds / 1000) * 1000;
}

/**
 * The instant of a date (2027-03-28) and a time (09:00) in a zone, or null when either is missing.
 * A time that the spring skips counts from before the change (03:30 becomes 04:30); one that the autumn repeats is the first of the two.
 */
export function toInstant(date, time, zone) {
  const read = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(read)) return null;
  const before = ahead(read - 86_400_000, zone);
  const after = ahead(read + 86_400_000, zone);
  const fits = [before, after].map((offset) => read - offset).find((instant) => instant + ahead(instant, zone) === read);
  return new Date(fits ?? read - before).toISOString().replace('.000Z', 'Z');
}

/** The date and the time that an instant shows on the zone's clock. */
export function toLocal(instant, zone) {
  const { year, month, day, hour, minute } = wall(Date.parse(instant), zone);
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}
