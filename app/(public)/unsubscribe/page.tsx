import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { unsubscribeAction } from '#app/actions/notices.ts';
import { MailLinkPage } from '#components/notices/mail-link-page.tsx';
import { personOfToken } from '#lib/bell/mail-token.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('unsubscribe.title'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ token?: unknown }> };

/** Ends the digests of whoever the link was sent to. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams;
  const t = await getTranslations('notices.unsubscribe');
  const words = {
    title: t('title'),
    lead: t('lead'),
    noLink: t('noLink'),
    button: t('button'),
    pending: t('ending'),
    toSettings: t('toSettings'),
  };
  const ours = typeof token === 'string' && personOfToken(token) !== null ? token : null;
  return <MailLinkPage token={ours} action={unsubscribeAction} words={words} />;
}
