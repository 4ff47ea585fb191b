import { expect, test } from 'vitest';
import { cursorOf, pageOf } from '#lib/posts/page-view.ts';

const id = '0198a1b2-0000-7000-8000-000000000001';
const at = new Date('2026-05-03T10:00:00.123Z');

test('the cursor of a page names the place of its last item', () => {
  const page = pageOf([1, 2, 3], 2, (n) => ({ rank: n, at, id }));
  expect(page.items).toEqual([1, 2]);
  expect(cursorOf(page.nextCursor)).toEqual({ rank: 2, at, id });
});

test('the last page has none', () => {
  expect(pageOf([1, 2], 2, () => ({ at, id })).nextCursor).toBeNull();
  expect(pageOf([], 2, () => ({ at, id }))).toEqual({ items: [], nextCursor: null });
});

test.each([null, undefined, '', 'x', '0|0|x', `0|${'9'.repeat(15)}9|${id}`, `0|1' OR 1=1|${id}`])(
  'a made-up cursor %j is the first page',
  (cursor) => {
    expect(cursorOf(cursor)).toBeNull();
  },
);
