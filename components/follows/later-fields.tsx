import { useLocale, useTranslations } from 'next-intl';
import type { FormState } from '#app/form-state.ts';
import { typed, wrong } from '#components/posts/form-values.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { dayWords } from '#components/ui/day-words.ts';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { LATER_CHOICES, type LaterChoice, type LaterDays } from '#lib/follows/rules.ts';

type Props = {
  state: FormState;
  days: LaterDays;
};

/** When to see somebody again: a chip that names its day, and a field for a day of one's own. */
export function LaterFields({ state, days }: Props) {
  const t = useTranslations('follows.live.later');
  const language = useLocale();
  const labelOf = (choice: LaterChoice) => {
    if (choice === 'on' || choice === 'when-they-act') return t(choice);
    return t('withDay', { when: t(choice), day: dayWords(new Date(days.of[choice]), 'near', language) });
  };
  return (
    <div className="group/when grid gap-4">
      <ChoiceChips
        legend={t('legend')}
        name="when"
        choices={LATER_CHOICES.map((choice) => ({ value: choice, label: labelOf(choice) }))}
        chosen={typed(state, 'when', 'next-week')}
        error={wrong(state, 'when')}
        required
      />
      <div className="hidden group-has-[[value=on]:checked]/when:block">
        <Field label={t('day')} error={wrong(state, 'on')}>
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
      </div>
    </div>
  );
}
