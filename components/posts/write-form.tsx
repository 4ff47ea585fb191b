'use client';

import { useActionState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { PostKind } from '#lib/posts/rules.ts';
import { AskFields } from './ask-fields.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { typed, type WriteAction } from './form-values.ts';
import { PostFields } from './post-fields.tsx';
import { PreviewButton, PreviewPane } from './preview-pane.tsx';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';

type Props = {
  /** Whose draft this browser keeps. */
  personId: string;
  kind: PostKind;
  /** Made by the server for this form; the same form sent twice publishes once. */
  submitKey: string;
  people: readonly { handle: string; name: string }[];
  knownTopics: readonly string[];
  today: string;
  asks: boolean;
  action: WriteAction;
};

const PUBLISH: Record<PostKind, string> = {
  note: 'Publish the note',
  article: 'Publish the article',
  question: 'Ask the question',
};

/** Writes a new post, with an ask for feedback if wanted. The page passes the server action. */
export function WriteForm({ personId, kind, submitKey, people, knownTopics, today, asks, action }: Props) {
  const [state, submit, isPending] = useActionState(action, { status: 'idle' });
  const { form, keep, isRestored, restored, discard } = useDraft({
    personId,
    what: 'write',
    fields: ['title', 'body'],
    status: state.status,
    isPending,
  });
  const { isOpen, toggle, refresh, ...shown } = usePreview(form, state);
  const asksNow = state.status === 'idle' ? asks : typed(state, 'asks') === 'on';
  return (
    <form
      ref={form}
      action={submit}
      onInput={() => {
        keep();
        refresh();
      }}
      className="grid gap-6"
    >
      <DraftNotice isRestored={isRestored} discard={discard} />
      {state.status === 'refused' && <Notice kind="alert">{state.message}</Notice>}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="submitKey" value={restored('submitKey') ?? submitKey} />
      <PostFields
        kind={kind}
        state={state}
        knownTopics={knownTopics}
        initial={{ title: '', body: '', linkUrl: '', topics: [], visibility: 'everyone' }}
      />
      <div className="group/asks grid gap-3 border-line border-y py-4">
        <Checkbox
          name="asks"
          label="Ask for feedback"
          hint="Readers see on top what would help you. You can also ask later."
          defaultChecked={asksNow}
        />
        <div className="hidden group-has-[[name=asks]:checked]/asks:block">
          <AskFields state={state} people={people} today={today} />
        </div>
      </div>
      {isOpen && <PreviewPane {...shown} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Publishing …">{PUBLISH[kind]}</SubmitButton>
        <PreviewButton isOpen={isOpen} toggle={toggle} />
      </div>
    </form>
  );
}
