'use client';

import { useEffect } from 'react';
import { stack } from './stack.ts';

const GAP_PX = 12;

/**
 * Ties comments and their passages together: pointing at one, or being in it by keys, lights the other. The style sheet
 * stands each comment beside its passage; where a browser cannot do that, this does.
 */
export function MarginNotes({ roomId, listId }: { roomId: string; listId: string }) {
  useEffect(() => {
    const room = document.getElementById(roomId);
    const list = document.getElementById(listId);
    if (!room || !list) return;
    const isAnchored = CSS.supports('top: anchor(top)');
    const isWide = matchMedia('(min-width: 64rem)');
    const place = () => {
      if (!isAnchored) align(list, isWide.matches);
      else holdAll(list, isWide.matches);
    };
    const observer = new ResizeObserver(place);
    for (const element of [room, ...list.children]) observer.observe(element);
    isWide.addEventListener('change', place);
    const light = ({ type, target }: Event) => lightPair(room, type.endsWith('out') ? null : noteOf(target));
    for (const name of LIT_BY) room.addEventListener(name, light);
    place();
    return () => {
      observer.disconnect();
      isWide.removeEventListener('change', place);
      for (const name of LIT_BY) room.removeEventListener(name, light);
    };
  });
  return null;
}

const LIT_BY = ['pointerover', 'pointerout', 'focusin', 'focusout'] as const;

/** The comment that an element belongs to: it lies in it, or in the passage it is about, or leads to it. */
function noteOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const found = target.closest<HTMLElement>('[data-note],[data-passage],[data-reference]');
  const { note, passage, reference } = found?.dataset ?? {};
  return note ?? reference ?? passage?.split(' ')[0] ?? null;
}

function lightPair(room: HTMLElement, id: string | null): void {
  for (const lit of room.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  if (id === null) return;
  const name = CSS.escape(id);
  for (const part of room.querySelectorAll(`[data-note="${name}"],[data-passage~="${name}"]`)) {
    part.setAttribute('data-lit', '');
  }
}

/** Comments that stand beside the text take no room by themselves: their column is made as long as they reach. */
function holdAll(list: HTMLElement, isWide: boolean): void {
  const column = list.closest('section');
  if (!column) return;
  const top = column.getBoundingClientRect().top;
  const reach = Math.max(0, ...[...list.children].map((note) => note.getBoundingClientRect().bottom - top));
  column.style.minHeight = isWide ? `${reach}px` : '';
}

function align(list: HTMLElement, isWide: boolean): void {
  const notes = [...list.children].filter((note) => note instanceof HTMLElement);
  const top = list.getBoundingClientRect().top;
  const wishes = notes.map((note) => {
    const passage = document.getElementById(`passage-${note.dataset.note}`);
    return { wanted: passage ? passage.getBoundingClientRect().top - top : 0, height: note.offsetHeight };
  });
  let reach = 0;
  for (const [index, place] of stack(wishes, GAP_PX).entries()) {
    const note = notes[index];
    if (note) note.style.marginTop = isWide ? `${place - reach}px` : '';
    reach = place + (wishes[index]?.height ?? 0);
  }
}
