import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { confirmAddressAction } from '#app/actions/notices.ts';
import { MailLinkPage } from '#components/notices/mail-link-page.tsx';
import { personNamedBy } from '#lib/bell/mail-token.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('confirm.title'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ token?: unknown }> };

/** Confirms the address that the link was sent to. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const t = await getTranslations('notices.confirm');
  const words = {
    title: t('title'),
    lead: t('lead'),
    noLink: t('noLink'),
    button: t('button'),
    pending: t('confirming'),
    toSettings: t('toSettings'),
  };
  const ours = typeof token === 'string' && personNamedBy(token) !== null ? token : null;
  return <MailLinkPage token={ours} action={confirmAddressAction} words={words} />;
}
