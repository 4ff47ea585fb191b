'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react';
import { type FormAction, typed, wrong } from '#components/posts/form-values.ts';
import { useSingleKeys } from '#components/site/single-keys.ts';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Field } from '#components/ui/field.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { UndoNotice } from '#components/ui/undo-notice.tsx';
import { COMMENT_ANSWERS, MAX_THANKS_LENGTH } from '#lib/feedback/rules.ts';
import { useAnswerKeys } from './use-answer-keys.ts';

type Props = {
  /** The comment in front; null once everything is answered. */
  current: {
    commentId: string;
    giverName: string;
    /** Revisions it can have led to, the newest first. */
    revisions: readonly number[];
    previous: string | null;
    next: string | null;
  } | null;
  answer: FormAction;
  takeBack: FormAction;
  /** The comment itself, or what there is to do when none waits. */
  children: ReactNode;
};

const UNDO_MS = 10_000;

/** One comment after the other, answered in one press, by keys too; what was said last can be taken back. */
export function AnswerDesk({ current, answer, takeBack, children }: Props) {
  const [state, submit] = useActionState(answer, { status: 'idle' });
  const [taken, undo] = useActionState(takeBack, { status: 'idle' });
  const [latest, setLatest] = useState<'answer' | 'undo' | null>(taken.status === 'idle' ? 'answer' : 'undo');
  const desk = useRef<HTMLDivElement>(null);
  useAnswerKeys(desk);

  useEffect(() => {
    if (state.status !== 'done') return;
    setLatest('answer');
    // the comment that moved up is read out, and keys go on from there
    desk.current?.querySelector<HTMLElement>('[data-comment]')?.focus();
    const timer = setTimeout(() => setLatest(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (taken.status !== 'idle') setLatest('undo');
  }, [taken]);

  return (
    <div ref={desk} className="grid gap-5">
      <div data-undo="">
        {latest === 'answer' && state.status === 'done' && (
          <UndoButton message={state.message} fields={state.undo} undo={undo} />
        )}
        {latest === 'undo' && taken.status !== 'idle' && (
          <Notice kind={taken.status === 'refused' ? 'alert' : 'status'}>{taken.message}</Notice>
        )}
        {state.status === 'refused' && <Notice kind="alert">{state.message}</Notice>}
      </div>
      {children}
      {current && (
        <form action={submit} className="grid gap-5">
          {/* Enter in a field must not press the first answer */}
          <button type="submit" disabled hidden />
          <input type="hidden" name="commentId" value={current.commentId} />
          <DeskFields key={current.commentId} state={state} {...current} />
          <Answers giverName={current.giverName} />
        </form>
      )}
      {current && <DeskLinks {...current} />}
    </div>
  );
}

type UndoProps = {
  message: string | undefined;
  fields: Record<string, string> | undefined;
  undo: (form: FormData) => void;
};

function UndoButton({ message, fields = {}, undo }: UndoProps) {
  const t = useTranslations('posts.live.desk');
  return (
    <UndoNotice action={undo} fields={fields} label={t('undo')}>
      {message}
    </UndoNotice>
  );
}

type FieldsProps = { state: Parameters<typeof typed>[0]; revisions: readonly number[] };

function DeskFields({ state, revisions }: FieldsProps) {
  const t = useTranslations('posts.live.desk');
  const words = useTranslations('posts.live');
  const [now] = revisions;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('thanks')} optional error={wrong(state, 'thanks')}>
        {(control) => (
          <TextInput
            {...control}
            name="thanks"
            autoComplete="off"
            maxLength={MAX_THANKS_LENGTH}
            placeholder={words('thankYou')}
            defaultValue={typed(state, 'thanks')}
          />
        )}
      </Field>
      {now === undefined ? (
        <p className="self-end text-soft text-sm">{t('notEditedYet')}</p>
      ) : (
        <Field label={t('changedIn')} error={wrong(state, 'changedIn')}>
          {(control) => (
            <Select
              {...control}
              name="changedIn"
              defaultValue={String(now)}
              options={revisions.map((number) => ({
                value: String(number),
                label: t(number === now ? 'versionNow' : 'version', { number }),
              }))}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Answers({ giverName }: { giverName: string }) {
  const t = useTranslations('posts.live');
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">{t('whatDidItDo', { name: giverName })}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {COMMENT_ANSWERS.map((value, i) => (
          <SubmitButton
            key={value}
            name="answer"
            value={value}
            variant="secondary"
            aria-keyshortcuts={String(i + 1)}
            className="px-3 text-sm sm:justify-between"
          >
            {t(`answers.${value}`)}
            <span aria-hidden="true" className="max-sm:hidden">
              <Kbd>{i + 1}</Kbd>
            </span>
          </SubmitButton>
        ))}
      </div>
    </fieldset>
  );
}

function DeskLinks({ previous, next }: { previous: string | null; next: string | null }) {
  const hasKeys = useSingleKeys();
  const t = useTranslations('posts.live.desk');
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2 border-line border-t pt-4">
      {previous && (
        <a href={previous} data-key="k" className={buttonStyle('quiet', 'small')}>
          {t('previous')}
        </a>
      )}
      {next && (
        <a href={next} data-key="j" className={buttonStyle('quiet', 'small')}>
          {t('next')}
        </a>
      )}
      {hasKeys && (
        <p className="ml-auto hidden text-faint text-sm sm:block">
          {t.rich('keys', { k: (key) => <Kbd>{key}</Kbd> })}
        </p>
      )}
    </div>
  );
}
