import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { iconLink } from './bar-style.ts';
import { CountBadge } from './count-badge.tsx';
import { NavIcon } from './nav-icon.tsx';

/** Leads to the notices and says how many are unread. */
export function BellLink({ unread = 0 }: { unread?: number }) {
  const t = useTranslations('site');
  return (
    <Link href="/notices" className={iconLink} title={t('notices')}>
      <NavIcon name="notices" />
      <span className="sr-only">{t('notices')}</span>{' '}
      {unread > 0 && <CountBadge count={unread} label={t('unread')} className="absolute top-0.5 left-1/2" />}
    </Link>
  );
}
