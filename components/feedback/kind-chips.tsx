import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FieldError } from '#components/ui/field.tsx';
import { COMMENT_KINDS, type CommentKind } from '#lib/feedback/rules.ts';

// spelled out, since the style sheet is made from what stands in the source
const SHOWN: Record<CommentKind, string> = {
  appreciation: 'group-has-[[value=appreciation]:checked]/kinds:block',
  question: 'group-has-[[value=question]:checked]/kinds:block',
  suggestion: 'group-has-[[value=suggestion]:checked]/kinds:block',
  correction: 'group-has-[[value=correction]:checked]/kinds:block',
};

/** What a comment is meant as, and in a line what the chosen kind is for; real radio inputs, so it needs no script. */
export function KindChips({ chosen, error }: { chosen: string; error: string | null }) {
  const t = useTranslations('feedback.live');
  const id = useId();
  return (
    <fieldset className="group/kinds grid min-w-0 gap-1.5">
      <legend className="sr-only">{t('form.whatIsIt')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {COMMENT_KINDS.map((kind) => (
          <label
            key={kind}
            className="relative inline-flex min-h-9 cursor-pointer items-center rounded-full border border-edge bg-sheet px-3.5 text-sm hover:border-ink has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              required
              defaultChecked={chosen === kind}
              aria-describedby={`${id}-${kind}`}
              className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
            />
            <span>{t(`kinds.${kind}`)}</span>
          </label>
        ))}
      </div>
      {COMMENT_KINDS.map((kind) => (
        <p key={kind} id={`${id}-${kind}`} className={`hidden text-soft text-sm ${SHOWN[kind]}`}>
          {t(`kindHints.${kind}`)}
        </p>
      ))}
      <FieldError message={error} />
    </fieldset>
  );
}
