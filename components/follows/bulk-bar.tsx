'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { BULK_FORM, type useDecisions } from './use-decisions.ts';

type Props = {
  desk: ReturnType<typeof useDecisions>;
  followers: readonly { id: string }[];
};

const WHEN = ['tomorrow', 'next-week', 'next-month', 'when-they-act'] as const;

/**
 * One decision for all selected cards, whose boxes belong to this form. Shown while one is ticked, by the style sheet, so
 * that it works without a script. Later stands first: a form's first button is what Enter in a box would press.
 */
export function BulkBar({ desk: { sent, selected, select }, followers }: Props) {
  const t = useTranslations('follows.live');
  const when = useId();
  const ids = followers.map(({ id }) => id);
  const count = ids.filter((id) => selected.has(id)).length;
  const isAll = count === ids.length;
  return (
    <form
      id={BULK_FORM}
      action={sent.many.submit}
      aria-label={t('inbox.forSelected')}
      className="sticky bottom-2 z-10 hidden flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-sheet p-3 shadow-lift group-has-[[data-select]:checked]/desk:flex max-wide:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      <p className="noscript:hidden me-auto flex flex-wrap items-center gap-x-3">
        <span aria-live="polite" className="figures font-medium">
          {t('inbox.selected', { count })}
        </span>
        <button type="button" className={buttonStyle('quiet', 'small')} onClick={() => select(ids, !isAll)}>
          {t(isAll ? 'inbox.selectNone' : 'inbox.selectAll')}
        </button>
      </p>
      <div className="flex gap-2">
        <label htmlFor={when} className="sr-only">
          {t('inbox.when')}
        </label>
        <Select
          id={when}
          name="when"
          defaultValue="next-week"
          options={WHEN.map((choice) => ({ value: choice, label: t(`later.${choice}`) }))}
          className="max-w-36 py-1 text-sm sm:max-w-48"
        />
        <SubmitButton name="decision" value="later" size="small" variant="secondary">
          {t('inbox.laterSelected')}
        </SubmitButton>
      </div>
      <SubmitButton name="decision" value="follow-back" size="small" title={t('inbox.followHint')}>
        {t('inbox.followSelected')}
      </SubmitButton>
      <SubmitButton name="decision" value="pass" size="small" variant="quiet">
        {t('inbox.passSelected')}
      </SubmitButton>
    </form>
  );
}
