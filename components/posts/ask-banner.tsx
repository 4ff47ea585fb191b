import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { AskReaderView, AskView, Author } from '#lib/posts/queries.ts';
import { stepsTowardsAsk } from '#lib/posts/rules.ts';
import type { FormAction } from './form-values.ts';
import { StepForm } from './step-form.tsx';

/** What can be done about an ask. The page passes the server actions. */
export type AskActions = Record<'promise' | 'takeBack' | 'decline' | 'withdraw', FormAction>;

type Props = { ask: AskView; author: Author; isMine: boolean; actions: AskActions };

/** The request for feedback on top of a post, how far it has come, and the next step towards it. */
export function AskBanner({ ask, author, isMine, actions }: Props) {
  const t = useTranslations('feedback.ask');
  const days = new Intl.DateTimeFormat(useLocale().replace(/^en$/, 'en-GB'), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const { byOn, givenCount: count, promisedCount } = ask;
  const day = () => byOn && <time dateTime={byOn}>{days.format(new Date(`${byOn}T00:00:00Z`))}</time>;
  return (
    <section
      aria-label={t('label')}
      className="my-6 grid max-w-[38rem] gap-2.5 rounded-sm border-accent border-l-3 bg-accent-wash px-5 py-4"
    >
      <p className="font-medium text-sm">
        {isMine ? t('yours') : t('theirs', { name: author.name })}
        {byOn && t.rich('by', { day })}
      </p>
      <p className="max-w-measure font-read text-lg">{ask.wanted}</p>
      <Prompts ask={ask} isMine={isMine} />
      <p className={count === 0 ? 'font-medium text-sm' : 'text-soft text-sm'}>
        {t('given', { count })}
        {promisedCount > 0 && ` ${t('promised', { count: promisedCount })}`}
        {count === 0 && !isMine && ` ${t('first')}`}
      </p>
      {isMine ? (
        <>
          <Readers readers={ask.readers} />
          <StepForm action={actions.withdraw} fields={{ askId: ask.id }} label={t('withdraw')} />
        </>
      ) : (
        <AskSteps ask={ask} actions={actions} />
      )}
    </section>
  );
}

/** Lines to begin from: for a reader each is one press from a comment that speaks to it. */
function Prompts({ ask: { prompts }, isMine }: { ask: AskView; isMine: boolean }) {
  const t = useTranslations('feedback.ask');
  if (prompts.length === 0) return null;
  return (
    <div className="grid gap-1 text-sm">
      <p className="text-soft">{t(isMine ? 'begins' : 'begin')}</p>
      <ul className="grid gap-0.5">
        {prompts.map((prompt, i) => (
          <li key={prompt} className="flex gap-2">
            <span aria-hidden="true" className="text-accent">
              –
            </span>
            {isMine ? (
              prompt
            ) : (
              // an ordinary link, so that it works before there is a script
              <a
                href={`?prompt=${i + 1}#give-feedback`}
                data-prompt={prompt}
                className="link inline-block min-h-6 font-medium"
              >
                {prompt}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function AskSteps({ ask, actions }: { ask: AskView; actions: AskActions }) {
  const t = useTranslations('feedback.ask');
  const { canPromise, canDecline, canTakeBack } = stepsTowardsAsk(ask.mine, ask.audience);
  const fields = { askId: ask.id };
  return (
    <div className="flex flex-wrap items-start gap-2">
      {ask.mine === 'given' ? (
        <p className="text-sm">{t('thanks')}</p>
      ) : (
        <ButtonLink href="#give-feedback" variant="primary" size="small">
          {t('give')}
        </ButtonLink>
      )}
      {canPromise && <StepForm action={actions.promise} fields={fields} label={t('promise')} />}
      {canTakeBack && <StepForm action={actions.takeBack} fields={fields} label={t('takeBack')} />}
      {canDecline && (
        <StepForm action={actions.decline} fields={fields} label={t('decline')} variant="quiet" />
      )}
    </div>
  );
}

function Readers({ readers }: { readers: readonly AskReaderView[] }) {
  const t = useTranslations('feedback.ask.standing');
  if (readers.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {readers.map(({ id, handle, name, status }) => (
        <li key={id}>
          <Link href={`/people/${handle}`} className="link">
            {name}
          </Link>{' '}
          <span className="text-soft">{t(status)}</span>
        </li>
      ))}
    </ul>
  );
}
