import { useTranslations } from 'next-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';

type Place = 'profile' | 'interests' | 'scores' | 'notices' | 'account';

const PLACES: readonly { place: Place; href: string }[] = [
  { place: 'profile', href: '/settings' },
  { place: 'interests', href: '/settings/interests' },
  { place: 'scores', href: '/settings/scores' },
  { place: 'notices', href: '/settings/notices' },
  { place: 'account', href: '/settings/account' },
];

/** The parts of the settings. */
export function SettingsTabs({ current }: { current: Place }) {
  const t = useTranslations('settings');
  const tabs = PLACES.map(({ place, href }) => ({
    href,
    label: t(`tabs.${place}`),
    isCurrent: place === current,
  }));
  return <TabLinks label={t('title')} tabs={tabs} />;
}
