import { classNames } from '#components/ui/class-names.ts';

/** Beyond it a count is no longer exact. */
const MOST_SHOWN = 99;

type Props = {
  count: number;
  /** What is counted, for screen readers: "to decide". */
  label: string;
  className?: string;
};

/** How many things wait somewhere, up to "99+". */
export function CountBadge({ count, label, className }: Props) {
  return (
    <span
      className={classNames(
        'figures min-w-5 rounded-full bg-accent px-1 text-center font-semibold text-[11px] text-on-accent leading-5',
        className,
      )}
    >
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count} <span className="sr-only">{label}</span>
    </span>
  );
}
