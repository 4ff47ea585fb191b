import { describe, expect, test } from 'vitest';
import { AskForFeedbackInput, AskStepInput, PublishPostInput, RevisePostInput } from '#lib/posts/input.ts';

const submitKey = '0198a1b2-0000-7000-8000-000000000001';
const note = { kind: 'note', body: 'Rye does not want kneading.', submitKey };
const article = { kind: 'article', title: 'On rye', body: 'Text', submitKey };

const issues = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(({ path }) => path.join('.'));

describe('the write form', () => {
  test('the least of a note becomes a whole post', () => {
    expect(PublishPostInput.parse(note)).toEqual({
      kind: 'note',
      title: '',
      body: 'Rye does not want kneading.',
      linkUrl: null,
      topics: [],
      visibility: 'everyone',
      submitKey,
      ask: null,
    });
  });

  test('a field nobody asked for is refused', () => {
    expect(PublishPostInput.safeParse({ ...note, authorId: submitKey }).success).toBe(false);
    expect(PublishPostInput.safeParse({ ...note, visibility: { contains: '' } }).success).toBe(false);
  });

  test('a note of 500 characters is a note, one of 501 is not', () => {
    expect(PublishPostInput.safeParse({ ...note, body: 'a'.repeat(500) }).success).toBe(true);
    expect(issues(PublishPostInput.safeParse({ ...note, body: 'a'.repeat(501) }))).toEqual(['body']);
  });

  test('line ends are counted as they are stored, not as a form sends them', () => {
    const body = 'a\r\n'.repeat(240).trim();
    expect(body.length).toBeGreaterThan(500);
    expect(PublishPostInput.parse({ ...note, body }).body).toBe('a\n'.repeat(240).trim());
  });

  test('an article of 100,000 characters is one, 100,001 are too many', () => {
    expect(PublishPostInput.safeParse({ ...article, body: 'a'.repeat(100_000) }).success).toBe(true);
    expect(issues(PublishPostInput.safeParse({ ...article, body: 'a'.repeat(100_001) }))).toEqual(['body']);
  });

  test('articles and questions need a title, and all need words', () => {
    expect(issues(PublishPostInput.safeParse({ ...article, title: ' \u200b ' }))).toEqual(['title']);
    expect(issues(PublishPostInput.safeParse({ ...article, kind: 'question', title: '' }))).toEqual([
      'title',
    ]);
    expect(issues(PublishPostInput.safeParse({ ...note, body: ' \n ' }))).toEqual(['body']);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://bank@evil.example',
  ])('a note does not link to %s', (linkUrl) => {
    expect(issues(PublishPostInput.safeParse({ ...note, linkUrl }))).toEqual(['linkUrl']);
  });

  test('only a note carries a link, and only others a title', () => {
    const linkUrl = 'https://example.org/a?b#c';
    expect(PublishPostInput.parse({ ...note, title: 'T', linkUrl })).toMatchObject({ title: '', linkUrl });
    expect(PublishPostInput.parse({ ...article, linkUrl }).linkUrl).toBeNull();
    expect(PublishPostInput.parse({ ...note, linkUrl: '  ' }).linkUrl).toBeNull();
  });

  test('topics come as one field or several, empty ones fall away, five are enough', () => {
    expect(PublishPostInput.parse({ ...note, topics: 'bread' }).topics).toEqual(['bread']);
    expect(PublishPostInput.parse({ ...note, topics: ['', 'rye ', ' ', 'bread'] }).topics).toEqual([
      'rye',
      'bread',
    ]);
    expect(issues(PublishPostInput.safeParse({ ...note, topics: ['1', '2', '3', '4', '5', '6'] }))).toEqual([
      'topics',
    ]);
    expect(PublishPostInput.safeParse({ ...note, topics: ['a'.repeat(41)] }).success).toBe(false);
  });

  test('the ask counts only when its box is ticked', () => {
    const fields = { wanted: 'Is the second part needed?', audience: 'everyone', byOn: '' };
    expect(PublishPostInput.parse({ ...note, ...fields }).ask).toBeNull();
    expect(PublishPostInput.parse({ ...note, ...fields, asks: 'on' }).ask).toEqual({
      wanted: 'Is the second part needed?',
      prompts: [],
      byOn: null,
      audience: 'everyone',
      readers: [],
    });
    expect(issues(PublishPostInput.safeParse({ ...note, asks: 'on' }))).toEqual(['wanted']);
  });
});

describe('an ask', () => {
  const ask = { postId: submitKey, wanted: 'Too long?', audience: 'chosen', readers: ['@Bo', 'bo', 'cy'] };

  test('names each person once, by their folded handle', () => {
    expect(AskForFeedbackInput.parse(ask).readers).toEqual(['bo', 'cy']);
  });

  test('for chosen people needs one', () => {
    expect(issues(AskForFeedbackInput.safeParse({ ...ask, readers: [] }))).toEqual(['readers']);
    expect(issues(AskForFeedbackInput.safeParse({ ...ask, readers: undefined }))).toEqual(['readers']);
  });

  test('for everyone forgets whom one had ticked before', () => {
    expect(AskForFeedbackInput.parse({ ...ask, audience: 'everyone' }).readers).toEqual([]);
  });

  test('names a real day', () => {
    expect(AskForFeedbackInput.parse({ ...ask, byOn: '2026-05-03' }).byOn).toBe('2026-05-03');
    expect(issues(AskForFeedbackInput.safeParse({ ...ask, byOn: '2026-02-30' }))).toEqual(['byOn']);
    expect(AskForFeedbackInput.safeParse({ ...ask, readers: ['no such handle!'] }).success).toBe(false);
  });

  test('a step names an ask and nothing else', () => {
    expect(AskStepInput.safeParse({ askId: submitKey }).success).toBe(true);
    expect(AskStepInput.safeParse({ askId: 'x' }).success).toBe(false);
    expect(AskStepInput.safeParse({ askId: submitKey, readerId: submitKey }).success).toBe(false);
  });
});

test('an edit names the revision it was based on', () => {
  const edit = { postId: submitKey, kind: 'article', title: 'T', body: 'B', visibility: 'everyone' };
  expect(RevisePostInput.parse({ ...edit, basedOnRevision: '3' }).basedOnRevision).toBe(3);
  expect(RevisePostInput.safeParse(edit).success).toBe(false);
  expect(RevisePostInput.safeParse({ ...edit, basedOnRevision: '0' }).success).toBe(false);
});
