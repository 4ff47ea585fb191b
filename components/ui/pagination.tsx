import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Arrow } from './arrow.tsx';
import { ButtonLink } from './button-link.tsx';

type Props = {
  /** What is paged, e.g. "Pages of connections". */
  label: string;
  previous?: { href: string; label?: string } | null;
  next?: { href: string; label?: string } | null;
  /** Where we are, e.g. "26–50 of 213". */
  summary?: ReactNode;
};

/** Links to the page before and after; renders nothing when there is neither. */
export function Pagination({ label, previous, next, summary }: Props) {
  const t = useTranslations('ui.live');
  if (!previous && !next) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 pt-6">
      <div className="min-w-24">
        {previous && (
          <ButtonLink href={previous.href} size="small" rel="prev">
            <Arrow back /> {previous.label ?? t('previous')}
          </ButtonLink>
        )}
      </div>
      {summary && <p className="figures text-faint text-sm max-sm:order-first max-sm:w-full">{summary}</p>}
      <div className="flex min-w-24 justify-end">
        {next && (
          <ButtonLink href={next.href} size="small" rel="next">
            {next.label ?? t('next')} <Arrow />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
