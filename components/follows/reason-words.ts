import { useTranslations } from 'next-intl';
import { REASON_TEXT, type Reason } from '#lib/follows/rules.ts';

/** A reason as one line of text, e.g. "I can help with dovetails". */
export function useReasonLine(): (reason: Reason) => string {
  const t = useTranslations('follows.live.reasons');
  return ({ kind, text }) => {
    if (text === '' || REASON_TEXT[kind] === 'dropped') return t(`${kind}.bare`);
    if (kind === 'can-help' || kind === 'want-to-learn') return t(`${kind}.line`, { text });
    return text;
  };
}
