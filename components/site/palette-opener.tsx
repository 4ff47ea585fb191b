'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { iconLink } from './bar-style.ts';
import { NavIcon } from './nav-icon.tsx';

/** A link to the search. */
export function PaletteOpener() {
  const t = useTranslations('site.live');
  return (
    <Link href="/search" className={iconLink} title={t('search')}>
      <NavIcon name="search" />
      <span className="sr-only">{t('search')}</span>
    </Link>
  );
}
