import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { DashboardQuery } from '#lib/connections/input.ts';
import type { NamedTopic } from '#lib/connections/owner.ts';
import { FOLLOW_FILTER_LABELS, PERIODS, SORT_LABELS } from '#lib/connections/rules.ts';
import { dashboardHref, filtersSet } from './dashboard-address.ts';

type Props = {
  query: DashboardQuery;
  /** The owner's topics. */
  topics: readonly NamedTopic[];
};

const ANY = { value: '', label: 'Any' };

/** A wide window shows what the details hold without opening them; where a browser cannot, they open as ever. */
const ALWAYS_OPEN =
  'lg:supports-[selector(::details-content)]:[&::details-content]:[content-visibility:visible]';

/** Sorts, filters and searches the list: an ordinary form that leads to an address worth keeping. */
export function FilterForm({ query, topics }: Props) {
  const set = filtersSet({ ...query, relation: undefined, q: undefined });
  const known = topics.some(({ slug }) => slug === query.topic);
  const topicChoices = [
    ANY,
    ...topics.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(query.topic && !known ? [{ value: query.topic, label: query.topic }] : []),
  ];
  return (
    <form
      action="/dashboard"
      className="grid grid-cols-[1fr_auto] items-start gap-x-3 gap-y-2 lg:items-end lg:grid-cols-[minmax(10rem,1.2fr)_4fr_auto]"
    >
      {query.relation && <input type="hidden" name="relation" value={query.relation} />}
      <div className="max-lg:col-span-2">
        <Field label="Name">
          {(control) => (
            <TextInput
              {...control}
              key={query.q}
              type="search"
              name="q"
              maxLength={80}
              defaultValue={query.q}
              placeholder="Name or handle"
            />
          )}
        </Field>
      </div>
      <details open={set > 0} className={`open:max-lg:col-span-2 ${ALWAYS_OPEN}`}>
        <summary className="min-h-9 py-1.5 font-medium text-accent text-sm hover:text-accent-deep lg:supports-[selector(::details-content)]:hidden">
          {set > 0 ? `Order and filters, ${set} set` : 'Order and filters'}
        </summary>
        <div className="grid grid-cols-2 gap-3 pb-2 sm:grid-cols-4 lg:pb-0">
          <Choice label="Order" name="sort" value={query.sort} options={optionsOf(SORT_LABELS)} />
          <Choice
            label="Follow"
            name="follow"
            value={query.follow}
            options={[ANY, ...optionsOf(FOLLOW_FILTER_LABELS)]}
          />
          <Choice
            label="In touch within"
            name="period"
            value={query.period}
            options={[{ value: '', label: 'Any time' }, ...optionsOf(PERIODS)]}
          />
          <Choice label="Topic" name="topic" value={query.topic} options={topicChoices} />
        </div>
      </details>
      <div className="flex gap-2">
        <Button type="submit">Show</Button>
        {filtersSet(query) > 0 && (
          <ButtonLink href={dashboardHref({ sort: query.sort })} variant="quiet">
            Clear
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  name: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
};

function Choice({ label, name, value = '', options }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => <Select {...control} name={name} defaultValue={value} options={options} />}
    </Field>
  );
}

function optionsOf(labels: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
