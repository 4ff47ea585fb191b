import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';

/** What a control must carry so that its label, hint and error belong to it. */
type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right; announced when it appears. */
  error?: string | null;
  /** Says "optional" beside the label. */
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
};

/** A labelled control with its hint and error: `<Field label="Handle">{(control) => <TextInput {...control} />}</Field>`. */
export function Field({ label, hint, error, optional, children }: Props) {
  const t = useTranslations('ui.live');
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium text-ink">
        {label}
        {optional && <span className="ml-0.5 font-normal text-faint text-sm"> {t('optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-0.5 text-sm text-soft">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}

/** The sentence under a control that needs another look; renders nothing while all is well. */
export function FieldError({ id, message }: { id?: string; message?: string | null }) {
  if (!message) return null;
  return (
    <p id={id} role="alert" className="flex gap-1.5 font-medium text-alert text-sm">
      <span aria-hidden="true">↳</span>
      {message}
    </p>
  );
}
