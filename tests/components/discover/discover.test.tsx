import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FormState } from '#app/form-state.ts';
import { ForYou } from '#components/discover/for-you.tsx';
import { SearchForm } from '#components/discover/search-form.tsx';
import { AllResults, ResultsOfOneKind } from '#components/discover/search-results.tsx';
import { TopicFilter } from '#components/discover/topic-filter.tsx';
import { WelcomeMeet } from '#components/discover/welcome-meet.tsx';
import { WelcomeSteps } from '#components/discover/welcome-steps.tsx';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from '../posts/faults.ts';
import { act, met, NOTHING, NOW, personHit, postHit, steps } from './sample.ts';

const idle = async (): Promise<FormState> => ({ status: 'idle' });
const attention = { minutesPerWeek: 62, budgetMinutes: 90, follows: 4, unknown: 0, isPart: false };
const forms = { follow: idle, unfollow: idle, attention, now: NOW };
const pages = { previous: null, next: null };

test('what one could help with says whose it is, what is wanted and why it is shown', async () => {
  const { container } = render(
    <ForYou
      acts={[act(), act({ act: 'question:2', offered: [], shared: ['bread'], wanted: null, answers: 2 })]}
      pages={pages}
      people={{ couldHelp: [], alike: [] }}
      topic={null}
      {...forms}
    />,
  );

  const [first, second] = screen.getAllByRole('article');
  expect(first?.textContent).toContain('About editing, which you can help with. Nobody has answered yet.');
  expect(first?.textContent).toContain('Is the ending earned?');
  expect(second?.textContent).toContain('About bread, which you write about too. 2 people have answered.');
  expect(screen.getAllByRole('link', { name: 'Read and help: A ferry' })).toHaveLength(2);
  expect(await faultsIn(container)).toEqual([]);
});

test('people come with what could pass between the two and a reason, and are followed with it in one press', async () => {
  const sent: [string, FormDataEntryValue][][] = [];
  const follow = async (_before: FormState, form: FormData): Promise<FormState> => {
    sent.push([...form.entries()]);
    return { status: 'done', message: 'You follow Bo.', undo: { followerId: 'bo' } };
  };
  const undone: [string, FormDataEntryValue][][] = [];
  const unfollow = async (_before: FormState, form: FormData): Promise<FormState> => {
    undone.push([...form.entries()]);
    return { status: 'done', message: 'You no longer follow Bo.' };
  };
  render(
    <ForYou
      acts={[]}
      pages={pages}
      people={{ couldHelp: [met()], alike: [met({ name: 'Cy', newcomer: true, shared: ['bread'] })] }}
      topic={null}
      {...forms}
      follow={follow}
      unfollow={unfollow}
    />,
  );
  const group = screen.getByRole('region', { name: 'People with shared interests' });
  expect(within(group).getByText('You both care about bread.')).toBeTruthy();
  expect(within(group).getByText('New here')).toBeTruthy();
  expect(screen.getByText('Wants to learn editing, which you know.')).toBeTruthy();
  expect(screen.getAllByText(/^Your reading goes from 62 to \d+ of the 90 minutes/)).toHaveLength(2);

  await userEvent.click(screen.getByRole('button', { name: 'Follow Bo: I can help with editing' }));

  expect(sent).toEqual([
    [
      ['personId', 'bo'],
      ['reasonKind', 'can-help'],
      ['reasonText', 'editing'],
    ],
  ]);
  const status = await screen.findByRole('status');
  expect(status.textContent).toContain('You follow Bo.');
  // whoever goes on by keyboard goes on from what was said
  expect(status.parentElement).toBe(document.activeElement);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('You no longer follow Bo.')).toBeTruthy();
  expect(undone).toEqual([[['personId', 'bo']]]);
});

test('a refused follow says why', async () => {
  const follow = async (): Promise<FormState> => ({
    status: 'refused',
    code: 'too-many',
    message: 'Please wait a little.',
    values: {},
  });
  render(
    <ForYou
      acts={[]}
      pages={pages}
      people={{ couldHelp: [met()], alike: [] }}
      topic={null}
      {...forms}
      follow={follow}
    />,
  );

  await userEvent.click(screen.getByRole('button', { name: /^Follow Bo/ }));

  expect((await screen.findByRole('alert')).textContent).toBe('Please wait a little.');
});

