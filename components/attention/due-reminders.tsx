import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { dayWords } from '#components/ui/day-words.ts';
import type { DueReminder } from '#lib/connections/reminders.ts';

/** A quiet line for each person I wanted to be in touch with by now; nothing where there is none. */
export function DueReminders({ reminders }: { reminders: readonly DueReminder[] }) {
  const t = useTranslations('attention.due');
  const language = useLocale();
  if (reminders.length === 0) return null;
  return (
    <section aria-label={t('label')} className="mb-8 border-line border-y py-3 text-sm text-soft">
      <ul className="grid gap-1">
        {reminders.map(({ person, everyDays, lastAt }) => (
          <li key={person.id}>
            {t.rich(lastAt ? 'since' : 'never', {
              name: person.name,
              weeks: everyDays / 7,
              day: lastAt ? dayWords(lastAt, 'short', language) : '',
              link: (chunks) => (
                <Link href={`/connections/${person.handle}#give-now-heading`} className="link">
                  {chunks}
                </Link>
              ),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
