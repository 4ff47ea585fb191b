import { useTranslations } from 'next-intl';
import type { FormState } from '#app/form-state.ts';
import { typed, wrong } from '#components/posts/form-values.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAX_REASON_LENGTH, REASON_KINDS, type Reason } from '#lib/follows/rules.ts';

type Props = {
  state: FormState;
  /** What is chosen when the form appears. */
  suggested: Reason;
};

/** Why I follow: a chip, and a few words for those that have room for them. */
export function ReasonFields({ state, suggested }: Props) {
  const t = useTranslations('follows.live');
  return (
    <>
      <ChoiceChips
        legend={t('reason.why')}
        name="reasonKind"
        choices={REASON_KINDS.map((kind) => ({ value: kind, label: t(`reasons.${kind}.chip`) }))}
        chosen={typed(state, 'reasonKind', suggested.kind)}
        error={wrong(state, 'reasonKind')}
        hint={t('reason.keptForYou')}
        required
      />
      <Field
        label={t('reason.words')}
        hint={t('reason.wordsHint')}
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
