import { useTranslations } from 'next-intl';

const PARTS = [
  'idea',
  'try',
  'give',
  'get',
  'word',
  'unknown',
  'example',
  'measured',
  'thesis',
  'used',
  'object',
] as const;

/** Where each part of the page about the score is. */
export function PageContents() {
  const t = useTranslations('score.page');
  return (
    <nav aria-label={t('contents')} className="mb-14 border-line border-y py-4">
      <ol className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4">
        {PARTS.map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-flex min-h-9 items-center text-accent hover:text-accent-deep"
            >
              {t(`parts.${id}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
