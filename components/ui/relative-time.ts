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

/** English as it is written in Europe: the day before the month, a clock of 24 hours. */
const TAGS = { en: 'en-GB', de: 'de-DE' } as const;
const JUST_NOW = { en: 'just now', de: 'gerade eben' } as const;

/** The languages that times are told in; any other counts as English. */
type Language = keyof typeof TAGS;
const languageOf = (locale: string): Language => (locale === 'de' ? 'de' : 'en');

type Formats = Record<'sameYear' | 'otherYear' | 'exact', Intl.DateTimeFormat> & {
  relative: Intl.RelativeTimeFormat;
};
const made = new Map<Language, Formats>();

// making them costs more than using them, so once for each language
function formatsOf(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const tag = TAGS[language];
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const formats = {
    relative: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }),
    sameYear: date({ day: 'numeric', month: 'short' }),
    otherYear: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    exact: date({ dateStyle: 'full', timeStyle: 'short' }),
  };
  made.set(language, formats);
  return formats;
}

/**
 * How far `at` is from `now` in words: "just now", "3 hours ago", "in 2 days"; beyond a month the date (UTC).
 * In German "gerade eben", "vor 3 Stunden", "in 2 Tagen".
 */
export function relativeTime(at: Date, now: Date, locale = 'en'): string {
  const language = languageOf(locale);
  const { relative, sameYear, otherYear } = formatsOf(language);
  const seconds = (at.getTime() - now.getTime()) / 1000;
  const distance = Math.abs(seconds);
  if (distance > RELATIVE_UP_TO) {
    return (at.getUTCFullYear() === now.getUTCFullYear() ? sameYear : otherYear).format(at);
  }
  const fitting = UNITS.find(({ from }) => distance >= from);
  if (fitting) return relative.format(Math.round(seconds / fitting.seconds), fitting.unit);
  return JUST_NOW[language];
}

/** The instant in full, in UTC. */
export function exactTime(at: Date, locale = 'en'): string {
  return `${formatsOf(languageOf(locale)).exact.format(at)} UTC`;
}
