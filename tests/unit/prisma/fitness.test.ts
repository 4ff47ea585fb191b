import { expect, test } from 'vitest';
import { LEDGER_VERSION } from '#lib/ledger/version.ts';
import { whyUnfit } from '#prisma/local/fitness.ts';

const FIT = {
  env: { AUTH_SECRET: 'q8Zr2LkV0sTn5YwXb7GdHc3JmEpUf9Ai', APP_ORIGIN: 'https://give.example' },
  settings: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', server_version: '18.6' },
  isEmbedded: false,
  ledger: LEDGER_VERSION,
};

test('a safe server with an own secret behind https may serve people', () => {
  expect(whyUnfit(FIT)).toEqual([]);
});

test.each([
  ['a server that does not flush', { ...FIT, settings: { ...FIT.settings, fsync: 'off' } }, 'fsync off'],
  ['a patch release with holes', { ...FIT, settings: { ...FIT.settings, server_version: '17.10' } }, '17.11'],
  [
    'a line without support',
    { ...FIT, settings: { ...FIT.settings, server_version: '12.22' } },
    '18 is the oldest',
  ],
  ['the embedded server', { ...FIT, isEmbedded: true }, 'embedded'],
  ['sums of an older version', { ...FIT, ledger: LEDGER_VERSION - 1 }, 'another version'],
  ['sums of no stated version', { ...FIT, ledger: null }, 'another version'],
  ['no secret', { ...FIT, env: { ...FIT.env, AUTH_SECRET: undefined } }, 'missing'],
  ['a weak secret', { ...FIT, env: { ...FIT.env, AUTH_SECRET: 'ab'.repeat(20) } }, 'few characters'],
  ['the local secret', { ...FIT, localSecret: FIT.env.AUTH_SECRET }, 'local use'],
  [
    'mail without a sender',
    { ...FIT, env: { ...FIT.env, SMTP_URL: 'smtps://mail.example' } },
    'SMTP_URL is set without MAIL_FROM',
  ],
  [
    'mail in the open',
    { ...FIT, env: { ...FIT.env, SMTP_URL: 'smtp://mail.example:25', MAIL_FROM: 'a@give.example' } },
    'not encrypted',
  ],
  ['mail into files', { ...FIT, env: { ...FIT.env, MAIL_FOLDER: '/tmp/mail' } }, 'reaches nobody'],
  ['an http origin', { ...FIT, env: { ...FIT.env, APP_ORIGIN: 'http://give.example' } }, 'https'],
])('%s may not', (_, circumstances, reason) => {
  expect(whyUnfit(circumstances)).toEqual([expect.stringContaining(reason)]);
});
