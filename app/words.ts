import { getRequestConfig } from 'next-intl/server';
import { COMPILED } from '#lib/words/compiled.ts';
import { chosenLanguage } from './session.ts';

/** Which language this request is answered in; every page and component asks `next-intl`, which asks here. */
export default getRequestConfig(async () => {
  const locale = await chosenLanguage();
  return {
    locale,
    messages: COMPILED[locale],
    timeZone: 'UTC',
    onError(error) {
      throw error;
    },
  };
});
