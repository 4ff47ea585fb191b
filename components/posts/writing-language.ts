import { WRITING_LANGUAGES } from '#lib/posts/rules.ts';

/** The languages to choose from, each as the reader of the form calls it; `current` is among them whatever it is. */
export function languageChoices(locale: string, current: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const tags = new Set<string>([...WRITING_LANGUAGES, current]);
  return [...tags]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
