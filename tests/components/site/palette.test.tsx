import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommandPalette } from '#components/site/command-palette.tsx';
import { KeysWindow } from '#components/site/keys-window.tsx';
import { usePageKeys } from '#components/site/page-keys.ts';
import { fixedGroups, matchingGroups } from '#components/site/palette-items.ts';
import { PaletteOpener } from '#components/site/palette-opener.tsx';
import { switchSingleKeys } from '#components/site/single-keys.ts';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const nothing = () => {};
const acts = { theme: 'dark', themeAction: nothing, signOutAction: nothing, handle: 'ana' } as const;
const FOUND = {
  people: [{ handle: 'bo', name: 'Bo Berg' }],
  posts: [{ id: '1', title: 'On border collies', author: 'Cy Costa' }],
};

let led: string[];

// jsdom draws no modal windows, and there is no server: the network is faked at its edge
beforeEach(() => {
  led = [];
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.scrollIntoView = nothing;
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json(FOUND)),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  switchSingleKeys(true);
});

function renderPalette(props: Partial<ComponentProps<typeof CommandPalette>> = {}) {
  const router = { push: (to: string) => void led.push(to) } as never;
  return render(
    <AppRouterContext value={router}>
      <CommandPalette {...acts} onClose={nothing} onKeys={nothing} {...props} />
    </AppRouterContext>,
  );
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent);
const chosen = () => screen.getByRole('option', { selected: true }).textContent;

test('a place is reached by its first letters and Enter', async () => {
  renderPalette();

  await userEvent.type(screen.getByRole('combobox', { name: 'Search and go' }), 'inb{Enter}');

  expect(led).toEqual(['/inbox']);
});

test('people and writing appear as they are found, under headings of their own', async () => {
  const { container } = renderPalette();

  await userEvent.type(screen.getByRole('combobox'), 'bo');
  await screen.findByRole('option', { name: 'Bo Berg @bo' });

  expect(within(screen.getByRole('group', { name: 'Writing' })).getByText('On border collies')).toBeDefined();
  expect(options().at(-1)).toBe('Search everywhere for “bo”');
  expect(screen.getByRole('status').textContent).toMatch(/choices/);
  expect(await faultsIn(container)).toEqual([]);
});

test('arrows move the choice around while the focus stays in the field', async () => {
  renderPalette();
  const field = screen.getByRole('combobox');

  await userEvent.type(field, '{ArrowDown}{ArrowDown}');

  expect(chosen()).toBe('Ask a question');
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
  await userEvent.type(field, '{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(chosen()).toBe('Your page');
  expect(document.activeElement).toBe(field);
});

test('what was typed can always be searched for, also when the server does not answer', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({}, { status: 503 })),
  );
  renderPalette();

  await userEvent.type(screen.getByRole('combobox'), 'rye & bread');
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/could not be looked up/));
  await userEvent.keyboard('{Enter}');

  expect(led).toEqual(['/search?q=rye%20%26%20bread']);
});

test('colours change from the palette, and contrast keeps the colours', async () => {
  const sent: unknown[] = [];
  renderPalette({ themeAction: (form) => void sent.push(form.get('theme')) });

  await userEvent.type(screen.getByRole('combobox'), 'contrast{Enter}');

  await waitFor(() => expect(sent).toEqual(['dark-contrast']));
});

test.each([
  ['ubersicht', ['places.Übersicht']],
  ['HIGH con', ['acts.High contrast']],
  ['igh', []],
])('“%s” finds the words that begin so', (typed, found) => {
  const groups = [
    { name: 'places' as const, items: [{ id: '1', label: 'Übersicht' }] },
    { name: 'acts' as const, items: [{ id: '2', label: 'High contrast' }] },
  ];

  const matching = matchingGroups(groups, typed);

  expect(matching.flatMap(({ name, items }) => items.map(({ label }) => `${name}.${label}`))).toEqual(found);
});

test('one group stands once, however often it comes', () => {
  const groups = matchingGroups(
    fixedGroups(acts, (name) => name),
    '',
  );

  expect(groups.map(({ name }) => name)).toEqual(['acts', 'places']);
  expect(groups.flatMap(({ items }) => items.map(({ href }) => href))).toContain('/people/ana');
});

function Opener() {
  return (
    <AppRouterContext value={{ push: nothing } as never}>
      <PaletteOpener icon={null} {...acts} />
      <input aria-label="A field" />
    </AppRouterContext>
  );
}

test.each(['{Control>}k{/Control}', '{Meta>}k{/Meta}', '/'])('%s opens the palette', async (keys) => {
  render(<Opener />);

  await userEvent.keyboard(keys);

  expect(await screen.findByRole('combobox')).toBeDefined();
});

test('in a field a slash is a slash', async () => {
  render(<Opener />);

  await userEvent.type(screen.getByLabelText('A field'), '/?');

  expect(screen.getByLabelText<HTMLInputElement>('A field').value).toBe('/?');
  expect(screen.queryByRole('dialog')).toBeNull();
});

const KEYS = { title: 'In the inbox', keys: [['j', 'next card']] as const };
function PageWithKeys() {
  usePageKeys(KEYS);
  return <Opener />;
}

test('a question mark shows the keys of the page and of every page', async () => {
  const { container } = render(<PageWithKeys />);

  await userEvent.keyboard('?');

  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeDefined();
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'In the inbox',
    'Everywhere',
  ]);
  expect(await faultsIn(container)).toEqual([]);
});

test('switched off, a single key does nothing, and Ctrl K still opens the palette', async () => {
  const { unmount } = render(<KeysWindow onClose={nothing} />);
  await userEvent.click(screen.getByRole('checkbox', { name: /single letter/ }));
  unmount();
  render(<Opener />);

  await userEvent.keyboard('?/');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('{Control>}k{/Control}');

  expect(await screen.findByRole('combobox')).toBeDefined();
});
