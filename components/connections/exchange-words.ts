import type { ExchangeAct } from '#lib/connections/exchange.ts';
import { COMMENT_ANSWER_LABELS, COMMENT_ANSWERS } from '#lib/feedback/rules.ts';

/** What was done in words: "You gave feedback", "Yukiko followed you". A loaded log brings its own kinds. */
export function actWords(act: ExchangeAct, name: string): string {
  const [who, whom] = act.direction === 'gave' ? ['You', 'them'] : [name, 'you'];
  switch (act.kind) {
    case 'follow':
      return `${who} followed ${whom}`;
    case 'thanks':
      return `${who} thanked ${whom}`;
    case 'acknowledgement':
      return saidWords(act.answer, act.direction === 'gave' ? null : name) ?? `${who} said what it did`;
    case 'reply':
      return `${who} replied`;
    default:
      return `${who} gave ${act.label}`;
  }
}

/** What its receiver said a comment did; null where that stands beside it as an act of its own, or nothing was said. */
export function answerWords(act: ExchangeAct, name: string): string | null {
  if (act.kind === 'acknowledgement' || act.kind === 'thanks' || act.kind === 'reply') return null;
  return saidWords(act.answer, act.direction === 'gave' ? name : null);
}

function saidWords(answer: string | null, name: string | null): string | null {
  const known = COMMENT_ANSWERS.find((one) => one === answer);
  if (!known) return null;
  const { label, said } = COMMENT_ANSWER_LABELS[known];
  return name === null ? `You said: ${label.toLowerCase()}` : `${name} ${said}`;
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

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Acts in their order, by months in UTC. */
export function byMonth(acts: readonly ExchangeAct[]): { month: string; acts: ExchangeAct[] }[] {
  const groups: { month: string; acts: ExchangeAct[] }[] = [];
  for (const act of acts) {
    const month = MONTH.format(act.at);
    const last = groups.at(-1);
    if (last?.month === month) last.acts.push(act);
    else groups.push({ month, acts: [act] });
  }
  return groups;
}
