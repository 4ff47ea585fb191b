'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';

type Card = { name: string; rest: string; left: number; top: number };

const STEPS: Record<string, ['x' | 'y', 1 | -1]> = {
  ArrowRight: ['x', 1],
  ArrowLeft: ['x', -1],
  ArrowUp: ['y', -1],
  ArrowDown: ['y', 1],
};

const linksIn = (frame: Element) => [...frame.querySelectorAll<SVGAElement>('a.point')];
const centreOf = (link: Element) => {
  const box = (link.querySelector('circle') ?? link).getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/**
 * Around a drawing of links: a card with what the link under the pointer or in focus says, and one stop for Tab with
 * arrow keys inside. Without a script every point is a stop of its own, and says the same.
 */
export function PointCard({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<Card | null>(null);

  // the drawing comes from the server: whatever is drawn anew has its stops set anew
  useEffect(() => {
    const links = frame.current ? linksIn(frame.current) : [];
    const stop =
      links.find((link) => link === document.activeElement) ??
      // where somebody was when they left: the way back leads there
      links.find((link) => link.getAttribute('tabindex') === '0') ??
      links[0];
    for (const link of links) link.setAttribute('tabindex', link === stop ? '0' : '-1');
  });

  const show = (event: PointerEvent | FocusEvent) => {
    const link = (event.target as Element).closest('a.point');
    if (!link || !frame.current) return setCard(null);
    const name = link.getAttribute('data-name') ?? '';
    const { x, y } = centreOf(link);
    const outer = frame.current.getBoundingClientRect();
    // kept inside the frame: a card is at most 15rem wide
    const left = Math.min(Math.max(x - outer.x, 124), Math.max(124, outer.width - 124));
    setCard({
      name,
      rest: (link.getAttribute('aria-label') ?? '').slice(name.length + 2),
      left,
      top: y - outer.y,
    });
  };

  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setCard(null);
    const links = frame.current ? linksIn(frame.current) : [];
    const current = links.find((link) => link === document.activeElement);
    const move = STEPS[event.key];
    if (!current || (!move && event.key !== 'Home' && event.key !== 'End')) return;
    event.preventDefault();
    const [along, by] = move ?? ['x', 1];
    const places = links.map((link) => ({ link, ...centreOf(link) }));
    if (move) places.sort((a, b) => a[along] - b[along] || a.x - b.x || b.y - a.y);
    const at = places.findIndex(({ link }) => link === current);
    const next = move ? at + by : event.key === 'Home' ? 0 : places.length - 1;
    const to = places[next]?.link;
    if (!to) return;
    current.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to what bubbles up from the links inside
    <div
      ref={frame}
      className="relative"
      onPointerOver={show}
      onPointerLeave={() => setCard(null)}
      onFocus={show}
      onBlur={() => setCard(null)}
      onKeyDown={step}
    >
      {children}
      {card && (
        <div
          aria-hidden="true"
          className="-translate-x-1/2 -translate-y-[calc(100%+1rem)] pointer-events-none absolute z-10 w-max max-w-60 rounded-md border border-line bg-sheet px-3 py-2 text-sm shadow-lift"
          style={{ left: card.left, top: card.top }}
        >
          <p dir="auto" className="font-semibold">
            {card.name}
          </p>
          <p className="text-soft">{card.rest}</p>
        </div>
      )}
    </div>
  );
}
