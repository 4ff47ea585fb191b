import { useTranslations } from 'next-intl';
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

/**
 * Says what was done and offers to take it back: an ordinary form, announced when it appears. It stays in sight for as
 * long as the page does and never leaves by itself, so nobody has to be quick.
 */
export function UndoNotice({ children, action, fields, label }: Props) {
  const t = useTranslations('ui.live');
  return (
    <div
      role="status"
      className="sticky bottom-[calc(var(--bottom-bar)+0.75rem)] z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md bg-ink py-2 ps-4 pe-2 shadow-lift text-paper"
    >
      <p className="min-w-0 text-sm">{children}</p>
      <form action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="inverse" size="small">
          {label ?? t('undo')}
        </SubmitButton>
      </form>
    </div>
  );
}
