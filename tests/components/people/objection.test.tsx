// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { FormState } from '#app/form-state.ts';
import { ObjectionForm } from '#components/people/objection-form.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const NOW = new Date('2026-11-25T12:00:00Z');
const YESTERDAY = new Date('2026-11-24T12:00:00Z');
const answer = (state: FormState) => async (): Promise<FormState> => state;
const idle = answer({ status: 'idle' });
const refused = answer({ status: 'refused', code: 'too-many', message: 'Please wait a little.', values: {} });

describe('the right to object', () => {
  test('says what goes and when, what stays and who learns of it, and has one button', async () => {
    const { container } = render(<ObjectionForm since={null} now={NOW} object={idle} withdraw={idle} />);

    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'What goes',
      'When',
      'What stays',
      'Who learns of it',
    ]);
    expect(screen.getByText(/Nobody is told; only where a score with you would stand/)).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Leave me out of scores',
    ]);
    expect(await faultsIn(container)).toEqual([]);
  });

  test('used, offers the way back and is announced where the button was', async () => {
    const object = answer({ status: 'done', message: 'You are left out of scores.' });
    const form = (since: Date | null) => (
      <ObjectionForm since={since} now={NOW} object={object} withdraw={idle} />
    );
    const { container, rerender } = render(form(null));

    await userEvent.click(screen.getByRole('button', { name: 'Leave me out of scores' }));
    rerender(form(NOW));

    const said = await screen.findByRole('status');
    expect(said.textContent).toContain('You are left out of scores.');
    await waitFor(() => expect(document.activeElement?.contains(said)).toBe(true));
    expect(screen.getByRole('button').textContent).toBe('Take part again');
    expect(await faultsIn(container)).toEqual([]);
  });

  test('says since when, for who comes back later', async () => {
    const { container } = render(<ObjectionForm since={YESTERDAY} now={NOW} object={idle} withdraw={idle} />);

    expect(screen.getByText(/You can take part again whenever you like/).textContent).toContain('yesterday');
    expect(screen.queryByRole('status')).toBeNull();
    expect(await faultsIn(container)).toEqual([]);
  });

  test('taken back, says so', async () => {
    const withdraw = answer({ status: 'done', message: 'You take part in scores again.' });
    const form = (since: Date | null) => (
      <ObjectionForm since={since} now={NOW} object={idle} withdraw={withdraw} />
    );
    const { rerender } = render(form(YESTERDAY));

    await userEvent.click(screen.getByRole('button', { name: 'Take part again' }));
    rerender(form(null));

    expect((await screen.findByRole('status')).textContent).toBe('You take part in scores again.');
    expect(screen.getByRole('button').textContent).toBe('Leave me out of scores');
  });

  test('refused, says why and leaves everything as it is', async () => {
    const { container } = render(<ObjectionForm since={null} now={NOW} object={refused} withdraw={idle} />);

    await userEvent.click(screen.getByRole('button', { name: 'Leave me out of scores' }));

    expect((await screen.findByRole('alert')).textContent).toBe('Please wait a little.');
    expect(screen.getByRole('button').textContent).toBe('Leave me out of scores');
    expect(await faultsIn(container)).toEqual([]);
  });
});
