import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { BlockedList } from '#components/follows/blocked-list.tsx';
import { type FollowActions, FollowPanel } from '#components/follows/follow-panel.tsx';
import type { RelationView } from '#lib/follows/queries.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { answering, idle } from '#tests/components/posts/sample.ts';
import { render } from '#tests/support/render.tsx';
import { bo, NOW, strangers } from './sample.ts';

// axe takes its time on a machine that does other things too
vi.setConfig({ testTimeout: 20_000 });

const IDLE_ACTIONS: FollowActions = {
  start: idle,
  end: idle,
  undoEnd: idle,
  remove: idle,
  undoRemove: idle,
  block: idle,
  unblock: idle,
  mute: idle,
  unmute: idle,
  still: idle,
  change: idle,
  protect: idle,
  unprotect: idle,
};

const panel = (relation: Partial<RelationView> = {}, actions: Partial<FollowActions> = {}) => (
  <FollowPanel
    person={bo}
    relation={{ ...strangers, ...relation }}
    actions={{ ...IDLE_ACTIONS, ...actions }}
  />
);
const buttons = () =>
  screen.queryAllByRole('button', { hidden: true }).map(({ textContent }) => textContent ?? '');

const mutual: Partial<RelationView> = {
  state: 'mutual',
  iFollow: {
    since: NOW,
    reason: { kind: 'can-help', text: 'rye' },
    saidAt: NOW,
    isReasonDue: false,
    isProtected: false,
    lane: 'usual',
  },
  theyFollow: { since: NOW },
};

/** What can be done about a follow of mine that stays. */
const MINE = ['Keep this reason', 'Unfollow', 'Never ask in a review'];

describe('the follow panel', () => {
  test.each([
    ['strangers', {}, ['Follow', 'Mute', 'Block']],
    ['somebody I follow', { state: 'i-follow', iFollow: mutual.iFollow }, [...MINE, 'Mute', 'Block']],
    ['a mutual', mutual, [...MINE, 'Remove follower', 'Mute', 'Block']],
    ['a follower', { state: 'they-follow:passed' }, ['Follow back', 'Remove follower', 'Mute', 'Block']],
    ['somebody muted', { ...mutual, isMuted: true }, [...MINE, 'Unmute', 'Remove follower', 'Block']],
    ['somebody blocked', { state: 'blocked' }, ['Unblock']],
    ['oneself', { state: 'own' }, []],
  ] satisfies [string, Partial<RelationView>, string[]][])(
    'offers %s what can be done, and no more',
    async (_, relation, expected) => {
      const { container } = render(panel(relation));

      expect(buttons()).toEqual(expected);
      expect(await faultsIn(container)).toEqual([]);
    },
  );

  test('says how we stand and my own reason', () => {
    render(panel(mutual));

    expect(screen.getByText('You follow each other.')).toBeTruthy();
    expect(screen.getByText(/Your reason: I can help with rye/)).toBeTruthy();
  });

  test('follows with the chosen reason', async () => {
    const { action, sent } = answering({ status: 'done', message: 'You follow Bo.' });
    render(panel({}, { start: action }));
    await userEvent.click(screen.getByText('Follow Bo'));
    await userEvent.click(screen.getByRole('radio', { name: 'I want to learn …' }));
    await userEvent.type(screen.getByRole('textbox'), 'rye{Enter}');

    await waitFor(() =>
      expect(sent).toEqual([{ personId: 'bo-id', reasonKind: 'want-to-learn', reasonText: 'rye' }]),
    );
    expect((await screen.findByRole('status')).textContent).toBe('You follow Bo.');
  });

  test('unfollows and takes it back', async () => {
    const end = answering({
      status: 'done',
      message: 'You no longer follow Bo.',
      undo: { personId: 'bo-id' },
    });
    const undoEnd = answering({ status: 'done', message: 'You follow Bo as before.' });
    const actions = { end: end.action, undoEnd: undoEnd.action };
    const { rerender, container } = render(panel(mutual, actions));

    await userEvent.click(screen.getByRole('button', { name: 'Unfollow' }));
    rerender(panel({ state: 'they-follow:passed' }, actions));
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(undoEnd.sent).toEqual([{ personId: 'bo-id' }]));
    expect(await screen.findByText('You follow Bo as before.')).toBeTruthy();
  });

  test('asks after half a year whether the reason is still true', async () => {
    const still = answering({ status: 'done', message: 'Good.' });
    const due = { ...mutual, iFollow: mutual.iFollow && { ...mutual.iFollow, isReasonDue: true } };
    const { container } = render(panel(due, { still: still.action }));
    expect(screen.getByText(/Is it still true\?/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Let go' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Still true' }));

    await waitFor(() => expect(still.sent).toEqual([{ personId: 'bo-id' }]));
    expect(await screen.findByText('Good.')).toBeTruthy();
  });

  test('starts a change of the reason from the one that is kept', async () => {
    const change = answering({ status: 'done', message: 'Kept.' });
    render(panel(mutual, { change: change.action }));
    await userEvent.click(screen.getByText('Change the reason'));
    await userEvent.type(screen.getByRole('textbox'), ' and wheat{Enter}');

    await waitFor(() =>
      expect(change.sent).toEqual([
        { personId: 'bo-id', reasonKind: 'can-help', reasonText: 'rye and wheat' },
      ]),
    );
  });

  test('says what a follow adds to the reading of a week', () => {
    const attention = { minutesPerWeek: 62, budgetMinutes: 90, follows: 9, unknown: 0, isPart: false };
    render(
      <FollowPanel
        person={bo}
        relation={strangers}
        actions={IDLE_ACTIONS}
        cost={{ attention, minutesPerWeek: 8 }}
      />,
    );

    expect(screen.getByText(/from 62 to 70 of the 90 minutes/)).toBeTruthy();
  });

  test('says why a follow was refused, and keeps the words', async () => {
    const message = 'That was a lot in a short time. Please wait a little and try again.';
    const values = { personId: 'bo-id', reasonKind: 'own-words', reasonText: 'kept' };
    const { action } = answering({ status: 'refused', code: 'too-many', message, values });
    render(panel({}, { start: action }));
    await userEvent.click(screen.getByText('Follow Bo'));
    await userEvent.click(screen.getByRole('button', { name: 'Follow' }));

    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'kept');
  });
});

test('a block can be lifted from the list of them', async () => {
  const { action, sent } = answering({ status: 'done', message: 'You and Bo can see each other again.' });
  const { container, rerender } = render(<BlockedList people={[bo]} unblock={action} />);
  expect(await faultsIn(container)).toEqual([]);

  await userEvent.click(screen.getByRole('button', { name: 'Unblock Bo' }));
  rerender(<BlockedList people={[]} unblock={action} />);

  await waitFor(() => expect(sent).toEqual([{ personId: 'bo-id' }]));
  expect(await screen.findByText('You and Bo can see each other again.')).toBeTruthy();
});
