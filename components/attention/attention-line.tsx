import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Attention } from '#lib/follows/attention-view.ts';
import { AttentionBar } from './attention-bar.tsx';

/** How much of the week's reading time the follows of somebody take, in one line with its next step. */
export function AttentionLine({ attention }: { attention: Attention }) {
  const t = useTranslations('attention.line');
  const { minutesPerWeek, budgetMinutes, follows, unknown, isPart } = attention;
  const minutes = Math.round(minutesPerWeek);
  if (follows === 0) return <p className="text-sm text-soft">{t('nobody')}</p>;
  return (
    <div className="text-sm">
      <p className="figures text-soft">
        {t(isPart ? 'atLeast' : 'takes', { minutes, follows })}{' '}
        {budgetMinutes === null
          ? t.rich('noBudget', {
              link: (chunks) => (
                <Link href="/settings" className="link">
                  {chunks}
                </Link>
              ),
            })
          : t(minutes > budgetMinutes ? 'over' : 'within', {
              budget: budgetMinutes,
              over: minutes - budgetMinutes,
            })}{' '}
        {unknown > 0 && t('unknown', { count: unknown })}
      </p>
      {budgetMinutes !== null && <AttentionBar minutes={minutesPerWeek} budgetMinutes={budgetMinutes} />}
    </div>
  );
}
