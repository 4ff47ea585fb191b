import type { ReactNode } from 'react';
import { SubmitButton } from './submit-button.tsx';

type Props = {
  /** What was just done, in the past tense. */
  children: ReactNode;
  /** Takes it back. */
  action: (form: FormData) => void | Promise<void>;
  /** What the action needs, as hidden inputs. */
  fields: Readonly<Record<string, string>>;
  label?: string;
};

/** Says what was done and offers to take it back: an ordinary form, announced when it appears. */
export function UndoNotice({ children, action, fields, label = 'Undo' }: Props) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md bg-ink py-2 pr-2 pl-4 text-paper"
    >
      <p className="min-w-0 text-sm">{children}</p>
      <form action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="inverse" size="small">
          {label}
        </SubmitButton>
      </form>
    </div>
  );
}
