import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { writeNote } from '#lib/connections/commands.ts';
import { setReminder } from '#lib/connections/reminders.ts';
import { db } from '#lib/db/client.ts';
import { replyToComment } from '#lib/feedback/answers.ts';
import { offerCredit } from '#lib/feedback/credits.ts';
import { keepDraft } from '#lib/feedback/drafts.ts';
import { endFollow, removeFollower, startFollow } from '#lib/follows/commands.ts';
import { passFollower } from '#lib/follows/decisions.ts';
import { blockPerson } from '#lib/follows/distance.ts';
import { sessionCookie } from '#lib/people/auth.ts';
import { reviseProfile, setInterests } from '#lib/people/commands.ts';
import { hashPassword } from '#lib/people/passwords.ts';
import { deletePost } from '#lib/posts/commands.ts';
import { person, type TestPerson } from '#tests/support/people.ts';
import { ask, comment, follow, newFeedback, publish, value } from '../posts/network.ts';

/** Whoever may come to a door, as they stand to Ana, who owns what it is about. */
export const ROLES = [
  'anonymous',
  'suspended',
  'stranger',
  'follower',
  'mutual',
  'blocked',
  'blocking',
  'owner',
] as const;
export type Role = (typeof ROLES)[number];

/** What Ana keeps for herself: none of it may be seen by anybody else, anywhere. */
export const SECRETS = {
  note: 'canary-note-7c1d',
  reason: 'canary-reason-91ab',
  email: 'canary-mail-40fe@example.org',
  draft: 'canary-draft-5b22',
  deleted: 'canary-deleted-e803',
  begun: 'canary-begun-a91e',
  session: 'canary-browser-66d4',
};

export const PASSWORD = 'slow river under ice';

type Cast = Record<
  Exclude<Role, 'anonymous'> | 'fan' | 'lost' | 'gone' | 'passed' | 'helper' | 'openly',
  TestPerson
>;
export type World = {
  cast: Cast;
  cookies: Record<Role, { name: string; value: string } | null>;
  /** Ids of what Ana owns, and of what others left with her. */
  ids: Record<
    | 'open'
    | 'openAsk'
    | 'circle'
    | 'circleAsk'
    | 'draft'
    | 'draftAsk'
    | 'plain'
    | 'deleted'
    | 'worldwide'
    | 'worldwideCircle'
    | 'helpersComment'
    | 'blockedsComment'
    | 'draftComment'
    | 'anasComment'
    | 'anasReply'
    | 'helpersPost'
    | 'anasBegunComment'
    | 'anasNotice'
    | 'anasSession',
    string
  >;
};

/** Ana and everybody else, made through the commands. */
export async function makeWorld(): Promise<World> {
  const cast = await makeCast();
  const { owner: ana, mutual, blocked, blocking, suspended, follower, fan, lost, gone, passed } = cast;
  const close = [mutual, blocked, blocking, suspended];
  for (const each of close) {
    await follow(each, ana);
    await startFollow(ana, { personId: each.personId, reasonKind: 'own-words', reasonText: SECRETS.reason });
  }
  for (const each of [follower, fan, gone, passed]) await follow(each, ana);
  await follow(ana, lost);
  for (const each of [...close, follower]) {
    value(await writeNote(ana, { otherId: each.personId, note: SECRETS.note }));
  }
  value(await setReminder(ana, { otherId: mutual.personId, everyDays: 28 }));
  const ids = await makeWriting(cast);

  value(await endFollow(ana, lost));
  value(await removeFollower(ana, gone));
  value(await passFollower(ana, { followerId: passed.personId }));
  value(await blockPerson(ana, blocked));
  value(await blockPerson(blocking, ana));
  const { cookies, anasSession } = await makeSessions(cast);
  await db().person.update({ where: { id: suspended.personId }, data: { suspendedAt: new Date() } });
  const { id: anasNotice } = await db().notice.findFirstOrThrow({ where: { recipientId: ana.personId } });
  return { cast, cookies, ids: { ...ids, anasNotice, anasSession } };
}

