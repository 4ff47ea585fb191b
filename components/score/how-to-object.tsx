import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AboutPart } from './about-part.tsx';

/** The right to object: what it does, and where the button is. */
export function HowToObject() {
  const t = useTranslations('score.page');
  return (
    <AboutPart
      id="object"
      title={t('parts.object')}
      lead={
        <>
          <p>{t('object.1')}</p>
          <p>{t('object.2')}</p>
          <p>
            {t.rich('object.3', {
              link: (words) => (
                <Link href="/settings/scores" className="link">
                  {words}
                </Link>
              ),
            })}
          </p>
        </>
      }
    />
  );
}
