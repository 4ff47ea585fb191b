import { useTranslations } from 'next-intl';
import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAX_TOPIC_LENGTH } from '#lib/people/rules.ts';
import {
  MAX_NOTE_LENGTH,
  MAX_TITLE_LENGTH,
  MAX_TOPICS,
  type PostKind,
  VISIBILITIES,
  type Visibility,
} from '#lib/posts/rules.ts';
import { typed, typedList, type WriteState, wrong } from './form-values.ts';

export type PostFieldValues = {
  title: string;
  body: string;
  linkUrl: string;
  topics: readonly string[];
  visibility: Visibility;
  /** BCP 47. */
  language: string;
};

type Props = { kind: PostKind; state: WriteState; initial: PostFieldValues };

/** The writing itself: title, text, link. Its direction follows what is typed. */
export function TextFields({ kind, state, initial }: Props) {
  const t = useTranslations('posts.live.fields');
  return (
    <>
      {kind !== 'note' && (
        <Field label={t(kind === 'question' ? 'question' : 'title')} error={wrong(state, 'title')}>
          {(control) => (
            <TextInput
              {...control}
              name="title"
              dir="auto"
              maxLength={MAX_TITLE_LENGTH}
              required
              className="font-read text-xl"
              defaultValue={typed(state, 'title', initial.title)}
            />
          )}
        </Field>
      )}
      <Field
        label={t(kind === 'question' ? 'more' : 'text')}
        hint={t(`hint.${kind}`, { most: MAX_NOTE_LENGTH })}
        error={wrong(state, 'body')}
      >
        {(control) => (
          <TextArea
            {...control}
            name="body"
            dir="auto"
            required
            reading
            length={kind === 'article' ? 'long' : 'medium'}
            defaultValue={typed(state, 'body', initial.body)}
          />
        )}
      </Field>
      {kind === 'note' && (
        <Field label={t('link')} optional error={wrong(state, 'linkUrl')}>
          {(control) => (
            <TextInput
              {...control}
              name="linkUrl"
              type="url"
              placeholder="https://"
              defaultValue={typed(state, 'linkUrl', initial.linkUrl)}
            />
          )}
        </Field>
      )}
    </>
  );
}

type AboutProps = Omit<Props, 'kind'> & {
  /** Offered while a topic is typed. */
  knownTopics: readonly string[];
  languages: readonly { value: string; label: string }[];
};

/** About the writing: topics, its language, who can read it. */
export function AboutFields({ state, initial, knownTopics, languages }: AboutProps) {
  const t = useTranslations('posts.live.fields');
  return (
    <>
      <TopicInputs
        topics={typedList(state, 'topics', initial.topics)}
        known={knownTopics}
        error={wrong(state, 'topics')}
      />
      <ChoiceChips
        legend={t('who')}
        name="visibility"
        chosen={typed(state, 'visibility', initial.visibility)}
        choices={VISIBILITIES.map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`visibility.${value}Hint`),
        }))}
      />
      <Field label={t('language')} error={wrong(state, 'language')}>
        {(control) => (
          <Select
            {...control}
            name="language"
            options={languages}
            defaultValue={typed(state, 'language', initial.language)}
          />
        )}
      </Field>
    </>
  );
}

type TopicProps = { topics: readonly string[]; known: readonly string[]; error: string | null };

/** A small field per topic: works without a script, and the browser suggests from the list. */
function TopicInputs({ topics, known, error }: TopicProps) {
  const t = useTranslations('posts.live.fields');
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-medium">
        {t('topics')}{' '}
        <span className="ml-1 font-normal text-faint text-sm">{t('optionalUpTo', { most: MAX_TOPICS })}</span>
      </legend>
      <div className="grid grid-cols-2 gap-2">
        {Array.from({ length: MAX_TOPICS }, (_, i) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are told apart by their place alone
            key={i}
            name="topics"
            aria-label={t('topic', { number: i + 1 })}
            list="known-topics"
            maxLength={MAX_TOPIC_LENGTH}
            autoComplete="off"
            defaultValue={topics[i] ?? ''}
          />
        ))}
      </div>
      <datalist id="known-topics">
        {known.map((topic) => (
          <option key={topic} value={topic} />
        ))}
      </datalist>
      {error && (
        <p role="alert" className="font-medium text-alert text-sm">
          {error}
        </p>
      )}
    </fieldset>
  );
}
