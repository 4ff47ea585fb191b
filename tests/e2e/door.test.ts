import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIResponse, request } from '@playwright/test';
import { ROOT } from '#prisma/local/project.ts';
import { expect, test } from './journey.ts';
import { type Member, newMember, newPost, newSession } from './members.ts';

/** Every page and route of the build, so that a new one cannot be forgotten. */
const ROUTES = Object.values(
  JSON.parse(readFileSync(join(ROOT, '.next', 'app-path-routes-manifest.json'), 'utf8')) as Record<
    string,
    string
  >,
).sort();

/** Routes that anybody may open; all others send to sign in. */
const OPEN_TO_ALL = new Set([
  '/',
  '/sign-in',
  '/sign-up',
  '/about/score',
  '/about/score/giving',
  '/about/score/measured',
  '/about/score/chances',
  '/about/score/try',
  '/help',
  '/unsubscribe',
  '/confirm',
  '/offline',
  '/manifest.webmanifest',
  '/api/health',
  '/icon.svg',
]);
/** Pages that only an error shows. */
const ERROR_PAGES = new Set(['/_not-found', '/_global-error']);
/** Pages for those who work on the product; elsewhere there is nothing. */
const DEVELOPMENT_ONLY = new Set(['/style']);
/** Answered with JSON, only to a form's own script. */
const POST_ONLY = new Set(['/api/preview']);
/** Never ends for members; tests/e2e/notices.test.ts listens to it. */
const STREAMS = new Set(['/api/live']);
/** Files that are the same for everybody; each says itself how long it may be kept, and runs nothing. */
const FILES = new Set(['/api/card', '/robots.txt', '/sitemap.xml']);
/** Data, to members alone. */
const MEMBERS_DATA = new Set(['/api/palette', '/dashboard/export.csv']);

let ana: Member;
let places: { handle: string; id: string };

test.beforeAll(async () => {
  ana = await newMember('Ana');
  const { postId } = await newPost(ana, {});
  places = { handle: ana.handle, id: postId };
});

function pathOf(route: string): string {
  return route.replace('[handle]', places.handle).replace('[id]', places.id);
}

/** Asks like a browser would, without following to other pages. */
async function browser(baseURL: string | undefined, member?: Member) {
  const session = member && (await newSession(member.accountId));
  return request.newContext({
    baseURL,
    maxRedirects: 0,
    extraHTTPHeaders: session ? { cookie: `${session.name}=${session.value}` } : {},
  });
}

