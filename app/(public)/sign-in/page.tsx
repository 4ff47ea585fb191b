import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { signInAction } from '#app/actions/people.ts';
import { pathToGoOn } from '#app/path.ts';
import { currentActor } from '#app/session.ts';
import { SignInForm } from '#components/people/sign-in-form.tsx';
import { Main } from '#components/site/main.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.signInPage'))('title') };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = pathToGoOn((await searchParams).next, '');
  if (await currentActor()) redirect(next || '/today');
  const t = await getTranslations('people.signInPage');
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={next ? t('lead') : undefined} />
      <Card className="max-w-md">
        <SignInForm action={signInAction} next={next || undefined} />
      </Card>
      <p className="mt-6 text-soft">
        {t('newHere')}{' '}
        <Link href="/sign-up" className="link">
          {t('signUp')}
        </Link>
      </p>
    </Main>
  );
}
