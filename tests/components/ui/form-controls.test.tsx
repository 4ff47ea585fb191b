import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { faultsIn } from '#tests/components/posts/faults.ts';
import { render } from '#tests/support/render.tsx';

const REASONS = [
  { value: 'similar', label: 'Similar interests' },
  { value: 'learn', label: 'I want to learn' },
];

test('a field names its control and reads hint and error with it', async () => {
  const { container } = render(
    <Field label="Handle" hint="Letters and digits." error="This handle is taken.">
      {(control) => <TextInput {...control} name="handle" defaultValue="ana" />}
    </Field>,
  );

  const input = screen.getByRole('textbox', { name: 'Handle' });

  expect(input).toHaveProperty('value', 'ana');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Letters and digits.',
    expect.stringContaining('This handle is taken.'),
  ]);
  expect(screen.getByRole('alert').textContent).toContain('This handle is taken.');
  expect(await faultsIn(container)).toEqual([]);
});

test('a field without fault says nothing of one', async () => {
  const { container } = render(
    <Field label="Note" optional>
      {(control) => <TextArea {...control} name="note" reading length="short" />}
    </Field>,
  );

  const area = screen.getByRole('textbox', { name: /Note/ });

  expect(area.hasAttribute('aria-invalid')).toBe(false);
  expect(area.hasAttribute('aria-describedby')).toBe(false);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});

test('chips are one group of radio buttons, moved through with the arrows', async () => {
  const { container } = render(
    <form aria-label="Follow">
      <ChoiceChips legend="Reason" name="reason" choices={REASONS} chosen="similar" error="Choose one." />
    </form>,
  );

  screen.getByRole('radio', { name: 'Similar interests' }).focus();
  await userEvent.keyboard('{ArrowRight}');

  expect(new FormData(screen.getByRole<HTMLFormElement>('form')).getAll('reason')).toEqual(['learn']);
  expect(screen.getByRole('group', { name: 'Reason' }).getAttribute('aria-describedby')).toBe(
    screen.getByRole('alert').id,
  );
  expect(await faultsIn(container)).toEqual([]);
});

test('of chips that go together several can be chosen', async () => {
  render(
    <form aria-label="Ask">
      <ChoiceChips legend="Whom" name="whom" choices={REASONS} pick="many" chosen={['similar']} />
    </form>,
  );

  await userEvent.click(screen.getByRole('checkbox', { name: 'I want to learn' }));

  expect(new FormData(screen.getByRole<HTMLFormElement>('form')).getAll('whom')).toEqual([
    'similar',
    'learn',
  ]);
});

test('a select follows the value that came back with the form', () => {
  const until = (chosen: string) => (
    <Select
      aria-label="Until"
      name="until"
      defaultValue={chosen}
      options={[
        { value: 'week', label: 'Next week' },
        { value: 'month', label: 'In a month' },
      ]}
    />
  );

  const { rerender } = render(until('week'));
  rerender(until('month'));

  expect(screen.getByRole('combobox', { name: 'Until' })).toHaveProperty('value', 'month');
});

test('a box can be ticked by its label', async () => {
  const { container } = render(<Checkbox name="open" label="Open to everyone" hint="Without signing in." />);

  await userEvent.click(screen.getByText('Open to everyone'));

  expect(screen.getByRole('checkbox', { name: 'Open to everyone' })).toHaveProperty('checked', true);
  expect(await faultsIn(container)).toEqual([]);
});

test('while a form is on its way its buttons take no press and the pressed one says so', async () => {
  const answer = Promise.withResolvers<void>();
  let sent = 0;
  const send = () => {
    sent += 1;
    return answer.promise;
  };
  render(
    <form action={send}>
      <SubmitButton name="do" value="follow" pendingLabel="Following …">
        Follow back
      </SubmitButton>
      <SubmitButton name="do" value="later" pendingLabel="Putting off …">
        Later
      </SubmitButton>
    </form>,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Follow back' }));
  await userEvent.click(screen.getByRole('button', { name: 'Following …' }));

  expect(sent).toBe(1);
  expect(screen.getByRole('button', { name: 'Later' })).toHaveProperty('disabled', true);
  answer.resolve();
  expect(await screen.findByRole('button', { name: 'Follow back' })).toHaveProperty('disabled', false);
});
