import { expect, test } from 'vitest';
import { clientAddress, networkOf } from '#app/client-address.ts';

test.each([
  ['the socket, when no proxy is trusted', '203.0.113.9', 0, '10.0.0.1'],
  ['what the proxy appended', '198.51.100.7', 1, '198.51.100.7'],
  ['what the outer of two proxies appended', 'forged, 198.51.100.7, 10.0.0.2', 2, '198.51.100.7'],
  ['never what stands before that', 'forged, 198.51.100.7', 1, '198.51.100.7'],
  ['the socket, when the proxy was passed by', undefined, 1, '10.0.0.1'],
])('the client is %s', (_what, forwardedFor, trusted, expected) => {
  expect(clientAddress({ forwardedFor, socket: '10.0.0.1' }, trusted)).toBe(expected);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['forged', 'unknown'],
  ['', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
