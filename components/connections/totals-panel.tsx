import { MonthBars } from '#components/charts/month-bars.tsx';
import { Stat, StatList } from '#components/ui/stat.tsx';
import type { DashboardTotals } from '#lib/connections/totals.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** What was given and received this month, against the whole of the month before, and the year by months. */
export function TotalsPanel({ totals }: { totals: DashboardTotals }) {
  const { months, thisMonth, lastMonth } = totals;
  const [before = '', latest = ''] = months.slice(-2).map(({ month }) => MONTH.format(new Date(month)));
  return (
    <section
      aria-label="Totals"
      className="grid gap-x-14 gap-y-10 pb-12 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <div>
        <h2 className="eyebrow mb-4">{`${latest} so far`}</h2>
        <StatList>
          <Stat
            label="You gave"
            value={thisMonth.given.toLocaleString('en-GB')}
            note={`${lastMonth.given.toLocaleString('en-GB')} in all of ${before}`}
            tone="gave"
          />
          <Stat
            label="You received"
            value={thisMonth.received.toLocaleString('en-GB')}
            note={`${lastMonth.received.toLocaleString('en-GB')} in all of ${before}`}
            tone="received"
          />
          <Stat label="People helped" value={atLeast(thisMonth.peopleHelped, thisMonth.isHelpedCut)} />
          <Stat
            label="Asks answered"
            value={atLeast(thisMonth.asksAnswered, thisMonth.asksAnswered >= 1000)}
          />
        </StatList>
      </div>
      <MonthBars
        caption="Acts in twelve months"
        months={months.map(({ month, given, received }) => ({
          month: month.slice(0, 7),
          gave: given,
          received,
        }))}
      />
    </section>
  );
}

/** Counting stops at a thousand. */
function atLeast(count: number, isCut: boolean): string {
  return `${count.toLocaleString('en-GB')}${isCut ? ' and more' : ''}`;
}
