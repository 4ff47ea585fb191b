import type { Language, Words } from '#lib/words/catalogue.ts';

// names of messages are checked by the compiler
declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Words;
  }
}
