import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Model = { name: string; comment: string; body: string };

const MODELS: Model[] = [
  ...readFileSync('prisma/schema.prisma', 'utf8').matchAll(
    /((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm,
  ),
].map(([, comment = '', name = '', body = '']) => ({
  name,
  comment: comment.replaceAll(/^\/\/\/ ?/gm, '').replaceAll('\n', ' '),
  body,
}));

const MIGRATIONS = readFileSync('prisma/migrations/20261123000000_ground/migration.sql', 'utf8');

test('every model of the schema is read', () => {
  const declared = readFileSync('prisma/schema.prisma', 'utf8').match(/^model /gm) ?? [];

  expect(MODELS).toHaveLength(declared.length);
  expect(MODELS.map(({ name }) => name)).toContain('Contribution');
});

describe.each(MODELS)('$name', ({ comment, body }) => {
  test('says what it is, who owns it, whether an export has it, and how long it is kept', () => {
    const [, owner, exported, kept] =
      /Owner: ([^.]{3,})\. Export: ([^.]{2,})\. Kept: ([^.]{3,})\.(?:\s|$)/.exec(comment) ?? [];

    expect({ owner, exported, kept }).toEqual({
      owner: expect.stringMatching(/^the (?!.*\bTODO\b)|^giver and receiver/),
      exported: expect.stringMatching(
        /^(yes|no|each their part|both|derived|through|e-mail|reader and author)/,
      ),
      kept: expect.stringMatching(/^(until|with|always|as long as|recomputed|90 days)/),
    });
    expect(comment.indexOf('Owner:')).toBeGreaterThanOrEqual(0);
  });

  test('has a key, and a table and columns in snake_case', () => {
    expect(body).toMatch(/@id\b|@@id\(/);
    const table = /@@map\("([^"]+)"\)/.exec(body)?.[1];
    expect(table).toMatch(/^[a-z]+(_[a-z]+)*$/);
    const fields = [...body.matchAll(/^ {2}([a-z]\w*) +[A-Z]\w*[?]?(?:\[\])?(.*)$/gm)];
    const camel = fields.filter(
      ([, name = '', rest = '']) => /[A-Z]/.test(name) && /@db\.|@default/.test(rest),
    );
    expect(camel.filter(([, , rest = '']) => !rest.includes('@map('))).toEqual([]);
  });
});

/** Keys on which "once" stands: without one of them, pressing twice would count twice. */
const ONCE: Record<string, string> = {
  Account: 'email String @unique',
  Session: 'token String @unique',
  Credential: '@@unique([providerId, providerAccountId])',
  Person: 'handle String @unique',
  Topic: 'slug String @unique',
  PersonTopic: '@@id([personId, topicId, role])',
  Follow: '@@id([followerId, followeeId])',
  Block: '@@id([blockerId, blockedId])',
  Mute: '@@id([muterId, mutedId])',
  Post: '@@unique([authorId, submitKey]',
  Revision: '@@id([postId, number])',
  PostTopic: '@@id([postId, topicId])',
  AskReader: '@@id([askId, readerId])',
  Comment: '@@unique([giverId, submitKey]',
  Reply: '@@unique([writerId, submitKey]',
  Connection: '@@id([ownerId, otherId])',
  MonthTotal: '@@id([personId, month, slot])',
  SkippedAct: '@@id([ownerId, act])',
  DraftComment: '@@unique([readerId, submitKey]',
  Credit: '@@id([postId, readerId])',
  NoticeAct: '@@id([recipientId, source])',
  Reminder: '@@id([ownerId, otherId])',
  ReadMark: '@@id([readerId, postId])',
};

test.each(Object.entries(ONCE))('%s is there once, by its key', (model, key) => {
  const { body = '' } = MODELS.find(({ name }) => name === model) ?? {};

  expect(body.replaceAll(/ +/g, ' ')).toContain(key);
});

test('one account has one person, and one person of a community comes once', () => {
  const { body = '' } = MODELS.find(({ name }) => name === 'Person') ?? {};

  expect(body).toMatch(/accountId +String\? +@unique/);
  expect(body).toContain('@@unique([community, communityKey]');
});

test.each([
  'CREATE UNIQUE INDEX "contributions_source" ON "contributions" ("source") WHERE "voided_at" IS NULL',
  'CREATE UNIQUE INDEX "asks_one_open" ON "asks" ("post_id") WHERE "withdrawn_at" IS NULL',
])('what the schema language cannot say stands in the migration: %s', (statement) => {
  expect(MIGRATIONS).toContain(statement);
});

test('nobody follows, blocks, mutes, connects with or gives to themselves', () => {
  for (const table of ['follows', 'blocks', 'mutes', 'contributions', 'connections']) {
    expect(MIGRATIONS).toContain(`CONSTRAINT "${table}_not_self" CHECK`);
  }
});
