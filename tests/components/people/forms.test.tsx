import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FormState } from '#app/form-state.ts';
import { InterestsForm } from '#components/people/interests-form.tsx';
import { PasswordForm } from '#components/people/password-form.tsx';
import { PersonHeading, PersonTopics } from '#components/people/person-heading.tsx';
import { ProfileForm } from '#components/people/profile-form.tsx';
import { SessionList } from '#components/people/session-list.tsx';
import { SignInForm } from '#components/people/sign-in-form.tsx';
import { SignUpForm } from '#components/people/sign-up-form.tsx';
import { TryDemoForm } from '#components/people/try-demo-form.tsx';
import { WelcomeFigure } from '#components/people/welcome-figure.tsx';
import { render } from '#tests/support/render.tsx';
import { faultsIn } from '../posts/faults.ts';

/** A server action that answers `state`, and keeps what it was sent. */
function answering(state: FormState) {
  const sent: [string, FormDataEntryValue][][] = [];
  const action = async (_before: FormState, form: FormData) => {
    sent.push([...form.entries()]);
    return state;
  };
  return { action, sent };
}

const idle = answering({ status: 'idle' }).action;
const now = new Date('2026-11-23T12:00:00Z');

function refused(values: Record<string, string | string[]>, fields?: Record<string, string>) {
  return answering({
    status: 'refused',
    code: 'invalid-input',
    message: 'Another look, please.',
    values,
    fields,
  });
}

test('after signing up one signs in, with the address filled in and the password not', async () => {
  const { action } = answering({ status: 'done', key: 'ana@example.org' });
  render(<SignUpForm signUp={action} signIn={idle} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Ana');
  await userEvent.type(screen.getByLabelText('Handle'), 'ana');
  await userEvent.type(screen.getByLabelText('E-mail'), 'ana@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'slow river under ice');
  await userEvent.click(screen.getByRole('button', { name: 'Sign up' }));

  expect(await screen.findByRole('status')).toHaveProperty(
    'textContent',
    expect.stringContaining('If this address is new here'),
  );
  expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'ana@example.org');
  expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
  expect(await faultsIn(document.body)).toEqual([]);
});

test('a refused sign-up keeps what was typed and says what is wrong at the field', async () => {
  const values = { name: 'Ana', handle: 'ana', email: 'ana@example.org' };
  const { action } = refused(values, { handle: 'That handle is taken.' });
  render(<SignUpForm signUp={action} signIn={idle} />);

  for (const [label, typed] of [
    ['Name', 'Ana'],
    ['Handle', 'ana'],
    ['E-mail', 'ana@example.org'],
    ['Password', 'x'],
  ] as const)
    await userEvent.type(screen.getByLabelText(label), typed);
  await userEvent.click(screen.getByRole('button', { name: 'Sign up' }));

  const handle = await screen.findByRole('textbox', { name: 'Handle', description: /That handle is taken/ });
  expect(handle).toHaveProperty('value', 'ana');
  expect(handle.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Ana');
  // said once, where it belongs
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

test('a sign-in that fails says so over the form and keeps the address', async () => {
  const { action } = refused({ email: 'ana@example.org' });
  render(<SignInForm action={action} next="/inbox" />);

  await userEvent.type(screen.getByLabelText('E-mail'), 'ana@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'no');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'Another look, please.');
  expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'ana@example.org');
  expect(await faultsIn(document.body)).toEqual([]);
});

const interests = { shares: ['bread'], seeks: [], offers: [] };

test('interests are ticked, unticked and written in, and arrive as lists by role', async () => {
  const { action, sent } = answering({ status: 'done', message: 'Saved.' });
  render(<InterestsForm action={action} interests={interests} suggestions={['joinery', 'bread']} />);

  const [shareBread] = screen.getAllByRole('checkbox', { name: 'bread' });
  const [, seekJoinery] = screen.getAllByRole('checkbox', { name: 'joinery' });
  if (!shareBread || !seekJoinery) throw new Error('three groups of chips');
  expect(shareBread).toHaveProperty('checked', true);
  await userEvent.click(shareBread);
  await userEvent.click(seekJoinery);
  await userEvent.type(screen.getByLabelText('I can help with: another topic, line 1'), 'footnotes');
  await userEvent.click(screen.getByRole('button', { name: 'Save interests' }));

  await screen.findByRole('status');
  expect(sent[0]?.filter(([, value]) => value !== '')).toEqual([
    ['seeks', 'joinery'],
    ['offers', 'footnotes'],
  ]);
});

test('refused interests come back as they were chosen', async () => {
  const { action } = refused({ shares: ['bread', 'a new one', ''] }, { shares: 'At most 12 topics each.' });
  render(<InterestsForm action={action} interests={interests} suggestions={[]} isWelcome />);

  await userEvent.click(screen.getByRole('button', { name: 'Save and go on' }));

  expect(await screen.findByRole('checkbox', { name: 'a new one' })).toHaveProperty('checked', true);
  expect(screen.getByRole('alert')).toHaveProperty('textContent', expect.stringContaining('At most 12'));
  expect(await faultsIn(document.body)).toEqual([]);
});

test('the sessions name this browser, and only others can be signed out one by one', async () => {
  const { action, sent } = answering({ status: 'done', message: 'That browser is signed out.' });
  const session = { startedAt: now, lastUsedAt: now };
  render(
    <SessionList
      sessions={[
        { ...session, id: 'a', browser: 'Firefox on Linux', isThisOne: true },
        { ...session, id: 'b', browser: null, isThisOne: false },
      ]}
      now={now}
      endOne={action}
      endAll={idle}
    />,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Sign out this browser' }));

  await waitFor(() => expect(sent).toEqual([[['sessionId', 'b']]]));
  expect(screen.queryByRole('button', { name: 'Sign out Firefox on Linux' })).toBeNull();
  expect(screen.getByText('this one')).toBeTruthy();
  expect(await faultsIn(document.body)).toEqual([]);
});

const profile = {
  handle: 'ana',
  name: 'Ana',
  bio: 'Binds books.',
  attentionBudgetMinutes: 90,
  isPublic: false,
};
const topics = { shares: ['poetry'], seeks: [], offers: ['joinery'] };

test.each([
  ['the profile', <ProfileForm key="1" action={idle} profile={profile} />],
  ['the password', <PasswordForm key="2" action={idle} email="ana@example.org" />],
  ['the demo', <TryDemoForm key="3" action={idle} />],
  ['the figure on the first page', <WelcomeFigure key="4" />],
  ['interests on a page', <PersonTopics key="5" topics={topics} />],
  [
    'the head of a page',
    <PersonHeading key="6" person={{ ...profile, joinedAt: now, community: null }} now={now} />,
  ],
])('axe finds nothing in %s', async (_what, part) => {
  const { container } = render(part);

  expect(await faultsIn(container)).toEqual([]);
});

test('roles without a topic are left out of a page', () => {
  render(<PersonTopics topics={topics} />);

  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'writes about',
    'can help with',
  ]);
});
