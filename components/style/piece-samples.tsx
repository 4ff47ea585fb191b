import { Avatar } from '#components/ui/avatar.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Stat, StatList } from '#components/ui/stat.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { SampleSection, Samples } from './sample-section.tsx';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const DAY_MS = 86_400_000;

/** The small pieces that screens are put together from. */
export function PieceSamples({ now }: { now: Date }) {
  return (
    <SampleSection id="pieces" title="Pieces">
      <Samples
        title="People"
        when="Drawn from the handle. A name keeps its own direction and breaks when it must."
      >
        <Avatar handle="ana" size="large" />
        <Avatar handle="bo" />
        <Avatar handle="cy" size="small" />
        <p className="min-w-0 max-w-xs">
          <bdi className="font-medium">ليلى الفاسي</bdi> gave you feedback.
          <br />
          <bdi>{LONG}</bdi>
        </p>
      </Samples>
      <Samples title="Tags, keys, times">
        <Tag>bread</Tag>
        <Tag tone="accent" prefix="offers">
          editing
        </Tag>
        <Tag tone="gave">you gave</Tag>
        <Tag tone="received">they gave</Tag>
        <Kbd>j</Kbd>
        <Time at={new Date(now.getTime() - 3 * DAY_MS)} now={now} className="text-soft" />
      </Samples>
      <StatList>
        <Stat label="You gave" value={6} note="5 in all of October" tone="gave" />
        <Stat label="You received" value={13} note="9 in all of October" tone="received" />
        <Stat label="People helped" value={4} />
      </StatList>
      <TabLinks
        label="A sample of tabs"
        tabs={[
          { href: '#one', label: 'Waiting', isCurrent: true, count: 3 },
          { href: '#two', label: 'Decided', isCurrent: false },
        ]}
      />
      <Disclosure summary="More on demand">The browser’s own disclosure.</Disclosure>
    </SampleSection>
  );
}
