'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ButtonDisclosure } from '#components/follows/button-disclosure.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { SKIP_REASONS, type SkipReason } from '#lib/connections/rules.ts';
import { useGiveNext } from './give-next-desk.tsx';

type Props = {
  act: string;
  title: string;
  /** What each reason is about: said before it is pressed. */
  about: { name: string; minutes: number; topics: readonly string[] };
};

/** Sets a suggestion aside, with the reason and what that changes. One form: the reason is the button. */
export function SkipMenu({ act, title, about }: Props) {
  const t = useTranslations('today.live.skip');
  const { skip } = useGiveNext();
  const effectOf = useEffects(about);
  return (
    <div className="has-[details[open]]:w-full">
      <ButtonDisclosure
        variant="quiet"
        name="skip"
        summary={
          <span>
            <span aria-hidden="true">{t('open')}</span>
            <span className="sr-only">{t('openName', { title })}</span>
          </span>
        }
      >
        <form action={skip} className="grid gap-2 rounded-lg bg-well p-3">
          <p className="px-1 text-soft text-sm">{t('why')}</p>
          <input type="hidden" name="act" value={act} />
          <ul className="grid gap-1.5 sm:grid-cols-2">
            {SKIP_REASONS.map((reason) => (
              <li key={reason} className="grid">
                <button
                  type="submit"
                  name="reason"
                  value={reason}
                  className={buttonStyle('secondary', 'small', 'flex-col items-start! gap-0! text-left!')}
                >
                  <span>{t(reason)}</span>
                  <span className="font-normal text-soft text-xs">{effectOf(reason)}</span>
                </button>
              </li>
            ))}
          </ul>
        </form>
      </ButtonDisclosure>
    </div>
  );
}

function useEffects({ name, minutes, topics }: Props['about']): (reason: SkipReason) => string {
  const t = useTranslations('today.live.skip');
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return (reason) => {
    if (reason === 'not-now') return t('not-nowDoes');
    if (reason === 'too-long') return t('too-longDoes', { minutes });
    if (reason === 'not-this-person') return t('not-this-personDoes', { name });
    return topics.length === 0
      ? t('not-my-topicNone')
      : t('not-my-topicDoes', { topics: list.format(topics) });
  };
}
