import compile from 'icu-minify/compile';
import type { Messages } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { CATALOGUE, LANGUAGES, type Language, mapMessages } from '#lib/words/catalogue.ts';
import { chosenLanguage } from './session.ts';

// Compiled once here, so that neither the server nor the browser carries a parser of messages (next.config.ts).
// The compiler makes objects without a prototype, which React does not hand on to the browser: hence plain ones again.
const COMPILED = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    mapMessages(CATALOGUE[language], (message) => structuredClone(compile(message))),
  ]),
) as Record<Language, Messages>;

/** Which language this request is answered in; every page and component asks `next-intl`, which asks here. */
export default getRequestConfig(async () => {
  const locale = await chosenLanguage();
  return {
    locale,
    messages: COMPILED[locale],
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  };
});
