import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databaseUrl } from '#lib/config.ts';
import { en } from '#lib/words/en.ts';
import { keepRowsBetweenTests } from '#tests/support/database.ts';
import { aboutNothing, CELLS, type Cell, formsOf } from './action-table.ts';
import { browserWith, type Fields, type FormAction, formOf, redirectOf, submit } from './edge.ts';
import { fingerprints, ownFingerprint, saveRows } from './rows.ts';
import { ACTION_FILES, load } from './sources.ts';
import { makeWorld, ROLES, type World } from './world.ts';

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

const UNDONE = new Set(['refused', 'idle']);

/** Sends the form as this role would. Forms that say nothing (no state) count as done when they return. */
async function send({ action, role }: Pick<Cell, 'action' | 'role'>, fields: Fields) {
  browserWith(world.cookies[role]);
  const act = actions.get(action);
  if (typeof act !== 'function') throw new Error(`there is no action ${action}`);
  if (act.length === 2) return submit(act as FormAction, formOf(fields));
  try {
    await act(formOf(fields));
  } catch (thrown) {
    if (redirectOf(thrown) === null) throw thrown;
  }
  return { status: 'done' } as const;
}

test('every server action, wherever it is exported, stands in the table', () => {
  expect([...actions.keys()].sort()).toEqual([...new Set(CELLS.map(({ action }) => action))].sort());
  expect(ACTION_FILES.filter((file) => !/^app\/actions\/[a-z-]+\.ts$/.test(file))).toEqual([]);
});

test('every row has a form, and every form a row', () => {
  const named = CELLS.map(({ action, about }) => `${action} ${about}`);

  expect(Object.keys(forms).sort()).toEqual([...new Set(named)].sort());
  expect(CELLS.filter(({ expected }) => expected === 'a missing cell')).toEqual([]);
});

const BY_ROLE = ROLES.map((role) => ({ role, cells: CELLS.filter((cell) => cell.role === role) }));

describe.each(BY_ROLE)('$role', ({ cells }) => {
  test.each(cells)('$action about $about: $expected', async (cell) => {
    const { action, about, role, expected, whereNothingIs } = cell;
    await rows.restore();
    const [before, anas] = [
      await fingerprints(client),
      await ownFingerprint(client, world.cast.owner.personId),
    ];
    const fields = forms[`${action} ${about}`] ?? {};

    const answer = await send(cell, fields);

    const code = expected === 'absent' ? whereNothingIs : expected;
    const said = 'code' in answer ? answer.code : UNDONE.has(answer.status) ? answer.status : 'done';
    expect(said).toBe(code);
    if (role !== 'owner') expect(await ownFingerprint(client, world.cast.owner.personId)).toBe(anas);
    if (answer.status !== 'refused' && expected !== 'absent') return;
    expect(await fingerprints(client)).toEqual(before);
    if (answer.status === 'refused')
      expect(answer.message).toBe(en.refusals[code as keyof typeof en.refusals]);
    if (expected === 'absent') {
      const elsewhere = await send(cell, aboutNothing(fields));
      // told apart by nothing but what was typed
      expect({ ...answer, values: null }).toEqual({ ...elsewhere, values: null });
    }
  });
});

const MEMBERS_ONLY = CELLS.filter(({ role, expected }) => role === 'anonymous' && expected === 'signed-out');

test.each(MEMBERS_ONLY)(
  '$action about $about keeps what was typed when nobody is signed in',
  async (cell) => {
    const fields = forms[`${cell.action} ${cell.about}`] ?? {};

    const answer = await send(cell, fields);

    const kept = Object.entries(fields).filter(([name]) => !/password/i.test(name));
    expect(answer).toMatchObject({ status: 'refused', code: 'signed-out', values: Object.fromEntries(kept) });
    expect(JSON.stringify(answer)).not.toMatch(/slow river|warm stones|a guess/);
  },
);
