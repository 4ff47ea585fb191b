'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ActForm } from '#components/follows/act-form.tsx';
import { OutcomeNotice } from '#components/follows/outcome-notice.tsx';
import { useLatest } from '#components/follows/use-latest.ts';
import { type FormAction, typed } from '#components/posts/form-values.ts';
import { dayWords } from '#components/ui/day-words.ts';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { ReminderView } from '#lib/connections/reminders.ts';
import { REMINDER_DAYS } from '#lib/connections/rules.ts';

export type ReminderActions = Record<'set' | 'restart' | 'end', FormAction>;

type Props = { otherId: string; reminder: ReminderView | null; actions: ReminderActions };

const IDLE = { status: 'idle' } as const;
/** What is suggested where no reminder is: four weeks. */
const SUGGESTED_DAYS = 28;

/** To be in touch with somebody every so often. Whatever passes between the two starts the time anew by itself. */
export function ReminderForm({ otherId, reminder, actions }: Props) {
  const t = useTranslations('connections.live.reminder');
  const language = useLocale();
  const [set, submit] = useActionState(actions.set, IDLE);
  const [restarted, restart] = useActionState(actions.restart, IDLE);
  const [ended, end] = useActionState(actions.end, IDLE);
  const states = { set, restarted, ended };
  const latest = useLatest(states);
  const days = String(reminder?.everyDays ?? SUGGESTED_DAYS);
  return (
    <section aria-labelledby="reminder" className="grid gap-3">
      <div>
        <h2 id="reminder" className="font-ui font-medium text-base tracking-normal">
          {t('heading')}
        </h2>
        <p className="text-sm text-soft">{t('says')}</p>
      </div>
      {latest && <OutcomeNotice state={states[latest]} undo={latest === 'ended' ? submit : undefined} />}
      {reminder && (
        <p className="text-sm">
          {reminder.isDue ? t('due') : t('next', { day: dayWords(reminder.dueAt, 'long', language) })}
        </p>
      )}
      <form action={submit} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="otherId" value={otherId} />
        <Field label={t('every')}>
          {(control) => (
            <Select
              {...control}
              name="everyDays"
              options={REMINDER_DAYS.map((each) => ({ value: String(each), label: t(`days.${each}`) }))}
              defaultValue={typed(set, 'everyDays', days)}
            />
          )}
        </Field>
        <SubmitButton variant="secondary" pendingLabel={t('setting')}>
          {t(reminder ? 'change' : 'remind')}
        </SubmitButton>
      </form>
      {reminder && (
        <div className="flex flex-wrap gap-2">
          {reminder.isDue && <ActForm submit={restart} fields={{ otherId }} label={t('elsewhere')} />}
          <ActForm submit={end} fields={{ otherId }} label={t('end')} variant="quiet" />
        </div>
      )}
    </section>
  );
}
