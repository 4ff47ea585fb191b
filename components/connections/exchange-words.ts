import { useTranslations } from 'next-intl';
import type { ExchangeAct } from '#lib/connections/exchange.ts';
import { COMMENT_ANSWERS } from '#lib/feedback/rules.ts';

/** How acts of an exchange with somebody are said. `name` is what they are called by in running text. */
export function useExchangeWords(name: string) {
  const t = useTranslations('connections.exchange');

  /** What a receiver said that a comment did; null when nothing was said. */
  function said(answer: string | null, isMine: boolean): string | null {
    const known = COMMENT_ANSWERS.find((one) => one === answer);
    if (!known) return null;
    return isMine ? t(`youSaid.${known}`) : t(`theySaid.${known}`, { name });
  }

  /** What was done: "You gave feedback", "Yukiko followed you". A loaded log brings its own kinds. */
  function actWords({ kind, direction: side, label, answer }: ExchangeAct): string {
    const word = kind === 'acknowledgement' ? said(answer, side === 'gave') : null;
    return word ?? t(`acts.${kind}`, { side, name, label });
  }

  /** What its receiver said a comment did; null where that stands beside it as an act of its own, or nothing was said. */
  function answerWords({ kind, direction, answer }: ExchangeAct): string | null {
    if (kind === 'acknowledgement' || kind === 'thanks' || kind === 'reply') return null;
    return said(answer, direction === 'got');
  }

  return { actWords, answerWords };
}

/** Thanks given together with word of what a comment did are one thing to read: the word, with the thanks beside it. */
export function joined(acts: readonly ExchangeAct[]): ExchangeAct[] {
  const isOf = (act: ExchangeAct, kind: string, other: ExchangeAct) =>
    act.kind === kind &&
    act.commentId !== null &&
    act.commentId === other.commentId &&
    act.direction === other.direction;
  return acts.flatMap((act) => {
    if (acts.some((word) => isOf(act, 'thanks', word) && word.kind === 'acknowledgement')) return [];
    const thanks = acts.find((other) => isOf(other, 'thanks', act));
    return [act.kind === 'acknowledgement' && thanks ? { ...act, words: thanks.words } : act];
  });
}

/** The name somebody is called by in running text. */
export function firstName(name: string): string {
  return name.split(' ')[0] || name;
}

/** Acts in their order, by months in UTC, each month as `monthOf` calls it. */
export function byMonth(
  acts: readonly ExchangeAct[],
  monthOf: (at: Date) => string,
): { month: string; acts: ExchangeAct[] }[] {
  const groups: { month: string; acts: ExchangeAct[] }[] = [];
  for (const act of acts) {
    const month = monthOf(act.at);
    const last = groups.at(-1);
    if (last?.month === month) last.acts.push(act);
    else groups.push({ month, acts: [act] });
  }
  return groups;
}
