import Link from 'next/link';
import { Avatar } from '#components/ui/avatar.tsx';
import { menuItem, PopoverMenu } from '#components/ui/popover-menu.tsx';

type Props = {
  viewer: { handle: string; name: string };
  signOutAction: (form: FormData) => void | Promise<void>;
};

/** The viewer's own corner: their page, settings, sign out. */
export function AccountMenu({ viewer, signOutAction }: Props) {
  return (
    <PopoverMenu
      label={`Your account, ${viewer.name}`}
      variant="quiet"
      trigger={<Avatar handle={viewer.handle} size="small" />}
    >
      <p className="px-3 pt-1.5 pb-2">
        <span className="block font-medium">{viewer.name}</span>
        <span className="block text-faint text-sm">@{viewer.handle}</span>
      </p>
      <Link href={`/people/${viewer.handle}`} className={menuItem}>
        Your page
      </Link>
      <Link href="/settings" className={menuItem}>
        Settings
      </Link>
      <Link href="/about/score" className={menuItem}>
        How the score works
      </Link>
      <form action={signOutAction} className="mt-1 border-line border-t pt-1">
        <button type="submit" className={menuItem}>
          Sign out
        </button>
      </form>
    </PopoverMenu>
  );
}
