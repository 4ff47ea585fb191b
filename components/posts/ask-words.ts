import { useTranslations } from 'next-intl';

type Progress = { givenCount: number; promisedCount: number };

/** How far an ask has come, in a sentence or two; that nobody has answered yet is said, since it counts most. */
export function useAskProgress(): (ask: Progress) => string {
  const t = useTranslations('discover');
  return ({ givenCount, promisedCount }) => {
    const given = t('answers', { count: givenCount });
    return promisedCount === 0 ? given : `${given} ${t('asks.promised', { count: promisedCount })}`;
  };
}

const TAGS: Record<string, string> = { en: 'en-GB', de: 'de-DE' };
const made = new Map<string, Intl.DateTimeFormat>();

/** "3 May 2026" from "2026-05-03", in the reader's language. */
export function longDay(day: string, locale = 'en'): string {
  const known = made.get(locale);
  const format =
    known ??
    new Intl.DateTimeFormat(TAGS[locale] ?? TAGS.en, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  if (!known) made.set(locale, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The same in English, for where words do not come from the catalogue yet. */
export function askProgress({ givenCount, promisedCount }: Progress): string {
  const promised =
    promisedCount === 0
      ? ''
      : promisedCount === 1
        ? ' One person has promised.'
        : ` ${promisedCount} people have promised.`;
  if (givenCount === 0) return `Nobody has answered yet.${promised}`;
  return givenCount === 1
    ? `One person has answered.${promised}`
    : `${givenCount} people have answered.${promised}`;
}
