import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { forgetAll } from '#lib/live/hub.ts';
import { keepRowsBetweenTests } from '#tests/support/database.ts';
import { cellsOf } from './action-table.ts';
import { browserWith, isNotFound, redirectOf } from './edge.ts';
import { fingerprints } from './rows.ts';
import { HANDLERS, load, PAGES } from './sources.ts';
import { makeWorld, type Role, SECRETS, type World } from './world.ts';

vi.mock('next/headers', async () => (await import('./edge.ts')).nextHeaders);
vi.mock('next/cache', async () => (await import('./edge.ts')).nextCache);

keepRowsBetweenTests();

/** What each page shows to whom: itself (`shown`), nothing (`absent`), or another page (`person`: theirs decides). */
const TABLE = `
page                   about            anonymous suspended stranger follower mutual  blocked blocking owner   absent
(start)                -                shown     shown     /today   /today   /today  /today  /today   /today  -
sign-in                -                shown     shown     /today   /today   /today  /today  /today   /today  -
sign-up                -                shown     shown     /today   /today   /today  /today  /today   /today  -
about/score            -                shown     shown     shown    shown    shown   shown   shown    shown   -
about/score/try        -                shown     shown     shown    shown    shown   shown   shown    shown   -
about/score/chances    -                shown     shown     shown    shown    shown   shown   shown    shown   -
about/score/giving     -                shown     shown     shown    shown    shown   shown   shown    shown   -
about/score/measured   -                shown     shown     shown    shown    shown   shown   shown    shown   -
help                   -                shown     shown     shown    shown    shown   shown   shown    shown   -
style                  -                absent    absent    absent   absent   absent  absent  absent   absent  -
today                  -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
asks                   -                /sign-in  /sign-in  /discover /discover /discover /discover /discover /discover -
discover               -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
search                 -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
welcome                -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
dashboard              -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
inbox                  -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
inbox/decided          -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
review                 -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
reading                -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
write                  -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
settings               -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
settings/account       -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
settings/interests     -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
settings/scores        -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
settings/notices       -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
notices                -                /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
unsubscribe            -                shown     shown     shown    shown    shown   shown   shown    shown   -
confirm                -                shown     shown     shown    shown    shown   shown   shown    shown   -
people/[handle]        ana              /sign-in  /sign-in  shown    shown    shown   absent  absent   shown   -
people/[handle]        suspended        /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
people/[handle]        openly           shown     shown     shown    shown    shown   shown   shown    shown   -
people/[handle]        nobody_here      /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
connections/[handle]   ana              /sign-in  /sign-in  person   shown    shown   person  person   person  -
connections/[handle]   nobody_here      /sign-in  /sign-in  person   person   person  person  person   person  -
posts/[id]             helpersPost      /sign-in  /sign-in  shown    shown    shown   shown   shown    shown   -
posts/[id]             open             /sign-in  /sign-in  shown    shown    shown   absent  absent   shown   -
posts/[id]             circle           /sign-in  /sign-in  absent   shown    shown   absent  absent   shown   -
posts/[id]             draft            /sign-in  /sign-in  absent   absent   shown   absent  absent   shown   -
posts/[id]             deleted          /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
posts/[id]             worldwide        shown     shown     shown    shown    shown   shown   shown    shown   -
posts/[id]             worldwideCircle  /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
posts/[id]             nothing          /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
posts/[id]/edit        open             /sign-in  /sign-in  absent   absent   absent  absent  absent   shown   -
posts/[id]/edit        draft            /sign-in  /sign-in  absent   absent   absent  absent  absent   shown   -
posts/[id]/edit        deleted          /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
posts/[id]/answer      open             /sign-in  /sign-in  absent   absent   absent  absent  absent   shown   -
posts/[id]/answer      draft            /sign-in  /sign-in  absent   absent   absent  absent  absent   shown   -
posts/[id]/answer      deleted          /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
posts/[id]/revisions   open             /sign-in  /sign-in  shown    shown    shown   absent  absent   shown   -
posts/[id]/revisions   circle           /sign-in  /sign-in  absent   shown    shown   absent  absent   shown   -
posts/[id]/revisions   draft            /sign-in  /sign-in  absent   absent   shown   absent  absent   shown   -
posts/[id]/revisions   deleted          /sign-in  /sign-in  absent   absent   absent  absent  absent   absent  -
`;

/** What each handler of a route answers to whom. */
const ROUTES = `
route                  about            anonymous suspended stranger follower mutual  blocked blocking owner   absent
GET-api/health         -                200       200       200      200      200     200     200      200     -
GET-api/card           nothing          404       404       404      404      404     404     404      404     -
GET-dashboard/export.csv -              401       401       200      200      200     200     200      200     -
POST-api/preview       markdown         401       401       200      200      200     200     200      200     -
GET-offline            -                200       200       200      200      200     200     200      200     -
GET-api/live           -                401       401       200      200      200     200     200      200     -
GET-api/palette        -                401       401       200      200      200     200     200      200     -
`;

