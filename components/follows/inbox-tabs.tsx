import { TabLinks } from '#components/ui/tab-links.tsx';

/** The two views of the inbox. */
export function InboxTabs({ current }: { current: 'waiting' | 'decided' }) {
  return (
    <TabLinks
      label="Views of the inbox"
      tabs={[
        { href: '/inbox', label: 'Waiting', isCurrent: current === 'waiting' },
        { href: '/inbox/decided', label: 'Decided', isCurrent: current === 'decided' },
      ]}
    />
  );
}
