'use client';

import type { ButtonVariant } from '#components/ui/button-style.ts';
import { SubmitButton } from '#components/ui/submit-button.tsx';

type Props = {
  /** The dispatch of a form state that the surrounding component holds. */
  submit: (form: FormData) => void;
  fields: Readonly<Record<string, string>>;
  label: string;
  /** Read out in place of the label where several buttons say the same. */
  spoken?: string;
  variant?: ButtonVariant;
};

/** One button that does one thing; what came of it is said by the component around it, which outlives the button. */
export function ActForm({ submit, fields, label, spoken, variant = 'secondary' }: Props) {
  return (
    <form action={submit}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size="small" aria-label={spoken}>
        {label}
      </SubmitButton>
    </form>
  );
}
