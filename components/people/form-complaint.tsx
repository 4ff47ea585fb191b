import type { FormState } from '#app/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';

/** What a form came to as a whole: refused (unless a field says so itself), or done. */
export function FormComplaint({ state, fields = [] }: { state: FormState; fields?: readonly string[] }) {
  if (state.status === 'done' && state.message) return <Notice kind="status">{state.message}</Notice>;
  if (state.status !== 'refused') return null;
  const isSaidBelow = fields.some((name) => state.fields?.[name]);
  return isSaidBelow ? null : <Notice kind="alert">{state.message}</Notice>;
}
