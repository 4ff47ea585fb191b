import { useTranslations } from 'next-intl';

const ITEMS = ['1', '2', '3', '4', '5', '6'] as const;

/** What goes into a score and what does not, side by side. */
export function UsedLists() {
  const t = useTranslations('score.page.used');
  return (
    <div className="grid gap-x-12 gap-y-8 sm:grid-cols-2">
      <UsedList title={t('yes')} items={ITEMS.map((item) => t(`items.${item}`))} tone="border-accent" />
      <UsedList title={t('no')} items={ITEMS.map((item) => t(`not.${item}`))} tone="border-edge" />
    </div>
  );
}

function UsedList({ title, items, tone }: { title: string; items: readonly string[]; tone: string }) {
  return (
    <section className={`border-t-2 pt-3 ${tone}`}>
      <h3 className="text-xl">{title}</h3>
      <ul className="mt-2 grid">
        {items.map((item) => (
          <li key={item} className="border-line border-b py-2.5 last:border-0">
            {item}
          </li>
        ))}
      </ul>
    </section>
  );
}
