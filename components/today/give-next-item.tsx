import Link from 'next/link';
import { ActForm } from '#components/follows/act-form.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { GiveNextAct } from '#lib/connections/give-next.ts';
import { shortDay } from './day-words.ts';

type Props = { act: GiveNextAct; skip: (form: FormData) => void };

/** Something to give: whose it is, what is wanted, why it is shown, and the way to begin. */
export function GiveNextItem({ act, skip }: Props) {
  const { person, post, wanted, byOn, reasons } = act;
  const title = post.title || 'A note';
  const isQuestion = act.act.startsWith('question:') || post.kind === 'question';
  return (
    <article className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      <div className="max-sm:hidden">
        <Avatar handle={person.handle} />
      </div>
      <div className="min-w-0">
        <p className="text-faint text-sm">
          <Link
            href={`/connections/${person.handle}`}
            className="text-soft underline decoration-line underline-offset-3 hover:decoration-current"
          >
            {person.name}
          </Link>
          {`, ${KIND_WORDS[post.kind] ?? 'a piece'}, ${post.readingMinutes} min`}
          {byOn && `, wished for by ${shortDay(byOn)}`}
        </p>
        <h3 className="mt-0.5 line-clamp-3 text-xl leading-snug">
          <Link href={`/posts/${post.id}`} className="underline-offset-4 hover:underline">
            {title}
          </Link>
        </h3>
        {wanted && <p className="mt-1 max-w-measure font-read text-lg text-soft">{wanted}</p>}
        <p className="mt-2 text-gave-ink text-sm">{reasons.slice(0, REASONS).join(' ')}</p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <ButtonLink
            href={`/posts/${post.id}#give-feedback`}
            size="small"
            aria-label={`${isQuestion ? 'Answer' : 'Give feedback'}: ${title}`}
          >
            {isQuestion ? 'Answer' : 'Give feedback'}
          </ButtonLink>
          <ActForm
            submit={skip}
            fields={{ act: act.act }}
            label="Not for me"
            spoken={`Not for me: ${title}`}
            variant="quiet"
          />
        </div>
      </div>
    </article>
  );
}

/** The strongest stand first; more would be persuading. */
const REASONS = 3;

const KIND_WORDS: Record<string, string> = { note: 'a note', article: 'an article', question: 'a question' };
