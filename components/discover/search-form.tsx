import { useTranslations } from 'next-intl';
import { buttonStyle } from '#components/ui/button-style.ts';
import { controlStyle } from '#components/ui/control-style.ts';

type Props = { q: string; tab: string; maxLength: number };

/** An ordinary form that leads to an address: works without a script, and what was found can be shared. */
export function SearchForm({ q, tab, maxLength }: Props) {
  const t = useTranslations('discover.search');
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is new; readers of screens of two years ago know the role
    <form action="/search" role="search" className="grid gap-2">
      <label htmlFor="search-q" className="font-medium">
        {t('label')}
      </label>
      <div className="flex gap-2">
        <input
          id="search-q"
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={maxLength}
          placeholder={t('placeholder')}
          aria-describedby="search-hint"
          autoComplete="off"
          className={controlStyle('min-h-11')}
        />
        {tab !== 'all' && <input type="hidden" name="in" value={tab} />}
        <button type="submit" className={buttonStyle('primary', 'regular', 'shrink-0 whitespace-nowrap')}>
          {t('submit')}
        </button>
      </div>
      <p id="search-hint" className="text-faint text-sm">
        {t('hint')}
      </p>
    </form>
  );
}
