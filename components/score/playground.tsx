'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ScoreFigure } from '#components/charts/score-figure.tsx';
import { Button } from '#components/ui/button.tsx';
import { HeardNote } from './heard-note.tsx';
import { PLAY, PLAY_GROUPS, PLAY_NAMES, type Play, type PlayName, scoreOfPlay } from './play.ts';
import { ScoreParts } from './score-parts.tsx';

/**
 * Sliders over the real library, computed in the browser. Without a script the button sends the form and the server
 * computes the same.
 */
export function Playground({ initial }: { initial: Play }) {
  const t = useTranslations('score.play');
  const [play, setPlay] = useState(initial);
  const score = scoreOfPlay(play);
  const set = (name: PlayName, value: number) => setPlay((before) => ({ ...before, [name]: value }));
  return (
    <form action="/about/score/try" className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[1fr_26rem]">
      <div className="grid min-w-0 gap-8">
        <ScoreInSight value={score.score} />
        {PLAY_GROUPS.map((group) => (
          <fieldset key={group} className="grid min-w-0 gap-3">
            <legend className="mb-3 font-read text-xl">{t(`groups.${group}`)}</legend>
            {PLAY_NAMES.filter((name) => PLAY[name].group === group).map((name) => (
              <Slider
                key={name}
                name={name}
                value={settingOf(play, name)}
                onChange={(value) => set(name, value)}
              />
            ))}
          </fieldset>
        ))}
        <noscript>
          <Button type="submit">{t('workItOut')}</Button>
        </noscript>
      </div>
      <output
        className="grid min-w-0 gap-6 rounded-lg border border-line bg-sheet p-6 lg:sticky lg:top-6"
        aria-live="off"
      >
        <ScoreFigure value={score.score} large />
        <ScoreParts parts={score.parts} columns={1} heading="h2" />
        <HeardNote trust={play.trust / 100} />
      </output>
    </form>
  );
}

/** On a narrow screen the result lies far below the sliders: it is repeated where the hand is, for the eye alone. */
function ScoreInSight({ value }: { value: number }) {
  const t = useTranslations('score.play');
  // a whole number: the last digits of an exponential differ between the server's engine and the browser's
  const rounded = Math.round(value);
  return (
    <p
      aria-hidden="true"
      className="figures sticky top-0 z-10 -mx-2 flex items-center gap-3 border-line border-b bg-paper px-2 py-2 lg:hidden"
    >
      <span className="text-soft text-sm">{t('score')}</span>
      <span className="w-9 text-right font-read text-2xl">{rounded}</span>
      <svg className="h-1.5 w-0 flex-1" aria-hidden="true">
        <rect width="100%" height="100%" rx="1" className="fill-line" />
        <rect width={`${rounded}%`} height="100%" rx="1" className="fill-accent" />
      </svg>
    </p>
  );
}

/** Nobody answers more than was given. */
function settingOf(play: Play, name: PlayName): number {
  return name === 'returned' ? Math.min(play.returned, play.opened) : play[name];
}

type SliderProps = { name: PlayName; value: number; onChange: (value: number) => void };

function Slider({ name, value, onChange }: SliderProps) {
  const t = useTranslations('score.play');
  const { min, max, ...more } = PLAY[name];
  const id = `play-${name}`;
  const shown = 'unit' in more ? t(more.unit, { value }) : String(value);
  return (
    <div className={name === 'returned' ? 'pl-5' : undefined}>
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id}>{t(`labels.${name}`)}</label>
        <span aria-hidden="true" className="figures whitespace-nowrap font-medium">
          {shown}
        </span>
      </div>
      <input
        id={id}
        type="range"
        name={name}
        min={min}
        max={max}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="block h-8 w-full cursor-pointer"
      />
    </div>
  );
}
