import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { FormAction } from '#components/posts/form-values.ts';
import { StepForm } from '#components/posts/step-form.tsx';
import type { CreditLine as Line } from '#lib/feedback/credit-queries.ts';
import type { Author } from '#lib/posts/queries.ts';

type Props = {
  postId: string;
  authorName: string;
  credit: Line;
  accept: FormAction;
  decline: FormAction;
};

/** Under a piece: whom it thanks; and, to a reader whom its author would like to thank, the question. */
export function CreditLine({ postId, authorName, credit, accept, decline }: Props) {
  const { named, mine } = credit;
  if (named.length === 0 && mine === null) return null;
  return (
    <div className="mt-8 grid max-w-measure gap-4">
      {named.length > 0 && <ThanksTo named={named} />}
      {mine && (
        <MyCredit postId={postId} authorName={authorName} mine={mine} accept={accept} decline={decline} />
      )}
    </div>
  );
}

/** Whom a piece thanks. */
export function ThanksTo({ named }: { named: readonly Author[] }) {
  const t = useTranslations('posts.credits');
  const format = useFormatter();
  const links = named.map(({ id, handle, name }) => (
    <Link key={id} href={`/people/${handle}`} className="link">
      {name}
    </Link>
  ));
  return (
    <p className="border-line border-t pt-4 font-read text-soft italic">
      {t.rich('line', { names: () => format.list(links) })}
    </p>
  );
}

type MineProps = Omit<Props, 'credit'> & { mine: NonNullable<Line['mine']> };

function MyCredit({ postId, authorName, mine, accept, decline }: MineProps) {
  const t = useTranslations('posts.credits');
  const fields = { postId };
  if (mine === 'agreed')
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft print:hidden">
        <p>{t('youAreNamed')}</p>
        <StepForm action={decline} fields={fields} label={t('removeMe')} variant="quiet" />
      </div>
    );
  return (
    <section
      aria-label={t('section')}
      className="grid gap-3 rounded-sm border-accent border-s-3 bg-accent-wash px-5 py-4 print:hidden"
    >
      <p>{t(mine === 'offered' ? 'asked' : 'youDeclined', { name: authorName })}</p>
      <div className="flex flex-wrap gap-2">
        <StepForm
          action={accept}
          fields={fields}
          label={t(mine === 'offered' ? 'agree' : 'agreeAfterAll')}
          variant={mine === 'offered' ? 'primary' : 'secondary'}
        />
        {mine === 'offered' && (
          <StepForm action={decline} fields={fields} label={t('decline')} variant="quiet" />
        )}
      </div>
    </section>
  );
}
