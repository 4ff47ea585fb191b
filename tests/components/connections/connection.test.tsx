// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ConnectionScreen } from '#components/connections/connection-screen.tsx';
import { ExchangeTimeline } from '#components/connections/exchange-timeline.tsx';
import { NoteForm } from '#components/connections/note-form.tsx';
import { type ReminderActions, ReminderForm } from '#components/connections/reminder-form.tsx';
import type { ExchangeAct } from '#lib/connections/exchange.ts';
import type { ExchangeQuery } from '#lib/connections/input.ts';
import type { ConnectionInFull } from '#lib/connections/queries.ts';
import type { ReminderView } from '#lib/connections/reminders.ts';
import type { RelationView } from '#lib/follows/queries.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';
import { act, answering, daysAgo, exchange, idle, leftOut, NOW, nothingYet, UNKNOWN } from './sample.ts';

const actions = {
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
  note: idle,
  reminder: { set: idle, restart: idle, end: idle },
};
const mutual: RelationView = {
  state: 'mutual',
  iFollow: {
    since: daysAgo(200),
    reason: { kind: 'can-help', text: 'bread' },
    saidAt: daysAgo(100),
    isReasonDue: false,
    isProtected: false,
    lane: 'usual',
  },
  theyFollow: { since: daysAgo(210) },
  laterUntil: null,
  isMuted: false,
};

function screenOf(
  connection: ConnectionInFull,
  acts: ExchangeAct[] = [],
  nextCursor: string | null = null,
  query: ExchangeQuery = {},
) {
  return render(
    <ConnectionScreen
      connection={connection}
      relation={mutual}
      exchange={{ acts, nextCursor }}
      query={query}
      reminder={null}
      attention={null}
      now={NOW}
      actions={actions}
    />,
  );
}

