'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { PostKind } from '#lib/posts/rules.ts';
import { AskFields } from './ask-fields.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { typed, type WriteAction } from './form-values.ts';
import { AboutFields, TextFields } from './post-fields.tsx';
import { PreviewButton, PreviewPane } from './preview-pane.tsx';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';
import { WordCount } from './word-count.tsx';
import { WritingTable } from './writing-table.tsx';

type Props = {
  /** Whose draft this browser keeps. */
  personId: string;
  kind: PostKind;
  /** Made by the server for this form; the same form sent twice publishes once. */
  submitKey: string;
  people: readonly { handle: string; name: string }[];
  knownTopics: readonly string[];
  today: string;
  languages: readonly { value: string; label: string }[];
  /** What is chosen of them at first. */
  language: string;
  asks: boolean;
  action: WriteAction;
};

const EMPTY = { title: '', body: '', linkUrl: '', topics: [], visibility: 'everyone' } as const;

/** Writes a new post, with an ask for feedback if wanted. The page passes the server action. */
export function WriteForm(props: Props) {
  const { personId, kind, submitKey, asks, action } = props;
  const t = useTranslations('posts.live.write');
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
  const initial = { ...EMPTY, language: props.language };
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
      <WritingTable
        preview={isOpen && <PreviewPane {...shown} />}
        aside={
          <>
            <AboutFields
              state={state}
              initial={initial}
              knownTopics={props.knownTopics}
              languages={props.languages}
            />
            <div className="group/asks grid gap-3 border-line border-t pt-4">
              <Checkbox name="asks" label={t('asks')} hint={t('asksHint')} defaultChecked={asksNow} />
              <div className="hidden group-has-[[name=asks]:checked]/asks:block">
                <AskFields state={state} people={props.people} today={props.today} />
              </div>
            </div>
            <div className="flex flex-wrap gap-3">
              <SubmitButton pendingLabel={t('publishing')}>{t(`publish.${kind}`)}</SubmitButton>
              <PreviewButton isOpen={isOpen} toggle={toggle} />
            </div>
          </>
        }
      >
        <TextFields kind={kind} state={state} initial={initial} />
        <WordCount form={form} kind={kind} />
      </WritingTable>
    </form>
  );
}
