import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { networkOfRequest, noteClientAddresses } from '#app/client-address.ts';

test('a server knows where a request came from, whatever its headers say', async () => {
  noteClientAddresses();
  const server = createServer(({ headers }, response) => {
    response.end(networkOfRequest({ get: (name) => headers[name]?.toString() ?? null }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const response = await fetch(`http://127.0.0.1:${port}/`, {
    headers: { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' },
  });

  expect(await response.text()).toBe('127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
});
