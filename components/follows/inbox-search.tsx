import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '#components/ui/button-style.ts';
import { TextInput } from '#components/ui/text-input.tsx';

type Props = {
  /** Where the form leads: the inbox or the decisions. */
  action: '/inbox' | '/inbox/decided';
  q?: string;
  /** What else the address says and a search keeps. */
  keep?: Readonly<Record<string, string | undefined>>;
};

/** Looks for followers by their words: a form that leads to an address. */
export function InboxSearch({ action, q, keep = {} }: Props) {
  const t = useTranslations('follows.inbox');
  const label = t(action === '/inbox' ? 'search' : 'searchDecided');
  return (
    // a form with this role is what <search> is, which not every browser knows yet
    // biome-ignore lint/a11y/useSemanticElements: see above
    <form action={action} role="search" className="flex min-w-0 max-w-lg flex-1 basis-72 gap-2">
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <TextInput
        type="search"
        name="q"
        defaultValue={q}
        maxLength={80}
        aria-label={label}
        placeholder={t('searchFor')}
        className="min-h-9 min-w-0 flex-1 py-1 text-sm"
      />
      <button type="submit" className={buttonStyle('secondary', 'small', 'shrink-0')}>
        {t('find')}
      </button>
      {q && (
        <Link href={action} className={buttonStyle('quiet', 'small', 'shrink-0')}>
          {t('all')}
        </Link>
      )}
    </form>
  );
}
