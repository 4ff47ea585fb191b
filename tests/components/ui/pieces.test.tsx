import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { ButtonDisclosure } from '#components/follows/button-disclosure.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { avatarDrawing } from '#components/ui/avatar-drawing.ts';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { menuItem, PopoverMenu } from '#components/ui/popover-menu.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Stat, StatList } from '#components/ui/stat.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { UndoNotice } from '#components/ui/undo-notice.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

test('a page of all small pieces has no fault', async () => {
  const { container } = render(
    <main>
      <PageHeader
        eyebrow="Your network"
        title="Connections"
        lead="Who reads whom."
        actions={<Button>Filter</Button>}
      />
      <StatList>
        <Stat label="You gave" value="48" note="31 the month before" tone="gave" />
        <Stat label="You received" value="52" tone="received" />
      </StatList>
      <Card as="article" tone="well">
        <h2>A piece</h2>
        <Tag href="/topics/bread" prefix="shares">
          bread
        </Tag>
        <Tag tone="accent">essays</Tag>
      </Card>
      <Disclosure summary="More">
        <p>Line by line.</p>
      </Disclosure>
      <EmptyState
        kind="nothing"
        title="Nobody is waiting"
        action={<ButtonLink href="/asks">Open asks</ButtonLink>}
      >
        When somebody follows you, they appear here.
      </EmptyState>
      <EmptyState kind="unknown" title="What they gave is unknown" />
      <EmptyState kind="hidden" title="Hidden by you" />
      <EmptyState kind="left-out" title="Bo asked to be left out" />
      <Skeleton />
      <p>
        <Kbd>j</Kbd> next
      </p>
      <PopoverMenu trigger="More">
        <a className={menuItem} href="/settings">
          Settings
        </a>
      </PopoverMenu>
      <Avatar handle="ana" label="Ana" />
    </main>,
  );

  expect(await faultsIn(container)).toEqual([]);
});

test('a button submits nothing unless told to', () => {
  render(<Button>Filter</Button>);

  expect(screen.getByRole('button', { name: 'Filter' }).getAttribute('type')).toBe('button');
});

test('a refusal interrupts, a success waits, a note is silent', () => {
  render(
    <>
      <Notice kind="alert">That did not go through.</Notice>
      <Notice kind="status">Feedback given.</Notice>
      <Notice>Scores are private.</Notice>
    </>,
  );

  expect(screen.getByRole('alert').textContent).toBe('That did not go through.');
  expect(screen.getByRole('status').textContent).toBe('Feedback given.');
  expect(screen.getByText('Scores are private.').closest('[role]')).toBeNull();
});

test('tabs are links and the current one says so', async () => {
  const { container } = render(
    <TabLinks
      label="Views"
      tabs={[
        { href: '/inbox', label: 'Waiting', isCurrent: true, count: 8 },
        { href: '/inbox/decided', label: 'Decided', isCurrent: false },
      ]}
    />,
  );

  const nav = within(screen.getByRole('navigation', { name: 'Views' }));

  expect(nav.getByRole('link', { current: 'page' }).textContent).toContain('Waiting');
  expect(nav.getByRole('link', { name: 'Decided' }).getAttribute('href')).toBe('/inbox/decided');
  expect(await faultsIn(container)).toEqual([]);
});

test('pages without neighbours show no links', () => {
  const { container, rerender } = render(<Pagination label="Pages" />);
  expect(container.childElementCount).toBe(0);

  rerender(<Pagination label="Pages" next={{ href: '?page=2' }} summary="1–25 of 40" />);

  expect(screen.getAllByRole('link').map((link) => link.getAttribute('rel'))).toEqual(['next']);
});

test('what was done is announced and can be taken back', async () => {
  const undone: unknown[] = [];
  render(
    <UndoNotice action={(form) => void undone.push(form.get('followerId'))} fields={{ followerId: 'bo' }}>
      You passed on Bo.
    </UndoNotice>,
  );

  await userEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'Undo' }));

  expect(undone).toEqual(['bo']);
});

test('a dialog opens by keyboard, holds the focus, and gives it back on Escape', async () => {
  render(
    <Dialog title="Keys" description="What the keyboard can do." trigger={<Button>Keys</Button>}>
      <p>j: next</p>
    </Dialog>,
  );

  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Keys' });
  expect(dialog.contains(document.activeElement)).toBe(true);
  expect(await faultsIn(dialog)).toEqual([]);
  await userEvent.keyboard('{Escape}');

  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keys' }));
});

test('a tooltip shows on focus', async () => {
  render(
    <Tooltip text="They are not told">
      <Button>Pass</Button>
    </Tooltip>,
  );

  await userEvent.tab();

  expect(await screen.findByText('They are not told')).toBeDefined();
});

test('a handle always has the same picture, whatever its case', () => {
  expect(avatarDrawing('Mireille_O')).toEqual(avatarDrawing('mireille_o'));
  expect(avatarDrawing('_9lives').letter).toBe('9');
  expect(avatarDrawing('___').letter).toBe('·');
});

test('a hundred handles have at least ninety pictures', () => {
  const pictures = Array.from({ length: 100 }, (_, index) => JSON.stringify(avatarDrawing(`reader${index}`)));

  expect(new Set(pictures).size).toBeGreaterThanOrEqual(90);
});

test.each([
  [
    'a disclosure',
    <Disclosure key="1" summary="More">
      Here
    </Disclosure>,
  ],
  [
    'a choice with a form',
    <ButtonDisclosure key="2" summary="More">
      Here
    </ButtonDisclosure>,
  ],
])('%s that was opened before the scripts came stays open, without a complaint', async (_, piece) => {
  const complaints = vi.spyOn(console, 'error').mockReturnValue();
  const host = document.createElement('div');
  host.innerHTML = renderToString(piece);
  const details = host.querySelector('details') as HTMLDetailsElement;
  details.open = true;

  const root = await act(async () => hydrateRoot(host, piece));

  expect(details.open).toBe(true);
  expect(complaints).not.toHaveBeenCalled();
  act(() => root.unmount());
  complaints.mockRestore();
});
