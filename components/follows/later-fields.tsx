import type { FormState } from '#app/form-state.ts';
import { typed, wrong } from '#components/posts/form-values.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { LATER_CHOICES, LATER_LABELS } from '#lib/follows/rules.ts';

const CHOICES = LATER_CHOICES.map((choice) => ({ value: choice, label: LATER_LABELS[choice] }));

type Props = {
  state: FormState;
  /** The days "On a day" accepts, YYYY-MM-DD. */
  days: { first: string; last: string };
};

/** When to see somebody again: a chip, and a day for the last of them. */
export function LaterFields({ state, days }: Props) {
  return (
    <>
      <ChoiceChips
        legend="When do you want to see this again?"
        name="when"
        choices={CHOICES}
        chosen={typed(state, 'when', 'next-week')}
        error={wrong(state, 'when')}
        required
      />
      <Field label="The day" hint="Counts with “On a day”." error={wrong(state, 'on')} optional>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            name="on"
            min={days.first}
            max={days.last}
            defaultValue={typed(state, 'on')}
            className="max-w-52"
          />
        )}
      </Field>
    </>
  );
}
