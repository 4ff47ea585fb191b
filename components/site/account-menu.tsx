import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { menuItem, PopoverMenu } from '#components/ui/popover-menu.tsx';

type Props = {
  viewer: { handle: string; name: string };
  signOutAction: (form: FormData) => void | Promise<void>;
};

/** The viewer's own corner: their page, what is not in the navigation, sign out. */
export function AccountMenu({ viewer, signOutAction }: Props) {
  const t = useTranslations('site');
  const places = [
    { place: 'yourPage', href: `/people/${viewer.handle}` },
    { place: 'reading', href: '/reading' },
    { place: 'review', href: '/review' },
    { place: 'settings', href: '/settings' },
    { place: 'help', href: '/help' },
  ] as const;
  return (
    <PopoverMenu
      label={t('yourAccount', { name: viewer.name })}
      variant="quiet"
      trigger={<Avatar handle={viewer.handle} size="small" />}
    >
      <p className="px-3 pt-1.5 pb-2">
        <bdi className="block font-medium">{viewer.name}</bdi>
        <span className="block text-faint text-sm">@{viewer.handle}</span>
      </p>
      {places.map(({ place, href }) => (
        <Link key={place} href={href} className={menuItem}>
          {t(`places.${place}`)}
        </Link>
      ))}
      <form action={signOutAction} className="mt-1 border-line border-t pt-1">
        <button type="submit" className={menuItem}>
          {t('signOut')}
        </button>
      </form>
    </PopoverMenu>
  );
}
