import { useTranslations } from 'next-intl';
import type { Sentence } from '#lib/scoring/index.ts';

/** What a line of a score says, each sentence with its full stop. */
export function useSentences(): (sentences: readonly Sentence[]) => string {
  const t = useTranslations('score.sentences');
  return (sentences) => sentences.map(({ id, values }) => `${t(id, values)}.`).join(' ');
}
