import { pino } from 'pino';
import { expect, test } from 'vitest';
import { LOG_OPTIONS } from '#lib/log.ts';

function logged(entry: object): string {
  const lines: string[] = [];
  pino({ ...LOG_OPTIONS, level: 'info' }, { write: (line: string) => lines.push(line) }).info(
    entry,
    'happened',
  );
  return lines.join('');
}

test('what is private stays out of the log, also one or two levels down', () => {
  const secret = 'marguerite';
  const line = logged({ email: secret, post: { body: secret, author: { token: secret } } });

  expect(line).not.toContain(secret);
  expect(line).toContain('happened');
});

test('an error tells its kind, code and cause, and nothing of the row it failed on', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(ana@example.org)',
  });
  const line = logged({ err: Object.assign(new Error('refused', { cause }), { code: 'P2002' }) });

  expect(JSON.parse(line).err).toMatchObject({ message: 'refused', code: 'P2002', cause: { code: '23505' } });
  expect(line).not.toContain('ana@example.org');
});