const CELLS = cellsOf(TABLE).map(({ action: page, ...cell }) => ({ page, ...cell }));
const ROUTE_CELLS = cellsOf(ROUTES).map(({ action: route, ...cell }) => ({ route, ...cell }));

let world: World;
let client: Client;

beforeAll(async () => {
  world = await makeWorld();
  client = new Client({ connectionString: databaseUrl() });
  await client.connect();
});

afterAll(async () => {
  await forgetAll();
  await client.end();
});

type Params = Record<string, string | string[]>;
type Page = (props: { params: Promise<Params>; searchParams: Promise<Params> }) => unknown;

/** What the page comes to: itself with everything it hands on to be shown, nothing, or another address. */
async function visit(page: string, role: Role, params: Params, searchParams: Params = {}) {
  browserWith(world.cookies[role]);
  const file = PAGES[page === '(start)' ? '' : page];
  if (!file) throw new Error(`there is no page ${page}`);
  const made = (await load(file)) as { default: Page; generateMetadata?: Page };
  try {
    // not "no promise twice": a page and its title each get their own
    const props = () => ({ params: Promise.resolve(params), searchParams: Promise.resolve(searchParams) });
    return { shown: textsOf([await made.default(props()), await made.generateMetadata?.(props())]) };
  } catch (thrown) {
    if (isNotFound(thrown)) return { absent: true };
    const to = redirectOf(thrown);
    if (to === null) throw thrown;
    return { to: to.split('?')[0] };
  }
}

/** Every text and number in what a page returns, whatever component it is handed to. */
function textsOf(made: unknown, seen = new Set<unknown>()): string {
  if (typeof made === 'string' || typeof made === 'number') return `${made}\n`;
  if (typeof made !== 'object' || made === null || seen.has(made)) return '';
  seen.add(made);
  const parts = made instanceof Map || made instanceof Set ? [...made] : Object.values(made);
  return parts.map((part) => textsOf(part, seen)).join('');
}

function paramsOf(page: string, about: string): Params {
  if (page.includes('[handle]')) return { handle: about };
  const nothing = '0190a0b0-0000-7000-8000-00000000dead';
  return page.includes('[id]') ? { id: (world.ids as Record<string, string>)[about] ?? nothing } : {};
}

test('every page and every handler of a route stands in a table', () => {
  const pages = Object.keys(PAGES).map((page) => page || '(start)');
  const handlers = HANDLERS.map(({ name }) => name.replace(' ', '-'));

  expect([...new Set(CELLS.map(({ page }) => page))].sort()).toEqual(pages.sort());
  expect([...new Set(ROUTE_CELLS.map(({ route }) => route))].sort()).toEqual(handlers.sort());
  expect(CELLS.filter(({ expected }) => expected === 'a missing cell')).toEqual([]);
});

describe('who sees what', () => {
  test.each(CELLS)('$page of $about for $role: $expected', async ({ page, about, role, expected }) => {
    const before = await fingerprints(client);

    const seen = await visit(page, role, paramsOf(page, about));

    expect(seen.to ?? (seen.absent ? 'absent' : 'shown')).toBe(
      expected.replace('person', `/people/${about}`),
    );
    // looking changes nothing
    expect(await fingerprints(client)).toEqual(before);
    const { draft, ...others } = SECRETS;
    if (role === 'owner') return;
    for (const secret of Object.values(others)) expect(seen.shown ?? '').not.toContain(secret);
    if (role !== 'mutual') expect(seen.shown ?? '').not.toContain(draft);
  });

  test('Ana herself sees what is hers, so that looking for it elsewhere means something', async () => {
    const pages = ['inbox/decided', 'dashboard', 'settings/account', 'discover', 'people/[handle]'];
    const seen = await Promise.all(
      pages.map(
        async (page) => (await visit(page, 'owner', paramsOf(page, 'mutual'), { view: 'yours' })).shown ?? '',
      ),
    );

    expect(seen.join('')).toContain(SECRETS.reason);
    expect(seen.join('')).toContain(SECRETS.email);
    expect(seen.join('')).toContain(SECRETS.draft);
    const helpers = await visit('posts/[id]', 'owner', paramsOf('posts/[id]', 'helpersPost'));
    expect(helpers.shown).toContain(SECRETS.begun);
  });
});

