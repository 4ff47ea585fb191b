import Link from 'next/link';
import { useTranslations } from 'next-intl';

type Props = {
  /** Topics to choose from, by slug and name. */
  topics: readonly { slug: string; name: string }[];
  chosen: string | null;
};

/** One topic, or all of mine: one address each. */
export function TopicFilter({ topics, chosen }: Props) {
  const t = useTranslations('discover.filter');
  if (topics.length === 0) return null;
  const choices = [
    { slug: null, name: t('all'), href: '/discover' },
    ...topics.map((topic) => ({ ...topic, href: `/discover?topic=${encodeURIComponent(topic.slug)}` })),
  ];
  return (
    <nav aria-label={t('label')} className="pt-5">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ slug, name, href }) => (
          <li key={href} className="max-w-full">
            <Link
              href={href}
              aria-current={slug === chosen ? 'true' : undefined}
              dir="auto"
              className="inline-flex min-h-9 max-w-full items-center rounded-full border border-edge bg-sheet px-3.5 text-sm hover:border-ink aria-[current=true]:border-accent aria-[current=true]:bg-accent aria-[current=true]:text-on-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
