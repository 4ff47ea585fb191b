import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { signInAction, signUpAction } from '#app/actions/people.ts';
import { currentActor } from '#app/session.ts';
import { SignUpForm } from '#components/people/sign-up-form.tsx';
import { Main } from '#components/site/main.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export const metadata: Metadata = { title: 'Sign up' };

export default async function SignUpPage() {
  if (await currentActor()) redirect('/today');
  return (
    <Main width="reading">
      <PageHeader title="Sign up" lead="Four lines, then three questions about what you give and look for." />
      <Card className="max-w-md">
        <SignUpForm signUp={signUpAction} signIn={signInAction} />
      </Card>
      <p className="mt-6 text-soft">
        Here already?{' '}
        <Link href="/sign-in" className="link">
          Sign in
        </Link>
      </p>
    </Main>
  );
}
