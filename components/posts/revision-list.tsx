import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { Time } from '#components/ui/time.tsx';
import type { RevisionItem } from '#lib/posts/queries.ts';

type Props = {
  revisions: readonly RevisionItem[];
  /** The two that are compared now. */
  from: number;
  to: number;
  now: Date;
};

/** The versions of a post, and a form to choose which two to compare: a plain GET, so its address can be kept. */
export function RevisionList({ revisions, from, to, now }: Props) {
  const options = revisions.map(({ number }) => ({ value: String(number), label: `Version ${number}` }));
  return (
    <div className="grid gap-5">
      <ol className="grid gap-1" reversed>
        {revisions.map(({ number, title, createdAt }) => (
          <li key={number} className="flex flex-wrap gap-x-3">
            <span className="figures font-medium">Version {number}</span>
            {title && <span className="min-w-0">{title}</span>}
            <Time at={createdAt} now={now} className="text-faint" />
          </li>
        ))}
      </ol>
      {revisions.length > 1 && (
        <form className="flex flex-wrap items-end gap-3">
          <Field label="From">
            {(control) => <Select {...control} name="from" options={options} defaultValue={String(from)} />}
          </Field>
          <Field label="To">
            {(control) => <Select {...control} name="to" options={options} defaultValue={String(to)} />}
          </Field>
          <Button type="submit">Compare</Button>
        </form>
      )}
    </div>
  );
}
