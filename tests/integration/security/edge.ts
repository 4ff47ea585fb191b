import { vi } from 'vitest';
import { type FormState, IDLE } from '#app/form-state.ts';

// The network's edge, faked: what a browser sends along (cookies, headers) and where it is sent on to. A test file puts
// it in Next's place with
//   vi.mock('next/headers', async () => (await import('./edge.ts')).nextHeaders);
//   vi.mock('next/cache', async () => (await import('./edge.ts')).nextCache);

const cookies = new Map<string, string>();
const headers = new Headers();

export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => (cookies.has(name) ? { name, value: cookies.get(name) } : undefined),
    set: (name: string, value: string) => cookies.set(name, value),
  }),
  headers: async () => headers,
};
export const nextCache = { refresh: vi.fn(), revalidatePath: vi.fn() };

/** From now on requests come from a browser with this cookie; null: with none. */
export function browserWith(cookie: { name: string; value: string } | null): void {
  cookies.clear();
  if (cookie) cookies.set(cookie.name, cookie.value);
}

export type Fields = Record<string, string | string[] | File>;
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
type Answer = FormState | { status: 'led'; to: string };

export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return form;
}

/** What the form says after it was sent, or where it leads. */
export async function submit(action: FormAction, form: FormData): Promise<Answer> {
  try {
    return await action(IDLE, form);
  } catch (thrown) {
    const to = redirectOf(thrown);
    if (to === null) throw thrown;
    return { status: 'led', to };
  }
}

/** Next leads on by throwing: the address in what was thrown, or null for any other error. */
export function redirectOf(thrown: unknown): string | null {
  const [kind, , address] = digestOf(thrown).split(';');
  return kind === 'NEXT_REDIRECT' ? (address ?? '') : null;
}

export function isNotFound(thrown: unknown): boolean {
  return digestOf(thrown) === 'NEXT_HTTP_ERROR_FALLBACK;404';
}

function digestOf(thrown: unknown): string {
  return thrown instanceof Error && 'digest' in thrown ? String(thrown.digest) : '';
}
