import { useTranslations } from 'next-intl';
import type { FormAction } from '#components/posts/form-values.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { shortened } from '#lib/bell/rules.ts';
import type { NextToAnswer, ToAnswer } from '#lib/feedback/answering.ts';
import type { OnDesk } from '#lib/feedback/answering-desk.ts';
import type { Creditable } from '#lib/feedback/credit-queries.ts';
import { AnswerDesk } from './answer-desk.tsx';
import { CreditList } from './credit-list.tsx';
import { DeskComment } from './desk-comment.tsx';

type Props = {
  found: ToAnswer;
  /** The comment in front; null when none waits. */
  desk: OnDesk | null;
  next: NextToAnswer | null;
  creditable: readonly Creditable[];
  now: Date;
  actions: Record<'answer' | 'takeBack' | 'offerCredit' | 'withdrawCredit', FormAction>;
};

/** The feedback on one post, one comment after the other, until everything is answered. */
export function AnsweringScreen({ found, desk, next, creditable, now, actions }: Props) {
  const t = useTranslations('posts.answering');
  const { post, answered, total, comments } = found;
  const here = (id: string | null) => id && `/posts/${post.id}/answer?comment=${id}`;
  return (
    <div className="grid gap-6">
      {total > 0 && <Progress answered={answered} total={total} />}
      {desk && total > comments.length && <Notice>{t('more')}</Notice>}
      <AnswerDesk
        current={
          desk && {
            commentId: desk.comment.id,
            giverName: desk.comment.giver.name,
            revisions: desk.revisions,
            previous: here(desk.previousId),
            next: here(desk.nextId),
          }
        }
        answer={actions.answer}
        takeBack={actions.takeBack}
      >
        {desk ? (
          <DeskComment desk={desk} post={post} waiting={total - answered} now={now} />
        ) : (
          <Over found={found} next={next} />
        )}
      </AnswerDesk>
      {creditable.length > 0 && (
        <CreditList
          postId={post.id}
          creditable={creditable}
          offer={actions.offerCredit}
          withdraw={actions.withdrawCredit}
        />
      )}
    </div>
  );
}

function Progress({ answered, total }: { answered: number; total: number }) {
  const t = useTranslations('posts.answering');
  return (
    <div className="grid gap-1.5">
      <p id="progress-label" className="figures text-sm text-soft">
        {t('progress', { answered, total })}
      </p>
      <div className="h-1.5 overflow-hidden rounded-full bg-well" aria-hidden="true">
        <div className="h-full bg-accent" style={{ inlineSize: `${(100 * answered) / total}%` }} />
      </div>
    </div>
  );
}

/** Nothing waits: because all is answered, or because nobody has said anything yet. */
function Over({ found: { post, total, comments }, next }: { found: ToAnswer; next: NextToAnswer | null }) {
  const t = useTranslations('posts.answering');
  const isUnplaced = comments.some(({ answer, changedIn }) => answer === 'changed' && changedIn === null);
  const hasLed = comments.some(({ changedIn }) => changedIn !== null);
  return (
    <section
      tabIndex={-1}
      data-comment=""
      aria-labelledby="over-heading"
      className="grid justify-items-start gap-3 rounded-lg bg-well p-6 outline-none"
    >
      <h2 id="over-heading" className="text-xl">
        {t(total === 0 ? 'noneTitle' : 'doneTitle')}
      </h2>
      <p className="max-w-measure text-soft">{t(total === 0 ? 'noneText' : 'doneText')}</p>
      <div className="flex flex-wrap gap-2 pt-1">
        {next && (
          <ButtonLink href={`/posts/${next.postId}/answer`} variant="primary" size="small">
            {t('nextPost', { count: next.count, title: shortened(next.title || next.excerpt) })}
          </ButtonLink>
        )}
        {isUnplaced && (
          <ButtonLink href={`/posts/${post.id}/edit`} size="small">
            {t('toEdit')}
          </ButtonLink>
        )}
        {hasLed && (
          <ButtonLink href={`/posts/${post.id}/revisions`} size="small">
            {t('toVersions')}
          </ButtonLink>
        )}
        <ButtonLink href={`/posts/${post.id}`} size="small" variant={next ? 'quiet' : 'secondary'}>
          {t(total === 0 ? 'toAsk' : 'toPost')}
        </ButtonLink>
      </div>
    </section>
  );
}
