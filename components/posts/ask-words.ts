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
