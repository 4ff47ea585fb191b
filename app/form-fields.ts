import type { FormState } from './form-state.ts';

/** What a form sent: a string per name, a list where a name came several times. */
export type FormValues = Record<string, string | string[]>;

type Refused = Extract<FormState, { status: 'refused' }>;

// names that would reach into an object's prototype wherever somebody assigns instead of copying
const NEVER_A_FIELD = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The fields of a form. Names beginning with `$ACTION` are Next's own and left out. Null when it is no form (whoever
 * calls an action without a page of ours may send any value), or holds what no form of ours sends: a file, or the name
 * of an object's inner parts.
 */
export function readFields(form: unknown): FormValues | null {
  if (!(form instanceof FormData)) return null;
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$ACTION')) continue;
    if (typeof value !== 'string' || NEVER_A_FIELD.has(name)) return null;
    const before = values.get(name);
    values.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(values);
}

/** What may go back to the browser: everything but passwords. */
export function returnable(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}

/** The state of a refused form; it keeps what was typed. */
export function refused(
  code: string,
  message: string,
  values: FormValues,
  fields?: Record<string, string>,
): Refused {
  return { status: 'refused', code, message, values: returnable(values), ...(fields && { fields }) };
}
