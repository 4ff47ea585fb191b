import { useTranslations } from 'next-intl';
import { Main } from '#components/site/main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

/** Absent, deleted and not for you look the same here, on purpose. */
export default function PostNotFound() {
  const t = useTranslations('posts.notHere');
  return (
    <Main width="reading">
      <PageHeader title={t('title')} lead={t('lead')} />
      <ButtonLink href="/today" variant="primary">
        {t('back')}
      </ButtonLink>
    </Main>
  );
}
