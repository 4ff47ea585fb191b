import type { Page } from '@playwright/test';
import { signIn, signUp } from '#lib/people/accounts.ts';
import { sessionCookie } from '#lib/people/auth.ts';
import { WAYS } from './hands.ts';
import { expect, test } from './journey.ts';
import { arranged, newHandle } from './members.ts';

const PASSWORD = 'three warm loaves cooling';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Somebody with a password, made by the site's own commands. */
async function withPassword(first: string) {
  const handle = newHandle(first);
  const email = `${handle}@example.org`;
  await arranged(signUp({ handle, email, name: first, password: PASSWORD }));
  return { handle, email };
}

/** The cookie of one more browser that signed in with the password. */
async function oneMoreBrowser(email: string, baseURL: string | undefined) {
  const { token } = await arranged(signIn({ email, password: PASSWORD }, { userAgent: FIREFOX }));
  const { name, value } = sessionCookie(token);
  return { name, value, url: `${baseURL}` };
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

for (const { name: way, hands: handsOf, javaScriptEnabled } of WAYS) {
  test(`somebody signs up and sets interests, ${way}`, async ({ open }) => {
    const page = await open(null, '/', { javaScriptEnabled });
    const hands = handsOf(page);
    const handle = newHandle('ida');

    await hands.press(page.getByRole('main').getByRole('link', { name: 'Sign up' }));
    await hands.type(field(page, 'Name'), 'Ida Lund');
    await hands.type(field(page, 'Handle'), handle);
    await hands.type(field(page, 'E-mail'), `${handle}@example.org`);
    await hands.type(field(page, 'Password'), PASSWORD);
    await hands.press(page.getByRole('button', { name: 'Sign up' }));

    await expect(page.getByText('Now sign in.')).toBeVisible();
    await hands.type(field(page, 'Password'), PASSWORD);
    await hands.press(page.getByRole('button', { name: 'Sign in' }));

    await expect(
      page.getByRole('heading', { name: 'What could you give, what do you look for?' }),
    ).toBeVisible();
    const shares = page.getByRole('group', { name: 'I write about' });
    const chip = shares.getByRole('checkbox').first();
    const suggested = (await chip.getAttribute('value')) ?? '';
    await hands.choose(chip);
    await hands.type(page.getByLabel('I want to learn: another topic, line 1'), 'Letterpress');
    await hands.type(page.getByLabel('I can help with: another topic, line 1'), 'Knife sharpening');
    await hands.press(page.getByRole('button', { name: 'Save and go on' }));

    await expect(page).toHaveURL('/welcome?step=people');
    await page.goto(`/people/${handle}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'Ida Lund' })).toBeVisible();
    for (const topic of [suggested, 'Letterpress', 'Knife sharpening'])
      await expect(main.getByText(topic, { exact: true })).toBeVisible();
  });
}

test('a sign-up that is refused says why in place and keeps what was typed but the password', async ({
  open,
}) => {
  const { handle } = await withPassword('Ole');
  const page = await open(null, '/sign-up');

  await field(page, 'Name').fill('Another Ole');
  await field(page, 'Handle').fill(handle.toUpperCase());
  await field(page, 'E-mail').fill('ole.two@example.org');
  await field(page, 'Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign up' }).click();

  await expect(page.getByRole('alert').filter({ hasText: 'That handle is taken.' })).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue('Another Ole');
  await expect(field(page, 'E-mail')).toHaveValue('ole.two@example.org');
  await expect(field(page, 'Password')).toHaveValue('');
});

test('a page for members leads through signing in and back to where it was wanted', async ({ open }) => {
  const { email } = await withPassword('Vera');
  const page = await open(null, '/inbox/decided');

  await expect(page).toHaveURL('/sign-in?next=%2Finbox%2Fdecided');
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('E-mail address and password do not match.')).toBeVisible();
  await field(page, 'Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page).toHaveURL('/inbox/decided');
});

test('the demo opens in one click and is full of life', async ({ open }) => {
  const page = await open(null, '/');

  await page.getByRole('button', { name: 'Try the demo' }).click();

  await expect(page).toHaveURL('/today');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  const nav = page.getByRole('navigation', { name: 'Main' });
  await nav.getByRole('link', { name: 'Dashboard' }).click();
  await expect(page.getByRole('heading', { level: 3 }).nth(9)).toBeVisible();
  await nav.getByRole('link', { name: 'Inbox' }).click();
  await expect(page.getByRole('article').nth(7)).toBeVisible();
});

test('signing out everywhere ends every session, here too', async ({ open, baseURL }) => {
  const { email } = await withPassword('Nils');
  const [here, there] = [await open(null, '/'), await open(null, '/')];
  for (const page of [here, there]) await page.context().addCookies([await oneMoreBrowser(email, baseURL)]);

  await here.goto('/settings/account');
  await here.getByRole('button', { name: 'Sign out everywhere' }).click();

  await expect(here).toHaveURL('/sign-in');
  await there.goto('/inbox');
  await expect(there).toHaveURL('/sign-in?next=%2Finbox');
});

test('a changed password ends all other sessions and keeps this one', async ({ open, baseURL }) => {
  const { email } = await withPassword('Runa');
  const [here, there] = [await open(null, '/'), await open(null, '/')];
  for (const page of [here, there]) await page.context().addCookies([await oneMoreBrowser(email, baseURL)]);

  await here.goto('/settings/account');
  await field(here, 'Current password').fill(PASSWORD);
  await field(here, 'New password').fill('four cold loaves on a shelf');
  await here.getByRole('button', { name: 'Change password' }).click();

  await expect(here.getByText('Your password is changed.')).toBeVisible();
  await expect(here.getByRole('button', { name: /^Sign out (?!everywhere)/ })).toHaveCount(0);
  await there.goto('/inbox');
  await expect(there).toHaveURL('/sign-in?next=%2Finbox');
});

test('one other browser can be signed out by its name', async ({ open, baseURL }) => {
  const { email } = await withPassword('Signe');
  const [here, there] = [await open(null, '/'), await open(null, '/')];
  for (const page of [here, there]) await page.context().addCookies([await oneMoreBrowser(email, baseURL)]);

  await here.goto('/settings/account');
  await here.getByRole('button', { name: 'Sign out Firefox on Linux' }).click();

  await expect(here.getByText('That browser is signed out.')).toBeVisible();
  await there.goto('/inbox');
  await expect(there).toHaveURL('/sign-in?next=%2Finbox');
});
