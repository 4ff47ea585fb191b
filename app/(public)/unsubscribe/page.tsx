import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { unsubscribeAction } from '#app/actions/notices.ts';
import { TokenForm } from '#components/notices/token-form.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { personOfToken } from '#lib/bell/mail-token.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('unsubscribe.title'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ token?: unknown }> };

/** Where the link in a mail leads. Looking changes nothing, since mail programs follow links by themselves. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams;
  const t = await getTranslations('notices.unsubscribe');
  const isGood = typeof token === 'string' && personOfToken(token) !== null;
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={isGood ? t('lead') : t('noLink')} />
      {isGood && (
        <TokenForm action={unsubscribeAction} token={token} label={t('button')} pendingLabel={t('ending')} />
      )}
      <p className="pt-6">
        <Link href="/settings/notices" className="inline-block py-1 underline">
          {t('toSettings')}
        </Link>
      </p>
    </Main>
  );
}
