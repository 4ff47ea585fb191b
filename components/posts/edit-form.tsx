'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect, useState } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { PostKind } from '#lib/posts/rules.ts';
import { DraftNotice } from './draft-notice.tsx';
import type { WriteAction } from './form-values.ts';
import { PostFields, type PostFieldValues } from './post-fields.tsx';
import { PreviewButton, PreviewPane } from './preview-pane.tsx';
import { useDraft } from './use-draft.ts';
import { usePreview } from './use-preview.ts';

type Props = {
  /** Whose draft this browser keeps. */
  personId: string;
  postId: string;
  kind: PostKind;
  /** The revision that is saved now. An edit names the one it was based on. */
  revision: number;
  saved: PostFieldValues;
  knownTopics: readonly string[];
  action: WriteAction;
};

/** Edits a post. When it was edited elsewhere meanwhile, shows what is saved now beside what was typed here. */
export function EditForm({ personId, postId, kind, revision, saved, knownTopics, action }: Props) {
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
        <Disclosure summary="What is saved now">
          <div className="whitespace-pre-wrap rounded-lg bg-well p-5 font-read">{`${saved.title}\n\n${saved.body}`}</div>
        </Disclosure>
      )}
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="basedOnRevision" value={basedOn} />
      <PostFields kind={kind} state={state} knownTopics={knownTopics} initial={saved} />
      {isOpen && <PreviewPane {...shown} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Saving …">Save</SubmitButton>
        <PreviewButton isOpen={isOpen} toggle={toggle} />
      </div>
    </form>
  );
}
