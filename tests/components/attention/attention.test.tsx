import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AttentionEffect } from '#components/attention/attention-effect.tsx';
import { AttentionLine } from '#components/attention/attention-line.tsx';
import { DueReminders } from '#components/attention/due-reminders.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { week } from './sample.ts';

test.each([
  [8, week, 'Your reading goes from 62 to 70 of the 90 minutes a week you set aside.'],
  [8, { ...week, budgetMinutes: null }, 'Your reading goes from 62 to 70 minutes a week.'],
  [0.3, week, 'Adds less than a minute of reading a week.'],
  [0, week, 'Adds next to no reading time: in the last four weeks they published little or nothing.'],
  [null, week, 'How long they take to read is not known: what they write is not here.'],
])('a follow of %s minutes a week says what it does to the week', async (minutes, attention, sentence) => {
  const { container } = render(<AttentionEffect attention={attention} minutesPerWeek={minutes} />);

  expect(screen.getByText(sentence)).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
});

test('more than was set aside is said, and left to the reader', () => {
  render(<AttentionEffect attention={week} minutesPerWeek={40} />);

  expect(screen.getByText(/from 62 to 102 of the 90 .* it is yours to weigh\./)).toBeTruthy();
});

test('the week in one line names what is known, what was set aside, and what is not known', async () => {
  const { container } = render(<AttentionLine attention={{ ...week, unknown: 2 }} />);

  expect(container.textContent).toBe(
    'Reading the 14 people you follow takes about 62 minutes a week. You set aside 90. ' +
      'Of 2 people it is not known: what they write is not here.',
  );
  expect(await faultsIn(container)).toEqual([]);
});

test('who has set nothing aside is led to where it is done', () => {
  render(<AttentionLine attention={{ ...week, budgetMinutes: null }} />);

  expect(screen.getByRole('link', { name: 'you can' }).getAttribute('href')).toBe('/settings');
});

test('whom I wanted to be in touch with stands in a quiet line, and nobody in none', async () => {
  const bo = { id: 'bo-id', handle: 'bo', name: 'Bo', bio: '' };
  const lastAt = new Date('2026-03-20T10:00:00Z');
  const { container, rerender } = render(
    <DueReminders reminders={[{ person: bo, everyDays: 28, dueAt: lastAt, lastAt }]} />,
  );

  expect(container.textContent).toBe(
    'You wanted to be in touch with Bo every 4 weeks; the last contact was on 20 Mar.',
  );
  expect(await faultsIn(container)).toEqual([]);
  rerender(<DueReminders reminders={[]} />);
  expect(container.textContent).toBe('');
});