describe('routes', () => {
  test.each(ROUTE_CELLS)('$route for $role: $expected', async ({ route, role, expected }) => {
    browserWith(world.cookies[role]);
    const { file = '', method = '' } = HANDLERS.find(({ name }) => name.replace(' ', '-') === route) ?? {};
    const before = await fingerprints(client);
    const handler = (await load(file))[method] as (request: Request) => Promise<Response>;

    const answer = await handler(requestTo(method, JSON.stringify({ body: '**Rye**' })));

    expect(String(answer.status)).toBe(expected);
    // a stream stays open until its reader goes
    await answer.body?.cancel();
    expect(await fingerprints(client)).toEqual(before);
  });

  const HOSTILE_BODIES = [
    '',
    'null',
    '[]',
    '{',
    '{"body":1}',
    '{"body":{"$ne":""}}',
    '{"body":"x","more":1}',
  ];
  const WRAPPED = [`{"body":"${'x'.repeat(600_000)}"}`, '{"body":"x","__proto__":{"isAdmin":true}}'];

  test.each([...HOSTILE_BODIES, ...WRAPPED])('a preview of %.40s is refused', async (body) => {
    browserWith(world.cookies.stranger);
    const { POST } = (await load('app/api/preview/route.ts')) as { POST(r: Request): Promise<Response> };

    const answer = await POST(requestTo('POST', body));

    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'invalid-input' });
  });
});

function requestTo(method: string, body: string): Request {
  const headers = { 'content-type': 'application/json' };
  return new Request('http://localhost:3000/', { method, headers, ...(method === 'POST' && { body }) });
}

describe('an address somebody made up', () => {
  const uuid = '0190a0b0-0000-7000-8000-00000000dead';
  const ODD: (string | string[])[] = [
    ...[
      '',
      '\u0000',
      'a\u0000b',
      '%00',
      '\ud800',
      "' OR 1=1 --",
      '../../etc/passwd',
      '__proto__',
      'constructor',
    ],
    ...['-1', '0', '1e999', '99999999999999999999', 'NaN', '2020-01-01', 'x'.repeat(5_000), '{"$ne":null}'],
    ...[
      `2020-01-01|${uuid}`,
      `5|${uuid}`,
      `1e300|${uuid}`,
      `foo 2020|${uuid}`,
      `+275760-09-13T00:00:00.000Z|${uuid}`,
    ],
    ...[`0001-01-01T00:00:00.000Z|${uuid}`, `999999999999999|${uuid}`, `999999999|999999999999999|${uuid}`],
    ...[`1700000000000|${'-'.repeat(36)}`, `2020-01-01T00:00:00.000Z|${'-'.repeat(36)}`, `0|1|${uuid}`],
    ...[['a', 'b'], []],
  ];
  const NAMES =
    'after before cursor token q topic sort relation follow period from to kind ask next welcome page act view step in direction skip comment comments draft prompt withdrew decision scale'.split(
      ' ',
    );
  const ORDERS = ['latest', 'gave', 'received', 'score'];

  test.each(Object.keys(PAGES).map((page) => [page || '(start)']))('is no error on %s', async (page) => {
    const failures: string[] = [];
    const attempt = async (params: Params, search: Params) => {
      try {
        await visit(page, 'owner', params, search);
      } catch (error) {
        failures.push(`${JSON.stringify({ params, search }).slice(0, 120)}: ${String(error).slice(0, 200)}`);
      }
    };
    const right = paramsOf(page, page.includes('[id]') ? 'open' : 'mutual');
    for (const odd of ODD) {
      const asAll = Object.fromEntries(NAMES.map((name) => [name, odd]));
      await attempt(right, asAll);
      if (page === 'dashboard') for (const sort of ORDERS) await attempt(right, { sort, cursor: odd });
      else await attempt(right, { after: odd, before: odd });
      // an address cannot spell half a character
      if (Object.keys(right).length > 0 && typeof odd === 'string' && odd.isWellFormed()) {
        await attempt({ handle: odd, id: odd }, {});
      }
    }

    expect(failures).toEqual([]);
  });

  const GETS = HANDLERS.filter(({ name }) => name.startsWith('GET '));

  test.each(GETS)('is no error on $name, and shows nothing that is another’s', async ({ file }) => {
    browserWith(world.cookies.stranger);
    const { GET } = (await load(file)) as { GET(request: Request): Promise<Response> };
    const asked = [...ODD.flat(), ...Object.values(SECRETS), ...Object.values(world.ids)];
    const searches = asked.flatMap((value) => ['q', 'post', 'from'].map((name) => ({ [name]: value })));

    for (const search of searches) {
      const answer = await GET(new Request(`http://localhost:3000/?${new URLSearchParams(search)}`));
      expect([200, 404, 422, 429]).toContain(answer.status);
      if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel();
      else
        for (const secret of Object.values(SECRETS))
          expect(await answer.clone().text()).not.toContain(secret);
    }
  });
});
