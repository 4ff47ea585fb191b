import { render as renderBare, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FormState } from '#app/form-state.ts';
import { DecidedList, DecisionFilter } from '#components/follows/decided-list.tsx';
import { DecisionCard } from '#components/follows/decision-card.tsx';
import { DecisionForms } from '#components/follows/decision-forms.tsx';
import { type DecisionActions, InboxDesk } from '#components/follows/inbox-desk.tsx';
import { InboxSearch } from '#components/follows/inbox-search.tsx';
import { WaitingList } from '#components/follows/waiting-list.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { answering, idle } from '#tests/components/posts/sample.ts';
import { InWords, render } from '#tests/support/render.tsx';
import { ATTENTION, bo, DAYS, NOW, newcomer, waiting } from './sample.ts';

// axe takes its time on a machine that does other things too
vi.setConfig({ testTimeout: 20_000 });

const IDLE_ACTIONS: DecisionActions = {
  follow: idle,
  later: idle,
  pass: idle,
  many: idle,
  undo: idle,
  undoMany: idle,
};

function desk(actions: Partial<DecisionActions> = {}, followers = [waiting, newcomer]) {
  return (
    <InboxDesk
      actions={{ ...IDLE_ACTIONS, ...actions }}
      followers={followers.map(({ person }) => person)}
      toolbar={<InboxSearch action="/inbox" />}
    >
      {followers.map((follower) => (
        <DecisionCard key={follower.person.id} follower={follower} attention={ATTENTION} now={NOW}>
          <DecisionForms
            follower={follower.person}
            state="they-follow:undecided"
            suggested={follower.suggested}
            days={DAYS}
          />
        </DecisionCard>
      ))}
    </InboxDesk>
  );
}

const cardOf = (name: string) => screen.getByRole('article', { name });
const done = (message: string, undo?: Record<string, string>) => ({ status: 'done', message, undo }) as const;

beforeEach(() => localStorage.clear());

