import { useTranslations } from 'next-intl';
import type { CommentKind } from '#lib/feedback/rules.ts';
import { typedList, type WriteState } from './form-values.ts';

/** Feedback that an edit may answer. */
export type AnswerChoice = {
  commentId: string;
  giverName: string;
  kind: CommentKind;
  /** What it says, in short, and of which words. */
  body: string;
  quote: string | null;
  /** The author has said already that it changed the text, but not where. */
  isChosen: boolean;
};

type Props = { waiting: readonly AnswerChoice[]; state: WriteState };

/** Boxes to tick: which feedback led to this edit. */
export function EditAnswers({ waiting, state }: Props) {
  const t = useTranslations('posts.live.edit');
  const by = useTranslations('posts.live.byKind');
  if (waiting.length === 0) return null;
  const chosen = typedList(
    state,
    'changedBy',
    waiting.filter(({ isChosen }) => isChosen).map(({ commentId }) => commentId),
  );
  return (
    <fieldset className="grid min-w-0 gap-1 border-line border-b pb-4">
      <legend className="sr-only">{t('answers')}</legend>
      <p aria-hidden="true" className="font-medium">
        {t('answers')}
      </p>
      <p className="mb-1 text-sm text-soft">{t('answersHint')}</p>
      {waiting.map(({ commentId, giverName, kind, body, quote }) => (
        <label key={commentId} className="flex min-h-11 cursor-pointer gap-3 rounded-md py-2 hover:bg-well">
          <input
            type="checkbox"
            name="changedBy"
            value={commentId}
            defaultChecked={chosen.includes(commentId)}
            className="size-6 shrink-0"
          />
          <span className="grid min-w-0 gap-0.5 text-sm">
            <span className="font-medium">{by(kind, { name: giverName })}</span>
            {quote && (
              <span className="truncate font-read text-faint italic" dir="auto">
                “{quote}”
              </span>
            )}
            <span className="line-clamp-2 text-soft" dir="auto">
              {body}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
