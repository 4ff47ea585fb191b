'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import { MAX_NOTE_LENGTH, type PostKind } from '#lib/posts/rules.ts';
import { countWords, minutesFor } from '#lib/text/count-words.ts';

const PAUSE_MS = 300;
/** From here a note says how much room is left. */
const NEAR_LIMIT = 100;

/** How much is written: words and time to read, or, for a note near its end, the room that is left. */
export function WordCount({ form, kind }: { form: RefObject<HTMLFormElement | null>; kind: PostKind }) {
  const t = useTranslations('posts.live.fields');
  const [body, setBody] = useState('');
  useEffect(() => {
    const written = form.current;
    if (!written) return;
    let timer: ReturnType<typeof setTimeout>;
    const read = () => setBody(String(new FormData(written).get('body') ?? ''));
    // counting a long text takes a moment, so it waits for one
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE_MS);
    };
    read();
    written.addEventListener('input', readSoon);
    return () => {
      clearTimeout(timer);
      written.removeEventListener('input', readSoon);
    };
  }, [form]);

  const count = countWords(body);
  const left = MAX_NOTE_LENGTH - body.length;
  const isNote = kind === 'note';
  if (count === 0) return null;
  return (
    <p className="figures text-faint text-sm">
      {isNote ? t('words', { count }) : t('wordsAndMinutes', { count, minutes: minutesFor(count) })}
      {isNote && left < NEAR_LIMIT && (
        <span className={left < 0 ? 'font-medium text-alert' : undefined}>
          {' · '}
          {t(left < 0 ? 'over' : 'left', { count: Math.abs(left) })}
        </span>
      )}
      {!isNote && ` · ${t('kept')}`}
    </p>
  );
}
