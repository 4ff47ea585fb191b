import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type CsvError, parse } from 'csv-parse';

/** One line of a community's log: `giver` did something for `receiver`. */
export type LogEvent = { line: number; at: Date; giver: string; receiver: string; kind: string };

/** A line that could not be used, and why, in words for the operator. */
export type BadLine = { line: number; why: string };

export type LogRecord = LogEvent | BadLine;

/** The file as a whole cannot be read: not UTF-8, no header we know, damaged compression. */
export class UnreadableLog extends Error {}

type Layout = {
  header: boolean;
  delimiter: string;
  columns: [time: number, giver: number, receiver: number, kind: number | null];
};

const HEADER = 'time,giver,receiver,kind';
const LONGEST_NAME = 200;

/**
 * Reads an activity log as a stream: CSV with the header `time,giver,receiver,kind` (extra columns are ignored),
 * `src,dst,t,type`, or lines of `src dst unixtime` without header; plain or gzip. Times are ISO 8601 or Unix
 * seconds. Lines that cannot be used come out as {@link BadLine}; `onBytes` hears how much of the file was read.
 *
 * @throws {UnreadableLog} when the file as a whole cannot be read.
 */
export async function* readActivityLog(
  file: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<LogRecord> {
  let source: ReadStream | undefined;
  try {
    const zipped = await isGzip(file);
    source = createReadStream(file);
    const text = decodeUtf8(zipped ? unzipped(source, onBytes) : counted(source, onBytes));
    const first = await text.next();
    const start = first.done ? '' : first.value;
    const layout = layoutOf(start.split(/\r?\n/, 1)[0] ?? '');
    yield* parseRecords(layout, chain(start, text));
  } catch (cause) {
    throw asUnreadable(cause);
  } finally {
    source?.destroy();
  }
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function unzipped(source: ReadStream, onBytes: (bytes: number) => void): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  Readable.from(counted(source, onBytes))
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip);
  return gunzip;
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/** The first piece holds at least the first line. */
async function* decodeUtf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let held = '';
  for await (const chunk of bytes) {
    try {
      held += decoder.decode(chunk, { stream: true });
    } catch {
      throw new UnreadableLog(
        `The file is not UTF-8 (near line ${line}). Save it as UTF-8 and load it again.`,
      );
    }
    for (let at = held.indexOf('\n'); at >= 0; at = held.indexOf('\n', at + 1)) line++;
    if (line === 1 && held.length < 10_000) continue;
    yield held;
    held = '';
  }
  if (held) yield held;
}

async function* chain(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

function layoutOf(firstLine: string): Layout {
  const names = firstLine
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  const columns = (wanted: string[]) => wanted.map((name) => names.indexOf(name));
  const [time = -1, giver = -1, receiver = -1, kind = -1] = columns(HEADER.split(','));
  if (![time, giver, receiver, kind].includes(-1)) {
    return { header: true, delimiter: ',', columns: [time, giver, receiver, kind] };
  }
  const [src = -1, dst = -1, t = -1, type = -1] = columns(['src', 'dst', 't', 'type']);
  if (![src, dst, t, type].includes(-1))
    return { header: true, delimiter: ',', columns: [t, src, dst, type] };
  if (/^\S+ \S+ \d+$/.test(firstLine)) return { header: false, delimiter: ' ', columns: [2, 0, 1, null] };
  throw new UnreadableLog(
    `The first line is not a header we know. It should read: ${HEADER} (or src,dst,t,type, or lines of "giver receiver unixtime").`,
  );
}

type Parsed = { record: string[]; info: { lines: number } };

async function* parseRecords(layout: Layout, text: AsyncIterable<string>): AsyncGenerator<LogRecord> {
  const skipped: BadLine[] = [];
  const parser = parse({
    bom: true,
    delimiter: layout.delimiter,
    from_line: layout.header ? 2 : 1,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 100_000,
    on_skip: (error: CsvError | undefined) => {
      skipped.push({ line: Number(error?.lines ?? 0), why: 'the quotes or columns do not close' });
      return undefined;
    },
  });
  const feeding = (async () => {
    for await (const piece of text) {
      if (!parser.write(piece)) await new Promise<void>((resume) => parser.once('drain', resume));
    }
    parser.end();
  })();
  feeding.catch((error: Error) => parser.destroy(error));
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    yield* skipped.splice(0);
    yield eventOf(record, info.lines, layout);
  }
  yield* skipped.splice(0);
}

function eventOf(record: string[], line: number, { columns: [time, from, to, what] }: Layout): LogRecord {
  const giver = record[from]?.trim() ?? '';
  const receiver = record[to]?.trim() ?? '';
  const kind = what === null ? 'message' : (record[what]?.trim() ?? '');
  const at = timeOf(record[time]?.trim() ?? '');
  if (!at) return { line, why: `"${shown(record[time])}" is neither an ISO date nor Unix seconds` };
  for (const name of [giver, receiver]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (!name || name.length > LONGEST_NAME || /[\u0000-\u001f\u007f]/.test(name)) {
      return { line, why: 'giver or receiver is missing or too long' };
    }
  }
  if (giver === receiver) return { line, why: 'giver and receiver are the same' };
  if (!/^[\p{L}\p{N} _.:-]{1,40}$/u.test(kind)) return { line, why: `"${shown(kind)}" is not a kind` };
  return { line, at, giver, receiver, kind };
}

const LATEST = Date.UTC(2200, 0, 1);

function timeOf(text: string): Date | null {
  const ms = /^-?\d{1,11}(\.\d+)?$/.test(text) ? Number(text) * 1000 : isoTime(text);
  return Number.isFinite(ms) && ms >= 0 && ms < LATEST ? new Date(Math.trunc(ms)) : null;
}

function isoTime(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text))
    return Number.NaN;
  // a time without zone is UTC, so that the same file means the same everywhere
  return Date.parse(text.length === 10 || /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10)) ? text : `${text}Z`);
}

function shown(text: string | undefined): string {
  return (text ?? '').slice(0, 40);
}

function asUnreadable(cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
    return new UnreadableLog('The file cannot be opened. Check the path and that you may read it.');
  }
  if (code.startsWith('Z_')) return new UnreadableLog('The compressed file is damaged or cut short.');
  return cause;
}
