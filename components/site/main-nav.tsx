import { useTranslations } from 'next-intl';
import { CountBadge } from './count-badge.tsx';
import { NavIcon } from './nav-icon.tsx';
import { NavLink } from './nav-link.tsx';

type Props = { counts?: { waiting: number; unanswered: number } };

/** The five places of a member. */
export function MainNav({ counts }: Props) {
  const t = useTranslations('site');
  const places = [
    { place: 'today', waiting: counts?.unanswered ?? 0, waitingLabel: t('waiting.toAnswer') },
    { place: 'dashboard', waiting: 0, waitingLabel: '' },
    { place: 'inbox', waiting: counts?.waiting ?? 0, waitingLabel: t('waiting.toDecide') },
    { place: 'discover', waiting: 0, waitingLabel: '' },
    { place: 'write', waiting: 0, waitingLabel: '' },
  ] as const;
  return (
    <nav
      aria-label={t('main')}
      className="bottom-bar fixed inset-x-0 bottom-0 z-10 border-line border-t bg-sheet pb-[env(safe-area-inset-bottom)] wide:static wide:z-auto wide:flex-1 wide:border-0 wide:bg-transparent wide:pb-0"
    >
      <ul className="mx-auto grid max-w-xl grid-cols-5 wide:mx-0 wide:flex wide:max-w-none wide:gap-x-4 lg:gap-x-6">
        {places.map(({ place, waiting, waitingLabel }) => (
          <li key={place}>
            <NavLink href={`/${place}`}>
              <NavIcon name={place} className="size-5.5 wide:hidden" />
              <span>{t(`places.${place}`)}</span>{' '}
              {waiting > 0 && (
                <CountBadge
                  count={waiting}
                  label={waitingLabel}
                  className="absolute top-1 left-1/2 ml-1.5 wide:static wide:ml-0"
                />
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
