import { expect, test } from 'vitest';
import { mustEncrypt } from '#lib/mail/send.ts';

test.each([
  'smtp://mail.example.org',
  'smtp://user:secret@mail.example.org:587',
  'smtp://user:localhost@mail.example.org',
  'smtp://localhost-relay.example.org',
  'smtp://127.0.0.1.example.org',
])('%s takes mail over an encrypted line alone', (url) => {
  expect(mustEncrypt(url)).toBe(true);
});

test.each([
  'smtps://mail.example.org',
  'smtp://LOCALHOST:1025',
  'smtp://user:secret@127.0.0.1',
  'smtp://[::1]',
])('%s is encrypted from the start, or stays on this machine', (url) => {
  expect(mustEncrypt(url)).toBe(false);
});
