import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QuietPage } from '#components/site/quiet-page.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.notFound');
  return { title: t('tab') };
}

/** Absent and not for you look the same here, on purpose. */
export default async function NotFound() {
  const t = await getTranslations('site.notFound');
  return (
    <QuietPage
      eyebrow={t('eyebrow')}
      title={t('title')}
      actions={
        <ButtonLink href="/" variant="primary">
          {t('back')}
        </ButtonLink>
      }
    >
      <p>{t('why')}</p>
    </QuietPage>
  );
}
