import Link from 'next/link';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { AskReaderView, AskView, Author } from '#lib/posts/queries.ts';
import { type AskStanding, stepsTowardsAsk } from '#lib/posts/rules.ts';
import { askProgress, longDay } from './ask-words.ts';
import type { FormAction } from './form-values.ts';
import { StepForm } from './step-form.tsx';

/** What can be done about an ask. The page passes the server actions. */
export type AskActions = Record<'promise' | 'takeBack' | 'decline' | 'withdraw', FormAction>;

type Props = { ask: AskView; author: Author; isMine: boolean; actions: AskActions };

const STANDING_WORDS: Record<AskStanding, string> = {
  asked: 'asked',
  promised: 'promised',
  given: 'has given feedback',
  declined: 'declined',
};

/** The request for feedback on top of a post, and the next step towards it. */
export function AskBanner({ ask, author, isMine, actions }: Props) {
  return (
    <section
      aria-label="Request for feedback"
      className="my-6 grid max-w-[38rem] gap-2.5 rounded-sm border-accent border-l-3 bg-accent-wash px-5 py-4"
    >
      <p className="font-medium text-sm">
        {isMine ? 'You ask for feedback' : `${author.name} asks for feedback`}
        {ask.byOn && (
          <>
            {' by '}
            <time dateTime={ask.byOn}>{longDay(ask.byOn)}</time>
          </>
        )}
      </p>
      <p className="max-w-measure font-read text-lg">{ask.wanted}</p>
      <p className="text-sm text-soft">{askProgress(ask)}</p>
      {isMine ? (
        <>
          <Readers readers={ask.readers} />
          <StepForm action={actions.withdraw} fields={{ askId: ask.id }} label="Withdraw the request" />
        </>
      ) : (
        <AskSteps ask={ask} actions={actions} />
      )}
    </section>
  );
}

function AskSteps({ ask, actions }: { ask: AskView; actions: AskActions }) {
  const { canPromise, canDecline, canTakeBack } = stepsTowardsAsk(ask.mine, ask.audience);
  const fields = { askId: ask.id };
  return (
    <div className="flex flex-wrap items-start gap-2">
      {ask.mine === 'given' ? (
        <p className="text-sm">You have given feedback. Thank you.</p>
      ) : (
        <ButtonLink href="#give-feedback" variant="primary" size="small">
          Give feedback
        </ButtonLink>
      )}
      {canPromise && <StepForm action={actions.promise} fields={fields} label="Promise it for later" />}
      {canTakeBack && <StepForm action={actions.takeBack} fields={fields} label="Take the promise back" />}
      {canDecline && (
        <StepForm action={actions.decline} fields={fields} label="Not this time" variant="quiet" />
      )}
    </div>
  );
}

function Readers({ readers }: { readers: readonly AskReaderView[] }) {
  if (readers.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {readers.map(({ id, handle, name, status }) => (
        <li key={id}>
          <Link href={`/people/${handle}`} className="link">
            {name}
          </Link>{' '}
          <span className="text-soft">{STANDING_WORDS[status]}</span>
        </li>
      ))}
    </ul>
  );
}
