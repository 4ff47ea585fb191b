import { useLocale } from 'next-intl';
import { exactTime, relativeTime } from './relative-time.ts';

type Props = { at: Date; now: Date; className?: string };

/**
 * An instant in the reader's language, near at hand in words, exactly on hover. `now` comes in so that server and
 * browser say the same.
 */
export function Time({ at, now, className }: Props) {
  const language = useLocale();
  return (
    <time dateTime={at.toISOString()} title={exactTime(at, language)} className={className}>
      {relativeTime(at, now, language)}
    </time>
  );
}
