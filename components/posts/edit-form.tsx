'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionState, useEffect, useState } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { PostKind } from '#lib/posts/rules.ts';
import { DraftNotice } from './draft-notice.tsx';
import { type AnswerChoice, EditAnswers } from './edit-answers.tsx';
import type { WriteAction } from './form-values.ts';
import { AboutFields, type PostFieldValues, TextFields } from './post-fields.tsx';
import { PreviewButton, PreviewPane } from './preview-pane.tsx';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';
import { WordCount } from './word-count.tsx';
import { WritingTable } from './writing-table.tsx';

type Props = {
  /** Whose draft this browser keeps. */
  personId: string;
  postId: string;
  kind: PostKind;
  /** The revision that is saved now. An edit names the one it was based on. */
  revision: number;
  saved: PostFieldValues;
  knownTopics: readonly string[];
  languages: readonly { value: string; label: string }[];
  /** Feedback that this edit may answer. */
  waiting: readonly AnswerChoice[];
  action: WriteAction;
};

/** Edits a post. When it was edited elsewhere meanwhile, shows what is saved now beside what was typed here. */
export function EditForm(props: Props) {
  const { personId, postId, kind, revision, saved, action } = props;
  const t = useTranslations('posts.live.edit');
  const [state, submit, isPending] = useActionState(action, { status: 'idle' });
  const { form, keep, isRestored, restored, discard } = useDraft({
    personId,
    what: `edit:${postId}`,
    fields: ['title', 'body'],
    status: state.status,
    isPending,
  });
  const { isOpen, toggle, refresh, ...shown } = usePreview(form, state);
  const isOutdated = state.status === 'refused' && state.code === 'post-edited-meanwhile';
  const [isInformed, setInformed] = useState(false);
  // a draft may have been based on an older revision than the one that is saved now
  const basedOn = (!isInformed && restored('basedOnRevision')) || revision;
  const router = useRouter();
  useEffect(() => {
    if (!isOutdated) return;
    // brings what is saved now, and its number, so that sending again is a choice made knowingly
    router.refresh();
    setInformed(true);
  }, [isOutdated, router]);
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
      {isOutdated && (
        <Disclosure summary={t('savedNow')}>
          <div className="whitespace-pre-wrap rounded-lg bg-well p-5 font-read">{`${saved.title}\n\n${saved.body}`}</div>
        </Disclosure>
      )}
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="basedOnRevision" value={basedOn} />
      <WritingTable
        preview={isOpen && <PreviewPane {...shown} />}
        aside={
          <>
            <EditAnswers waiting={props.waiting} state={state} />
            <AboutFields
              state={state}
              initial={saved}
              knownTopics={props.knownTopics}
              languages={props.languages}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton pendingLabel={t('saving')}>{t('save')}</SubmitButton>
              <PreviewButton isOpen={isOpen} toggle={toggle} />
            </div>
          </>
        }
      >
        <TextFields kind={kind} state={state} initial={saved} />
        <WordCount form={form} kind={kind} />
      </WritingTable>
    </form>
  );
}
