import { useTranslations } from 'next-intl';
import { percent } from './score-words.ts';

/** How far what passed between them and others counts, 0 … 1; nothing is said where all of it does. */
export function HeardNote({ trust = 1 }: { trust?: number }) {
  const t = useTranslations('score');
  if (trust >= 1) return null;
  return <p className="text-faint text-sm">{t('heard', { percent: percent(trust) })}</p>;
}
