import Link from 'next/link';
import { Avatar } from '#components/ui/avatar.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { AskCard } from '#lib/posts/queries.ts';
import { POST_KIND_LABELS, stepsTowardsAsk } from '#lib/posts/rules.ts';
import type { AskActions } from './ask-banner.tsx';
import { askProgress, longDay } from './ask-words.ts';
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
  const title = post.title || post.excerpt || 'A note';
  return (
    <article className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-sm">
        {!isMine && (
          <>
            <Avatar handle={post.author.handle} size="small" />
            <Link href={`/people/${post.author.handle}`} className="font-medium text-ink hover:underline">
              {post.author.name}
            </Link>
          </>
        )}
        <Time at={ask.askedAt} now={now} />
        <span>
          {POST_KIND_LABELS[post.kind]}, {post.readingMinutes} min
        </span>
        {mine === 'asked' && <Tag tone="accent">Asks you</Tag>}
        {mine === 'promised' && <Tag tone="gave">You promised</Tag>}
      </p>
      <h3 className="text-xl">
        <Link href={`/posts/${post.id}`} className="underline-offset-4 hover:underline">
          {title}
        </Link>
      </h3>
      <p className="max-w-measure font-read text-lg text-soft">{wanted}</p>
      <p className="text-sm text-soft">
        {askProgress(ask)}
        {byOn && ` Wished for by ${longDay(byOn)}.`}
      </p>
      <AskCardSteps ask={ask} title={title} actions={actions} />
    </article>
  );
}

function AskCardSteps({ ask, title, actions }: { ask: AskCard; title: string; actions: AskActions }) {
  const fields = { askId: ask.askId };
  if (ask.isMine) {
    return (
      <StepForm
        action={actions.withdraw}
        fields={fields}
        label="Withdraw"
        spoken={`Withdraw the request on ${title}`}
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
          label="Promise feedback"
          spoken={`Promise feedback on ${title}`}
        />
      )}
      {canTakeBack && (
        <StepForm
          action={actions.takeBack}
          fields={fields}
          label="Take the promise back"
          spoken={`Take the promise back, on ${title}`}
        />
      )}
      {canDecline && (
        <StepForm
          action={actions.decline}
          fields={fields}
          label="Not this time"
          spoken={`Not this time: ${title}`}
          variant="quiet"
        />
      )}
    </div>
  );
}
