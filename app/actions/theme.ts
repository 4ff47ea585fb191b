'use server';

import { cookies } from 'next/headers';
import { z } from 'zod';
import { readFields } from '#app/form-fields.ts';
import { THEME_COOKIE, THEMES, type Theme } from '#components/site/theme.ts';
import { config } from '#lib/config.ts';

const ThemeInput = z.strictObject({ theme: z.enum(THEMES as [Theme, ...Theme[]]) });

const YEAR_SECONDS = 31_536_000;

/** Keeps the choice of colours in this browser. Open to everybody: it changes nothing but their own cookie. */
export async function chooseTheme(form: FormData): Promise<void> {
  const chosen = ThemeInput.safeParse(readFields(form));
  if (!chosen.success) return;
  (await cookies()).set(THEME_COOKIE, chosen.data.theme, {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: config().origin.startsWith('https:'),
  });
}
