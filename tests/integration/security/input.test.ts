import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { keepRowsBetweenTests } from '#tests/support/database.ts';
import { CELLS, formsOf } from './action-table.ts';
import { browserWith, type Fields, type FormAction, formOf, redirectOf, submit } from './edge.ts';
import { fingerprints, saveRows, tablesWith } from './rows.ts';
import { ACTION_FILES, load } from './sources.ts';
import { makeWorld, type World } from './world.ts';

vi.mock('next/headers', async () => (await import('./edge.ts')).nextHeaders);
vi.mock('next/cache', async () => (await import('./edge.ts')).nextCache);

keepRowsBetweenTests();

let world: World;
let client: Client;
let rows: { restore(): Promise<void> };
let forms: Record<string, Fields>;
const actions = new Map<string, unknown>();

beforeAll(async () => {
  for (const file of ACTION_FILES) {
    for (const [name, action] of Object.entries(await load(file))) actions.set(name, action);
  }
  world = await makeWorld();
  forms = formsOf(world);
  client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  rows = await saveRows(client);
});

afterAll(() => client.end());

/** One form per action: one that the owner, or the mutual friend, can send with success. */
const FORMS = [...new Set(CELLS.map(({ action }) => action))].map((action) => {
  const cell = CELLS.find(
    (each) => each.action === action && each.expected === 'done' && isMember(each.role),
  );
  return { action, about: cell?.about ?? 'no-demo-here', role: cell?.role ?? ('owner' as const) };
});

function isMember(role: string): boolean {
  return role === 'owner' || role === 'mutual';
}

async function send({ action, role }: (typeof FORMS)[number], form: FormData | unknown) {
  browserWith(world.cookies[role]);
  const act = actions.get(action);
  if (typeof act !== 'function') throw new Error(`there is no action ${action}`);
  if (act.length === 2) return submit(act as FormAction, form as FormData);
  try {
    await act(form);
    return { status: 'silent' as const };
  } catch (thrown) {
    const to = redirectOf(thrown);
    if (to === null) throw thrown;
    return { status: 'led' as const, to };
  }
}

/** Whether it was refused as input, with what was typed coming back; forms without a state simply do nothing. */
async function expectRefused(
  form: (typeof FORMS)[number],
  sent: FormData | unknown,
  fields: Fields | null,
): Promise<void> {
  const before = await fingerprints(client);

  const answer = await send(form, sent);

  if (answer.status !== 'silent') expect(answer).toMatchObject({ status: 'refused', code: 'invalid-input' });
  if (answer.status === 'refused' && fields) expect(answer.values).toEqual(kept(fields));
  expect(await fingerprints(client)).toEqual(before);
}

/** What a browser gets back of what it sent: texts, without passwords; one in a list of one comes alone. */
function kept(fields: Fields) {
  const entries = Object.entries(fields).filter(([name]) => !/password/i.test(name));
  return Object.fromEntries(
    entries.map(([name, v]) => [name, Array.isArray(v) && v.length === 1 ? v[0] : v]),
  );
}

const MORE = [
  'role',
  'actorId',
  'personId[$ne]',
  'where',
  'isAdmin',
  'authorId',
  'now',
  'suspendedAt',
  'toString',
];
const INNER = ['__proto__', 'constructor', 'prototype'];

describe('what no form of ours sends is refused and changes nothing', () => {
  test.each(FORMS)('$action: fields it does not have', async (form) => {
    const fields = forms[`${form.action} ${form.about}`] ?? {};
    for (const name of MORE)
      await expectRefused(form, formOf({ ...fields, [name]: 'x' }), { ...fields, [name]: 'x' });
  });

  test.each(FORMS)('$action: the names of inner parts, and files', async (form) => {
    const fields = forms[`${form.action} ${form.about}`] ?? {};
    for (const name of INNER) {
      const sent = formOf(fields);
      sent.append(name, 'x');
      await expectRefused(form, sent, null);
    }
    for (const name of [...Object.keys(fields), 'file']) {
      const sent = formOf(fields);
      sent.set(name, new File(['x'], 'x.txt'));
      await expectRefused(form, sent, null);
    }
    expect(Object.prototype).not.toHaveProperty('x');
  });

  test.each(FORMS)('$action: something else than a form', async (form) => {
    const others = [
      undefined,
      null,
      'text',
      7,
      [],
      {},
      { entries: 1 },
      { personId: { $ne: '' } },
      new Date(),
    ];
    const maps = [
      new Map(),
      new Map([[{}, 1]]),
      new Map([['personId', { not: '' }]]),
      new URLSearchParams('a=b'),
    ];
    for (const other of [...others, ...maps]) await expectRefused(form, other, null);
  });
});

/** Fields in which any text up to a length is right, and those that come from a short list or name a thing. */
const ODD_TEXTS = ['\u0000', 'a\u0000b', '\u202e', `${'x'.repeat(250_000)}`, '{"$ne":null}', "'; --", '%00'];

describe('an odd text in any field', () => {
  test.each(FORMS)('$action: is taken clean or refused, and comes back as typed', async (form) => {
    const fields = forms[`${form.action} ${form.about}`] ?? {};
    await rows.restore();
    const untouched = await fingerprints(client);
    for (const [name, value] of Object.entries(fields)) {
      for (const odd of [...ODD_TEXTS, `${value}\u0000`, `${value}\u202e`]) {
        const sent = { ...fields, [name]: odd };

        const answer = await send(form, formOf(sent));

        if (answer.status === 'refused') {
          expect(answer.code, `${name}: ${odd.slice(0, 20)}`).not.toBe('unavailable');
          expect(answer.values).toEqual(kept(sent));
          expect(await fingerprints(client)).toEqual(untouched);
        } else {
          expect(await tablesWith(client, '\u202e'), `${name}: ${odd.slice(0, 20)}`).toEqual([]);
          await rows.restore();
        }
      }
    }
    expect(await fingerprints(client)).toEqual(untouched);
  });

  test.each(FORMS)(
    '$action: the same field twice is a list, and refused where one is meant',
    async (form) => {
      const fields = forms[`${form.action} ${form.about}`] ?? {};
      const lists = new Set(['topics', 'readers', 'shares', 'seeks', 'offers']);
      for (const name of Object.keys(fields).filter((each) => !lists.has(each))) {
        const sent = { ...fields, [name]: ['one', 'two'] };
        await expectRefused(form, formOf(sent), sent);
      }
      expect(form.action).toBeTruthy();
    },
  );

  test.each(FORMS)('$action: too long is refused in every field', async (form) => {
    const fields = forms[`${form.action} ${form.about}`] ?? {};
    await rows.restore();
    for (const name of Object.keys(fields)) {
      const sent = { ...fields, [name]: 'x'.repeat(250_000) };
      await expectRefused(form, formOf(sent), sent);
    }
    expect(form.action).toBeTruthy();
  });
});

test('the fields that Next adds by itself are let through', async () => {
  await rows.restore();
  const form = FORMS.find(({ action }) => action === 'reviseProfileAction');
  if (!form) throw new Error('profiles can be revised');
  const fields = {
    ...forms['reviseProfileAction oneself'],
    $ACTION_REF_1: '',
    '$ACTION_1:0': '{"id":"x"}',
    $ACTION_KEY: 'k',
  };

  expect(await send(form, formOf(fields))).toMatchObject({ status: 'done' });
});
