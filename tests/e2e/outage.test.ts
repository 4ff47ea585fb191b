import { freePort } from '#lib/db/embedded-server.ts';
import { stopProgram } from '#prisma/local/child.ts';
import { type Served, serve } from '#prisma/local/serve.ts';
import { expect, test } from './journey.ts';
import { newMember } from './members.ts';

// A second instance of the site, whose database does not answer.

let site: Served;
let origin: string;

test.beforeAll(async () => {
  const [port, nobodyListens] = [await freePort(), await freePort()];
  origin = `http://localhost:${port}`;
  site = await serve({
    mode: 'start',
    port,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      APP_ORIGIN: origin,
      DATABASE_URL: `postgresql://postgres@127.0.0.1:${nobodyListens}/nothing`,
      LOG_LEVEL: 'silent',
    },
  });
});
test.afterAll(() => stopProgram(site.child));

// 441 is React's word for a page that failed on the server
const expected = { mayComplain: /50[03]|React error #441/ };

test('while the database is down a page says calmly that something broke, under all protections', async ({
  open,
}) => {
  const ana = await newMember('Ana');
  const page = await open(ana, '/sign-in', { baseURL: origin, ...expected });

  const answer = await page.goto('/dashboard');

  expect(answer?.status()).toBe(500);
  await expect(page.getByRole('heading', { name: 'Something broke on our side.' })).toBeVisible();
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("'nonce-");
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(await page.content()).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|postgres/i);
});

test('while the database is down a form says so and keeps what was typed', async ({ open }) => {
  const page = await open(null, '/sign-up', { baseURL: origin, ...expected });

  await page.getByLabel('Name').fill('Ida Lund');
  await page.getByLabel('Handle').fill('ida_lund');
  await page.getByLabel('E-mail').fill('ida@example.org');
  await page.getByLabel('Password').fill('three warm loaves cooling');
  await page.getByRole('button', { name: 'Sign up' }).click();

  await expect(page.getByText('We cannot reach our records right now.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('ida@example.org');
});
