import { expect, test, vi } from 'vitest';
import { GET } from '#app/(member)/dashboard/export.csv/route.ts';
import { isWithinLimit, LIMITS } from '#app/limits.ts';
import { newMember, newSession } from '#tests/e2e/members.ts';
import { browserWith } from '../security/edge.ts';

vi.mock('next/headers', async () => (await import('../security/edge.ts')).nextHeaders);

const ask = (search = '') => GET(new Request(`http://localhost:3000/dashboard/export.csv${search}`));

test('the file of the dashboard is answered within the limit, and then refused for a while', async () => {
  const [mia, bo] = [await newMember('Mia'), await newMember('Bo')];
  browserWith(await newSession(mia.accountId));

  const first = await ask('?sort=__proto__&sort=gave&relation=%00&q=%00%ff');
  expect(first.status).toBe(200);
  expect(first.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(first.headers.get('Cache-Control')).toBe('private, no-store');
  expect((await first.text()).trim().split('\r\n')).toHaveLength(1);
  for (let times = 1; times < LIMITS.export.times; times++) await isWithinLimit('export', mia.personId);

  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Cache-Control')).toBe('private, no-store');

  // somebody else is not held up by it
  browserWith(await newSession(bo.accountId));
  expect((await ask()).status).toBe(200);
});

test('nobody signed in gets no file', async () => {
  browserWith(null);

  expect((await ask()).status).toBe(401);
});
