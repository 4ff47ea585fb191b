import { v7 as uuidv7 } from 'uuid';
import { db, inTransaction, type Tx } from '#lib/db/client.ts';
import { done, type Outcome } from '#lib/outcome.ts';
import type { ChooseLanguage, ReviseProfile } from './input.ts';
import { type Interests, type PersonActor, TOPIC_ROLES, topicSlug } from './rules.ts';

/** Changes what the actor says about themselves. The handle stays: links and the drawn picture hang on it. */
export async function reviseProfile(
  actor: PersonActor,
  { name, bio, attentionBudgetMinutes, isPublic }: ReviseProfile,
): Promise<Outcome<undefined, never>> {
  await db().person.update({
    where: { id: actor.personId },
    data: { name, bio, attentionBudgetMinutes, isPublic },
  });
  return done();
}

/** Keeps the language the actor chose, for mail; each browser keeps its own choice in a cookie. */
export async function chooseLanguage(
  actor: PersonActor,
  { language }: ChooseLanguage,
): Promise<Outcome<undefined, never>> {
  await db().person.updateMany({
    where: { id: actor.personId, language: { not: language } },
    data: { language },
  });
  return done();
}

/** Puts these interests in the place of those the actor had. A topic nobody named before is added for all. */
export function setInterests(
  actor: PersonActor,
  interests: Interests,
): Promise<Outcome<{ count: number }, never>> {
  return inTransaction(async (tx) => {
    // two forms at once come one after the other, so that the result is one of them and no mixture
    await tx.$queryRaw`SELECT id FROM people WHERE id = ${actor.personId}::uuid FOR UPDATE`;
    const topicIds = await topicIdsOf(
      tx,
      TOPIC_ROLES.flatMap((role) => interests[role]),
    );
    const wanted = TOPIC_ROLES.flatMap((role) =>
      interests[role].flatMap((name) => {
        const topicId = topicIds.get(topicSlug(name));
        return topicId ? [{ personId: actor.personId, topicId, role }] : [];
      }),
    );
    await tx.personTopic.deleteMany({ where: { personId: actor.personId } });
    await tx.personTopic.createMany({ data: wanted, skipDuplicates: true });
    return done({ count: wanted.length });
  });
}

/** The ids of topics by slug; those that do not exist yet are made, in slug order so that two people do not wait for each other. */
async function topicIdsOf(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const bySlug = new Map(names.map((name) => [topicSlug(name), name]));
  const topics = [...bySlug].map(([slug, name]) => ({ id: uuidv7(), slug, name }));
  topics.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  await tx.topic.createMany({ data: topics, skipDuplicates: true });
  const rows = await tx.topic.findMany({
    where: { slug: { in: [...bySlug.keys()] } },
    select: { id: true, slug: true },
  });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** The actor went through the first steps, or left them: they no longer stand in the way after signing in. */
export async function leaveWelcome(
  actor: PersonActor,
  _input: Record<string, never>,
  now = new Date(),
): Promise<Outcome<undefined, never>> {
  await db().person.updateMany({
    where: { id: actor.personId, welcomedAt: null },
    data: { welcomedAt: now },
  });
  return done();
}
