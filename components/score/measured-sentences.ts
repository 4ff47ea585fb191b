import { useLocale, useTranslations } from 'next-intl';
import type { MeasuredModel, MeasuredNetwork, MeasuredTask } from './measured.ts';
import { NOISE, RULE_NAMES, standingOf } from './measured-words.ts';

/** Three decimals with a real minus, and the same with a sign always. */
export function useDecimals() {
  const locale = useLocale();
  const format = (signDisplay: 'auto' | 'exceptZero') => (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3, signDisplay })
      .format(value)
      .replace('-', '−');
  return { decimals: format('auto'), signed: format('exceptZero') };
}

/** What a network, a question and who foretells are called; what has no name here keeps the one it was measured under. */
export function useMeasuredNames() {
  const t = useTranslations('score.measured');
  return {
    networkNamed({ layout, file }: Pick<MeasuredNetwork, 'layout' | 'file'>) {
      if (layout !== 'collegemsg' && layout !== 'mathoverflow') return { name: file, source: file };
      return { name: t(`networks.${layout}.name`), source: t(`networks.${layout}.source`) };
    },
    taskNamed({ task, horizonDays }: Pick<MeasuredTask, 'task' | 'horizonDays'>) {
      if (!isTask(task)) return { title: task, asks: '' };
      return { title: t(`tasks.${task}.title`), asks: t(`tasks.${task}.asks`, { days: horizonDays ?? 0 }) };
    },
    modelNamed({ role, name }: Pick<MeasuredModel, 'role' | 'name'>) {
      const who = t(`who.${role}`);
      if (role !== 'simple') return { who };
      return { who, rule: isRule(name) ? t(`rules.${RULE_NAMES[name]}`) : name };
    },
  };
}

/** The verdict in a sentence or two: against the simple rule, and how much more there would be to know. */
export function useVerdict(): (task: Pick<MeasuredTask, 'against' | 'models'>) => string {
  const t = useTranslations('score.measured.verdicts');
  const { decimals, signed } = useDecimals();
  return (task) => {
    const { against, models } = task;
    const standing = standingOf(task);
    const verdict =
      standing === 'alone' || !against
        ? t('alone')
        : t(standing, {
            by: signed(against.difference),
            low: signed(against.low),
            high: signed(against.high),
          });
    const of = (role: MeasuredModel['role']) => models.find((model) => model.role === role)?.value ?? 0;
    const ahead = of('strong') - of('ours');
    return ahead >= NOISE ? `${verdict} ${t('more', { ahead: decimals(ahead) })}` : verdict;
  };
}

const TASKS = [
  'return',
  'first-contact',
  'acknowledgement',
  'help-back',
  'pay-forward',
  'whom-next',
] as const;

function isTask(task: string): task is (typeof TASKS)[number] {
  return TASKS.some((each) => each === task);
}

function isRule(name: string): name is keyof typeof RULE_NAMES {
  return Object.hasOwn(RULE_NAMES, name);
}
