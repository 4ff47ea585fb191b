import { useTranslations } from 'next-intl';

type Props = { gave?: string; received?: string; className?: string };

/** Names the two directions where they are drawn: gave on the left, received on the right. */
export function DirectionLegend({ gave, received, className = '' }: Props) {
  const t = useTranslations('connections.live.chart');
  return (
    <p className={`flex flex-wrap gap-x-4 text-sm ${className}`}>
      <span className="inline-flex items-center gap-1.5 text-gave-ink">
        <Swatch className="fill-gave" /> {gave ?? t('gave')}
      </span>
      <span className="inline-flex items-center gap-1.5 text-received-ink">
        {received ?? t('received')} <Swatch className="fill-received" />
      </span>
    </p>
  );
}

function Swatch({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 12 12" className="size-2.5" aria-hidden="true">
      <rect width="12" height="12" className={className} />
    </svg>
  );
}
