import compile from 'icu-minify/compile';
import { CATALOGUE, LANGUAGES, type Language, mapMessages, type Words } from './catalogue.ts';

/**
 * The words as `use-intl` takes them here: compiled once, so that neither the server nor the browser carries a parser of
 * messages (next.config.ts). The compiler makes objects without a prototype, which React does not hand on to the browser:
 * hence plain ones again. Typed as what they were made from.
 */
export const COMPILED = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    mapMessages(CATALOGUE[language], (message) => structuredClone(compile(message))),
  ]),
) as Record<Language, Words>;