describe('a card', () => {
  test('shows what speaks for following back, giving first', async () => {
    const { container } = render(desk());

    const labels = within(cardOf('Bo'))
      .getAllByRole('term')
      .map(({ textContent }) => textContent);
    expect(labels).toEqual(['You could give', 'You share', 'Attention', 'They gave', 'They wrote']);
    expect(within(cardOf('Bo')).getByText('Waits for something you could give')).toBeTruthy();
    const text = cardOf('Bo').textContent ?? '';
    expect(text).toContain('Feedback on A book that opens flat');
    expect(text).toContain('An answer to How warm is your dough?, about rye, which you offer');
    expect(text).toContain('You: 3 times');
    expect(text).toContain('Others: 99+ comments that helped, among them Ole and Ida');
    expect(text).toContain('Your reading goes from 62 to 74 of the 90 minutes a week you set aside.');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('of a newcomer says plainly what is not there', () => {
    render(desk());

    const text = cardOf('Cy').textContent ?? '';
    expect(text).toContain('Nothing open that meets what you offer.');
    expect(text).toContain('You: nothing so far but the follow');
    expect(text).toContain('Adds next to no reading time');
  });

  test('says why it is back', () => {
    render(desk({}, [{ ...waiting, returned: 'they-acted' }]));

    expect(within(cardOf('Bo')).getByText('Back: they gave you something')).toBeTruthy();
  });
});

test('the desk is said in German too', () => {
  renderBare(<InWords language="de">{desk()}</InWords>);

  const text = cardOf('Bo').textContent ?? '';
  expect(text).toContain('Wartet auf etwas, das du geben könntest');
  expect(text).toContain('Eine Antwort auf How warm is your dough?, über rye, was du anbietest');
  expect(text).toContain('Anderen: über 99 Kommentare, die halfen, darunter Ole und Ida');
  expect(within(cardOf('Bo')).getByRole('radio', { name: 'In einer Woche, So., 10. Mai' })).toBeTruthy();
  expect(screen.getByRole('searchbox', { name: 'Im Eingang suchen' })).toBeTruthy();
});

describe('deciding', () => {
  test('with the suggested reason sends it for that follower', async () => {
    const { action, sent } = answering({ status: 'idle' });
    render(desk({ follow: action }));

    await userEvent.click(screen.getByRole('button', { name: 'Follow Bo back', hidden: true }));

    await waitFor(() =>
      expect(sent).toEqual([{ personId: 'bo-id', reasonKind: 'can-help', reasonText: 'rye' }]),
    );
  });

  test('is said above the cards with its undo, which takes it back', async () => {
    const undone = answering(done('Taken back.'));
    const { action, sent } = answering(done('You passed on Bo. They are not told.', { followerId: 'bo-id' }));
    const { rerender, container } = render(desk({ pass: action, undo: undone.action }));

    await userEvent.click(screen.getByRole('button', { name: 'Pass on Bo' }));
    rerender(desk({ pass: action, undo: undone.action }, [newcomer]));

    await waitFor(() => expect(sent).toEqual([{ followerId: 'bo-id' }]));
    expect((await screen.findByRole('status')).textContent).toContain('You passed on Bo. They are not told.');
    expect(await faultsIn(container)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(undone.sent).toEqual([{ followerId: 'bo-id' }]));
    expect(await screen.findByText('Taken back.')).toBeTruthy();
  });

  test('refused: the card says why and keeps what was typed', async () => {
    const values = { personId: 'bo-id', reasonKind: 'own-words', reasonText: 'kept' };
    const fields = { reasonText: 'Say it in a few words.' };
    const { action } = answering({
      status: 'refused',
      code: 'invalid-input',
      message: 'No.',
      fields,
      values,
    });
    const { container } = render(desk({ follow: action }));

    await userEvent.click(screen.getByRole('button', { name: 'Follow Bo back', hidden: true }));

    const alert = await within(await screen.findByRole('article', { name: 'Bo' })).findByRole('alert');
    expect(alert.textContent).toContain('Say it in a few words.');
    expect(within(cardOf('Bo')).getByDisplayValue('kept')).toBeTruthy();
    expect(within(cardOf('Bo')).getByRole('radio', { name: 'In my own words' })).toHaveProperty(
      'checked',
      true,
    );
    expect(within(cardOf('Cy')).queryByRole('alert', { hidden: true })).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('refused for somebody whose card is gone: it is said above the cards', async () => {
    const message = 'They no longer follow you, so there is nothing to decide.';
    const values = { followerId: 'gone-id' };
    const { action } = answering({ status: 'refused', code: 'follower-not-found', message, values });
    render(desk({ pass: action }));

    await userEvent.click(screen.getByRole('button', { name: 'Pass on Bo' }));

    expect((await screen.findByRole('alert')).textContent).toBe(message);
  });
});

describe('keys', () => {
  test('j and k go from card to card', async () => {
    render(desk());

    await userEvent.keyboard('j');
    expect(document.activeElement).toBe(cardOf('Bo'));
    await userEvent.keyboard('jj');
    expect(document.activeElement).toBe(cardOf('Cy'));
    await userEvent.keyboard('k');
    expect(document.activeElement).toBe(cardOf('Bo'));
  });

  test('f opens the reasons with the suggested one in focus', async () => {
    render(desk());

    await userEvent.keyboard('jf');

    expect(document.activeElement).toBe(
      within(cardOf('Bo')).getByRole('radio', { name: 'I can help with …' }),
    );
    expect(document.activeElement?.closest('details')?.open).toBe(true);
  });

  test('l opens the dates, p passes, z undoes', async () => {
    const pass = answering(done('Passed.', { followerId: 'cy-id' }));
    const undo = answering(done('Taken back.'));
    render(desk({ pass: pass.action, undo: undo.action }));

    await userEvent.keyboard('jl');
    expect(document.activeElement).toBe(
      within(cardOf('Bo')).getByRole('radio', { name: 'In a week, Sun 10 May' }),
    );
    await userEvent.keyboard('jp');
    await waitFor(() => expect(pass.sent).toEqual([{ followerId: 'cy-id' }]));
    // there is something to undo once the answer has come
    await screen.findByText('Passed.');
    await userEvent.keyboard('z');
    await waitFor(() => expect(undo.sent).toEqual([{ followerId: 'cy-id' }]));
  });

  test('the first press of a deciding key only goes to the first card', async () => {
    const { action, sent } = answering({ status: 'idle' });
    render(desk({ pass: action }));

    await userEvent.keyboard('p');

    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(cardOf('Bo'));
  });

  test('a deciding key is about the card in focus, also after a card came back above it', async () => {
    const { action, sent } = answering({ status: 'idle' });
    const { rerender } = render(desk({ pass: action }, [newcomer]));
    await userEvent.keyboard('j');

    rerender(desk({ pass: action }, [waiting, newcomer]));
    await userEvent.keyboard('p');

    await waitFor(() => expect(sent).toEqual([{ followerId: 'cy-id' }]));
  });

  test('typing a reason is typing', async () => {
    const { action, sent } = answering({ status: 'idle' });
    render(desk({ pass: action }));
    await userEvent.keyboard('jf');

    const words = within(cardOf('Bo')).getByRole('textbox');
    await userEvent.clear(words);
    await userEvent.type(words, 'jump pz?');

    expect(words).toHaveProperty('value', 'jump pz?');
    expect(sent).toEqual([]);
  });

  test('can be turned off, and are remembered so', async () => {
    render(desk());
    await userEvent.click(screen.getByText('Keys'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Use these keys' }));
    (document.activeElement as HTMLElement).blur();

    await userEvent.keyboard('j');

    expect(document.activeElement).toBe(document.body);
    expect(localStorage.length).toBe(1);
  });
});

describe('several at once', () => {
  const box = (name: string) => screen.getByRole('checkbox', { name: `Select ${name}` });
  const bar = () => screen.getByRole('form', { name: 'For those you selected' });

  test('are passed together, and one undo is for all of them', async () => {
    const many = answering({
      ...done('You passed on 2 people. They are not told.', { followerId: 'bo-id,cy-id' }),
      rows: ['', ''],
      values: { followerId: ['bo-id', 'cy-id'] },
    });
    const undoMany = answering(done('Taken back: 2 decisions are as before.'));
    const actions = { many: many.action, undoMany: undoMany.action };
    const { container, rerender } = render(desk(actions));

    await userEvent.click(box('Bo'));
    await userEvent.click(box('Cy'));
    expect(within(bar()).getByText('2 selected')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
    await userEvent.click(within(bar()).getByRole('button', { name: 'Pass' }));
    rerender(desk(actions, []));

    expect((await screen.findByRole('status')).textContent).toContain('You passed on 2 people.');
    expect(many.sent[0]).toMatchObject({ decision: 'pass' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(undoMany.sent).toEqual([{ followerId: 'bo-id,cy-id' }]));
  });

  test('what was refused is said on its card, and above for a card that is gone', async () => {
    const many = answering({
      ...done('You follow nobody back.'),
      rows: ['That was somebody else.', 'They are gone.'],
      values: { followerId: ['bo-id', 'cy-id'] },
    });
    const { container, rerender } = render(desk({ many: many.action }));

    await userEvent.click(box('Bo'));
    await userEvent.click(within(bar()).getByRole('button', { name: 'Select all here' }));
    await userEvent.click(within(bar()).getByRole('button', { name: 'Follow back' }));
    rerender(desk({ many: many.action }, [waiting]));

    const card = await screen.findByRole('article', { name: 'Bo' });
    expect((await within(card).findByRole('alert')).textContent).toBe('That was somebody else.');
    expect(screen.getByText('Cy: They are gone.')).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('x selects, and then the deciding keys are about all who are', async () => {
    const many = answering(done('You passed on 2 people.'));
    const pass = answering(done('Passed.'));
    render(desk({ many: many.action, pass: pass.action }));

    await userEvent.keyboard('jxjx');
    expect(within(bar()).getByText('2 selected')).toBeTruthy();
    await userEvent.keyboard('p');

    await waitFor(() => expect(many.sent).toHaveLength(1));
    expect(many.sent[0]).toMatchObject({ decision: 'pass' });
    expect(pass.sent).toEqual([]);
  });

  test('l and Enter put all who are selected off', async () => {
    const many = answering(done('One person comes back later.'));
    render(desk({ many: many.action }));

    await userEvent.keyboard('jxl');
    expect(document.activeElement).toBe(within(bar()).getByRole('combobox'));
    await userEvent.keyboard('{Enter}');

    await waitFor(() =>
      expect(many.sent).toEqual([{ followerId: 'bo-id', decision: 'later', when: 'next-week' }]),
    );
  });
});

describe('before the server has answered', () => {
  test('a decided card is gone and the next one in focus; refused, it is back', async () => {
    let answer = (_: FormState) => {};
    const pass = () => new Promise<FormState>((resolve) => (answer = resolve));
    render(desk({ pass }));

    await userEvent.keyboard('jp');

    expect(screen.queryByRole('article', { name: 'Bo' })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(cardOf('Cy')));
    const message = 'They no longer follow you, so there is nothing to decide.';
    answer({ status: 'refused', code: 'follower-not-found', message, values: { followerId: 'bo-id' } });
    expect(
      (await within(await screen.findByRole('article', { name: 'Bo' })).findByRole('alert')).textContent,
    ).toBe(message);
  });
});

describe('undo', () => {
  test('goes back one decision after the other', async () => {
    const undo = answering(done('Taken back.'));
    const pass = answering(done('Passed.', { followerId: 'cy-id' }));
    render(desk({ pass: pass.action, undo: undo.action }));
    await userEvent.keyboard('jp');
    // the list is as it was here, so both cards are back once it is answered
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    await userEvent.keyboard('jp');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
    const [first, second] = pass.sent.map(({ followerId }) => followerId);

    await userEvent.keyboard('z');
    expect(
      await screen.findByRole('button', { name: 'Undo the one before too' }, { timeout: 5_000 }),
    ).toBeTruthy();
    await userEvent.keyboard('z');

    await waitFor(() => expect(undo.sent.map(({ followerId }) => followerId)).toEqual([second, first]));
  });
});

test('slash goes to the search, and o to the person', async () => {
  render(desk());

  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search the inbox' }));
  (document.activeElement as HTMLElement).blur();
  const link = within(cardOf('Bo')).getByRole('link', { name: 'Bo' });
  const opened: string[] = [];
  link.addEventListener('click', (event) => {
    event.preventDefault();
    opened.push(link.getAttribute('href') ?? '');
  });
  await userEvent.keyboard('jo');
  expect(opened).toEqual(['/people/bo']);
});

describe('an inbox without cards', () => {
  const list = (query: { q?: string; after?: string }) => (
    <InboxDesk actions={IDLE_ACTIONS} followers={[]}>
      <WaitingList followers={[]} attention={ATTENTION} query={query} now={NOW} />
    </InboxDesk>
  );

  test.each([
    [{}, 'Nobody waits for a decision.', 'Find somebody to help'],
    [{ q: 'rye' }, 'Nobody who waits matches “rye”.', 'Show all'],
    [{ after: '1|x' }, 'Nobody further waits.', 'See what you decided'],
  ])('says why, and what next: %o', async (query, title, next) => {
    const { container } = render(list(query));

    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByRole('link', { name: next })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });
});

describe('the decided', () => {
  const item = { person: { ...bo, bio: '' }, decidedAt: NOW, laterUntil: null };
  const list = (props: Pick<Parameters<typeof DecidedList>[0]['decided'][number], 'decision' | 'state'>) => (
    <InboxDesk actions={IDLE_ACTIONS} followers={[bo]}>
      <DecidedList decided={[{ ...item, ...props }]} query={{}} days={DAYS} now={NOW} />
    </InboxDesk>
  );

  test('can be changed, but not to what they are', async () => {
    const { container } = render(list({ decision: 'passed', state: 'they-follow:passed' }));

    expect(screen.getByText(/passed, silently/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pass on Bo' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Follow Bo back', hidden: true })).toBeTruthy();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('put off until they act, or until a day, says which', () => {
    render(list({ decision: 'later', state: 'they-follow:later' }));

    expect(screen.getByText(/put off, back when they give you something; decided/)).toBeTruthy();
  });

  test('of one sort are a link away, and where none is the way back stands', async () => {
    const { container } = render(
      <InboxDesk actions={IDLE_ACTIONS} followers={[]}>
        <DecisionFilter query={{ decision: 'later', q: 'rye' }} />
        <DecidedList decided={[]} query={{ decision: 'later', q: 'rye' }} days={DAYS} now={NOW} />
      </InboxDesk>,
    );

    const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['All', '/inbox/decided?q=rye'],
      ['Followed back', '/inbox/decided?q=rye&decision=followed-back'],
      ['Later', '/inbox/decided?q=rye&decision=later'],
      ['Passed', '/inbox/decided?q=rye&decision=passed'],
      ['All', '/inbox/decided'],
    ]);
    expect(screen.getByRole('link', { current: true }).textContent).toBe('Later');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('followed back: the way to let go is their page', () => {
    render(list({ decision: 'followed-back', state: 'mutual' }));

    expect(screen.getByRole('link', { name: 'their page' }).getAttribute('href')).toBe('/people/bo');
    expect(screen.queryByRole('button', { name: /Bo/, hidden: true })).toBeNull();
  });
});
