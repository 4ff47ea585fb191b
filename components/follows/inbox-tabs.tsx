import { useTranslations } from 'next-intl';
import { TabLinks } from '#components/ui/tab-links.tsx';

/** The two views of the inbox. */
export function InboxTabs({ current }: { current: 'waiting' | 'decided' }) {
  const t = useTranslations('follows.inbox');
  return (
    <TabLinks
      label={t('views')}
      tabs={[
        { href: '/inbox', label: t('waiting'), isCurrent: current === 'waiting' },
        { href: '/inbox/decided', label: t('decided'), isCurrent: current === 'decided' },
      ]}
    />
  );
}
