import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { markAllNoticesReadAction, markNoticeReadAction } from '#app/actions/notices.ts';
import { requireActor } from '#app/session.ts';
import { NoticeList } from '#components/notices/notice-list.tsx';
import { ReadForm } from '#components/notices/read-form.tsx';
import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { listNotices } from '#lib/bell/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

type Props = { searchParams: Promise<{ after?: string }> };

export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const now = new Date();
  const t = await getTranslations('notices');
  const { items, nextCursor } = await listNotices(actor, { cursor: after });
  return (
    <Main width="reading">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {items.length > 0 && (
              <ReadForm
                action={markAllNoticesReadAction}
                fields={{ upTo: now.toISOString() }}
                isRead={items.every(({ isRead }) => isRead)}
                label={t('markAll')}
                pendingLabel={t('marking')}
                readLabel={t('allRead')}
              />
            )}
            <ButtonLink href="/settings/notices" size="small">
              {t('settings')}
            </ButtonLink>
          </>
        }
      />
      <NoticeList notices={items} isFurtherPage={Boolean(after)} now={now} markRead={markNoticeReadAction} />
      <Pagination
        label={t('pages')}
        previous={after ? { href: '/notices', label: t('first') } : null}
        next={nextCursor ? { href: `/notices?after=${encodeURIComponent(nextCursor)}` } : null}
      />
    </Main>
  );
}
