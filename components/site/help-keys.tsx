import { useTranslations } from 'next-intl';
import { KeyList } from './key-list.tsx';

/** All keys there are, on a page that needs no script. */
export function HelpKeys() {
  const t = useTranslations('site.help');
  const live = useTranslations('site.live.keys');
  return (
    <section aria-labelledby="keys" className="border-line border-t py-8">
      <h2 id="keys" className="text-xl">
        {t('keys')}
      </h2>
      <p className="mt-1 text-soft">{t('keysLead')}</p>
      <div className="grid gap-x-10 sm:grid-cols-2">
        <KeyList
          title={t('everywhere')}
          keys={[
            { keys: ['Ctrl K', 'Cmd K'], meaning: live('palette') },
            { keys: ['/'], meaning: live('search') },
            { keys: ['?'], meaning: live('help') },
            { keys: ['Esc'], meaning: live('escape') },
          ]}
        />
        <KeyList
          title={t('inInbox')}
          keys={[
            { keys: ['j', 'k'], meaning: t('inboxKeys.move') },
            { keys: ['f'], meaning: t('inboxKeys.follow') },
            { keys: ['l'], meaning: t('inboxKeys.later') },
            { keys: ['p'], meaning: t('inboxKeys.pass') },
            { keys: ['z'], meaning: t('inboxKeys.undo') },
            { keys: ['x'], meaning: t('inboxKeys.select') },
            { keys: ['o'], meaning: t('inboxKeys.open') },
          ]}
        />
      </div>
    </section>
  );
}
