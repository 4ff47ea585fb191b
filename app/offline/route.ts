import { getLocale, getTranslations } from 'next-intl/server';

/**
 * What a browser keeps and shows where it finds no network (public/sw.js), in the language of whoever keeps it. It needs
 * no script, and nothing in it is about anybody.
 */
export async function GET(): Promise<Response> {
  const t = await getTranslations('site.offline');
  const page = `<!doctype html>
<html lang="${await getLocale()}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('tab')} · Give &amp; Take</title>
<link rel="stylesheet" href="/offline.css">
<main>
<img src="/icon.svg" alt="">
<h1>${t('title')}</h1>
<p>${t('drafts')}</p>
<a href="">${t('again')}</a>
</main>
</html>
`;
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
