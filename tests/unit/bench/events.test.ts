import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { indexPairs, readEvents, UnusableEvents } from '#tests/bench/score/events.ts';

const folder = mkdtempSync(join(tmpdir(), 'events-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string | Buffer): string {
  const path = join(folder, 'log.csv');
  writeFileSync(path, text);
  return path;
}

const HEADER = 'time,giver,receiver,kind';
const log = (...lines: string[]) => file([HEADER, ...lines].join('\n'));

/** Who gave to whom, by name, in the order of the log. */
async function acts(path: string): Promise<string[]> {
  const { log: events } = await readEvents(path);
  return [...events.at.keys()].map(
    (e) =>
      `${events.people[events.giver[e] ?? -1]}>${events.people[events.receiver[e] ?? -1]}:${events.kinds[events.kind[e] ?? -1]}`,
  );
}

test('a log is read into arrays, with names kept', async () => {
  const {
    log: events,
    unusable,
    wasUnsorted,
  } = await readEvents(log('2024-05-01T10:00:00Z,ana,bo,answer', '1714557601,bo,ana,thanks'));

  expect([...events.at]).toEqual([Date.UTC(2024, 4, 1, 10), 1_714_557_601_000]);
  expect(events.people).toEqual(['ana', 'bo']);
  expect(events.kinds).toEqual(['answer', 'thanks']);
  expect({ unusable, wasUnsorted }).toEqual({ unusable: 0, wasUnsorted: false });
});

test('times out of order are sorted, and events of one instant keep the order of the file', async () => {
  const path = log('300,c,d,x', '100,a,b,x', '300,a,b,y', '200,b,a,x', '100,b,a,y');

  expect(await acts(path)).toEqual(['a>b:x', 'b>a:y', 'b>a:x', 'c>d:x', 'a>b:y']);
  expect((await readEvents(path)).wasUnsorted).toBe(true);
});

test('days without a time of day are instants, and it is said', async () => {
  const reading = await readEvents(log('2024-05-02,a,b,x', '2024-05-01,b,a,x'));

  expect([...reading.log.at]).toEqual([Date.UTC(2024, 4, 1), Date.UTC(2024, 4, 2)]);
  expect(reading.isByDay).toBe(true);
});

test('further columns, another order of columns, Windows line ends and gzip are all read', async () => {
  const text = 'weight,kind,receiver,time,giver\r\n-3,x,b,100,a\r\n-1,y,a,200,b\r\n';

  expect(await acts(file(text))).toEqual(['a>b:x', 'b>a:y']);
  expect(await acts(file(gzipSync(text)))).toEqual(['a>b:x', 'b>a:y']);
});

test('the layouts of the two published data sets are read', async () => {
  expect(await acts(file('1 2 1082040961\n2 1 1082040962\n'))).toEqual(['1>2:message', '2>1:message']);
  expect(await acts(file('src,dst,t,type\n1,4,1254192988,a2q\n'))).toEqual(['1>4:a2q']);
});

test('giving to oneself is left out and counted apart, however often', async () => {
  const reading = await readEvents(log('1,a,a,x', '2,b,b,x', '3,c,c,x', '4,a,b,x'));

  expect(reading.log.at.length).toBe(1);
  expect(reading).toMatchObject({ selfGives: 3, unusable: 0, firstReasons: [] });
});

test('lines that make no sense are left out, counted, and the first five told', async () => {
  const good = Array.from({ length: 40 }, (_, i) => `${i},a,b,x`);
  const bad = ['soon,a,b,x', '-5,a,b,x', '7,,b,x', '8,a,,x', '9,a,b,', '10,a', '11'];
  const reading = await readEvents(log(...good, ...bad));

  expect(reading.log.at.length).toBe(40);
  expect(reading.unusable).toBe(7);
  expect(reading.firstReasons.map(({ line }) => line)).toEqual([42, 43, 44, 45, 46]);
});

test('a file in which every third line makes no sense is refused with reasons', async () => {
  const refused = readEvents(log('1,a,b,x', '2,a,b,x', 'soon,a,b,x'));

  await expect(refused).rejects.toThrow(UnusableEvents);
  await expect(refused).rejects.toThrow(/1 of 3 lines .* more than 20 %.* line 4: "soon" is neither/);
});

test('a file without events, or without a kind column, or missing, is refused in words', async () => {
  await expect(readEvents(file(HEADER))).rejects.toThrow('The file holds no events.');
  await expect(readEvents(file(`${HEADER}\n1,a,a,x\n`))).rejects.toThrow('The file holds no events.');
  await expect(readEvents(file(''))).rejects.toThrow(UnusableEvents);
  await expect(readEvents(file('time,giver,receiver\n1,a,b\n'))).rejects.toThrow(
    /header.*time,giver,receiver,kind/,
  );
  await expect(readEvents(join(folder, 'nowhere.csv'))).rejects.toThrow('cannot be opened');
});

test('each ordered pair has a number and knows the pair the other way', async () => {
  const { log: events } = await readEvents(log('1,a,b,x', '2,b,a,x', '3,a,b,x', '4,a,c,x'));
  const pairs = indexPairs(events);

  expect([...pairs.pair]).toEqual([0, 1, 0, 2]);
  expect([...pairs.reverse]).toEqual([1, 0, -1]);
});
