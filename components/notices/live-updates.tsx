'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { hearLive, type Said } from './live-stream.ts';

/** Several changes at once make one refresh, and a busy page is left some time to be read. */
const SOON_MS = 150;
const APART_MS = 2_000;
const NOTE_MS = 10_000;

/**
 * Keeps the page up to date while it is open: what the server shows is asked anew, what is typed and where one reads
 * stays. Says so quietly.
 */
export function LiveUpdates() {
  const t = useTranslations('notices.live');
  const { refresh } = useRouter();
  const [, post] = /^\/posts\/([\da-f-]{36})$/.exec(usePathname()) ?? [];
  const [note, setNote] = useState<Said | null>(null);

  useEffect(() => {
    let [due, fade]: (ReturnType<typeof setTimeout> | undefined)[] = [];
    let last = 0;
    const stop = hearLive(post ? `/api/live?post=${post}` : '/api/live', (said) => {
      clearTimeout(due);
      due = setTimeout(
        () => {
          last = Date.now();
          refresh();
          if (said === 'quiet') return;
          setNote(said);
          clearTimeout(fade);
          fade = setTimeout(setNote, NOTE_MS, null);
        },
        Math.max(SOON_MS, last + APART_MS - Date.now()),
      );
    });
    return () => {
      stop();
      clearTimeout(due);
      clearTimeout(fade);
      setNote(null);
    };
  }, [post, refresh]);

  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-18 z-20 flex justify-center px-4 sm:bottom-6"
    >
      {note && note !== 'quiet' && (
        <p className="pointer-events-auto rounded-full border border-edge bg-sheet px-4 py-1.5 text-sm shadow-sm">
          {t(note)}{' '}
          {note === 'you' && (
            <Link href="/notices" className="inline-block py-1 underline">
              {t('see')}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
