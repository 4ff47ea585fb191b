import { type ReactNode, useId } from 'react';
import { FieldError } from './field.tsx';

export type Choice = { value: string; label: ReactNode; hint?: string };

type Props = {
  legend: ReactNode;
  name: string;
  choices: readonly Choice[];
  /** "one" gives radio inputs, "many" check boxes of the same name. */
  pick?: 'one' | 'many';
  /** What is chosen when the form appears (for "many": all of these). */
  chosen?: string | readonly string[];
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
  /** Keeps the legend for screen readers only. */
  legendHidden?: boolean;
};

/** A short list to choose from, as chips over real radio inputs or check boxes: works without a script. */
export function ChoiceChips({
  legend,
  name,
  choices,
  pick = 'one',
  chosen,
  hint,
  error,
  required,
  legendHidden = false,
}: Props) {
  const id = useId();
  const picked = typeof chosen === 'string' ? [chosen] : (chosen ?? []);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={described || undefined}>
      <legend className={legendHidden ? 'sr-only' : 'mb-1.5 font-medium'}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-2 text-sm text-soft">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {choices.map(({ value, label, hint: choiceHint }) => (
          <label
            key={value}
            title={choiceHint}
            className="relative inline-flex min-h-10 cursor-pointer items-center rounded-full border border-edge bg-sheet px-4 text-sm hover:border-ink has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type={pick === 'one' ? 'radio' : 'checkbox'}
              name={name}
              value={value}
              defaultChecked={picked.includes(value)}
              required={required && pick === 'one'}
              className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}-error`} message={error} />
    </fieldset>
  );
}
