import type { FormState } from '#app/form-state.ts';
import type { RenderedText } from '#lib/text/markdown.ts';

/** Writing as it will look. */
export type Preview = { text: RenderedText; minutes: number };

/** A server action as a form uses it. The page passes it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

type Values = Record<string, string | string[]>;

/** A writing form can also come back with what was typed shown as it will look, where no script does that. */
export type WriteState = FormState | { status: 'preview'; preview: Preview; values: Values };
export type WriteAction = (state: WriteState, form: FormData) => Promise<WriteState>;

function valuesOf(state: WriteState): Values | null {
  return state.status === 'refused' || state.status === 'preview' ? state.values : null;
}

/** What was typed into `name` before the form came back, else `fallback`. */
export function typed(state: WriteState, name: string, fallback = ''): string {
  const value = valuesOf(state)?.[name];
  return Array.isArray(value) ? (value[0] ?? fallback) : (value ?? fallback);
}

/** The same for a name that can occur several times; once the form came back an absent name means none. */
export function typedList(
  state: WriteState,
  name: string,
  fallback: readonly string[] = [],
): readonly string[] {
  const values = valuesOf(state);
  if (!values) return fallback;
  const value = values[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** What is wrong with `name`, if that was why. */
export function wrong(state: WriteState, name: string): string | null {
  return state.status === 'refused' ? (state.fields?.[name] ?? null) : null;
}
