import { TabLinks } from '#components/ui/tab-links.tsx';

type Place = 'profile' | 'interests' | 'scores' | 'account';

const PLACES: readonly { place: Place; href: string; label: string }[] = [
  { place: 'profile', href: '/settings', label: 'Profile' },
  { place: 'interests', href: '/settings/interests', label: 'Interests' },
  { place: 'scores', href: '/settings/scores', label: 'Scores' },
  { place: 'account', href: '/settings/account', label: 'Account' },
];

/** The parts of the settings. */
export function SettingsTabs({ current }: { current: Place }) {
  const tabs = PLACES.map(({ place, href, label }) => ({ href, label, isCurrent: place === current }));
  return <TabLinks label="Settings" tabs={tabs} />;
}
