import { createTranslator } from 'use-intl/core';
import type { Mail } from '#lib/mail/send.ts';
import { type Language, languageOf } from '#lib/words/catalogue.ts';
import { COMPILED } from '#lib/words/compiled.ts';
import type { DueConfirmation } from './confirm.ts';
import type { DueDigest } from './digest.ts';
import { confirmToken, unsubscribeToken } from './mail-token.ts';
import { type NoticeView, namesIn, pathOf, shortened } from './rules.ts';

// Apart because it is neither read nor written: the words of mails, in the language of their recipient.

type Line = { sentence: string; url: string };

/** The mail that tells somebody these notices, and nothing that the notices themselves do not say. */
export function digestMail(
  { personId, name, language, dueAt }: Pick<DueDigest, 'personId' | 'name' | 'language' | 'dueAt'>,
  { items, isMore }: { items: readonly NoticeView[]; isMore: boolean },
  { to, origin }: { to: string; origin: string },
): Mail {
  const locale = languageOf(language) ?? 'en';
  const t = createTranslator({ locale, messages: COMPILED[locale], namespace: 'mail.digest' });
  const unsubscribeUrl = `${origin}/unsubscribe?token=${unsubscribeToken(personId)}`;
  const lines = items.map((notice) => ({
    sentence: sentenceOf(notice, locale),
    url: origin + pathOf(notice),
  }));
  const intro = [t('hello', { name }), t('intro')];
  const foot: Line[] = [
    { sentence: isMore ? t('more') : t('all'), url: `${origin}/notices` },
    { sentence: t('less'), url: `${origin}/settings/notices` },
    { sentence: t('end'), url: unsubscribeUrl },
  ];
  return {
    to,
    subject: t(isMore ? 'subjectMore' : 'subject', { count: items.length }),
    text: plain({ intro, lines, why: t('why'), foot }),
    html: html({ language: locale, intro, lines, why: t('why'), foot }),
    messageId: `digest.${personId}.${dueAt.getTime()}`,
    unsubscribeUrl,
  };
}

/** The mail that asks whether somebody reads what is sent to their address, before anything else is. */
export function confirmMail(
  { personId, name, language, dueAt }: Omit<DueConfirmation, 'email'>,
  { to, origin }: { to: string; origin: string },
): Mail {
  const locale = languageOf(language) ?? 'en';
  const t = createTranslator({ locale, messages: COMPILED[locale], namespace: 'mail.confirm' });
  const unsubscribeUrl = `${origin}/unsubscribe?token=${unsubscribeToken(personId)}`;
  const link = `${origin}/confirm?token=${confirmToken({ personId, email: to })}`;
  const parts = {
    intro: [t('hello', { name }), t('intro')],
    lines: [{ sentence: t('link'), url: link }],
    why: t('why'),
    foot: [{ sentence: t('end'), url: unsubscribeUrl }],
  };
  return {
    to,
    subject: t('subject'),
    text: plain(parts),
    html: html({ language: locale, ...parts }),
    messageId: `confirm.${personId}.${dueAt.getTime()}`,
    unsubscribeUrl,
  };
}

function sentenceOf(notice: NoticeView, locale: Language): string {
  const t = createTranslator({ locale, messages: COMPILED[locale], namespace: 'notices' });
  const { people, post, kind } = notice;
  const asIs = (chunks: string) => chunks;
  return t.markup(`line.${kind}`, {
    names: t('names', namesIn(notice)),
    people,
    title: post?.name ? shortened(post.name) : t('untitled'),
    who: asIs,
    what: (title) => (post?.name ? `“${title}”` : title),
  });
}

type Parts = { intro: readonly string[]; lines: readonly Line[]; why: string; foot: readonly Line[] };

function plain({ intro, lines, why, foot }: Parts): string {
  return [
    ...intro,
    ...lines.map(({ sentence, url }) => `• ${sentence}\n  ${url}`),
    `-- \n${why}`,
    ...foot.map(({ sentence, url }) => `${sentence}\n${url}`),
    '',
  ].join('\n\n');
}

function html({ language, intro, lines, why, foot }: Parts & { language: string }): string {
  const link = ({ sentence, url }: Line) => `<a href="${escaped(url)}">${escaped(sentence)}</a>`;
  return `<!doctype html>
<html lang="${language}">
<body style="font: 16px/1.5 Georgia, serif; max-width: 36em; margin: 0 auto; padding: 1em">
${intro.map((line) => `<p>${escaped(line)}</p>`).join('\n')}
<ul style="padding-left: 1.2em">
${lines.map((line) => `<li style="margin: 0.6em 0">${link(line)}</li>`).join('\n')}
</ul>
<p style="font-size: 14px; border-top: 1px solid; padding-top: 1em">${escaped(why)}</p>
${foot.map((line) => `<p style="font-size: 14px">${link({ ...line, sentence: line.sentence.replace(/:$/, '') })}</p>`).join('\n')}
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
