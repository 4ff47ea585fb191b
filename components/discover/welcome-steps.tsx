import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FirstSteps } from '#lib/connections/first-steps.ts';

const STEPS = ['topics', 'people', 'help'] as const;

type Props = { steps: FirstSteps; current: 'topics' | 'people' };

/** The three first steps, which are done, and where one is. */
export function WelcomeSteps({ steps, current }: Props) {
  const t = useTranslations('discover.welcome');
  const isDone = { topics: steps.topics > 0, people: steps.follows > 0, help: steps.hasHelped };
  const href = {
    topics: '/welcome?step=topics',
    people: '/welcome?step=people',
    help: '/welcome?step=people#help',
  };
  return (
    <nav aria-label={t('steps')} className="pb-8">
      <ol className="grid grid-cols-3 gap-x-3">
        {STEPS.map((step) => (
          <li key={step}>
            <Link
              href={href[step]}
              aria-current={step === current ? 'step' : undefined}
              className="block min-h-9 border-line border-t-3 pt-2 text-faint text-sm hover:text-ink aria-[current=step]:border-accent aria-[current=step]:font-medium aria-[current=step]:text-ink"
            >
              {t(`stepNames.${step}`)}
              {isDone[step] && (
                <>
                  {' '}
                  <svg viewBox="0 0 12 12" className="inline size-3 text-accent" aria-hidden="true">
                    <path d="M2 6.5 5 9.5 10.5 3" fill="none" stroke="currentColor" strokeWidth="1.8" />
                  </svg>
                  <span className="sr-only">{t('isDone')}</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
