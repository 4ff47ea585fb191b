'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useRef, useSyncExternalStore } from 'react';
import { FormComplaint } from '#components/people/form-complaint.tsx';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

type Props = {
  action: FormAction;
  settings: { digest: string; timeZone: string | null; quietFrom: string; quietUntil: string };
  /** Where mail goes; null: the site sends none, or there is no address. */
  mailTo: string | null;
  zones: readonly string[];
};

const FIELDS = ['digest', 'timeZone', 'quietFrom', 'quietUntil'];
const DIGESTS = ['off', 'daily', 'weekly'] as const;

/** How often unread notices come by mail, and when nothing comes. */
export function NoticeSettingsForm({ action, settings, mailTo, zones }: Props) {
  const t = useTranslations('notices.live');
  const [state, submit] = useActionState(action, { status: 'idle' });
  const now = (name: keyof Props['settings']) => typed(state, name, settings[name] ?? '');
  return (
    <form action={submit} className="grid gap-7">
      <FormComplaint state={state} fields={FIELDS} />
      {mailTo ? (
        <ChoiceChips
          legend={t('digest.legend')}
          hint={t('digest.hint', { email: mailTo })}
          name="digest"
          choices={DIGESTS.map((value) => ({ value, label: t(`digest.${value}`) }))}
          chosen={now('digest')}
          error={wrong(state, 'digest')}
        />
      ) : (
        <>
          <p className="text-soft">{t('noMail')}</p>
          <input type="hidden" name="digest" value="off" />
        </>
      )}
      <QuietHours
        from={now('quietFrom')}
        until={now('quietUntil')}
        errors={{ from: wrong(state, 'quietFrom'), until: wrong(state, 'quietUntil') }}
      />
      <ZoneField zones={zones} chosen={now('timeZone')} error={wrong(state, 'timeZone')} />
      <SubmitButton className="justify-self-start" pendingLabel={t('saving')}>
        {t('save')}
      </SubmitButton>
    </form>
  );
}

type QuietProps = {
  from: string;
  until: string;
  errors: { from: string | null; until: string | null };
};

function QuietHours({ from, until, errors }: QuietProps) {
  const t = useTranslations('notices.live.quiet');
  const id = useId();
  return (
    <fieldset className="grid gap-3" aria-describedby={id}>
      <legend className="mb-1 font-medium">{t('title')}</legend>
      <p id={id} className="text-sm text-soft">
        {t('hint')}
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Field label={t('from')} error={errors.from}>
          {(control) => (
            <TextInput {...control} type="time" name="quietFrom" className="w-36" defaultValue={from} />
          )}
        </Field>
        <Field label={t('until')} error={errors.until}>
          {(control) => (
            <TextInput {...control} type="time" name="quietUntil" className="w-36" defaultValue={until} />
          )}
        </Field>
      </div>
    </fieldset>
  );
}

const NEVER_CHANGES = () => () => {};

type ZoneProps = { zones: readonly string[]; chosen: string; error: string | null };

/** The zone of the hours; the browser's own is one press away. */
function ZoneField({ zones, chosen, error }: ZoneProps) {
  const t = useTranslations('notices.live');
  const list = useRef<HTMLDivElement>(null);
  // the server does not know it, so it comes with the script
  const own = useSyncExternalStore(
    NEVER_CHANGES,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => '',
  );
  const take = () => {
    const select = list.current?.querySelector('select');
    if (select) select.value = own;
    select?.focus();
  };
  return (
    <div ref={list} className="grid justify-items-start gap-2">
      <Field label={t('zone')} error={error}>
        {(control) => (
          <Select
            {...control}
            name="timeZone"
            defaultValue={chosen || 'UTC'}
            options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        )}
      </Field>
      {own !== (chosen || 'UTC') && zones.includes(own) && (
        <button type="button" onClick={take} className="min-h-6 text-accent text-sm underline">
          {t('useZone', { zone: own.replaceAll('_', ' ') })}
        </button>
      )}
    </div>
  );
}
