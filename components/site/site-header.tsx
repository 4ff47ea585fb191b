import Link from 'next/link';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NavLink } from './nav-link.tsx';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

type Props = {
  viewer: { handle: string; name: string } | null;
  /** What waits for the viewer: followers to decide about, feedback to answer. */
  counts?: { waiting: number; unanswered: number };
  signOutAction: (form: FormData) => void | Promise<void>;
};

/** The masthead of every page; on a phone the navigation lies along the lower edge, within reach of the thumb. */
export function SiteHeader({ viewer, counts, signOutAction }: Props) {
  return (
    <header className="border-line border-b">
      <SkipLink />
      {/* the two directions, always on the same sides */}
      <div aria-hidden="true" className="h-0.75 bg-linear-to-r from-50% from-gave to-50% to-received" />
      <div className="mx-auto flex max-w-page items-center gap-x-8 px-5 py-2 sm:px-8 sm:py-3">
        <Link href={viewer ? '/today' : '/'} className="rounded-sm py-1.5">
          <Wordmark />
        </Link>
        {viewer ? (
          <>
            <nav
              aria-label="Main"
              className="bottom-bar fixed inset-x-0 bottom-0 z-10 border-line border-t bg-sheet pb-[env(safe-area-inset-bottom)] sm:static sm:z-auto sm:flex-1 sm:border-0 sm:bg-transparent sm:pb-0"
            >
              <ul className="grid grid-cols-5 sm:flex sm:gap-x-4 md:gap-x-6">
                <li>
                  <NavLink
                    href="/today"
                    label="Today"
                    icon="today"
                    waiting={counts?.unanswered}
                    waitingLabel="feedback to answer"
                  />
                </li>
                <li>
                  <NavLink href="/dashboard" label="Dashboard" icon="dashboard" />
                </li>
                <li>
                  <NavLink
                    href="/inbox"
                    label="Inbox"
                    icon="inbox"
                    waiting={counts?.waiting}
                    waitingLabel="to decide"
                  />
                </li>
                <li>
                  <NavLink href="/asks" label="Asks" icon="asks" />
                </li>
                <li>
                  <NavLink href="/write" label="Write" icon="write" />
                </li>
              </ul>
            </nav>
            <div className="-mr-3 ml-auto">
              <AccountMenu viewer={viewer} signOutAction={signOutAction} />
            </div>
          </>
        ) : (
          <nav aria-label="Account" className="ml-auto flex items-center gap-1">
            <ButtonLink href="/sign-in" variant="quiet" size="small">
              Sign in
            </ButtonLink>
            <ButtonLink href="/sign-up" variant="primary" size="small">
              Sign up
            </ButtonLink>
          </nav>
        )}
      </div>
    </header>
  );
}
