import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText, foldHandle } from '#lib/text/clean.ts';
import { wildMarkdown } from './writing.ts';

const runs = { numRuns: 1000 };
const anyText = fc.oneof(fc.string({ unit: 'binary' }), wildMarkdown);

test('cleaning twice is cleaning once, and leaves nothing that disguises', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 80 }), (raw, max) => {
      const [line, text] = [cleanLine(raw, max), cleanText(raw)];

      expect(cleanLine(line, max)).toBe(line);
      expect(cleanText(text)).toBe(text);
      expect(line.length).toBeLessThanOrEqual(max);
      expect(line).not.toMatch(/[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
      expect(text).not.toMatch(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/u);
      expect(line.isWellFormed() && text.isWellFormed()).toBe(true);
    }),
    runs,
  );
});

test('a handle is folded to one spelling or refused', () => {
  const nearHandles = fc.string({ unit: fc.constantFrom(...'aZ09_@ -é.\u212A\u0130ſⓐａ') });
  fc.assert(
    fc.property(fc.oneof(nearHandles, fc.string({ unit: 'binary' })), (raw) => {
      const handle = foldHandle(raw);

      expect(handle === null || /^[a-z0-9_]+$/.test(handle)).toBe(true);
      expect(handle === null ? null : foldHandle(handle)).toBe(handle);
      expect(handle === null || foldHandle(raw.toUpperCase()) === handle).toBe(true);
    }),
    runs,
  );
});
