import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import { config } from '#lib/config.ts';

// Next passes on whatever X-Forwarded-For the browser wrote and keeps the socket to itself. Node tells of every request
// before anybody handles it: there the true address is put into a header whose name nobody outside can guess. The name is
// on the global object because Next loads this module once per bundle.
const place = globalThis as { giveAndTakeAddressHeader?: string };

/** From now on every request to this process carries the address it came from. Call it once, when the server starts. */
export function noteClientAddresses(): void {
  if (place.giveAndTakeAddressHeader) return;
  const name = `x-address-${randomUUID()}`;
  place.giveAndTakeAddressHeader = name;
  channel('http.server.request.start').subscribe((message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[name] = clientAddress(
      { forwardedFor: request.headers['x-forwarded-for'], socket: request.socket.remoteAddress },
      config().trustedProxies,
    );
  });
}

/**
 * The address a request came from. Each trusted proxy appended the address it heard from, so the one of the client is
 * that many places from the end; what stands before it, anybody may have written.
 */
export function clientAddress(
  { forwardedFor, socket }: { forwardedFor?: string | string[]; socket?: string },
  trustedProxies: number,
): string {
  const forwarded = [forwardedFor ?? []].flat().join(',').split(',');
  const chain = [...forwarded.map((address) => address.trim()).filter(Boolean), socket ?? ''];
  return chain.at(-1 - Math.min(trustedProxies, chain.length - 1)) ?? '';
}

/**
 * What limits count by: an IPv4 address, or the /64 of an IPv6 one, since that is what one household or machine has at its
 * free disposal. Addresses that are none fall into one group.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || isIPv4(address)) return mapped ?? address;
  const bare = address.replace(/%.*$/, '');
  if (!isIPv6(bare)) return 'unknown';
  const [before = '', after] = bare.split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

/** The network the request with these headers came from. */
export function networkOfRequest(headers: { get(name: string): string | null }): string {
  const name = place.giveAndTakeAddressHeader;
  return networkOf((name && headers.get(name)) || '');
}
