import { ChoiceChips } from '#components/ui/choice-chips.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { MAX_TOPIC_LENGTH } from '#lib/people/rules.ts';
import {
  MAX_NOTE_LENGTH,
  MAX_TITLE_LENGTH,
  MAX_TOPICS,
  type PostKind,
  VISIBILITIES,
  VISIBILITY_LABELS,
  type Visibility,
} from '#lib/posts/rules.ts';
import { typed, typedList, type WriteState, wrong } from './form-values.ts';

export type PostFieldValues = {
  title: string;
  body: string;
  linkUrl: string;
  topics: readonly string[];
  visibility: Visibility;
};

type Props = {
  kind: PostKind;
  state: WriteState;
  initial: PostFieldValues;
  /** Offered while a topic is typed. */
  knownTopics: readonly string[];
};

const BODY_HINTS: Record<PostKind, string> = {
  note: `Up to ${MAX_NOTE_LENGTH} characters. Markdown works: *emphasis*, [a link](https://…).`,
  article: 'Markdown works: # heading, *emphasis*, > quotation, [a link](https://…).',
  question: 'Say what you know already and where you are stuck. Markdown works.',
};

/** The writing itself: title, text, link, topics, who can read it. */
export function PostFields({ kind, state, initial, knownTopics }: Props) {
  return (
    <>
      {kind !== 'note' && (
        <Field
          label={kind === 'question' ? 'Your question, in one sentence' : 'Title'}
          error={wrong(state, 'title')}
        >
          {(control) => (
            <TextInput
              {...control}
              name="title"
              maxLength={MAX_TITLE_LENGTH}
              required
              className="font-read text-xl"
              defaultValue={typed(state, 'title', initial.title)}
            />
          )}
        </Field>
      )}
      <Field
        label={kind === 'question' ? 'More about it' : 'Text'}
        hint={BODY_HINTS[kind]}
        error={wrong(state, 'body')}
      >
        {(control) => (
          <TextArea
            {...control}
            name="body"
            required
            reading
            length={kind === 'article' ? 'long' : 'medium'}
            defaultValue={typed(state, 'body', initial.body)}
          />
        )}
      </Field>
      {kind === 'note' && (
        <Field label="Link" optional error={wrong(state, 'linkUrl')}>
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
      <TopicInputs
        topics={typedList(state, 'topics', initial.topics)}
        known={knownTopics}
        error={wrong(state, 'topics')}
      />
      <ChoiceChips
        legend="Who can read it"
        name="visibility"
        chosen={typed(state, 'visibility', initial.visibility)}
        choices={VISIBILITIES.map((value) => ({ value, ...VISIBILITY_LABELS[value] }))}
      />
    </>
  );
}

type TopicProps = { topics: readonly string[]; known: readonly string[]; error: string | null };

/** A small field per topic: works without a script, and the browser suggests from the list. */
function TopicInputs({ topics, known, error }: TopicProps) {
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-medium">
        Topics <span className="ml-1 font-normal text-faint text-sm">optional, up to {MAX_TOPICS}</span>
      </legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-5">
        {Array.from({ length: MAX_TOPICS }, (_, i) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: the fields are told apart by their place alone
            key={i}
            name="topics"
            aria-label={`Topic ${i + 1}`}
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
