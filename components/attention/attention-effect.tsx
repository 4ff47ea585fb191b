import { useTranslations } from 'next-intl';
import type { Attention } from '#lib/follows/attention-view.ts';
import { AttentionBar } from './attention-bar.tsx';

type Props = {
  /** Of the one who decides. */
  attention: Attention;
  /** What reading the person would add, in minutes a week; null: their writing is not here. */
  minutesPerWeek: number | null;
  className?: string;
};

/** What a follow would do to the week's reading, before it is made: "from 62 to 70 of the 90 minutes you set aside". */
export function AttentionEffect({ attention, minutesPerWeek, className }: Props) {
  const t = useTranslations('attention.live.effect');
  const { minutesPerWeek: now, budgetMinutes } = attention;
  if (minutesPerWeek === null || minutesPerWeek === 0) {
    return (
      <p className={`text-sm text-soft ${className ?? ''}`}>
        {minutesPerWeek === null ? t('unknown') : t('nothing')}
      </p>
    );
  }
  const [from, to] = [Math.round(now), Math.round(now + minutesPerWeek)];
  const sentence = from === to ? 'little' : budgetMinutes === null ? 'withoutBudget' : 'withBudget';
  return (
    <div className={className}>
      <p className="figures text-sm text-soft">
        {t(sentence, { from, to, budget: budgetMinutes ?? 0 })}
        {budgetMinutes !== null && to > budgetMinutes && ` ${t('over')}`}
      </p>
      {budgetMinutes !== null && sentence !== 'little' && (
        <AttentionBar minutes={now} added={minutesPerWeek} budgetMinutes={budgetMinutes} />
      )}
    </div>
  );
}
