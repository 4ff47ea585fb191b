import { exactTime, relativeTime } from './relative-time.ts';

type Props = { at: Date; now: Date; className?: string };

/** An instant, near at hand in words, exactly on hover. `now` comes in so that server and browser say the same. */
export function Time({ at, now, className }: Props) {
  return (
    <time dateTime={at.toISOString()} title={exactTime(at)} className={className}>
      {relativeTime(at, now)}
    </time>
  );
}
