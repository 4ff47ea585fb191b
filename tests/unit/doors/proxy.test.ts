import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { proxy } from '../../../proxy.ts';

const OWN = 'http://localhost:3000';

function send(method: string, headers: Record<string, string> = {}, path = '/today?x=1') {
  return proxy(new NextRequest(`${OWN}${path}`, { method, headers }));
}

test.each([
  ['same', { origin: OWN }, 200],
  ['same, said twice over', { origin: OWN, 'sec-fetch-site': 'same-origin' }, 200],
  ['absent', {}, 403],
  ['absent, though Fetch Metadata says same', { 'sec-fetch-site': 'same-origin' }, 403],
  ['null', { origin: 'null' }, 403],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['another port', { origin: 'http://localhost:3001' }, 403],
  ['another scheme', { origin: 'https://localhost:3000' }, 403],
  ['a sub-domain', { origin: 'http://x.localhost:3000' }, 403],
  ['a longer name', { origin: `${OWN}.evil.example` }, 403],
  [
    'another site, with a forged host',
    { origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    403,
  ],
  ['same, but sent across sites', { origin: OWN, 'sec-fetch-site': 'cross-site' }, 403],
  ['same, but sent from a sibling', { origin: OWN, 'sec-fetch-site': 'same-site' }, 403],
])('a write whose origin is %s', (_what, headers, status) => {
  const statuses = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map(
    (method) => send(method, headers).status,
  );

  expect(new Set(statuses)).toEqual(new Set([status]));
});

test('reading needs no origin', () => {
  expect([send('GET').status, send('HEAD', { origin: 'https://evil.example' }).status]).toEqual([200, 200]);
});

test('a refused sender reads which address works', async () => {
  const page = await send('POST').text();

  expect(page).toContain('Nothing was changed.');
  expect(page).toContain(OWN);
  expect(page).not.toContain('<script');
});

test.each([
  ['a page', () => send('GET')],
  ['a refusal', () => send('POST')],
  ['an address that leads nowhere', () => send('GET', {}, '/no/such/page')],
  ['the JSON door', () => send('GET', {}, '/api/health')],
])('%s carries every security header', (_what, answer) => {
  const { headers } = answer();
  const policy = headers.get('content-security-policy') ?? '';

  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'(;|$)/);
  for (const part of [
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "connect-src 'self'",
    "img-src 'self' data:",
  ]) {
    expect(policy.split('; ')).toContain(part);
  }
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
  expect(headers.has('x-powered-by')).toBe(false);
  // promised over https alone
  expect(headers.has('strict-transport-security')).toBe(false);
});

test('every answer has a nonce of its own', () => {
  const nonces = Array.from(
    { length: 50 },
    () => /'nonce-([^']+)'/.exec(send('GET').headers.get('content-security-policy') ?? '')?.[1],
  );

  expect(new Set(nonces).size).toBe(50);
});

test('files that never change may be kept by browsers', () => {
  const { headers } = send('GET', {}, '/_next/static/chunk.js');

  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.has('cache-control')).toBe(false);
});

test.each(['/api/card?post=x', '/robots.txt', '/sitemap.xml'])(
  'what all see alike (%s) says itself how long it keeps',
  (path) => {
    const { headers } = send('GET', {}, path);

    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.has('cache-control')).toBe(false);
  },
);

test('a page learns its own address from the proxy, whatever the browser claims', () => {
  const { headers } = send('GET', { 'x-page-path': '/evil', 'content-security-policy': 'none' });

  expect(headers.get('x-middleware-request-x-page-path')).toBe('/today?x=1');
  expect(headers.get('x-middleware-request-content-security-policy')).toBe(
    headers.get('content-security-policy'),
  );
});
