import { v7 as uuidv7 } from 'uuid';
import { db } from '#lib/db/client.ts';

export type TestPerson = { personId: string; handle: string; name: string };

/** Somebody who can act, without going through sign-up. */
export async function person(handle: string, name = handle): Promise<TestPerson> {
  const personId = uuidv7();
  await db().person.create({ data: { id: personId, handle, name } });
  return { personId, handle, name };
}

export function people(...handles: string[]): Promise<TestPerson[]> {
  return Promise.all(handles.map((handle) => person(handle)));
}
