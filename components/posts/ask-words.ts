/** How far an ask has come, in a sentence; that nobody has answered yet is said, since it counts most. */
export function askProgress({
  givenCount,
  promisedCount,
}: {
  givenCount: number;
  promisedCount: number;
}): string {
  const promised =
    promisedCount === 0
      ? ''
      : promisedCount === 1
        ? 'One person has promised.'
        : `${promisedCount} people have promised.`;
  const given =
    givenCount === 0
      ? 'Nobody has answered yet.'
      : givenCount === 1
        ? 'One person has answered.'
        : `${givenCount} people have answered.`;
  return promised ? `${given} ${promised}` : given;
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "3 May 2026" from "2026-05-03". */
export function longDay(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`));
}
