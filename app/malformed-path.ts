import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** An address of ours that leads nowhere, and never will. */
const NOWHERE = '/not-an-address';

/**
 * The address a request is answered for. A path whose percent signs encode no text names nothing here, and Next would
 * fail on it with a bare 500 before our proxy could add its headers: it leads to the usual page for such addresses.
 */
export function answerablePath(url: string): string {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url;
  } catch {
    return NOWHERE;
  }
}

/** From now on requests for malformed paths find the page that says so. Call it once, when the server starts. */
export function answerMalformedPaths(): void {
  channel('http.server.request.start').subscribe((message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = answerablePath(request.url ?? '/');
  });
}
