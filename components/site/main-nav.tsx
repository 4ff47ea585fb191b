import { useTranslations } from 'next-intl';
import { NavLink } from './nav-link.tsx';

type Props = { counts?: { waiting: number; unanswered: number } };

/** The five places of a member. */
export function MainNav({ counts }: Props) {
  const t = useTranslations('site');
  const places = [
    { place: 'today', waiting: counts?.unanswered, waitingLabel: t('waiting.toAnswer') },
    { place: 'dashboard' },
    { place: 'inbox', waiting: counts?.waiting, waitingLabel: t('waiting.toDecide') },
    { place: 'discover' },
    { place: 'write' },
  ] as const;
  return (
    <nav
      aria-label={t('main')}
      className="bottom-bar fixed inset-x-0 bottom-0 z-10 border-line border-t bg-sheet pb-[env(safe-area-inset-bottom)] wide:static wide:z-auto wide:flex-1 wide:border-0 wide:bg-transparent wide:pb-0"
    >
      <ul className="mx-auto grid max-w-xl grid-cols-5 wide:mx-0 wide:flex wide:max-w-none wide:gap-x-4 lg:gap-x-6">
        {places.map(({ place, ...rest }) => (
          <li key={place}>
            <NavLink href={`/${place}`} label={t(`places.${place}`)} icon={place} {...rest} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
