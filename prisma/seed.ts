import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { db } from '#lib/db/client.ts';
import { foldAllTotals } from '#lib/ledger/totals.ts';
import { topicSlug } from '#lib/people/rules.ts';
import { foldReadingTime, publishPost, revisePost } from '#lib/posts/commands.ts';
import { DEMO_ARTICLES } from './demo/articles.ts';
import { DEMO_NOTES } from './demo/notes.ts';
import { DEMO_PEOPLE } from './demo/people.ts';
import { DEMO_QUESTIONS } from './demo/questions.ts';
import { DEMO_MEMBER } from './demo/story.ts';
import { DEMO_PUBLIC, DEMO_VISIBILITY } from './demo/visibility.ts';
import { asks, feedback, follows, nameWhatLedToIt } from './seed-acts.ts';
import { formKey, found, type Happening, type Names, sure, timeOf } from './seed-names.ts';

/** What happened in the last days is unread. */
const UNREAD_DAYS = 5;

/**
 * Fills an empty database with the demo network: people are inserted, everything they do goes through the commands
 * with the time it is told to have happened. Marks the database as holding the demo at the very end, so a seed that
 * was cut off is recognised.
 */
export async function seedDemo(
  now = new Date(),
  onProgress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const names: Names = { people: new Map(), posts: new Map(), asks: new Map(), comments: new Map() };
  await insertPeople(names, now);
  const happenings = [...postings(names), ...follows(names), ...asks(names, now), ...feedback(names)].sort(
    (a, b) => b.daysAgo - a.daysAgo,
  );
  for (const [index, { daysAgo, happen }] of happenings.entries()) {
    await happen(timeOf(daysAgo, now));
    if (index % 25 === 0) onProgress(index, happenings.length);
  }
  await foldAllTotals();
  await foldReadingTime(now);
  // everybody has looked in since: only what happened lately is new
  const lately = timeOf(UNREAD_DAYS, now);
  await db().notice.updateMany({ where: { at: { lt: lately } }, data: { readAt: lately } });
  await db().siteFact.create({ data: { key: 'demo-loaded', value: DEMO_MEMBER } });
  onProgress(happenings.length, happenings.length);
}

async function insertPeople(names: Names, now: Date): Promise<void> {
  const topicIds = new Map<string, string>();
  for (const { interests } of DEMO_PEOPLE) {
    for (const { name } of interests)
      topicIds.set(topicSlug(name), topicIds.get(topicSlug(name)) ?? uuidv7());
  }
  const topicNames = new Map(
    DEMO_PEOPLE.flatMap((p) => p.interests.map(({ name }) => [topicSlug(name), name])),
  );
  await db().topic.createMany({
    data: [...topicIds].map(([slug, id]) => ({ id, slug, name: topicNames.get(slug) ?? slug })),
  });
  for (const { handle, name, bio, joinedDaysAgo, interests } of DEMO_PEOPLE) {
    const id = uuidv7();
    names.people.set(handle, id);
    const createdAt = timeOf(joinedDaysAgo, now);
    const account = { id: uuidv7(), email: `${handle}@demo.invalid`, name, createdAt, updatedAt: createdAt };
    await db().person.create({
      data: {
        id,
        handle,
        name,
        bio,
        createdAt,
        isDemo: true,
        isPublic: DEMO_PUBLIC.has(handle),
        // they have been here for long
        welcomedAt: createdAt,
        ...(handle === DEMO_MEMBER && { attentionBudgetMinutes: 90, account: { create: account } }),
        topics: {
          createMany: {
            data: interests.map(({ name: topic, role }) => ({
              topicId: found(topicIds, topicSlug(topic)),
              role,
            })),
          },
        },
      },
    });
  }
}

function postings({ people, posts }: Names): Happening[] {
  const publish =
    (
      slug: string,
      author: string,
      post: {
        kind: 'note' | 'article' | 'question';
        title: string;
        body: string;
        topics: string[];
        linkUrl?: string;
      },
    ) =>
    async (now: Date) => {
      const outcome = await publishPost(
        { personId: found(people, author) },
        {
          linkUrl: null,
          ...post,
          visibility: DEMO_VISIBILITY[slug] ?? 'everyone',
          submitKey: formKey(slug),
          ask: null,
        },
        now,
      );
      posts.set(slug, {
        postId: sure(outcome, slug).postId,
        kind: post.kind,
        title: post.title,
        topics: post.topics,
      });
    };
  const articles = DEMO_ARTICLES.flatMap(({ slug, author, title, topics, daysAgo, edits }) => [
    {
      daysAgo,
      happen: publish(slug, author, { kind: 'article', title, body: articleText(slug, 1), topics }),
    },
    ...edits.map((edit, index) => ({
      daysAgo: edit.daysAgo,
      happen: async (now: Date) => {
        const { postId } = found(posts, slug);
        const body = articleText(slug, index + 2);
        const revision = {
          postId,
          kind: 'article' as const,
          basedOnRevision: index + 1,
          title,
          body,
          linkUrl: null,
          topics,
        };
        sure(
          await revisePost(
            { personId: found(people, author) },
            { ...revision, visibility: DEMO_VISIBILITY[slug] ?? 'everyone' },
            now,
          ),
          slug,
        );
        await nameWhatLedToIt({ personId: found(people, author) }, postId, now);
      },
    })),
  ]);
  const notes = DEMO_NOTES.map(({ slug, author, daysAgo, text, link, topics }) => ({
    daysAgo,
    happen: publish(slug, author, { kind: 'note', title: '', body: text, topics, linkUrl: link }),
  }));
  const questions = DEMO_QUESTIONS.map(({ slug, author, daysAgo, title, text, topics }) => ({
    daysAgo,
    happen: publish(slug, author, { kind: 'question', title, body: text, topics }),
  }));
  return [...articles, ...notes, ...questions];
}

function articleText(slug: string, revision: number): string {
  const name = revision === 1 ? `${slug}.md` : `${slug}.${revision}.md`;
  return readFileSync(new URL(`./demo/articles/${name}`, import.meta.url), 'utf8').trim();
}
