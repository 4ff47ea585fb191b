import type { FormState } from '#app/form-state.ts';
import { typed, wrong } from '#components/posts/form-values.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAX_REASON_LENGTH, REASON_KINDS, REASONS, type ReasonKind } from '#lib/follows/rules.ts';

const CHOICES = REASON_KINDS.map((kind) => ({ value: kind, label: REASONS[kind].chip }));

type Props = {
  state: FormState;
  /** What is chosen when the form appears. */
  suggested: { kind: ReasonKind; text: string };
};

/** Why I follow: a chip, and a few words for those that have room for them. */
export function ReasonFields({ state, suggested }: Props) {
  return (
    <>
      <ChoiceChips
        legend="Why do you follow them?"
        name="reasonKind"
        choices={CHOICES}
        chosen={typed(state, 'reasonKind', suggested.kind)}
        error={wrong(state, 'reasonKind')}
        hint="Kept for you alone; you will be asked again whether it still holds."
        required
      />
      <Field
        label="In a few words"
        hint="Finishes “I can help with …” or “I want to learn …”, or says it all."
        error={wrong(state, 'reasonText')}
        optional
      >
        {(control) => (
          <TextInput
            {...control}
            name="reasonText"
            maxLength={MAX_REASON_LENGTH}
            defaultValue={typed(state, 'reasonText', suggested.text)}
            autoComplete="off"
          />
        )}
      </Field>
    </>
  );
}
