import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { ReadingActions } from '#components/attention/reading-desk.tsx';
import { ReadingScreen } from '#components/attention/reading-screen.tsx';
import type { LaneEntry } from '#lib/connections/reading-lane.ts';
import { answering, idle, NOW } from '#tests/components/connections/sample.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { entry, week } from './sample.ts';

// axe takes its time on a machine that does other things too
vi.setConfig({ testTimeout: 20_000 });

const page = (
  entries: LaneEntry[],
  actions: Partial<ReadingActions> = {},
  more: Partial<Parameters<typeof ReadingScreen>[0]> = {},
) => (
  <ReadingScreen
    lane={{ entries, nextCursor: null }}
    leftOut={[]}
    attention={week}
    isFirstPage
    now={NOW}
    actions={{ aside: idle, putBack: idle, choose: idle, ...actions }}
    {...more}
  />
);

describe('the reading lane', () => {
  test('shows a piece of each, in its own language', async () => {
    const { container } = render(page([entry]));

    const heading = screen.getByRole('heading', { level: 2, name: 'On rye' });
    expect(heading.getAttribute('lang')).toBe('en');
    expect(screen.getByText('more of them')).toBeTruthy();
    expect(screen.getByText('Asks for feedback')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('takes a piece off the list, and puts it back', async () => {
    const aside = answering({ status: 'done', message: 'Off the list: “On rye”.', undo: { postId: 'p1' } });
    const putBack = answering({ status: 'done', message: 'It is back on the list.' });
    const actions = { aside: aside.action, putBack: putBack.action };
    const { rerender } = render(page([entry], actions));

    await userEvent.click(screen.getByRole('button', { name: 'Done with it: “On rye”' }));
    rerender(page([], actions));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

    expect(await screen.findByText('It is back on the list.')).toBeTruthy();
    expect([aside.sent, putBack.sent]).toEqual([[{ postId: 'p1' }], [{ postId: 'p1' }]]);
  });

  test('chooses how much of somebody to read', async () => {
    const choose = answering({ status: 'done', message: 'Less of Bo from now on.' });
    render(page([entry], { choose: choose.action }));

    await userEvent.click(screen.getByText('More or less'));
    await userEvent.click(screen.getByRole('radio', { name: /^Less/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Choose' }));

    await waitFor(() => expect(choose.sent).toEqual([{ personId: 'bo-id', lane: 'less' }]));
  });

  test('brings somebody back who was left out', async () => {
    const choose = answering({ status: 'done', message: 'Bo is read as usual again.' });
    const leftOut = [{ ...entry.person, bio: '' }];
    const { container } = render(page([], { choose: choose.action }, { leftOut }));
    await userEvent.click(screen.getByText('Left out of the lane (1)'));
    expect(await faultsIn(container)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Bring back Bo' }));

    await waitFor(() => expect(choose.sent).toEqual([{ personId: 'bo-id', lane: 'usual' }]));
  });

  test('says honestly that nothing is left, or that nobody is followed', () => {
    const { rerender } = render(page([]));
    expect(screen.getByText('Nothing left to read.')).toBeTruthy();

    rerender(page([], {}, { attention: { ...week, follows: 0 } }));

    expect(screen.getByText('You follow nobody yet.')).toBeTruthy();
  });
});
