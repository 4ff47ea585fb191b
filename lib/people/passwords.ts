import { hash, verify } from '@node-rs/argon2';
import { COMMON_PASSWORDS } from './common-passwords.ts';

// A fifth file, beside the usual four: one way to hash and compare, for sign-up, sign-in and changes alike.

/** Argon2id as OWASP's password storage cheat sheet names it: memory in KiB, passes, lanes. `algorithm` 2 is Argon2id. */
const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashing takes memory and a core, so only so many run at once and only so many wait. */
const AT_ONCE = 4;
const MAY_WAIT = 256;

let running = 0;
const waiting: (() => void)[] = [];

/** Too many passwords are being checked; trying again in a moment helps. Its code counts as an outage. */
export class PasswordsBusy extends Error {
  override name = 'PasswordsBusy';
  code = 'EBUSY';
}

/** The Argon2id hash of a password, in PHC format. @throws {PasswordsBusy} */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), ARGON2));
}

/** Whether `password` is the one that was hashed. @throws {PasswordsBusy} */
export function verifyPassword({
  hash: kept,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  return inTurn(() => verify(kept, password.normalize('NFKC'), ARGON2));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAY_WAIT) throw new PasswordsBusy('too many passwords are being checked');
    // whoever finishes hands over its place, so `running` stays as it is
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** How much of a password may be the person's own handle, name or address: what is left over must still be long. */
const LEFT_OVER = 8;

/**
 * Whether others would try this password early: it is on the list of common ones (also with other letter case, look-alike
 * digits or an ending of digits), one character or a run repeated, or hardly more than who the person is.
 */
export function isCommonPassword(password: string, about: readonly string[] = []): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const forms = [plain, bare, spelledOut(plain), spelledOut(bare)];
  if (forms.some((form) => COMMON_PASSWORDS.has(form))) return true;
  if (isRepeated(plain) || isRun(plain)) return true;
  return about
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 3)
    .some((part) => plain.includes(part) && plain.replaceAll(part, '').length < LEFT_OVER);
}

/** "p4$$w0rd" as it is meant. */
function spelledOut(text: string): string {
  const meant: Record<string, string> = {
    '@': 'a',
    4: 'a',
    3: 'e',
    '€': 'e',
    1: 'i',
    '!': 'i',
    0: 'o',
    5: 's',
    $: 's',
  };
  return text.replace(/[@43€1!05$]/g, (sign) => meant[sign] ?? sign);
}

/** "aaaaaaaaaa", "abcabcabcabc": a beginning of at most a third of the length, again and again. */
function isRepeated(text: string): boolean {
  for (let length = 1; length * 3 <= text.length; length++) {
    if (
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .startsWith(text)
    )
      return true;
  }
  return false;
}

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];

/** "1234567890", "zyxwvutsrq": a stretch of the alphabet, the digits or the keyboard, either way round. */
function isRun(text: string): boolean {
  const backwards = [...text].reverse().join('');
  return RUNS.some((run) => run.includes(text) || run.includes(backwards));
}
