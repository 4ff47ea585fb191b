import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ReviewActions } from '#components/attention/review-desk.tsx';
import { ReviewScreen } from '#components/attention/review-screen.tsx';
import type { Review } from '#lib/connections/review-list.ts';
import { answering, daysAgo, idle, NOW } from '#tests/components/connections/sample.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { item, week } from './sample.ts';

// axe takes its time on a machine that does other things too
vi.setConfig({ testTimeout: 20_000 });

const IDLE: ReviewActions = {
  keep: idle,
  lookAgain: idle,
  change: idle,
  end: idle,
  undoEnd: idle,
  protect: idle,
  unprotect: idle,
};
const cleo = { ...item, person: { id: 'cleo-id', handle: 'cleo', name: 'Cleo', bio: '' } };
const review = (...items: Review['items']): Review => ({ items, total: items.length, skipped: 0 });

const page = (
  shown: Review,
  { actions = {}, follows = 14, kept = [] as Parameters<typeof ReviewScreen>[0]['kept'] } = {},
) => (
  <ReviewScreen
    review={shown}
    kept={kept}
    attention={{ ...week, follows }}
    now={NOW}
    actions={{ ...IDLE, ...actions }}
  />
);

describe('a review', () => {
  test('says why each is worth a look, and that one-sided and quiet are fine', async () => {
    const { container } = render(page(review(item, cleo)));

    expect(screen.getByRole('heading', { level: 2, name: 'Bo' })).toBeTruthy();
    expect(screen.getAllByText(/Your reason: I can help with rye/)).toHaveLength(2);
    expect(screen.getAllByText(/Quiet for half a year: .* That is no fault/)).toHaveLength(2);
    expect(screen.getAllByText('Most of it comes from them to you. That is fine.')).toHaveLength(2);
    expect(screen.getAllByText('About 8 minutes a week')).toHaveLength(2);
    expect(screen.getByText(/You set aside 90\./)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('keeps one, and that can be taken back', async () => {
    const keep = answering({ status: 'done', message: 'Kept.', undo: { personIds: 'bo-id' } });
    const lookAgain = answering({ status: 'done', message: 'Bo is back.' });
    const actions = { keep: keep.action, lookAgain: lookAgain.action };
    const { rerender } = render(page(review(item, cleo), { actions }));

    await userEvent.click(screen.getByRole('button', { name: 'Keep following Bo' }));
    rerender(page(review(cleo), { actions }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

    expect(await screen.findByText('Bo is back.')).toBeTruthy();
    expect(keep.sent).toEqual([{ personIds: 'bo-id' }]);
    expect(lookAgain.sent).toEqual([{ personIds: 'bo-id' }]);
  });

  test('keeps all that are shown, or those ticked', async () => {
    const keep = answering({ status: 'done', message: 'Kept.' });
    render(page(review(item, cleo), { actions: { keep: keep.action } }));

    await userEvent.click(screen.getByRole('button', { name: 'Keep all shown here' }));
    await waitFor(() => expect(keep.sent).toEqual([{ personIds: 'bo-id,cleo-id' }]));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tick Cleo' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep the ticked' }));

    await waitFor(() => expect(keep.sent.at(-1)).toEqual({ personIds: 'cleo-id' }));
  });

  test('asks to tick somebody where nobody is ticked', async () => {
    const message = 'Tick at least one person.';
    const { action } = answering({
      status: 'refused',
      code: 'invalid-input',
      message: 'Something in the form needs another look.',
      values: {},
      fields: { personIds: message },
    });
    render(page(review(item, cleo), { actions: { keep: action } }));

    await userEvent.click(screen.getByRole('button', { name: 'Keep the ticked' }));

    expect((await screen.findByRole('alert')).textContent).toContain(message);
  });

  test('where nothing is to look at says what would come up, and where nobody is followed what to do', async () => {
    const { container, rerender } = render(page(review()));
    expect(screen.getByText('Nothing to look at for now.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);

    rerender(page(review(), { follows: 0 }));

    expect(screen.getByText('You follow nobody yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Whom you could help' }).getAttribute('href')).toBe('/discover');
  });

  test('does not guess what is not on record', () => {
    render(page(review({ ...item, isKnown: false, minutesPerWeek: null, looks: ['reason-due'] })));

    expect(screen.getByText('What passed between you is on record in part only.')).toBeTruthy();
    expect(screen.getByText('What they write is not here')).toBeTruthy();
    expect(screen.queryByText(/That is fine/)).toBeNull();
  });

  test('lists those never asked about, to ask again', async () => {
    const unprotect = answering({ status: 'done', message: 'A review may ask about Bo again.' });
    const kept = [{ person: item.person, since: daysAgo(3) }];
    const { container } = render(page(review(), { kept, actions: { unprotect: unprotect.action } }));
    await userEvent.click(screen.getByText('Never asked about (1)'));
    expect(await faultsIn(container)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Ask again about Bo' }));

    await waitFor(() => expect(unprotect.sent).toEqual([{ personId: 'bo-id' }]));
  });
});
