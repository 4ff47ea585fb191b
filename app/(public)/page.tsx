import { redirect } from 'next/navigation';
import { tryDemoAction } from '#app/actions/people.ts';
import { currentActor } from '#app/session.ts';
import { TryDemoForm } from '#components/people/try-demo-form.tsx';
import { WelcomeFigure } from '#components/people/welcome-figure.tsx';
import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { findDemoMember } from '#lib/people/queries.ts';

/** What this is, in one screen. */
export default async function WelcomePage() {
  if (await currentActor()) redirect('/today');
  const hasDemo = (await findDemoMember()) !== null;
  return (
    <Main>
      <div className="grid items-center gap-x-14 gap-y-12 lg:grid-cols-[1.25fr_1fr]">
        <div>
          <h1 className="max-w-[14ch] text-4xl">How are they better off for having followed you?</h1>
          <div className="mt-6 grid max-w-measure gap-3 font-read text-lg text-soft">
            <p>
              Time is short, so we follow people for what is in it for us. But whoever only takes ends up with
              nobody left to take from. You get more out of a learning network by sharing what you learn,
              reading a draft with care, answering a question.
            </p>
            <p>
              Give &amp; Take helps you decide whom to follow by what you can give as well. It shows what
              passes between you and each person, both ways, and brings you the writing that waits for an
              attentive reader.
            </p>
          </div>
          <div className="mt-8 flex flex-wrap items-start gap-3">
            {hasDemo && <TryDemoForm action={tryDemoAction} />}
            <ButtonLink href="/sign-up" variant={hasDemo ? 'secondary' : 'primary'}>
              Sign up
            </ButtonLink>
            <ButtonLink href="/sign-in">Sign in</ButtonLink>
          </div>
          {hasDemo && (
            <p className="mt-3 text-faint text-sm">
              The demo signs you in as Mara, an editor among two dozen invented people. Nothing to fill in.
            </p>
          )}
        </div>
        <WelcomeFigure />
      </div>
    </Main>
  );
}
