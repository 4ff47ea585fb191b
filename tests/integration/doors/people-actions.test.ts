import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  changePasswordAction,
  endSessionAction,
  reviseProfileAction,
  setInterestsAction,
  signInAction,
  signOutAction,
  signOutEverywhereAction,
  signUpAction,
  tryDemoAction,
} from '#app/actions/people.ts';
import { type FormState, IDLE } from '#app/form-state.ts';
import { LIMITS } from '#app/limits.ts';
import { rereadConfig } from '#lib/config.ts';
import { db, disconnect } from '#lib/db/client.ts';

// A browser in the place of Next: its cookies and headers, and where it is sent on to.
const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge > 0 ? browser.cookies.set(name, value) : browser.cookies.delete(name),
  }),
  headers: async () => browser.headers,
}));
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }));

type Action = (state: FormState, form: FormData) => Promise<FormState>;

const ana = { name: 'Ana', handle: 'ana', email: 'ana@example.org', password: 'slow river under ice' };
const databaseUrl = () => process.env.DATABASE_URL;

beforeEach(() => {
  browser.cookies.clear();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return form;
}

/** What the form says afterwards, or where it leads. */
async function submit(action: Action, fields: Record<string, string | string[]>) {
  try {
    return await action(IDLE, formOf(fields));
  } catch (thrown) {
    const digest = thrown instanceof Error && 'digest' in thrown ? String(thrown.digest) : '';
    if (!digest.startsWith('NEXT_REDIRECT')) throw thrown;
    return { redirectedTo: digest.split(';')[2] };
  }
}

async function signedIn() {
  await submit(signUpAction, ana);
  await submit(signInAction, { email: ana.email, password: ana.password });
  expect(browser.cookies.size).toBe(1);
}

test('signing up leads to signing in, and that on to the place asked for', async () => {
  expect(await submit(signUpAction, ana)).toEqual({ status: 'done', key: 'ana@example.org' });

  const next = '/settings/interests?welcome=1';
  const signIn = await submit(signInAction, { email: 'Ana@Example.org', password: ana.password, next });

  expect(signIn).toEqual({ redirectedTo: next });
  expect([...browser.cookies.keys()]).toEqual(['give_take_session']);
});

test('signing in never leads to another site', async () => {
  await submit(signUpAction, ana);

  const form = { email: ana.email, password: ana.password, next: '//evil.example' };

  // whoever is new goes to the first steps
  expect(await submit(signInAction, form)).toEqual({ redirectedTo: '/welcome' });
});

test('signing in anew ends the session this browser had', async () => {
  await signedIn();
  const [before] = browser.cookies.values();

  await submit(signInAction, { email: ana.email, password: ana.password });

  expect([...browser.cookies.values()]).not.toEqual([before]);
  expect(await db().session.count()).toBe(1);
});

test('a refused form keeps what was typed but the password, and says what is wrong with each field', async () => {
  const state = await submit(signUpAction, {
    name: ' ',
    handle: 'ana-b',
    email: 'ana at home',
    password: 'short',
  });

  expect(state).toEqual({
    status: 'refused',
    code: 'invalid-input',
    message: 'Something in the form needs another look.',
    values: { name: ' ', handle: 'ana-b', email: 'ana at home' },
    fields: {
      name: 'Please say how you are called.',
      handle: 'A handle is made of letters a to z, digits and _.',
      email: 'That does not look like an e-mail address, such as name@example.org.',
      password: 'A password has at least 10 characters.',
    },
  });
});

test('a refusal about one field stands at that field', async () => {
  await submit(signUpAction, ana);

  const state = await submit(signUpAction, { ...ana, email: 'bo@example.org', password: 'another good one' });

  expect(state).toMatchObject({ code: 'handle-taken', fields: { handle: expect.stringContaining('taken') } });
});

const MEMBERS_ONLY: [string, Action, Record<string, string>][] = [
  [
    'change the password',
    changePasswordAction,
    { currentPassword: 'x', newPassword: 'something long enough' },
  ],
  ['change the profile', reviseProfileAction, { name: 'New', bio: '', attentionBudgetMinutes: '' }],
  ['set interests', setInterestsAction, { shares: 'bread' }],
  ['end a session', endSessionAction, { sessionId: 'any' }],
  ['sign out everywhere', signOutEverywhereAction, {}],
];

test.each(MEMBERS_ONLY)(
  'nobody can %s without being signed in; what was typed is kept',
  async (_what, action, form) => {
    const typed = Object.fromEntries(Object.entries(form).filter(([name]) => !/password/i.test(name)));

    expect(await submit(action, form)).toMatchObject({
      status: 'refused',
      code: 'signed-out',
      values: typed,
    });
  },
);

const ALL: [string, Action, Record<string, string>][] = [
  ...MEMBERS_ONLY,
  ['sign up', signUpAction, ana],
  ['sign in', signInAction, { email: ana.email, password: ana.password }],
  ['try the demo', tryDemoAction, {}],
];

test.each(ALL)('the form to %s takes no field it does not know, and no file', async (_what, action, form) => {
  await signedIn();
  const withFile = formOf(form);
  withFile.append('bio', new Blob(['x']), 'x.txt');

  for (const extra of ['isAdmin', 'personId', '__proto__', 'constructor', 'where[id]']) {
    expect(await submit(action, { ...form, [extra]: 'x' })).toMatchObject({ code: 'invalid-input' });
  }
  expect(await action(IDLE, withFile)).toMatchObject({ code: 'invalid-input' });
});

test('the profile is saved for whoever is signed in', async () => {
  await signedIn();

  const state = await submit(reviseProfileAction, { name: 'Ana B.', bio: '', attentionBudgetMinutes: '90' });

  expect(state).toEqual({ status: 'done', message: 'Saved.' });
  expect(await db().person.findFirst()).toMatchObject({ name: 'Ana B.', attentionBudgetMinutes: 90 });
});

test('topics named in the first steps lead on to people', async () => {
  await signedIn();

  const first = await submit(setInterestsAction, { shares: ['bread', ''], welcome: '1' });
  const later = await submit(setInterestsAction, { shares: ['bread', 'poetry'], seeks: '' });

  expect(first).toEqual({ redirectedTo: '/welcome?step=people' });
  expect(later).toEqual({ status: 'done', message: 'Saved: 2 interests.' });
});

test('after changing the password this browser is still signed in, with another session', async () => {
  await signedIn();
  const [before] = browser.cookies.values();

  const form = { currentPassword: ana.password, newPassword: 'quick brook over stones' };

  expect(await submit(changePasswordAction, form)).toMatchObject({ status: 'done' });
  expect([...browser.cookies.values()]).not.toEqual([before]);
  expect(await submit(reviseProfileAction, { name: 'A', bio: '', attentionBudgetMinutes: '' })).toMatchObject(
    {
      status: 'done',
    },
  );
});

test('signing out ends the session and takes the cookie', async () => {
  await signedIn();

  const outcome = await submit(async (state, form) => {
    await signOutAction(form);
    return state;
  }, {});

  expect(outcome).toEqual({ redirectedTo: '/' });
  expect([browser.cookies.size, await db().session.count()]).toEqual([0, 0]);
});

test('guessing at one account is stopped while another signs in', async () => {
  await submit(signUpAction, ana);
  const guess = { email: 'bo@example.org', password: 'a guess, one of many' };
  for (let i = 0; i < LIMITS['sign-in-account'].times; i++) {
    expect(await submit(signInAction, guess)).toMatchObject({ code: 'sign-in-failed' });
  }

  expect(await submit(signInAction, guess)).toMatchObject({
    code: 'too-many',
    values: { email: guess.email },
  });
  expect(await submit(signInAction, { email: ana.email, password: ana.password })).toEqual({
    redirectedTo: '/welcome',
  });
});

test('no address is written into the counters', async () => {
  await submit(signInAction, { email: 'bo@example.org', password: 'a guess, one of many' });

  const keys = (await db().rateLimit.findMany()).map(({ key }) => key);

  expect(keys).toHaveLength(2);
  expect(keys.join()).not.toContain('bo');
});

test('while the database is down the form says so within two seconds and keeps what was typed', async () => {
  await signedIn();
  const home = databaseUrl();
  vi.stubEnv('DATABASE_WAIT_MS', '2000');
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none');
  await disconnect();
  rereadConfig();
  const begun = performance.now();

  const states = await Promise.all([
    submit(reviseProfileAction, { name: 'Ana', bio: 'typed', attentionBudgetMinutes: '' }),
    submit(signInAction, { email: ana.email, password: ana.password }),
    submit(signUpAction, { ...ana, handle: 'ana2' }),
  ]);

  expect(states.map((state) => 'code' in state && state.code)).toEqual(Array(3).fill('unavailable'));
  expect(states[0]).toMatchObject({ values: { bio: 'typed' } });
  expect(performance.now() - begun).toBeLessThan(2_500);
  vi.stubEnv('DATABASE_URL', home ?? '');
  await disconnect();
  rereadConfig();
});
