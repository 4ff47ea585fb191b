import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { authSecret, config, databaseUrl, rereadConfig } from '#lib/config.ts';

beforeEach(rereadConfig);
afterEach(rereadConfig);

test('nothing needs to be set for a build', () => {
  for (const name of ['PORT', 'APP_ORIGIN', 'DATABASE_URL', 'AUTH_SECRET']) vi.stubEnv(name, undefined);

  expect(config()).toMatchObject({ port: 3000, origin: 'http://localhost:3000', databaseWaitMs: 2000 });
});

test('a secret is asked for only when it is used, with what to do', () => {
  for (const name of ['DATABASE_URL', 'AUTH_SECRET']) vi.stubEnv(name, '');

  expect(databaseUrl).toThrow('DATABASE_URL is not set. Start with "npm start"');
  expect(authSecret).toThrow('AUTH_SECRET is not set. Start with "npm start"');
});

test('a malformed setting is named without its value', () => {
  vi.stubEnv('DATABASE_URL', 'mysql://someone:hidden@host/db');

  expect(config).toThrow('DATABASE_URL: must begin with postgresql://');
  expect(config).not.toThrow('hidden');
});

test('the origin is an origin, whatever address was given', () => {
  vi.stubEnv('APP_ORIGIN', 'https://give.example/welcome/');

  expect(config().origin).toBe('https://give.example');
});

test('a script address is no origin', () => {
  vi.stubEnv('APP_ORIGIN', 'javascript:alert(1)');

  expect(config).toThrow('APP_ORIGIN');
});

test('mail leaves by the server that is set, else into a folder, else not at all', () => {
  const mail = (env: Record<string, string>) => {
    for (const name of ['SMTP_URL', 'MAIL_FROM', 'MAIL_FOLDER']) vi.stubEnv(name, env[name] ?? '');
    rereadConfig();
    return config().mail;
  };
  const from = 'Give & Take <notices@give.example>';

  expect(mail({})).toBeNull();
  expect(mail({ MAIL_FOLDER: '/mail' })).toMatchObject({ folder: '/mail' });
  expect(mail({ SMTP_URL: 'smtps://mail.example', MAIL_FROM: from, MAIL_FOLDER: '/mail' })).toEqual({
    smtpUrl: 'smtps://mail.example',
    from,
  });
  // a server without a sender sends nothing, and nothing goes astray into a folder
  expect(mail({ SMTP_URL: 'smtps://mail.example', MAIL_FOLDER: '/mail' })).toBeNull();
  expect(() => mail({ MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' })).toThrow('MAIL_FROM');
});
