import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { confirmAddressAction } from '#app/actions/notices.ts';
import { TokenForm } from '#components/notices/token-form.tsx';
import { Main } from '#components/site/main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { personNamedBy } from '#lib/bell/mail-token.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('confirm.title'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ token?: unknown }> };

/** Where the link in a mail leads. Looking confirms nothing, since mail programs follow links by themselves. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const t = await getTranslations('notices.confirm');
  const isLink = typeof token === 'string' && personNamedBy(token) !== null;
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={isLink ? t('lead') : t('noLink')} />
      {isLink && (
        <TokenForm
          action={confirmAddressAction}
          token={token}
          label={t('button')}
          pendingLabel={t('confirming')}
        />
      )}
      <p className="pt-6">
        <Link href="/settings/notices" className="inline-block py-1 underline">
          {t('toSettings')}
        </Link>
      </p>
    </Main>
  );
}
