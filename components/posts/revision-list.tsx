import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { Time } from '#components/ui/time.tsx';
import type { RevisionItem } from '#lib/posts/queries.ts';

type Props = {
  /** The newest first. */
  revisions: readonly RevisionItem[];
  language: string;
  /** The two that are compared now. */
  from: number;
  to: number;
  now: Date;
};

/** From one change to the next; and all versions, with a form to compare any two: plain GETs, so each has its address. */
export function RevisionList({ revisions, language, from, to, now }: Props) {
  const t = useTranslations('posts.versions');
  const at = revisions.findIndex(({ number }) => number === to);
  const [later, before, earlier] = [revisions[at - 1], revisions[at + 1], revisions[at + 2]];
  const options = revisions.map(({ number }) => ({
    value: String(number),
    label: t('version', { number }),
  }));
  return (
    <div className="grid gap-4">
      <nav aria-label={t('steps')} className="flex flex-wrap gap-2">
        {before && earlier && (
          <ButtonLink size="small" href={`?from=${earlier.number}&to=${before.number}`}>
            {t('earlier')}
          </ButtonLink>
        )}
        {later && (
          <ButtonLink size="small" href={`?from=${to}&to=${later.number}`}>
            {t('later')}
          </ButtonLink>
        )}
      </nav>
      <Disclosure summary={t('all', { count: revisions.length })}>
        <div className="grid gap-5">
          <ol className="grid gap-1" reversed>
            {revisions.map(({ number, title, createdAt }) => (
              <li key={number} className="flex flex-wrap gap-x-3">
                <span className="figures font-medium">{t('version', { number })}</span>
                {title && (
                  <span className="min-w-0" lang={language} dir="auto">
                    {title}
                  </span>
                )}
                <Time at={createdAt} now={now} className="text-faint" />
              </li>
            ))}
          </ol>
          <form className="flex flex-wrap items-end gap-3">
            <Field label={t('from')}>
              {(control) => <Select {...control} name="from" options={options} defaultValue={String(from)} />}
            </Field>
            <Field label={t('to')}>
              {(control) => <Select {...control} name="to" options={options} defaultValue={String(to)} />}
            </Field>
            <Button type="submit">{t('compare')}</Button>
          </form>
        </div>
      </Disclosure>
    </div>
  );
}
