import { type ComponentProps, type ReactNode, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type' | 'id' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** A box to tick, with its label beside it. */
export function Checkbox({ label, hint, ...rest }: Props) {
  const id = useId();
  return (
    <div className="flex min-h-11 items-start gap-3 py-2">
      <input
        id={id}
        type="checkbox"
        className="size-6 shrink-0"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
