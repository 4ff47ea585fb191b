import { expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { signIn, signUp } from '#lib/people/accounts.ts';
import { SignUpInput } from '#lib/people/input.ts';

const BROWSER = { userAgent: null };
const ana = { email: 'ana@example.org', handle: 'ana', name: 'Ana', password: 'slow river under ice' };

async function counts() {
  const [accounts, credentials, people] = await Promise.all([
    db().account.count(),
    db().credential.count(),
    db().person.count(),
  ]);
  return { accounts, credentials, people };
}

test('whoever signs up can sign in at once, as the person they named', async () => {
  expect(await signUp(ana)).toEqual({ ok: true, value: undefined });
  const outcome = await signIn(ana, BROWSER);

  expect(outcome.ok).toBe(true);
  const { person, credentials } = await db().account.findUniqueOrThrow({
    where: { email: ana.email },
    include: { person: true, credentials: true },
  });
  expect(person).toMatchObject({ handle: 'ana', name: 'Ana' });
  expect(credentials[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('mail speaks the language in which they signed up', async () => {
  await signUp({ ...ana, language: 'de' });

  expect(await db().person.findUnique({ where: { handle: 'ana' } })).toMatchObject({ language: 'de' });
});

test('a known address gets the same answer, and its account stays as it was', async () => {
  const fresh = await signUp(ana);
  const before = await db().credential.findFirst();

  const known = await signUp({ ...ana, handle: 'somebody', name: 'Somebody', password: 'another password' });

  expect(known).toEqual(fresh);
  expect(await counts()).toEqual({ accounts: 1, credentials: 1, people: 1 });
  expect(await db().credential.findFirst()).toEqual(before);
});

test('an unknown address and a wrong password are refused alike', async () => {
  await signUp(ana);

  const wrong = await signIn({ email: ana.email, password: 'not that one, no' }, BROWSER);
  const unknown = await signIn({ email: 'nobody@example.org', password: 'not that one, no' }, BROWSER);

  expect(wrong).toEqual({ ok: false, code: 'sign-in-failed' });
  expect(unknown).toEqual(wrong);
  expect(await db().session.count()).toBe(0);
});

test('a taken handle is said, for a new address as for a known one, and leaves no account behind', async () => {
  await signUp(ana);
  await signUp({ ...ana, email: 'bo@example.org', handle: 'bo' });

  const fresh = await signUp({ ...ana, email: 'new@example.org', password: 'not the one of ana' });
  const known = await signUp({ ...ana, email: 'bo@example.org', password: 'not the one of bo' });

  expect(fresh).toEqual({ ok: false, code: 'handle-taken' });
  expect(known).toEqual(fresh);
  expect(await counts()).toEqual({ accounts: 2, credentials: 2, people: 2 });
});

test('the same sign-up sent 100 times at once opens one account with one person', async () => {
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => signUp(ana)));

  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  expect(await counts()).toEqual({ accounts: 1, credentials: 1, people: 1 });
});

test('of 100 people who want one handle at once one gets it, however they spell it', async () => {
  const spellings = ['Zoe_L', '@zoe_l', ' ZOE_L ', 'zoe_l'];
  const forms = Array.from({ length: 100 }, (_, i) =>
    SignUpInput.parse({ ...ana, email: `zoe${i}@example.org`, handle: spellings[i % spellings.length] }),
  );

  const outcomes = await Promise.all(forms.map((form) => signUp(form)));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await counts()).toEqual({ accounts: 1, credentials: 1, people: 1 });
  expect(await db().person.findFirst({ select: { handle: true } })).toEqual({ handle: 'zoe_l' });
});

test('addresses are folded, so that letter case makes no second account', async () => {
  await signUp(ana);
  const form = SignUpInput.parse({ ...ana, email: ' ANA@Example.org ', handle: 'ana2' });

  await signUp(form);

  expect(await db().account.findMany({ select: { email: true } })).toEqual([{ email: 'ana@example.org' }]);
});

test.each([
  ['reserved', { ...ana, handle: 'admin' }, 'handle-reserved'],
  ['common', { ...ana, password: 'Password1234' }, 'password-common'],
  [
    'hardly more than the handle',
    { ...ana, handle: 'winterhuber', password: 'winterhuber1' },
    'password-common',
  ],
])('what is %s is refused and nothing is kept', async (_what, form, code) => {
  expect(await signUp(form)).toEqual({ ok: false, code });
  expect(await counts()).toEqual({ accounts: 0, credentials: 0, people: 0 });
});
