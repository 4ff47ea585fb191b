import { de } from './de.ts';
import { en } from './en.ts';

/** The words of one language: areas, in them names, in those ICU messages. */
export type Words = typeof en;

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

export const CATALOGUE: Record<Language, Words> = { en, de };

/** The language a tag such as `de-AT` asks for, or null when we do not speak it. */
export function languageOf(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/**
 * The first language of an `Accept-Language` header that we speak, else English. Entries are in the order of their
 * weights (RFC 9110 §12.5.4); one with weight 0 is not wanted.
 */
export function acceptedLanguage(header: string): Language {
  const wanted = header
    .split(',')
    .slice(0, 20)
    .map((entry) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}

type Messages = { [name: string]: string | Messages };

/** All areas of the catalogue. */
export const AREAS = Object.keys(en) as (keyof Words)[];

/** Areas with something to say in the browser on pages for everybody, and in the frame around every page. */
export const AREAS_FOR_EVERYBODY = ['site', 'ui', 'notices', 'people'] as const;

/** What may be said in the browser: of each of these areas the part under `live`. The rest stays on the server. */
export function liveWords<Area extends string, T extends Record<Area, { live: unknown }>>(
  words: T,
  areas: readonly Area[],
) {
  return Object.fromEntries(areas.map((area) => [area, { live: words[area].live }])) as {
    [area in Area]: { live: T[area]['live'] };
  };
}

/** Makes something of every message of a catalogue, keeping its shape. */
export function mapMessages<T>(messages: Messages, make: (message: string) => T): unknown {
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [
      name,
      typeof message === 'string' ? make(message) : mapMessages(message, make),
    ]),
  );
}
