import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';

type Props = {
  name: string;
  label: string;
  /** "new" lets password managers propose one, "current" lets them fill in theirs. */
  kind: 'new' | 'current';
  hint?: string;
  error?: string | null;
};

/** A password; never filled in again after the form came back. */
export function PasswordField({ name, label, kind, hint, error }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <TextInput {...control} name={name} type="password" autoComplete={`${kind}-password`} required />
      )}
    </Field>
  );
}
