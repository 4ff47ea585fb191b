import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Avatar } from '#components/ui/avatar.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { AskCard } from '#lib/posts/queries.ts';
import { stepsTowardsAsk } from '#lib/posts/rules.ts';
import type { AskActions } from './ask-banner.tsx';
import { useAskProgress } from './ask-words.ts';
import { StepForm } from './step-form.tsx';

type Props = { asks: readonly AskCard[]; now: Date; actions: AskActions };

/** Open requests for feedback, each with its next step. */
export function AskList({ asks, now, actions }: Props) {
  return (
    <ul className="grid">
      {asks.map((ask) => (
        <li key={ask.askId} className="border-line border-t py-5">
          <AskCardView ask={ask} now={now} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

function AskCardView({ ask, now, actions }: { ask: AskCard; now: Date; actions: AskActions }) {
  const { post, wanted, byOn, isMine, mine } = ask;
  const t = useTranslations('discover');
  const progress = useAskProgress();
  const language = useLocale();
  const title = post.title || post.excerpt || t('asks.aNote');
  return (
    <article className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-sm">
        {!isMine && (
          <>
            <Avatar handle={post.author.handle} size="small" />
            <Link
              href={`/people/${post.author.handle}`}
              dir="auto"
              className="py-0.5 font-medium text-ink hover:underline"
            >
              {post.author.name}
            </Link>
          </>
        )}
        <span>{t(`meta.${post.kind}`, { minutes: post.readingMinutes })}</span>
        <Time at={ask.askedAt} now={now} />
        {mine === 'asked' && <Tag tone="accent">{t('asks.asksYou')}</Tag>}
        {mine === 'promised' && <Tag tone="gave">{t('asks.youPromised')}</Tag>}
      </p>
      <h3 className="text-xl" lang={post.language} dir="auto">
        <Link href={`/posts/${post.id}`} className="line-clamp-3 underline-offset-4 hover:underline">
          {title}
        </Link>
      </h3>
      <p className="max-w-measure font-read text-lg text-soft" dir="auto">
        {wanted}
      </p>
      <p className="text-sm text-soft">
        {progress(ask)}
        {byOn && ` ${t('byOn', { day: dayWords(new Date(`${byOn}T00:00:00Z`), 'long', language) })}`}
      </p>
      <AskCardSteps ask={ask} title={title} actions={actions} />
    </article>
  );
}

function AskCardSteps({ ask, title, actions }: { ask: AskCard; title: string; actions: AskActions }) {
  const t = useTranslations('discover.asks');
  const fields = { askId: ask.askId };
  if (ask.isMine) {
    return (
      <StepForm
        action={actions.withdraw}
        fields={fields}
        label={t('withdraw')}
        spoken={t('withdrawSpoken', { title })}
      />
    );
  }
  const { canPromise, canDecline, canTakeBack } = stepsTowardsAsk(ask.mine, ask.audience);
  return (
    <div className="flex flex-wrap items-start gap-2">
      {canPromise && (
        <StepForm
          action={actions.promise}
          fields={fields}
          label={t('promise')}
          spoken={t('promiseSpoken', { title })}
        />
      )}
      {canTakeBack && (
        <StepForm
          action={actions.takeBack}
          fields={fields}
          label={t('takeBack')}
          spoken={t('takeBackSpoken', { title })}
        />
      )}
      {canDecline && (
        <StepForm
          action={actions.decline}
          fields={fields}
          label={t('decline')}
          spoken={t('declineSpoken', { title })}
          variant="quiet"
        />
      )}
    </div>
  );
}