async function expectProtected(response: APIResponse): Promise<void> {
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  const nonce = /'nonce-([A-Za-z0-9+/=]{22,})'/.exec(policy)?.[1];
  expect(nonce, 'a nonce').toBeTruthy();
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
  for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(part);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': expect.stringContaining('no-store'),
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(headers['x-powered-by']).toBeUndefined();

  if (!headers['content-type']?.startsWith('text/html')) return;
  const html = await response.text();
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
  for (const [tag] of html.matchAll(/<style\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
  expect(html, 'handlers in the markup').not.toMatch(/<[a-z][^>]*\son[a-z]+\s*=/i);
}

test('every route is protected by its headers, for members and for nobody', async ({ baseURL }) => {
  const [nobody, member] = [await browser(baseURL), await browser(baseURL, ana)];
  for (const route of ROUTES.filter((each) => !ERROR_PAGES.has(each) && !DEVELOPMENT_ONLY.has(each))) {
    await test.step(route, async () => {
      const public_ = await nobody.get(pathOf(route));
      if (FILES.has(route)) {
        expect(public_.headers()).toMatchObject({
          'content-security-policy': expect.stringContaining("default-src 'none'"),
          'x-content-type-options': 'nosniff',
        });
        // a card is of a post that was opened to the world, and none is named here
        return expect(public_.status()).toBe(route === '/api/card' ? 404 : 200);
      }
      if (STREAMS.has(route)) {
        await expectProtected(public_);
        return expect(public_.status()).toBe(401);
      }
      const private_ = await member.get(pathOf(route));
      for (const response of [public_, private_]) if (route !== '/icon.svg') await expectProtected(response);
      if (POST_ONLY.has(route)) return expect(public_.status()).toBe(405);
      if (MEMBERS_DATA.has(route)) expect(public_.status()).toBe(401);
      else if (!OPEN_TO_ALL.has(route))
        expect(public_.headers().location).toBe(`/sign-in?next=${encodeURIComponent(pathOf(route))}`);
      else expect(public_.status()).toBe(200);
      expect(private_.status()).toBeLessThan(400);
    });
  }
});

test('errors are protected like pages', async ({ baseURL }) => {
  const member = await browser(baseURL, ana);
  for (const [path, status] of [
    ['/nothing-here', 404],
    ['/style', 404],
    ['/posts/not-an-id', 404],
    ['/posts/00000000-0000-4000-8000-000000000000', 404],
    ['/people/nobody_of_this_name', 404],
    ['/api/nothing', 404],
    ['/people/%ff', 404],
    ['/posts/%E0%A4%A?after=1', 404],
    ['/_next/static/chunks/nothing.js', 404],
  ] as const) {
    await test.step(path, async () => {
      const response = await member.get(path);
      expect(response.status()).toBe(status);
      expect(response.headers()['x-content-type-options']).toBe('nosniff');
      expect(response.headers()['x-powered-by']).toBeUndefined();
      if (status === 404 && !path.startsWith('/_next')) await expectProtected(response);
    });
  }
});

test('each answer has a nonce of its own', async ({ baseURL }) => {
  const nobody = await browser(baseURL);
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await nobody.get('/')).headers()['content-security-policy']),
  );
  expect(new Set(policies).size).toBe(3);
});

test('what was not sent from one of our pages changes nothing, on any route', async ({ baseURL }) => {
  const member = await browser(baseURL, ana);
  const { host } = new URL(`${baseURL}`);
  const foreign: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://example.org' },
    { origin: `http://sub.${host}` },
    { origin: 'http://localhost:1' },
    { origin: `https://${host}` },
    { origin: 'http://example.org', 'x-forwarded-host': 'example.org', host: 'example.org' },
    { origin: `${baseURL}`, 'sec-fetch-site': 'cross-site' },
    { origin: `${baseURL}`, 'sec-fetch-site': 'same-site' },
  ];
  for (const route of [...ROUTES.filter((each) => !ERROR_PAGES.has(each)), '/nothing-here']) {
    await test.step(route, async () => {
      for (const headers of foreign) {
        const response = await member.post(pathOf(route), { headers, form: { personId: ana.personId } });
        expect(response.status(), JSON.stringify(headers)).toBe(403);
        await expectProtected(response);
      }
    });
  }
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expect((await member.fetch('/settings', { method })).status()).toBe(403);
});

test('our own pages may send, and an action nobody knows does nothing', async ({ baseURL }) => {
  const member = await browser(baseURL, ana);
  const own = { origin: `${baseURL}`, 'sec-fetch-site': 'same-origin' };

  const preview = await member.post('/api/preview', { headers: own, data: { body: '*hm*' } });
  expect(preview.status()).toBe(200);
  await expectProtected(preview);
  const unknown = await member.post('/settings', {
    headers: { ...own, 'next-action': '00'.repeat(21) },
    data: '[]',
  });
  expect([404, 409]).toContain(unknown.status());
  await expectProtected(unknown);
});

test('after signing in nobody is led away from the site', async ({ baseURL }) => {
  const member = await browser(baseURL, ana);
  for (const next of [
    'https://example.org',
    '//example.org',
    '/\\example.org',
    'javascript:alert(1)',
    '%2f%2fx.org',
  ]) {
    const response = await member.get(`/sign-in?next=${encodeURIComponent(next)}`);
    const { origin } = new URL(response.headers().location ?? '/', baseURL);
    expect(origin, next).toBe(baseURL);
  }
});