test('where nothing fits it says what to do, and for which topic', async () => {
  const { container } = render(
    <ForYou acts={[]} pages={pages} people={{ couldHelp: [], alike: [] }} topic="ferries" {...forms} />,
  );

  expect(screen.getByText('Nothing waits on ferries right now.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All open asks' }).getAttribute('href')).toBe(
    '/discover?view=asks',
  );
  expect(screen.getByText('Nobody new looks for what you offer.')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Change your topics' })).toHaveLength(2);
  expect(await faultsIn(container)).toEqual([]);
});

test('the chosen topic is the current one', async () => {
  const topics = [
    { slug: 'bread', name: 'Bread' },
    { slug: 'c++', name: 'C++' },
  ];
  const { container } = render(<TopicFilter topics={topics} chosen="c++" />);

  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/discover',
    '/discover?topic=bread',
    '/discover?topic=c%2B%2B',
  ]);
  expect(links.map((link) => link.getAttribute('aria-current'))).toEqual([null, null, 'true']);
  expect(await faultsIn(container)).toEqual([]);
});

test('the first steps say which are done and where one is', async () => {
  const { container } = render(<WelcomeSteps steps={steps({ topics: 2 })} current="people" />);

  const [topics, people, help] = screen.getAllByRole('link');
  expect(topics?.textContent).toBe('Your topics done');
  expect(people?.getAttribute('aria-current')).toBe('step');
  expect(help?.textContent).toBe('First words');
  expect(await faultsIn(container)).toEqual([]);
});

test('somebody new without topics, without people and without asks is told three different things', async () => {
  const shown = (change: Parameters<typeof steps>[0], acts = [act()]) =>
    render(<WelcomeMeet steps={steps(change)} people={[]} acts={acts} {...forms} />);

  const { container, unmount } = shown({ topics: 0 }, []);
  expect(screen.getByText('You have not named any topics yet.')).toBeTruthy();
  expect(screen.getByText('No ask or question is open right now.')).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
  unmount();
  shown({ topics: 1 }, [act({ offered: [] })]);

  expect(screen.getByText('Nobody else here shares your topics yet.')).toBeTruthy();
  expect(screen.getByText(/Nothing on your topics is open right now/)).toBeTruthy();
  expect(screen.getByText('Open to everybody.')).toBeTruthy();
});

test('the search form keeps what was typed and where it looks', async () => {
  const { container } = render(<SearchForm q="rye -bread" tab="posts" maxLength={200} />);

  expect(screen.getByRole('searchbox', { name: /Search posts, people and topics/ })).toHaveProperty(
    'value',
    'rye -bread',
  );
  expect(container.querySelector('input[name=in]')).toHaveProperty('value', 'posts');
  expect(await faultsIn(container)).toEqual([]);
});

test('what was found is marked as text, and leads on where there is more', async () => {
  const posts = { items: [postHit()], total: 7, isCut: false, hasMore: true };
  const people = { items: [personHit()], total: 1, isCut: false, hasMore: false };
  const topics = [{ slug: 'bread', name: 'bread', people: 100, posts: 1 }];
  const { container } = render(<AllResults q="bread" results={{ posts, people, topics }} now={NOW} />);

  expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'Bo',
    '<b>bread',
  ]);
  expect(screen.getByText('You follow each other')).toBeTruthy();
  expect(screen.getByText('100 people or more, one post')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All 7 posts' }).getAttribute('href')).toBe(
    '/search?q=bread&in=posts',
  );
  expect(await faultsIn(container)).toEqual([]);
});

test('a page of what was found says which, and that only the latest were looked at', async () => {
  const posts = { items: [postHit()], total: 400, isCut: true, hasMore: true };
  const { container } = render(
    <ResultsOfOneKind q="a b" kind="posts" page={3} perPage={20} results={{ ...NOTHING, posts }} now={NOW} />,
  );

  expect(screen.getByText('41–41 of 400')).toBeTruthy();
  expect(screen.getByText('The latest 400 matches were looked at.')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Next/ }).getAttribute('href')).toBe(
    '/search?q=a+b&in=posts&page=4',
  );
  expect(screen.getByRole('link', { name: /Previous/ }).getAttribute('href')).toBe(
    '/search?q=a+b&in=posts&page=2',
  );
  expect(await faultsIn(container)).toEqual([]);
});

test('nothing found names what was looked for and says what is never found', async () => {
  const { container } = render(<AllResults q="quokka" results={NOTHING} now={NOW} />);

  expect(screen.getByText('Nothing found for “quokka”.')).toBeTruthy();
  expect(await faultsIn(container)).toEqual([]);
});
