import { codesOf } from '#lib/db/conflicts.ts';

/**
 * Codes that mean "the database did not answer in time", never "the program asked something wrong": of the socket, of
 * PostgreSQL (SQLSTATE; class 08 is every connection failure) and of Prisma; EBUSY is said by passwords.ts.
 */
const OUTAGE =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT|EBUSY|08...|53...|57P0[1-5]|57014|25P03|P1001|P1002|P1008|P1011|P1017|P2024|P2028|P2037)$/;

// complaints without a code of their own: pg's, and what Prisma makes of a broken socket below a raw query
const SAID = new RegExp(
  [
    'timeout exceeded when trying to connect',
    'Connection terminated',
    'connection timeout',
    'Query read timeout',
    'Client has encountered a connection error',
    'not queryable',
    'Cannot use a pool after calling end',
    "Can't reach database server",
    'Server has closed the connection',
    'Operation has timed out',
    'Too many database connections',
  ].join('|'),
  'i',
);

/** Whether `error` says that the database cannot be reached or is too busy, so that trying again later makes sense. */
export function isOutage(error: unknown, depth = 0): boolean {
  if (codesOf(error).some((code) => OUTAGE.test(code))) return true;
  if (!(error instanceof Error) || depth > 4) return false;
  if (SAID.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some((inner) => isOutage(inner, depth + 1));
  return isOutage(error.cause, depth + 1);
}
