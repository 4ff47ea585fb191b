import { useFormatter, useTranslations } from 'next-intl';
import type { LedTo } from '#lib/feedback/answering.ts';
import type { ParagraphChange } from '#lib/posts/compare-view.ts';
import type { listRevisions, RevisionText } from '#lib/posts/queries.ts';
import { CompareView, Runs } from './compare-view.tsx';
import { LedToNote } from './led-to-note.tsx';
import { RevisionList } from './revision-list.tsx';

type Props = {
  found: NonNullable<Awaited<ReturnType<typeof listRevisions>>>;
  from: RevisionText;
  to: RevisionText;
  title: readonly ParagraphChange[];
  paragraphs: readonly ParagraphChange[];
  beside: ReadonlyMap<number, readonly LedTo[]>;
  elsewhere: readonly LedTo[];
  now: Date;
};

/** What changed between two versions of a post, and whose feedback led to it. */
export function RevisionsScreen({ found, from, to, title, paragraphs, beside, elsewhere, now }: Props) {
  const t = useTranslations('posts.versions');
  const { revisions, isPartly, isMine, language } = found;
  const isOne = from.number === to.number;
  return (
    <div className="grid gap-8">
      {revisions.length > 1 ? (
        <RevisionList revisions={revisions} language={language} from={from.number} to={to.number} now={now} />
      ) : (
        <p className="max-w-measure text-soft">{t(isMine ? 'one' : 'oneForReaders')}</p>
      )}
      {isPartly && <p className="text-soft text-sm">{t('partly')}</p>}
      <section aria-labelledby="compare-heading" className="grid gap-6">
        <header className="grid gap-1">
          <h2 id="compare-heading" className="text-xl">
            {isOne ? t('version', { number: to.number }) : t('fromTo', { from: from.number, to: to.number })}
          </h2>
          {!isOne && <Summary paragraphs={paragraphs} led={[...[...beside.values()].flat(), ...elsewhere]} />}
        </header>
        {title.some(({ kind }) => kind === 'changed') && (
          <p lang={language} dir="auto" className="max-w-measure font-read text-2xl">
            <Runs runs={title.flatMap(({ runs }) => runs)} />
          </p>
        )}
        <CompareView paragraphs={paragraphs} beside={beside} language={language} />
      </section>
      {elsewhere.length > 0 && (
        <section aria-labelledby="elsewhere-heading" className="max-w-measure">
          <h2 id="elsewhere-heading" className="eyebrow mb-3">
            {t('elsewhere')}
          </h2>
          <ul className="grid gap-3">
            {elsewhere.map((comment) => (
              <LedToNote key={comment.id} comment={comment} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type SummaryProps = { paragraphs: readonly ParagraphChange[]; led: readonly LedTo[] };

function Summary({ paragraphs, led }: SummaryProps) {
  const t = useTranslations('posts.versions');
  const format = useFormatter();
  const count = paragraphs.filter(({ kind }) => kind === 'changed').length;
  const names = [...new Set(led.map(({ giver }) => giver.name))];
  if (count === 0 && names.length === 0) return <p className="text-soft text-sm">{t('same')}</p>;
  return (
    <p className="text-soft text-sm">
      {count > 0 ? t('changed', { count }) : t('same')}
      {names.length > 0 && `, ${t('ledBy', { names: format.list(names) })}`}
    </p>
  );
}
