import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stack } from '#components/feedback/stack.ts';

test('each comment stands at its passage while there is room', () => {
  expect(
    stack(
      [
        { wanted: 0, height: 40 },
        { wanted: 100, height: 40 },
      ],
      12,
    ),
  ).toEqual([0, 100]);
});

test('comments on the same words stand below each other', () => {
  expect(stack(Array(3).fill({ wanted: 20, height: 40 }), 12)).toEqual([20, 72, 124]);
});

test('no comment ever lies over another, or above its passage', () => {
  const wishes = fc.array(fc.record({ wanted: fc.nat(5_000), height: fc.nat(800) }));
  fc.assert(
    fc.property(wishes, fc.nat(40), (boxes, gap) => {
      const tops = stack(boxes, gap);
      for (const [i, { wanted, height }] of boxes.entries()) {
        expect(tops[i]).toBeGreaterThanOrEqual(wanted);
        expect(tops[i + 1] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual((tops[i] ?? 0) + height + gap);
      }
    }),
  );
});
