import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Select } from '#components/ui/select.tsx';

/** Which of the author's lines a comment speaks to, where the author offered some. */
export function PromptField({ prompts, chosen }: { prompts: readonly string[]; chosen: string }) {
  const t = useTranslations('feedback.live.form');
  const id = useId();
  if (prompts.length === 0 && chosen === '') return null;
  // a draft may speak to a line of an ask that is over
  const lines = chosen === '' || prompts.includes(chosen) ? prompts : [chosen, ...prompts];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <label htmlFor={id} className="font-medium">
        {t('speaksTo')}
      </label>
      <Select
        id={id}
        name="prompt"
        className="min-w-0 flex-1"
        defaultValue={chosen}
        options={[{ value: '', label: t('ofMyOwn') }, ...lines.map((line) => ({ value: line, label: line }))]}
      />
    </div>
  );
}
