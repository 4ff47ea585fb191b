import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BellLink } from './bell-link.tsx';
import { MainNav } from './main-nav.tsx';
import { NavIcon } from './nav-icon.tsx';
import { PaletteOpener } from './palette-opener.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SkipLink } from './skip-link.tsx';
import type { Theme } from './theme.ts';
import { Wordmark } from './wordmark.tsx';

type Action = (form: FormData) => void | Promise<void>;
type Props = {
  viewer: { handle: string; name: string } | null;
  /** What waits for the viewer: followers to decide about, feedback to answer. */
  counts?: { waiting: number; unanswered: number };
  /** Notices not yet read, counted up to 100. */
  unread?: number;
  /** What keeps the page up to date while it is open; shows nothing of its own in the masthead. */
  live?: ReactNode;
  /** What the palette can change: the colours that are chosen. */
  theme: Theme;
  themeAction: Action;
  signOutAction: Action;
};

/** The masthead of every page; on a phone the navigation lies along the lower edge, within reach of the thumb. */
export function SiteHeader({ viewer, counts, unread, live, theme, themeAction, signOutAction }: Props) {
  return (
    <header className="border-line border-b">
      <SkipLink />
      <ProgressLine />
      <div className="mx-auto flex max-w-page items-center gap-x-3 px-5 max-[22.5rem]:gap-x-1 max-[22.5rem]:px-4 py-2 sm:px-8 wide:gap-x-6 wide:py-3">
        <Link href={viewer ? '/today' : '/'} className="rounded-sm py-1.5">
          <Wordmark className="text-xl max-[22.5rem]:text-lg" />
        </Link>
        {viewer ? (
          <>
            <MainNav counts={counts} />
            <div className="-me-3 ms-auto flex items-center">
              <PaletteOpener
                icon={<NavIcon name="search" />}
                handle={viewer.handle}
                theme={theme}
                themeAction={themeAction}
                signOutAction={signOutAction}
              />
              <BellLink unread={unread} />
              {live}
              <AccountMenu viewer={viewer} signOutAction={signOutAction} />
            </div>
          </>
        ) : (
          <SignInLinks />
        )}
      </div>
    </header>
  );
}

function SignInLinks() {
  const t = useTranslations('site');
  return (
    <nav aria-label={t('account')} className="ms-auto flex items-center sm:gap-1">
      <ButtonLink href="/sign-in" variant="quiet" size="small" className="whitespace-nowrap max-sm:px-1.5">
        {t('signIn')}
      </ButtonLink>
      <ButtonLink
        href="/sign-up"
        variant="primary"
        size="small"
        className="whitespace-nowrap max-[22.5rem]:px-2"
      >
        {t('signUp')}
      </ButtonLink>
    </nav>
  );
}
