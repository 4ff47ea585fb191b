/** What the server says: `you` have a notice, the `post` changed, or be up to date in `quiet`. */
export type Said = 'you' | 'post' | 'quiet';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
/** A tab in the background lets go of its stream after so long: a browser has few to give. */
const HIDDEN_MS = 30_000;

/**
 * Hears what the server says on `address` until the returned function is called. A stream that breaks is opened again,
 * each time after a longer wait that is never the same for all; a hidden tab pauses. After any gap it says `quiet`,
 * since something may have been missed.
 */
export function hearLive(address: string, said: (what: Said) => void): () => void {
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let hadGap = false;

  const pause = () => {
    clearTimeout(timer);
    if (stream) hadGap = true;
    stream?.close();
    stream = null;
  };
  const open = () => {
    clearTimeout(timer);
    if (stream || document.hidden) return;
    stream = new EventSource(address);
    stream.addEventListener('open', () => {
      attempts = 0;
      if (hadGap) said('quiet');
      hadGap = false;
    });
    stream.addEventListener('change', ({ data }: MessageEvent<string>) => said(data as Said));
    stream.addEventListener('error', () => {
      pause();
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts++);
      timer = setTimeout(open, wait * (0.5 + Math.random() / 2));
    });
  };
  const turn = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(pause, HIDDEN_MS);
    else open();
  };

  document.addEventListener('visibilitychange', turn);
  addEventListener('pagehide', pause);
  addEventListener('pageshow', open);
  open();
  return () => {
    pause();
    document.removeEventListener('visibilitychange', turn);
    removeEventListener('pagehide', pause);
    removeEventListener('pageshow', open);
  };
}
