import { useTranslations } from 'next-intl';

/** Where text will stand in a moment: `lines` pale bars, and a sentence for screen readers. */
export function Skeleton({ lines = 3, label }: { lines?: number; label?: string }) {
  const t = useTranslations('ui.live');
  const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-2/3'];
  return (
    <div role="status" className="grid max-w-measure gap-3 py-2">
      <span className="sr-only">{label ?? t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change places
          key={line}
          aria-hidden="true"
          className={`block h-3.5 rounded-sm bg-line motion-safe:animate-pulse ${widths[line % widths.length]}`}
        />
      ))}
    </div>
  );
}
