const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** "1 Dec". */
export function shortDay(day: Date): string {
  return SHORT.format(day);
}

/** "Monday, 23 November", in UTC. */
export function longDate(now: Date): string {
  return LONG.format(now);
}
