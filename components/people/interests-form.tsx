'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';
import { type FormAction, typedList, wrong } from '#components/posts/form-values.ts';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { type Interests, MAX_TOPIC_LENGTH, TOPIC_ROLES, type TopicRole } from '#lib/people/rules.ts';
import { FormComplaint } from './form-complaint.tsx';

type Props = {
  action: FormAction;
  interests: Interests;
  /** Topics others named, those to show first at the beginning. */
  suggestions: readonly string[];
  /** Right after signing up: saving leads on, and what one can give comes first. */
  isWelcome?: boolean;
};

/** So many suggestions are shown as chips; the rest is proposed while typing. */
const CHIPS_SHOWN = 10;
/** Empty lines for own words in each group; saved ones become chips, and the lines are empty again. */
const OWN_LINES = [1, 2] as const;

const GIVING_FIRST = ['offers', 'shares', 'seeks'] as const;

/** What somebody shares, seeks and offers: chips to tick or untick, and lines for what nobody has named yet. */
export function InterestsForm({ action, interests, suggestions, isWelcome = false }: Props) {
  const t = useTranslations('people.live.interests');
  const [state, submit] = useActionState(action, { status: 'idle' });
  const id = useId();
  return (
    <form action={submit} className="grid gap-9">
      <FormComplaint state={state} fields={TOPIC_ROLES} />
      {isWelcome && <input type="hidden" name="welcome" value="1" />}
      {(isWelcome ? GIVING_FIRST : TOPIC_ROLES).map((role) => (
        <RoleTopics
          key={role}
          role={role}
          chosen={typedList(state, role, interests[role]).filter((name) => name.trim() !== '')}
          suggestions={suggestions}
          listId={`${id}-topics`}
          error={wrong(state, role)}
        />
      ))}
      <datalist id={`${id}-topics`}>
        {suggestions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <SubmitButton className="justify-self-start" pendingLabel={t('saving')}>
        {t(isWelcome ? 'goOn' : 'save')}
      </SubmitButton>
    </form>
  );
}

type RoleProps = {
  role: TopicRole;
  chosen: readonly string[];
  suggestions: readonly string[];
  listId: string;
  error: string | null;
};

function RoleTopics({ role, chosen, suggestions, listId, error }: RoleProps) {
  const t = useTranslations('people.live');
  const label = t(`roles.${role}.label`);
  const others = suggestions.filter((name) => !chosen.includes(name)).slice(0, CHIPS_SHOWN);
  const names = [...new Set([...chosen, ...others])];
  return (
    <div className="grid gap-3">
      <ChoiceChips
        // other topics make other chips: their ticks must start anew
        key={chosen.join('\n')}
        legend={label}
        hint={t(`roles.${role}.question`)}
        name={role}
        pick="many"
        choices={names.map((name) => ({ value: name, label: name }))}
        chosen={chosen}
        error={error}
      />
      <div className="grid gap-2 sm:grid-cols-2">
        {OWN_LINES.map((line) => (
          <TextInput
            key={line}
            name={role}
            list={listId}
            maxLength={MAX_TOPIC_LENGTH}
            aria-label={t('interests.anotherLine', { label, line })}
            placeholder={t('interests.another')}
            autoComplete="off"
          />
        ))}
      </div>
    </div>
  );
}
