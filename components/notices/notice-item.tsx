import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormAction } from '#components/posts/form-values.ts';
import { Avatar } from '#components/ui/avatar.tsx';
import { Time } from '#components/ui/time.tsx';
import { type NoticeView, namesIn, pathOf, shortened } from '#lib/bell/rules.ts';
import { NoticeLink } from './notice-link.tsx';
import { ReadForm } from './read-form.tsx';

type Props = { notice: NoticeView; now: Date; markRead: FormAction };

/** What somebody did, as a link to it. Unread ones have a dot, a heavier line and the word. */
export function NoticeItem({ notice, now, markRead }: Props) {
  const t = useTranslations('notices');
  const { id, kind, at, isRead, who, people, post } = notice;
  const fields = { noticeId: id, upTo: now.toISOString() };
  const title = post ? shortened(post.name) : '';
  const values = { names: t('names', namesIn(notice)), people, title: title || t('untitled') };
  const asIs = (chunks: string) => chunks;
  return (
    <li className="flex items-start gap-x-3 border-line border-b py-4">
      <span className="relative shrink-0">
        <Avatar handle={who[0]?.handle ?? ''} size="small" />
        {!isRead && (
          <span
            aria-hidden="true"
            className="absolute -top-0.5 -left-0.5 size-3 rounded-full border-2 border-paper bg-accent"
          />
        )}
      </span>
      <div className="min-w-0 flex-1">
        <NoticeLink
          href={pathOf(notice)}
          opened={isRead ? null : { action: markRead, fields }}
          className="wrap-anywhere inline-block py-0.5 hover:underline"
        >
          {!isRead && <span className="sr-only">{t('new')}: </span>}
          {t.rich(`line.${kind}`, {
            ...values,
            who: (names: ReactNode) => <b className="font-semibold">{names}</b>,
            what: (name: ReactNode) =>
              title ? (
                <cite lang={post?.language} dir="auto" className="font-read italic">
                  {name}
                </cite>
              ) : (
                name
              ),
          })}
        </NoticeLink>
        <div className="-mr-3 mt-0.5 flex min-h-9 flex-wrap items-center justify-between gap-x-3 text-soft text-sm">
          <Time at={at} now={now} />
          <ReadForm
            action={markRead}
            fields={fields}
            isRead={isRead}
            label={t('markRead')}
            spoken={t('markReadSpoken', {
              sentence: t.markup(`line.${kind}`, { ...values, who: asIs, what: asIs }),
            })}
            pendingLabel={t('marking')}
            readLabel={t('read')}
          />
        </div>
      </div>
    </li>
  );
}
