'use client';

import { useTranslations } from 'next-intl';
import { QuietPage } from '#components/site/quiet-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';

type Props = { error: unknown; retry: () => void };

/** What is shown when a page could not be made. The cause is in the server's log, never here. */
export default function ErrorPage({ error, retry }: Props) {
  const t = useTranslations('site.live.error');
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <QuietPage
      eyebrow={t('eyebrow')}
      title={t('title')}
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            {t('again')}
          </Button>
          {/* a plain link on purpose: it asks the server anew */}
          <a href="/" className={buttonStyle('secondary', 'regular')}>
            {t('back')}
          </a>
        </>
      }
    >
      <p>{t('saved')}</p>
      {reference && (
        <p className="font-ui text-faint text-sm">
          {t('reference')} <span className="figures">{reference}</span>
        </p>
      )}
    </QuietPage>
  );
}
