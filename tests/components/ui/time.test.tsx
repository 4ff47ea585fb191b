import { render as renderBare, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { relativeTime } from '#components/ui/relative-time.ts';
import { Time } from '#components/ui/time.tsx';
import { InWords, render } from '#tests/support/render.tsx';

const NOW = new Date('2026-11-23T20:00:00Z');

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'just now'],
  [-44 * SECOND, 'just now'],
  [-50 * SECOND, '1 minute ago'],
  [-49 * MINUTE, '49 minutes ago'],
  [-50 * MINUTE, '1 hour ago'],
  [-21 * HOUR, '21 hours ago'],
  [-DAY, 'yesterday'],
  [DAY, 'tomorrow'],
  [5 * DAY, 'in 5 days'],
  [-12 * DAY, '12 days ago'],
  [-13 * DAY, '2 weeks ago'],
  [-32 * DAY, '5 weeks ago'],
  [-40 * DAY, '14 Oct'],
  [-400 * DAY, '19 Oct 2025'],
  [60 * DAY, '22 Jan 2027'],
])('%i milliseconds from now reads "%s"', (distance, words) => {
  expect(relativeTime(new Date(NOW.getTime() + distance), NOW)).toBe(words);
});

test('the exact instant is kept for machines and on hover', () => {
  render(<Time at={new Date('2026-11-20T08:05:00Z')} now={NOW} />);

  const time = screen.getByText('3 days ago');

  expect(time.getAttribute('datetime')).toBe('2026-11-20T08:05:00.000Z');
  expect(time.title).toMatch(/^Friday,? 20 November 2026 at 08:05 UTC$/);
});

test.each([
  [0, 'gerade eben'],
  [-3 * HOUR, 'vor 3 Stunden'],
  [-2 * DAY, 'vorgestern'],
  [5 * DAY, 'in 5 Tagen'],
  [-40 * DAY, '14. Okt.'],
])('in German, %i milliseconds from now reads "%s"', (distance, words) => {
  expect(relativeTime(new Date(NOW.getTime() + distance), NOW, 'de')).toBe(words);
});

test('a time on a German page is German, exactly too', () => {
  renderBare(
    <InWords language="de">
      <Time at={new Date('2026-11-20T08:05:00Z')} now={NOW} />
    </InWords>,
  );

  expect(screen.getByText('vor 3 Tagen').title).toBe('Freitag, 20. November 2026 um 08:05 UTC');
});
