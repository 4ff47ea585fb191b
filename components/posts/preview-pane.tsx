import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Preview } from './form-values.ts';

// fetched only once a preview is wanted: writing needs no renderer in the browser
const Prose = lazy(() =>
  import('#components/text/markdown.tsx').then((module) => ({ default: module.Prose })),
);

type Props = {
  preview: Preview | null;
  title: string;
  /** The server sent it with the page: it must stand in the page itself, since a script would have to put it in its place later. */
  isReturned: boolean;
};

/** The writing as it will look. */
export function PreviewPane({ preview, title, isReturned }: Props) {
  const t = useTranslations('posts.live.preview');
  const prose = preview && <Prose text={preview.text} />;
  return (
    <section aria-label={t('label')} className="rounded-lg bg-well p-5 sm:p-6">
      {preview ? (
        <>
          <p className="eyebrow mb-3">{t('heading', { minutes: preview.minutes })}</p>
          {title && <p className="mb-4 font-medium font-read text-2xl">{title}</p>}
          {isReturned ? prose : <Suspense fallback={<p className="text-faint">…</p>}>{prose}</Suspense>}
        </>
      ) : (
        <p className="text-soft">{t('empty')}</p>
      )}
    </section>
  );
}

/** Opens and closes the preview in place; without a script it sends the form, which comes back with its preview. */
export function PreviewButton({ isOpen, toggle }: { isOpen: boolean; toggle: () => void }) {
  const t = useTranslations('posts.live.preview');
  return (
    <Button
      type="submit"
      name="intent"
      value="preview"
      formNoValidate
      aria-expanded={isOpen}
      onClick={(event) => {
        event.preventDefault();
        toggle();
      }}
    >
      {t(isOpen ? 'close' : 'open')}
    </Button>
  );
}