async function makeCast(): Promise<Cast> {
  const password = await hashPassword(PASSWORD);
  const made: Partial<Cast> = {};
  for (const role of [
    ...ROLES.slice(1),
    'fan',
    'lost',
    'gone',
    'passed',
    'helper',
    'openly',
  ] as (keyof Cast)[]) {
    const someone = await person(role === 'owner' ? 'ana' : role);
    const id = uuidv7();
    const email = role === 'owner' ? SECRETS.email : `${role}@example.org`;
    const at = { createdAt: new Date(), updatedAt: new Date() };
    const credential = { id: uuidv7(), providerId: 'credential', providerAccountId: id, password, ...at };
    await db().account.create({
      // whoever holds a link that confirms an address changes nothing any more
      data: { id, email, emailVerified: true, name: role, ...at, credentials: { create: credential } },
    });
    await db().person.update({ where: { id: someone.personId }, data: { accountId: id } });
    made[role] = someone;
  }
  return made as Cast;
}

async function makeWriting({ owner: ana, mutual, blocked, blocking, suspended, fan, helper, openly }: Cast) {
  await reviseProfile(ana, {
    name: 'Ana',
    bio: 'Writes about rye.',
    attentionBudgetMinutes: 4711,
    isPublic: false,
  });
  await setInterests(ana, { shares: ['bread'], seeks: ['rye'], offers: ['editing'] });
  // somebody else's page and writing, open to whoever comes by
  await reviseProfile(openly, { name: 'Openly', bio: '', attentionBudgetMinutes: null, isPublic: true });
  const worldwide = await publish(openly);
  const worldwideCircle = await publish(openly, { visibility: 'connections' });
  const open = await publish(ana);
  const circle = await publish(ana, { visibility: 'connections' });
  const draft = await publish(ana, { visibility: 'unlisted', body: SECRETS.draft, title: SECRETS.draft });
  const plain = await publish(ana);
  const deleted = await publish(ana, { body: SECRETS.deleted, title: SECRETS.deleted });
  const readers = [mutual, blocked, blocking, suspended, fan].map(({ handle }) => handle);
  const [openAsk, circleAsk, draftAsk] = [
    await ask(ana, open),
    await ask(ana, circle),
    await ask(ana, draft, { audience: 'chosen', readers }),
  ];
  const helpersComment = await comment(helper, open);
  const blockedsComment = await comment(blocked, open);
  await comment(mutual, open);
  // one of them is across a block by the time anybody comes
  for (const reader of [mutual, blocked])
    value(await offerCredit(ana, { postId: open, readerId: reader.personId }));
  const draftComment = await comment(fan, draft);
  const helpersPost = await publish(helper);
  const anasComment = await comment(ana, helpersPost);
  value(await keepDraft(ana, newFeedback(helpersPost, { body: SECRETS.begun })));
  const { id: anasBegunComment } = await db().draftComment.findFirstOrThrow({ select: { id: true } });
  const reply = { commentId: helpersComment, body: 'Will do.', submitKey: uuidv7() };
  const { replyId: anasReply } = value(await replyToComment(ana, reply));
  value(await deletePost(ana, { postId: deleted }));
  return {
    ...{ open, openAsk, circle, circleAsk, draft, draftAsk, plain, deleted },
    ...{ worldwide, worldwideCircle, helpersPost, anasBegunComment },
    ...{ helpersComment, blockedsComment, draftComment, anasComment, anasReply },
  };
}

async function makeSessions(cast: Cast) {
  const cookies = Object.fromEntries(ROLES.map((role) => [role, null])) as World['cookies'];
  for (const role of ROLES) if (role !== 'anonymous') cookies[role] = (await session(cast[role])).cookie;
  const other = await session(cast.owner, SECRETS.session);
  return { cookies, anasSession: other.id };
}

async function session({ personId }: TestPerson, userAgent = 'a browser') {
  const { accountId } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  const token = randomBytes(16).toString('hex');
  const [id, now] = [uuidv7(), new Date()];
  const expiresAt = new Date(now.getTime() + 7 * 86_400_000);
  const data = {
    id,
    token,
    accountId: accountId ?? '',
    userAgent,
    expiresAt,
    createdAt: now,
    updatedAt: now,
  };
  await db().session.create({ data });
  return { id, cookie: sessionCookie(token) };
}
