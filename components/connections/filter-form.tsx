import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { DisclosureMark } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import type { DashboardQuery } from '#lib/connections/input.ts';
import type { NamedTopic } from '#lib/connections/owner.ts';
import { FOLLOW_FILTERS, PERIODS, SORTS } from '#lib/connections/rules.ts';
import { dashboardHref, filtersSet } from './dashboard-address.ts';

type Props = {
  query: DashboardQuery;
  /** The owner's topics. */
  topics: readonly NamedTopic[];
};

/** A wide window shows what the details hold without opening them; where a browser cannot, they open as ever. */
const ALWAYS_OPEN =
  'lg:supports-[selector(::details-content)]:[&::details-content]:[content-visibility:visible]';

/** Sorts, filters and searches the list: an ordinary form that leads to an address worth keeping. */
export function FilterForm({ query, topics }: Props) {
  const t = useTranslations('connections.dashboard.filters');
  const set = filtersSet({ ...query, relation: undefined, q: undefined });
  return (
    <form
      action="/dashboard"
      className="grid grid-cols-[1fr_auto] items-start gap-x-3 gap-y-2 text-sm lg:items-end lg:grid-cols-[minmax(10.5rem,1fr)_4.6fr_auto]"
    >
      {(['relation', 'view', 'scale'] as const).map(
        (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
      )}
      <div className="max-lg:col-span-2">
        <Field label={t('name')}>
          {(control) => (
            <TextInput
              {...control}
              key={query.q}
              type="search"
              name="q"
              maxLength={80}
              defaultValue={query.q}
              placeholder={t('namePlaceholder')}
            />
          )}
        </Field>
      </div>
      <details
        open={set > 0}
        className={`group open:max-lg:col-span-2 ${ALWAYS_OPEN}`}
        suppressHydrationWarning
      >
        <summary className="inline-flex min-h-9 list-none items-center gap-2 rounded-sm font-medium text-accent text-sm hover:text-accent-deep lg:supports-[selector(::details-content)]:hidden [&::-webkit-details-marker]:hidden">
          <DisclosureMark />
          {set > 0 ? t('moreSet', { count: set }) : t('more')}
        </summary>
        <Choices query={query} topics={topics} />
      </details>
      <div className="flex gap-2">
        <Button type="submit">{t('show')}</Button>
        {filtersSet(query) > 0 && (
          <ButtonLink
            href={dashboardHref({ sort: query.sort, view: query.view, scale: query.scale })}
            variant="quiet"
          >
            {t('clear')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

function Choices({ query, topics }: Props) {
  const t = useTranslations('connections.dashboard.filters');
  const any = { value: '', label: t('any') };
  const known = topics.some(({ slug }) => slug === query.topic);
  const topicChoices = [
    any,
    ...topics.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(query.topic && !known ? [{ value: query.topic, label: query.topic }] : []),
  ];
  const sorts = SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }));
  const follows = FOLLOW_FILTERS.map((value) => ({ value, label: t(`follows.${value}`) }));
  const periods = PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }));
  return (
    <div className="grid grid-cols-2 gap-3 pb-2 sm:grid-cols-4 lg:pb-0">
      <Choice label={t('order')} name="sort" value={query.sort} options={sorts} />
      <Choice label={t('follow')} name="follow" value={query.follow} options={[any, ...follows]} />
      <Choice
        label={t('period')}
        name="period"
        value={query.period}
        options={[{ value: '', label: t('anyTime') }, ...periods]}
      />
      <Choice label={t('topic')} name="topic" value={query.topic} options={topicChoices} />
    </div>
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
