import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { FormAction } from '#components/posts/form-values.ts';
import { StepForm } from '#components/posts/step-form.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import type { Creditable } from '#lib/feedback/credit-queries.ts';

type Props = {
  postId: string;
  creditable: readonly Creditable[];
  offer: FormAction;
  withdraw: FormAction;
};

/** Whom the author could name under the piece, and how far that has come with each. */
export function CreditList({ postId, creditable, offer, withdraw }: Props) {
  const t = useTranslations('posts.credits');
  return (
    <section id="credits" aria-labelledby="credits-heading" className="grid gap-3 border-line border-t pt-6">
      <h2 id="credits-heading" className="text-xl">
        {t('title')}
      </h2>
      <p className="max-w-measure text-sm text-soft">{t('lead')}</p>
      <ul className="grid gap-1">
        {creditable.map(({ reader, status }) => {
          const fields = { postId, readerId: reader.id };
          return (
            <li key={reader.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
              <Avatar handle={reader.handle} size="small" />
              <p className="min-w-0 flex-1 text-sm">
                <Link href={`/people/${reader.handle}`} className="font-medium hover:underline">
                  {reader.name}
                </Link>
                {status && <span className="text-soft"> · {t(status)}</span>}
              </p>
              {status === null && (
                <StepForm
                  action={offer}
                  fields={fields}
                  label={t('offer')}
                  spoken={t('offerTo', { name: reader.name })}
                />
              )}
              {(status === 'offered' || status === 'agreed') && (
                <StepForm
                  action={withdraw}
                  fields={fields}
                  label={t('withdraw')}
                  spoken={t('withdrawFrom', { name: reader.name })}
                  variant="quiet"
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
