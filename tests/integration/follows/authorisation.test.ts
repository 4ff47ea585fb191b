import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import {
  endFollow,
  removeFollower,
  startFollow,
  undoEndFollow,
  undoRemoveFollower,
} from '#lib/follows/commands.ts';
import { decideLater, passFollower, undoDecision } from '#lib/follows/decisions.ts';
import { blockPerson, mutePerson, unblockPerson, unmutePerson } from '#lib/follows/distance.ts';
import { listDecided, listWaitingFollowers, relationWith } from '#lib/follows/queries.ts';
import type { PersonActor } from '#lib/people/rules.ts';
import { people } from '#tests/support/people.ts';
import { everyRow, follow, followRow, WRITING } from './standing.ts';

type Command = (actor: PersonActor, otherId: string) => Promise<{ ok: boolean; code?: string }>;

const COMMANDS: Record<string, Command> = {
  startFollow: (actor, personId) => startFollow(actor, { personId, ...WRITING }),
  endFollow: (actor, personId) => endFollow(actor, { personId }),
  undoEndFollow: (actor, personId) => undoEndFollow(actor, { personId }),
  removeFollower: (actor, personId) => removeFollower(actor, { personId }),
  undoRemoveFollower: (actor, personId) => undoRemoveFollower(actor, { personId }),
  decideLater: (actor, followerId) => decideLater(actor, { followerId, until: null }),
  passFollower: (actor, followerId) => passFollower(actor, { followerId }),
  undoDecision: (actor, followerId) => undoDecision(actor, { followerId }),
  blockPerson: (actor, personId) => blockPerson(actor, { personId }),
  unblockPerson: (actor, personId) => unblockPerson(actor, { personId }),
  mutePerson: (actor, personId) => mutePerson(actor, { personId }),
  unmutePerson: (actor, personId) => unmutePerson(actor, { personId }),
};

/** What each command says about somebody the actor has nothing to do with, is blocked by, does not exist, or is. */
const ANSWERS: Record<string, { stranger: string; blockedBy: string; nobody: string; own: string }> = {
  startFollow: {
    stranger: 'done',
    blockedBy: 'person-not-found',
    nobody: 'person-not-found',
    own: 'own-person',
  },
  endFollow: {
    stranger: 'follow-not-found',
    blockedBy: 'follow-not-found',
    nobody: 'follow-not-found',
    own: 'follow-not-found',
  },
  undoEndFollow: {
    stranger: 'nothing-to-undo',
    blockedBy: 'nothing-to-undo',
    nobody: 'nothing-to-undo',
    own: 'nothing-to-undo',
  },
  removeFollower: {
    stranger: 'follower-not-found',
    blockedBy: 'follower-not-found',
    nobody: 'follower-not-found',
    own: 'follower-not-found',
  },
  undoRemoveFollower: {
    stranger: 'nothing-to-undo',
    blockedBy: 'nothing-to-undo',
    nobody: 'nothing-to-undo',
    own: 'nothing-to-undo',
  },
  decideLater: {
    stranger: 'follower-not-found',
    blockedBy: 'follower-not-found',
    nobody: 'follower-not-found',
    own: 'follower-not-found',
  },
  passFollower: {
    stranger: 'follower-not-found',
    blockedBy: 'follower-not-found',
    nobody: 'follower-not-found',
    own: 'follower-not-found',
  },
  undoDecision: {
    stranger: 'nothing-to-undo',
    blockedBy: 'nothing-to-undo',
    nobody: 'nothing-to-undo',
    own: 'nothing-to-undo',
  },
  blockPerson: { stranger: 'done', blockedBy: 'done', nobody: 'person-not-found', own: 'own-person' },
  unblockPerson: { stranger: 'done', blockedBy: 'person-not-found', nobody: 'person-not-found', own: 'done' },
  mutePerson: {
    stranger: 'done',
    blockedBy: 'person-not-found',
    nobody: 'person-not-found',
    own: 'own-person',
  },
  unmutePerson: { stranger: 'done', blockedBy: 'person-not-found', nobody: 'person-not-found', own: 'done' },
};

const CASES = Object.entries(COMMANDS).flatMap(([name, command]) =>
  (['stranger', 'blockedBy', 'nobody', 'own'] as const).map((relation) => {
    const expected = ANSWERS[name]?.[relation] ?? 'a missing cell';
    return { name, relation, expected, command };
  }),
);

async function everybody() {
  const [actor, stranger, blocker, third] = await people('actor', 'stranger', 'blocker', 'third');
  if (!actor || !stranger || !blocker || !third) throw new Error('all are needed');
  // two others are connected, decided and blocked among themselves: nothing of that may move
  await follow(stranger, third);
  await passFollower(third, { followerId: stranger.personId });
  await blockPerson(blocker, actor);
  const ids = {
    stranger: stranger.personId,
    blockedBy: blocker.personId,
    nobody: uuidv7(),
    own: actor.personId,
  };
  return { actor, stranger, third, ids };
}

describe('who may', () => {
  test.each(CASES)('$name about $relation: $expected', async ({ command, relation, expected }) => {
    const { actor, ids } = await everybody();
    const before = await everyRow();

    const outcome = await command(actor, ids[relation]);

    expect(outcome.ok ? 'done' : outcome.code).toBe(expected);
    if (!outcome.ok) expect(await everyRow()).toEqual(before);
  });

  test.each(Object.keys(COMMANDS))('%s leaves what is between two others alone', async (name) => {
    const { actor, stranger, third, ids } = await everybody();
    const between = await followRow(stranger, third);

    await COMMANDS[name]?.(actor, ids.stranger);
    await COMMANDS[name]?.(actor, third.personId);

    expect(await followRow(stranger, third)).toEqual(between);
  });

  test('a blocked person and one that does not exist look alike', async () => {
    const { actor, ids } = await everybody();

    expect(await relationWith(actor, ids.blockedBy)).toBeNull();
    expect(await relationWith(actor, ids.nobody)).toBeNull();
  });

  test('a suspended person cannot be followed, but can be let go', async () => {
    const { actor, stranger } = await everybody();
    await follow(actor, stranger);
    await db().person.update({ where: { id: stranger.personId }, data: { suspendedAt: new Date() } });

    expect((await endFollow(actor, stranger)).ok).toBe(true);
    expect(await startFollow(actor, { personId: stranger.personId, ...WRITING })).toMatchObject({
      code: 'person-not-found',
    });
    expect(await relationWith(actor, stranger.personId)).toBeNull();
  });

  test('decisions are read by who made them alone', async () => {
    const { stranger, third } = await everybody();

    expect((await listDecided(third)).items).toHaveLength(1);
    expect((await listDecided(stranger)).items).toEqual([]);
    expect(JSON.stringify(await relationWith(stranger, third.personId))).not.toContain('passed');
    expect((await listWaitingFollowers(stranger)).items).toEqual([]);
  });
});
