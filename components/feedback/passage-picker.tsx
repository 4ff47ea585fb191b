'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { plainOf } from '#components/text/selection.ts';
import { type Span, sentencesOf } from '#components/text/sentences.ts';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { type Picked, selectSpan, usePassage } from './use-passage.ts';

type Props = {
  proseId: string;
  /** Id of an empty element right after the writing, so that Tab leads from the selected words to the toolbar. */
  offerId: string;
  /** How often somebody began without selecting: each time the first sentence is chosen. */
  begun: number;
  onPick: (passage: Picked) => void;
};

/** Sentences to walk over, and the first and last of those that are chosen. */
type Walk = { sentences: Span[]; from: number; to: number };

/**
 * While words of the writing are selected, by mouse, touch or keys, offers to comment on them. Whoever has no way to select
 * begins with a link and walks over the sentences with the arrow keys, or with buttons.
 */
export function PassagePicker({ proseId, offerId, begun, onPick }: Props) {
  const t = useTranslations('feedback.live.pick');
  const toolbar = useRef<HTMLDivElement>(null);
  const { picked, look, drop } = usePassage(proseId, toolbar);
  const [walk, setWalk] = useState<Walk | null>(null);
  const pick = () => {
    if (!picked) return;
    onPick(picked);
    setWalk(null);
    drop();
  };

  const go = (next: Walk) => {
    const prose = document.getElementById(proseId);
    const [first, last] = [next.sentences[next.from], next.sentences[next.to]];
    if (!prose || !first || !last) return;
    selectSpan(prose, { start: first.start, end: last.end });
    look();
    setWalk(next);
  };
  const step = (by: number, isLonger = false) => {
    if (!walk) return;
    const to = Math.min(Math.max(walk.to + by, 0), walk.sentences.length - 1);
    go({ ...walk, from: isLonger ? Math.min(walk.from, to) : to, to });
  };

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
      if (!picked || !isPlain || event.key.toLowerCase() !== 'c' || isTyping(event.target)) return;
      event.preventDefault();
      pick();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  useEffect(() => {
    if (!picked) setWalk(null);
  }, [picked]);
  useEffect(() => {
    const prose = document.getElementById(proseId);
    if (begun === 0 || !prose) return;
    const sentences = sentencesOf(plainOf(prose), languageOf(prose));
    if (sentences[0]) selectSpan(prose, sentences[0]);
    look();
    setWalk({ sentences, from: 0, to: 0 });
  }, [begun, proseId, look]);
  const isWalking = walk !== null;
  const isOffered = picked !== null;
  useEffect(() => {
    if (isWalking && isOffered) toolbar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isWalking, isOffered]);
  useLayoutEffect(() => {
    if (picked && toolbar.current) placeUnder(toolbar.current, picked.box);
  });

  const leave = () => {
    setWalk(null);
    drop();
    document.querySelector<HTMLElement>('a[data-choose-passage]')?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return leave();
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!walk || by === undefined) return;
    event.preventDefault();
    step(by, event.shiftKey);
  };

  const offer = picked && document.getElementById(offerId);
  if (!offer) return null;
  return createPortal(
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={t('spoken')}
      className="absolute z-20 flex w-max max-w-full flex-wrap items-center gap-1 rounded-lg border border-line bg-sheet p-1 shadow-lift"
      // pressing it must not drop the selection
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={keys}
    >
      <Button variant="primary" size="small" aria-label={t('spoken')} aria-keyshortcuts="c" onClick={pick}>
        {t('comment')}
        <span className="pointer-coarse:hidden" aria-hidden="true">
          <Kbd>c</Kbd>
        </span>
      </Button>
      {walk && (
        <>
          <Button variant="quiet" size="small" onClick={() => step(-1)}>
            {t('previous')}
          </Button>
          <Button variant="quiet" size="small" onClick={() => step(1)}>
            {t('next')}
          </Button>
          <Button variant="quiet" size="small" onClick={() => step(1, true)}>
            {t('more')}
          </Button>
          <Button variant="quiet" size="small" onClick={leave}>
            {t('leave')}
          </Button>
          <p role="status" className="sr-only">
            {t('selected', { words: picked.words })}
          </p>
        </>
      )}
    </div>,
    offer,
  );
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') || 'en';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Puts the toolbar under the passage, inside its column and inside the window. */
function placeUnder(toolbar: HTMLElement, box: DOMRect): void {
  const room = toolbar.offsetParent?.getBoundingClientRect();
  if (!room) return;
  // the handles of a selection made by touch hang below it
  const gap = matchMedia('(pointer: coarse)').matches ? 30 : 8;
  const top = Math.min(box.bottom + gap, innerHeight - toolbar.offsetHeight - 72);
  const left = Math.min(box.left, room.right - toolbar.offsetWidth);
  toolbar.style.top = `${top - room.top}px`;
  toolbar.style.left = `${Math.max(left - room.left, 0)}px`;
}
