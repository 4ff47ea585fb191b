import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Arrow } from '#components/ui/arrow.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { AboutPart } from './about-part.tsx';
import { EvidenceLevels } from './evidence-levels.tsx';
import { Formula } from './formula.tsx';
import { HowToObject } from './how-to-object.tsx';
import { MEASURED } from './measured.ts';
import { MeasuredSummary } from './measured-summary.tsx';
import { PageContents } from './page-contents.tsx';
import { UsedLists } from './used-lists.tsx';
import { WeightsTable } from './weights-table.tsx';
import { WorkedExample } from './worked-example.tsx';

/** Where standing starts on this site: before which day (ISO instant; null: nothing was given yet), and with how many people. */
export type SeedsShown = { foundedBefore: string | null; count: number };

/** The score from the idea to how good it is. */
export function ScoreStory({ seeds }: { seeds: SeedsShown | null }) {
  const t = useTranslations('score.page');
  return (
    <>
      <PageContents />
      <div className="grid gap-20 [&>*]:min-w-0">
        <Part id="idea" paragraphs={[t('idea.1'), t('idea.2')]}>
          <Formula />
        </Part>
        <Part id="try" paragraphs={[t('tryAbout')]}>
          <ButtonLink href="/about/score/try">
            {t('tryMore')} <Arrow />
          </ButtonLink>
        </Part>
        <Part id="give" paragraphs={[t('give')]} />
        <Part id="get" paragraphs={[t('get.1'), t('get.2'), t('get.3')]}>
          <Disclosure summary={t('weights.summary')}>
            <p className="mb-4 max-w-measure text-soft">{t('weights.lead')}</p>
            <WeightsTable />
          </Disclosure>
        </Part>
        <WhoseWord seeds={seeds} />
        <Part id="unknown" paragraphs={[t('unknown')]}>
          <EvidenceLevels />
        </Part>
        <Part id="example">
          <WorkedExample />
        </Part>
        <Part id="measured" paragraphs={[t('measuredLead.1')]}>
          <MeasuredSummary measured={MEASURED} />
          <ButtonLink href="/about/score/measured" className="mt-6">
            {t('measuredMore')} <Arrow />
          </ButtonLink>
        </Part>
        <Part id="thesis" paragraphs={[t('thesisLead')]}>
          <ButtonLink href="/about/score/giving">
            {t('thesisMore')} <Arrow />
          </ButtonLink>
        </Part>
        <Part id="used">
          <UsedLists />
        </Part>
        <HowToObject />
      </div>
    </>
  );
}

type PartProps = {
  id: 'idea' | 'try' | 'give' | 'get' | 'word' | 'unknown' | 'example' | 'measured' | 'thesis' | 'used';
  paragraphs?: readonly string[];
  children?: ReactNode;
};

function Part({ id, paragraphs = [], children }: PartProps) {
  const t = useTranslations('score.page.parts');
  const lead = paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
  return (
    <AboutPart id={id} title={t(id)} lead={lead.length > 0 && lead}>
      {children}
    </AboutPart>
  );
}

/** Whose word counts; who the walk starts with is the same rule on every site, the day and the number are of this one. */
function WhoseWord({ seeds }: { seeds: SeedsShown | null }) {
  const t = useTranslations('score.page.word');
  const locale = useLocale();
  const begins =
    seeds?.foundedBefore && seeds.count > 0
      ? t('begins', { count: seeds.count, day: dayWords(new Date(seeds.foundedBefore), 'long', locale) })
      : t('notBegun');
  return <Part id="word" paragraphs={[`${t('1')} ${begins}`, t('2')]} />;
}
