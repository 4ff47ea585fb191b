'use server';

import { cookies } from 'next/headers';
import { readFields } from '#app/form-fields.ts';
import { isOutage } from '#app/outage.ts';
import { currentActor, LANGUAGE_COOKIE } from '#app/session.ts';
import { config } from '#lib/config.ts';
import { log } from '#lib/log.ts';
import { chooseLanguage } from '#lib/people/commands.ts';
import { ChooseLanguageInput } from '#lib/people/input.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * Keeps the language in this browser, and for members also for what reaches them elsewhere. Open to everybody; what the
 * browser keeps does not wait for the database.
 */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const chosen = ChooseLanguageInput.safeParse(readFields(form));
  if (!chosen.success) return;
  (await cookies()).set(LANGUAGE_COOKIE, chosen.data.language, {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: config().origin.startsWith('https:'),
  });
  try {
    const actor = await currentActor();
    if (actor) await chooseLanguage(actor, chosen.data);
  } catch (err) {
    if (!isOutage(err)) throw err;
    log.error({ err }, 'a language was kept in the browser alone because the database did not answer');
  }
}
