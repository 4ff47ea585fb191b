import Link from 'next/link';
import { longDay } from '#components/posts/ask-words.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { CouldGive } from '#lib/connections/could-give.ts';

type Props = { person: { handle: string; name: string }; wishes: readonly CouldGive[] };

/** What they wait for that I could give now, each one press from doing it. */
export function CouldGiveList({ person, wishes }: Props) {
  if (wishes.length === 0) {
    return (
      <div className="grid justify-items-start gap-3">
        <p className="max-w-measure text-soft">
          {person.name} asks for nothing at the moment. A word about something they wrote is still a gift.
        </p>
        <ButtonLink href={`/people/${person.handle}`} size="small">
          Read what they wrote
        </ButtonLink>
      </div>
    );
  }
  return (
    <ul className="border-line border-b">
      {wishes.map((wish) => (
        <li
          key={wish.postId}
          className="grid items-start gap-x-6 gap-y-2 border-line border-t py-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <h3 className="line-clamp-2 text-lg leading-snug">
              <Link href={`/posts/${wish.postId}`} className="underline-offset-4 hover:underline">
                {wish.title}
              </Link>
            </h3>
            {wish.wanted && <p className="mt-1 font-read text-soft">{wish.wanted}</p>}
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-faint text-sm">
              {wish.standing === 'asked' && <Tag tone="accent">Asks you</Tag>}
              {wish.standing === 'promised' && <Tag tone="gave">You promised</Tag>}
              <span>{answersWords(wish.answers)}</span>
              {wish.byOn && <span>wished for by {longDay(wish.byOn)}</span>}
              <span>{wish.readingMinutes} min to read</span>
            </p>
          </div>
          <ButtonLink href={`/posts/${wish.postId}#give-feedback`} size="small">
            {wish.kind === 'question' ? 'Answer' : 'Give feedback'}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function answersWords(answers: number): string {
  if (answers === 0) return 'Nobody has answered yet';
  return answers === 1 ? 'One person has answered' : `${answers} people have answered`;
}
