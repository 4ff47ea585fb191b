const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From how many seconds on a unit is used, and how many seconds it has; the largest that fits wins. */
const UNITS = [
  { unit: 'week', from: 13 * DAY, seconds: 7 * DAY },
  { unit: 'day', from: 22 * HOUR, seconds: DAY },
  { unit: 'hour', from: 50 * MINUTE, seconds: HOUR },
  { unit: 'minute', from: 45, seconds: MINUTE },
] as const;

/** Further away than this, a date says more than a count of weeks. */
const RELATIVE_UP_TO = 32 * DAY;

const RELATIVE = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const SAME_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const OTHER_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });

/** How far `at` is from `now` in words: "just now", "3 hours ago", "in 2 days"; beyond a month the date (UTC). */
export function relativeTime(at: Date, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const distance = Math.abs(seconds);
  if (distance > RELATIVE_UP_TO) {
    return (at.getUTCFullYear() === now.getUTCFullYear() ? SAME_YEAR : OTHER_YEAR).format(at);
  }
  const fitting = UNITS.find(({ from }) => distance >= from);
  return fitting ? RELATIVE.format(Math.round(seconds / fitting.seconds), fitting.unit) : 'just now';
}

/** The instant in full, in UTC. */
export function exactTime(at: Date): string {
  return `${EXACT.format(at)} UTC`;
}
