import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { NavIcon } from './nav-icon.tsx';

const PLACES = ['today', 'dashboard', 'inbox', 'discover', 'write'] as const;

/** The five places of the navigation, what each is for. */
export function HelpPlaces() {
  const t = useTranslations('site');
  return (
    <section aria-labelledby="places" className="border-line border-t py-8">
      <h2 id="places" className="text-xl">
        {t('help.places')}
      </h2>
      <ul className="mt-4 grid gap-4">
        {PLACES.map((place) => (
          <li key={place} className="flex gap-4">
            <NavIcon name={place} className="mt-0.5 size-6 shrink-0 text-faint" />
            <div>
              <Link href={`/${place}`} className="link font-medium">
                {t(`places.${place}`)}
              </Link>
              <p className="text-soft">{t(`help.placesAre.${place}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
