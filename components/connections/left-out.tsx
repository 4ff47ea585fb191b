import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { LeftOutBy } from '#lib/connections/view.ts';
import { firstName } from './exchange-words.ts';

// Left out is neither empty nor unknown nor hidden: somebody asked for it, and what passed is all there.

type Props = { by: LeftOutBy; name: string };

/** In place of the score of a row. The owner's own wish is said in full once, above the list. */
export function RowLeftOut({ by, name }: Props) {
  const t = useTranslations('connections.dashboard');
  return (
    <p
      className={classNames(
        'text-xs leading-snug max-lg:col-start-2 max-lg:row-start-1 max-lg:max-w-28 max-lg:text-right',
        by === 'owner' ? 'text-faint' : 'text-soft',
      )}
    >
      {by === 'owner' ? t('row.leftOut') : t('leftOut.other', { name: firstName(name) })}
    </p>
  );
}

/** In place of the score on the page of a connection, with the next step. */
export function ScoreLeftOut({ by, name }: Props) {
  const t = useTranslations('connections.dashboard.leftOut');
  return (
    <EmptyState
      kind="left-out"
      title={t(by, { name: firstName(name) })}
      action={
        by === 'owner' ? (
          <ButtonLink href="/settings/scores">{t('change')}</ButtonLink>
        ) : (
          <>
            <ButtonLink href="#exchange-heading">{t('seePassed')}</ButtonLink>
            <ButtonLink href="/about/score#object" variant="quiet">
              {t('whatThatMeans')}
            </ButtonLink>
          </>
        )
      }
    >
      {t('nothingRated')}
    </EmptyState>
  );
}

/** Above the list of somebody who asked to be left out: why no line has a score, and where to change it. */
export function OwnerLeftOutNote() {
  const t = useTranslations('connections.dashboard.leftOut');
  return (
    <Notice>
      {t('list')}{' '}
      <Link href="/settings/scores" className="link">
        {t('change')}
      </Link>
    </Notice>
  );
}
