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
