import { type LoggerOptions, pino } from 'pino';
import { config } from './config.ts';

/** Names whose values never reach a log, at the top and one or two levels down. */
const PRIVATE = [
  'address',
  'authorization',
  'body',
  'cookie',
  'credentials',
  'email',
  'headers',
  'ip',
  'ipAddress',
  'note',
  'params',
  'password',
  'quoteExact',
  'reasonText',
  'score',
  'secret',
  'text',
  'token',
];

/** How every line is written. */
export const LOG_OPTIONS: LoggerOptions = {
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[private]',
  },
  serializers: { err: describeError },
};

/**
 * The log: one JSON line per event on standard output. Pass ids, codes and durations, and an error as `{ err }`; never
 * what people wrote. Silent in tests unless LOG_LEVEL says otherwise.
 */
export const log = pino({ ...LOG_OPTIONS, level: config().logLevel });

type Described = { type: string; message: string; code?: string; stack?: string; cause?: Described };

// Only these fields: database errors carry the offending row in `detail`, and request errors their headers.
function describeError(error: unknown): Described | undefined {
  if (error === undefined || error === null) return undefined;
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error' };
  return {
    type: error.name,
    message: error.message,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error.stack ? { stack: error.stack } : {}),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}
