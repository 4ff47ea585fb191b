import { render as renderBare, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LanguageSwitch } from '#components/site/language-switch.tsx';
import { Main } from '#components/site/main.tsx';
import { QuietPage } from '#components/site/quiet-page.tsx';
import { SiteFooter } from '#components/site/site-footer.tsx';
import { SiteHeader } from '#components/site/site-header.tsx';
import { parseTheme } from '#components/site/theme.ts';
import { ThemeSwitch } from '#components/site/theme-switch.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { InWords, render } from '#tests/support/render.tsx';

const nothing = () => {};
const acts = { theme: 'system', themeAction: nothing, signOutAction: nothing } as const;
const ANA = { handle: 'ana', name: 'Ana Costa' };

test('a member finds every place, what waits there, and nothing at fault', async () => {
  const { container } = render(
    <>
      <SiteHeader viewer={ANA} counts={{ waiting: 8, unanswered: 0 }} {...acts} />
      <Main>
        <h1>Today</h1>
      </Main>
      <SiteFooter theme="system" themeAction={nothing} languageAction={nothing} />
    </>,
  );

  const places = within(screen.getByRole('navigation', { name: 'Main' })).getAllByRole('link');

  expect(places.map((link) => link.textContent?.trim())).toEqual([
    'Today',
    'Dashboard',
    'Inbox 8 to decide',
    'Discover',
    'Write',
  ]);
  expect(await faultsIn(container)).toEqual([]);
});

test('the first stop of the keyboard leads past the masthead', async () => {
  render(
    <>
      <SiteHeader viewer={null} {...acts} />
      <Main>
        <h1>Welcome</h1>
      </Main>
    </>,
  );

  await userEvent.tab();

  expect(document.activeElement?.getAttribute('href')).toBe('#main');
  expect(screen.getByRole('main').id).toBe('main');
});

test('a visitor is offered to sign in or up, and no sign-out', () => {
  render(<SiteHeader viewer={null} {...acts} />);

  const account = within(screen.getByRole('navigation', { name: 'Account' }));

  expect(account.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/sign-in',
    '/sign-up',
  ]);
  expect(screen.queryByText('Sign out')).toBeNull();
});

test('a count that is capped says so', () => {
  render(<SiteHeader viewer={ANA} counts={{ waiting: 100, unanswered: 99 }} {...acts} />);

  expect(screen.getByRole('link', { name: 'Inbox 99+ to decide' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Today 99 feedback to answer' })).toBeDefined();
});

const pressed = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('button', { pressed: true })
    .map((button) => button.textContent);

test('colours and contrast are one form; each keeps the other', async () => {
  const chosen: unknown[] = [];
  render(<ThemeSwitch current="dark-contrast" action={(form) => void chosen.push(form.get('theme'))} />);

  await userEvent.click(screen.getByRole('button', { name: 'Light' }));
  await userEvent.click(screen.getByRole('button', { name: 'High contrast' }));

  expect(pressed('Colours')).toEqual(['Dark', 'High contrast']);
  expect(chosen).toEqual(['light-contrast', 'dark']);
});

test('each language is offered by its own name and read out in it', async () => {
  const chosen: unknown[] = [];
  render(<LanguageSwitch action={(form) => void chosen.push(form.get('language'))} />);

  await userEvent.click(screen.getByRole('button', { name: 'Deutsch' }));

  expect(chosen).toEqual(['de']);
  expect(screen.getByRole('button', { name: 'Deutsch' }).lang).toBe('de');
  expect(pressed('Language')).toEqual(['English']);
});

test('in German the masthead and the foot speak German', () => {
  renderBare(
    <InWords language="de">
      <SiteHeader viewer={ANA} counts={{ waiting: 1, unanswered: 0 }} unread={120} {...acts} />
      <SiteFooter theme="system" themeAction={nothing} languageAction={nothing} />
    </InWords>,
  );

  expect(screen.getByRole('link', { name: 'Eingang 1 zu entscheiden' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Nachrichten 99+ ungelesen' })).toBeDefined();
  expect(pressed('Sprache')).toEqual(['Deutsch']);
});

test.each([
  ['dark', 'dark'],
  ['light', 'light'],
  ['light-contrast', 'light-contrast'],
  ['light-contrast-more', 'system'],
  [undefined, 'system'],
  ['"><script>', 'system'],
])('a theme cookie of %s means %s', (value, theme) => {
  expect(parseTheme(value)).toBe(theme);
});

test('a page with one thing to say has one heading and a way back', async () => {
  const { container } = render(
    <QuietPage eyebrow="Nothing here" title="This page is not here." actions={<a href="/today">Back</a>}>
      <p>It may have been mistyped.</p>
    </QuietPage>,
  );

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This page is not here.');
  expect(await faultsIn(container)).toEqual([]);
});
