import { useTranslations } from 'next-intl';
import type { FormAction } from '#components/posts/form-values.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { NoticeView } from '#lib/bell/rules.ts';
import { NoticeItem } from './notice-item.tsx';

type Props = {
  notices: readonly NoticeView[];
  /** Whether there are pages before this one. */
  isFurtherPage: boolean;
  now: Date;
  markRead: FormAction;
};

/** Notices, unread ones first; or why there are none. */
export function NoticeList({ notices, isFurtherPage, now, markRead }: Props) {
  const t = useTranslations('notices');
  if (notices.length === 0 && isFurtherPage) {
    return (
      <EmptyState kind="nothing" title={t('emptyPage.title')}>
        {t('emptyPage.body')}
      </EmptyState>
    );
  }
  if (notices.length === 0) {
    return (
      <EmptyState
        kind="nothing"
        title={t('empty.title')}
        action={<ButtonLink href="/discover?view=asks">{t('empty.action')}</ButtonLink>}
      >
        {t('empty.body')}
      </EmptyState>
    );
  }
  return (
    <ul aria-label={t('list')} className="border-line border-t">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} now={now} markRead={markRead} />
      ))}
    </ul>
  );
}
