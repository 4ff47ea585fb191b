import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { signInAction } from '#app/actions/people.ts';
import { pathToGoOn } from '#app/path.ts';
import { currentActor } from '#app/session.ts';
import { SignInForm } from '#components/people/sign-in-form.tsx';
import { Main } from '#components/site/main.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = pathToGoOn((await searchParams).next, '');
  if (await currentActor()) redirect(next || '/today');
  return (
    <Main width="reading">
      <PageHeader
        title="Sign in"
        lead={next ? 'That page is for people who are signed in. You will be led on to it.' : undefined}
      />
      <Card className="max-w-md">
        <SignInForm action={signInAction} next={next || undefined} />
      </Card>
      <p className="mt-6 text-soft">
        New here?{' '}
        <Link href="/sign-up" className="link">
          Sign up
        </Link>
      </p>
    </Main>
  );
}
