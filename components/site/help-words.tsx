import Link from 'next/link';
import { useTranslations } from 'next-intl';

const WORDS = ['follow', 'ask', 'feedback', 'answer', 'exchange', 'score', 'unknown'] as const;

/** What our words mean. */
export function HelpWords() {
  const t = useTranslations('site.help');
  return (
    <section aria-labelledby="words" className="border-line border-t py-8">
      <h2 id="words" className="text-xl">
        {t('words')}
      </h2>
      <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_1fr]">
        {WORDS.map((word) => (
          <div key={word} className="contents">
            <dt className="font-medium">{t(`wordsAre.${word}.term`)}</dt>
            <dd className="max-sm:-mt-2.5 text-soft">
              {word === 'score'
                ? t.rich('wordsAre.score.meaning', {
                    link: (chunks) => (
                      <Link href="/about/score" className="link">
                        {chunks}
                      </Link>
                    ),
                  })
                : t(`wordsAre.${word}.meaning`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
