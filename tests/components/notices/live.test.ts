import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearLive, type Said } from '#components/notices/live-stream.ts';

/** The network's edge: what a browser's stream does, told by the test. */
class Stream extends EventTarget {
  static all: Stream[] = [];
  isClosed = false;
  constructor() {
    super();
    Stream.all.push(this);
  }
  close() {
    this.isClosed = true;
  }
  say(what: Said) {
    this.dispatchEvent(new MessageEvent('change', { data: what }));
  }
}

let heard: Said[];
let stop: () => void;
const open = () => Stream.all.filter(({ isClosed }) => !isClosed);
const latest = () => {
  const stream = Stream.all.at(-1);
  if (!stream) throw new Error('no stream was opened');
  return stream;
};

function turn(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  Stream.all = [];
  heard = [];
  stop = hearLive('/api/live', (what) => heard.push(what));
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what the server says is heard until one stops listening', () => {
  latest().dispatchEvent(new Event('open'));
  latest().say('post');
  latest().say('you');
  stop();

  expect(heard).toEqual(['post', 'you']);
  expect(open()).toEqual([]);
});

test('a stream that breaks is opened again, later each time; then the page is brought up to date', () => {
  latest().dispatchEvent(new Event('open'));
  const waits = [1_000, 2_000, 4_000, 8_000].map((longest) => {
    latest().dispatchEvent(new Event('error'));
    const before = Stream.all.length;
    vi.advanceTimersByTime(longest / 2 - 1);
    const isEarly = Stream.all.length > before;
    vi.advanceTimersByTime(longest / 2 + 1);
    return { isEarly, isBack: Stream.all.length > before };
  });

  expect(waits).toEqual(Array(4).fill({ isEarly: false, isBack: true }));
  expect(heard).toEqual([]);
  latest().dispatchEvent(new Event('open'));
  expect(heard).toEqual(['quiet']);
  expect(open()).toHaveLength(1);
});

test('a hidden tab lets go after a while, and catches up when it is looked at', () => {
  latest().dispatchEvent(new Event('open'));
  turn(true);
  vi.advanceTimersByTime(29_000);
  expect(open()).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  expect(open()).toEqual([]);

  turn(false);
  latest().dispatchEvent(new Event('open'));

  expect(open()).toHaveLength(1);
  expect(heard).toEqual(['quiet']);
});

test('a glance at another tab changes nothing', () => {
  latest().dispatchEvent(new Event('open'));
  turn(true);
  vi.advanceTimersByTime(5_000);
  turn(false);
  vi.advanceTimersByTime(60_000);

  expect(Stream.all).toHaveLength(1);
  expect(heard).toEqual([]);
});
