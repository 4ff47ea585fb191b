import { Kbd } from '#components/ui/kbd.tsx';

type Props = {
  title: string;
  /** Several keys for one thing are alternatives. */
  keys: readonly { keys: readonly string[]; meaning: string }[];
};

/** Keys and what they do, under a small heading. */
export function KeyList({ title, keys }: Props) {
  return (
    <section className="mt-4">
      <h3 className="mb-2 font-medium font-ui text-base">{title}</h3>
      <dl className="grid grid-cols-[minmax(7.5rem,auto)_1fr] items-baseline gap-x-4 gap-y-2">
        {keys.map(({ keys: alternatives, meaning }) => (
          <div key={meaning} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {alternatives.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
