/** English as it is written in Europe, as in relative-time.ts; any language that is not here counts as English. */
const tagOf = (language: string) => (language === 'de' ? 'de-DE' : 'en-GB');

const STYLES = {
  /** "1 Dec" */
  short: { day: 'numeric', month: 'short' },
  /** "Thu 26 Nov" */
  near: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "Monday 23 November" */
  today: { weekday: 'long', day: 'numeric', month: 'long' },
  /** "24 November 2026" */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** A day (UTC) in the reader's language. */
export function dayWords(day: Date, style: keyof typeof STYLES, language: string): string {
  const key = `${style} ${tagOf(language)}`;
  // making a format costs more than using it
  const format =
    made.get(key) ?? new Intl.DateTimeFormat(tagOf(language), { ...STYLES[style], timeZone: 'UTC' });
  made.set(key, format);
  return format.format(day);
}
