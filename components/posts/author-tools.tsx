import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { FormAction } from './form-values.ts';
import { StepForm } from './step-form.tsx';

type Props = {
  postId: string;
  /** Comments that wait for an answer; left out where that is not known. */
  waiting?: number;
  deleteAction: FormAction;
};

/** What the author can do with a post. Deleting asks once more, without a script too. */
export function AuthorTools({ postId, waiting = 0, deleteAction }: Props) {
  const t = useTranslations('posts.tools');
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 print:hidden">
      <ButtonLink
        href={`/posts/${postId}/answer`}
        size="small"
        variant={waiting > 0 ? 'primary' : 'secondary'}
      >
        {t('answer', { count: waiting })}
      </ButtonLink>
      <ButtonLink href={`/posts/${postId}/edit`} size="small">
        {t('edit')}
      </ButtonLink>
      <ButtonLink href={`/posts/${postId}/revisions`} size="small" variant="quiet">
        {t('versions')}
      </ButtonLink>
      <Disclosure summary={t('delete')}>
        <p className="mb-2 max-w-measure text-sm text-soft">{t('deleteWarning')}</p>
        <StepForm
          action={deleteAction}
          fields={{ postId }}
          label={t('deleteThis')}
          pendingLabel={t('deleting')}
        />
      </Disclosure>
    </div>
  );
}