describe('a connection', () => {
  test('says the relation in words, my reason, and since when', async () => {
    const { container } = screenOf(exchange, [act]);

    expect(screen.getByRole('heading', { level: 1, name: 'Ana Lind' })).toBeTruthy();
    expect(screen.getByText(/Much passes in both directions. It is your turn./)).toBeTruthy();
    expect(screen.getByText(/I can help with bread/)).toBeTruthy();
    expect(screen.getByText(/You follow since/)).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('explains the score down to the terms of the chance', () => {
    screenOf(exchange);

    const part = screen.getByRole('region', { name: 'The score, line by line' });
    expect(
      within(part).getByRole('table', { name: 'What raises and lowers the chance', hidden: true }),
    ).toBeTruthy();
    expect(part.textContent).toContain('The scarcer half decides most.');
  });

  test('names what I could give, and how to begin', () => {
    screenOf({
      ...exchange,
      couldGive: [
        {
          postId: 'p9',
          kind: 'article',
          title: 'A crumb that holds',
          language: 'en',
          readingMinutes: 4,
          wanted: 'Is the second part needed?',
          byOn: '2026-05-20',
          answers: 0,
          standing: 'asked',
        },
      ],
    });

    const part = screen.getByRole('region', { name: 'What you could give now' });
    expect(part.textContent).toContain('Asks you');
    expect(part.textContent).toContain('Nobody has answered yet');
    expect(within(part).getByRole('link', { name: 'Give feedback' }).getAttribute('href')).toBe(
      '/posts/p9#give-feedback',
    );
  });

  test('where nothing passed says so and stays friendly', () => {
    screenOf(nothingYet);

    expect(screen.getByText('Nothing has passed yet.')).toBeTruthy();
    expect(screen.getByText(/asks for nothing at the moment/)).toBeTruthy();
    expect(screen.queryByText(/(your|their) turn/i)).toBeNull();
  });

  test('where a direction is unknown does not call it nothing', async () => {
    const { container } = screenOf({ ...nothingYet, got: UNKNOWN });

    expect(screen.getByText('Something may have passed; it is not on record.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'What unknown means for the score' }).getAttribute('href')).toBe(
      '/about/score#unknown',
    );
    expect(screen.getByText('What they gave you is not on record.')).toBeTruthy();
    expect(screen.queryByText('Nothing has passed yet.')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('with somebody left out of scores keeps what passed and says who asked', async () => {
    const { container } = screenOf(leftOut, [act]);

    const part = screen.getByRole('region', { name: 'The score, line by line' });
    expect(within(part).getByText('Ana asked to be left out of scores.')).toBeTruthy();
    expect(within(part).getByRole('link', { name: 'See what passed' }).getAttribute('href')).toBe(
      '#exchange-heading',
    );
    expect(within(part).getByRole('link', { name: 'What that means' }).getAttribute('href')).toBe(
      '/about/score#object',
    );
    // no figure and no chance: the only digits of the part would be a score
    expect(part.textContent).not.toMatch(/\d/);
    expect(screen.getByText(/12 times/)).toBeTruthy();
    expect(screen.getByText('“Say why.”')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('of who asked to be left out leads to where that is changed', async () => {
    const { container } = screenOf({ ...leftOut, leftOutBy: 'owner', score: null, suggestion: null });

    const part = screen.getByRole('region', { name: 'The score, line by line' });
    expect(within(part).getByText('You asked to be left out of scores.')).toBeTruthy();
    expect(within(part).getByRole('link', { name: 'Change it' }).getAttribute('href')).toBe(
      '/settings/scores',
    );
    expect(await faultsIn(container)).toEqual([]);
  });

  test('continues to earlier acts', () => {
    screenOf(exchange, [act], '2026-01-01T00:00:00.000Z|x');

    expect(screen.getByRole('link', { name: /Earlier/ }).getAttribute('href')).toBe(
      '/connections/ana?before=2026-01-01T00%3A00%3A00.000Z%7Cx#exchange-heading',
    );
  });
});

describe('the timeline', () => {
  const timeline = (...acts: ExchangeAct[]) =>
    render(<ExchangeTimeline acts={acts} otherName="Ana Lind" now={NOW} />);
  const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

  test('tells who gave what, with what was said about it', () => {
    timeline({ ...act, id: 'e2', direction: 'got', answer: 'helped', at: daysAgo(2) }, act);

    expect(lines()).toEqual([
      'Ana gave feedback 2 days agoon On rye“Say why.”You said: helped',
      'You gave feedback 4 weeks agoon On rye“Say why.”Ana changed the text',
    ]);
    expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe('/posts/p1#comment-c1');
  });

  test('joins thanks with the word they came with', () => {
    const word = { ...act, id: 'e3', direction: 'got', kind: 'acknowledgement', words: null } as const;

    timeline({ ...word, id: 'e4', kind: 'thanks', words: 'It holds now.' }, word);

    expect(lines()).toEqual(['Ana changed the text 4 weeks agoon On rye“It holds now.”']);
  });

  test('names what a loaded log calls its acts', () => {
    timeline({ ...act, kind: 'other', label: 'a2q', post: null, commentId: null, words: null, answer: null });

    expect(lines()).toEqual(['You gave a2q 4 weeks ago']);
  });
});

describe('the private note', () => {
  test('is kept, and says so', async () => {
    const { action, sent } = answering({ status: 'done', message: 'Kept.' });
    const { container } = render(<NoteForm otherId="ana-id" note="Met at the mill." action={action} />);

    screen.getByRole('button', { name: 'Keep note' }).click();

    expect((await screen.findByRole('status')).textContent).toBe('Kept.');
    expect(sent).toEqual([{ otherId: 'ana-id', note: 'Met at the mill.' }]);
    expect(await faultsIn(container)).toEqual([]);
  });

  test('that was refused keeps what was typed', async () => {
    const { action } = answering({
      status: 'refused',
      code: 'too-many',
      message: 'Too many at once.',
      values: { note: 'typed' },
    });
    render(<NoteForm otherId="ana-id" note="" action={action} />);

    screen.getByRole('button', { name: 'Keep note' }).click();

    expect((await screen.findByRole('alert')).textContent).toBe('Too many at once.');
    await waitFor(() =>
      expect((screen.getByLabelText('Private note') as HTMLTextAreaElement).value).toBe('typed'),
    );
  });
});

describe('what passed', () => {
  test('is narrowed by links that keep the other filters', () => {
    screenOf(exchange, [act], null, { direction: 'gave', kind: 'feedback' });

    const filters = screen.getByRole('navigation', { name: 'Narrow what passed' });
    const chosen = within(filters)
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current'))
      .map(({ textContent }) => textContent);
    expect(chosen).toEqual(['You gave', 'Feedback', 'All time']);
    expect(within(filters).getByRole('link', { name: '3 months' }).getAttribute('href')).toBe(
      '/connections/ana?direction=gave&kind=feedback&period=90#exchange-heading',
    );
  });

  test('that filters leave out is not called nothing', async () => {
    const { container } = screenOf(exchange, [], null, { kind: 'replies' });

    expect(screen.getByText('Nothing of that sort passed.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show everything' }).getAttribute('href')).toBe(
      '/connections/ana#exchange-heading',
    );
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('a reminder', () => {
  const form = (reminder: ReminderView | null, actions: Partial<ReminderActions> = {}) =>
    render(
      <ReminderForm
        otherId="ana-id"
        reminder={reminder}
        actions={{ set: idle, restart: idle, end: idle, ...actions }}
      />,
    );

  test('is set for four weeks unless something else is chosen', async () => {
    const { action, sent } = answering({ status: 'done', message: 'You are reminded.' });
    const { container } = form(null, { set: action });
    expect(await faultsIn(container)).toEqual([]);

    screen.getByRole('button', { name: 'Remind me' }).click();

    expect((await screen.findByRole('status')).textContent).toBe('You are reminded.');
    expect(sent).toEqual([{ otherId: 'ana-id', everyDays: '28' }]);
  });

  test('says when it comes, and that contact puts it off', () => {
    form({ everyDays: 91, dueAt: new Date('2026-07-01T00:00:00Z'), isDue: false });

    expect(screen.getByText('Next on 1 July 2026, unless something passes before.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'We were in touch elsewhere' })).toBeNull();
  });

  test('that is due can start anew or end, and an end can be taken back', async () => {
    const end = answering({
      status: 'done',
      message: 'No reminder any more.',
      undo: { otherId: 'ana-id', everyDays: '91' },
    });
    const set = answering({ status: 'done', message: 'You are reminded.' });
    const { container } = form(
      { everyDays: 91, dueAt: NOW, isDue: true },
      { end: end.action, set: set.action },
    );
    expect(screen.getByRole('button', { name: 'We were in touch elsewhere' })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);

    screen.getByRole('button', { name: 'No reminder' }).click();
    (await screen.findByRole('button', { name: 'Undo' })).click();

    expect(await screen.findByText('You are reminded.')).toBeTruthy();
    expect(set.sent).toEqual([{ otherId: 'ana-id', everyDays: '91' }]);
  });
});
