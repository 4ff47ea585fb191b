import { useTranslations } from 'next-intl';
import { PromptsField } from '#components/feedback/prompts-field.tsx';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAX_WANTED_LENGTH } from '#lib/posts/rules.ts';
import { typed, typedList, type WriteState, wrong } from './form-values.ts';

type Props = {
  state: WriteState;
  /** People who can be asked by name. */
  people: readonly { handle: string; name: string }[];
  /** The earliest day to choose, YYYY-MM-DD. */
  today: string;
};

/** What an ask says: what is wanted, by when, from whom. */
export function AskFields({ state, people, today }: Props) {
  const t = useTranslations('posts.live.ask');
  return (
    <div className="group/ask grid gap-5">
      <Field label={t('wanted')} hint={t('wantedHint')} error={wrong(state, 'wanted')}>
        {(control) => (
          <TextArea
            {...control}
            name="wanted"
            length="short"
            maxLength={MAX_WANTED_LENGTH}
            defaultValue={typed(state, 'wanted')}
          />
        )}
      </Field>
      <PromptsField typed={typed(state, 'prompts')} error={wrong(state, 'prompts')} />
      <Field label={t('byWhen')} optional error={wrong(state, 'byOn')}>
        {(control) => (
          <TextInput
            {...control}
            name="byOn"
            type="date"
            min={today}
            className="max-w-48"
            defaultValue={typed(state, 'byOn')}
          />
        )}
      </Field>
      <ChoiceChips
        legend={t('fromWhom')}
        name="audience"
        chosen={typed(state, 'audience', 'everyone')}
        choices={[
          { value: 'everyone', label: t('everyone') },
          { value: 'chosen', label: t('chosen') },
        ]}
      />
      <div className="hidden group-has-[[value=chosen]:checked]/ask:block">
        {people.length > 0 ? (
          <ChoiceChips
            legend={t('whom')}
            name="readers"
            pick="many"
            chosen={typedList(state, 'readers')}
            choices={people.map(({ handle, name }) => ({ value: handle, label: name, hint: `@${handle}` }))}
            error={wrong(state, 'readers')}
          />
        ) : (
          <p className="text-soft text-sm">{t('nobody')}</p>
        )}
      </div>
    </div>
  );
}
