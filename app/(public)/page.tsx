import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
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
  const t = await getTranslations('people.start');
  return (
    <Main>
      <div className="grid items-center gap-x-14 gap-y-8 lg:grid-cols-[1.25fr_1fr]">
        <div>
          <h1 className="max-w-[15ch] text-4xl">{t('title')}</h1>
          <p className="mt-5 max-w-measure font-read text-lg text-soft">{t('lead')}</p>
          <div className="mt-6 flex flex-wrap items-start gap-3 sm:mt-8">
            {hasDemo && <TryDemoForm action={tryDemoAction} />}
            <ButtonLink href="/sign-up" variant={hasDemo ? 'secondary' : 'primary'}>
              {t('signUp')}
            </ButtonLink>
            <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
          </div>
          {hasDemo && <p className="mt-3 text-faint text-sm">{t('demoNote')}</p>}
        </div>
        <WelcomeFigure />
        <p className="max-w-measure font-read text-lg text-soft lg:col-span-2">{t('what')}</p>
      </div>
    </Main>
  );
}
