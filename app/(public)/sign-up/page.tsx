import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { signInAction, signUpAction } from '#app/actions/people.ts';
import { currentActor } from '#app/session.ts';
import { SignUpForm } from '#components/people/sign-up-form.tsx';
import { Main } from '#components/site/main.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.signUpPage'))('title') };
}

export default async function SignUpPage() {
  if (await currentActor()) redirect('/today');
  const t = await getTranslations('people.signUpPage');
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Card className="max-w-md">
        <SignUpForm signUp={signUpAction} signIn={signInAction} />
      </Card>
      <p className="mt-6 text-soft">
        {t('hereAlready')}{' '}
        <Link href="/sign-in" className="link">
          {t('signIn')}
        </Link>
      </p>
    </Main>
  );
}
