import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { MAX_PROMPTS } from '#lib/posts/rules.ts';

const SETS = ['first', 'structure', 'lines'] as const;

/** Lines an author offers readers to begin from, one on each line; ready ones are filled in and can be changed. */
export function PromptsField({ typed, error }: { typed: string; error: string | null }) {
  const t = useTranslations('feedback.live.prompts');
  const lines = useRef<HTMLTextAreaElement>(null);
  const fill = (words: string) => {
    if (!lines.current) return;
    lines.current.value = words;
    // whoever keeps drafts hears of it
    lines.current.dispatchEvent(new Event('input', { bubbles: true }));
    lines.current.focus();
  };
  return (
    <div className="grid gap-2">
      <Field label={t('label')} optional hint={t('hint', { most: MAX_PROMPTS })} error={error}>
        {(control) => (
          <TextArea {...control} ref={lines} name="prompts" length="short" defaultValue={typed} />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-1.5 [@media(scripting:none)]:hidden">
        <span className="text-soft text-sm">{t('sets')}</span>
        {SETS.map((set) => (
          <Button key={set} size="small" onClick={() => fill(t(`${set}Lines`))}>
            {t(set)}
          </Button>
        ))}
      </div>
    </div>
  );
}
