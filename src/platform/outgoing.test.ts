import { once } from 'node:events';
import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';

import { NetworkUnavailable } from '#kernel/trouble';

import { outgoing } from './outgoing.ts';
import { isPublicAddress } from './outgoing/address.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

const names: Record<string, string[]> = {
  'mixed.test': ['1.1.1.1', '169.254.169.254'],
  'inside.test': ['10.0.0.1'],
  localhost: ['127.0.0.1'],
};
const resolve = async (name: string) => (names[name] ?? []).map((address) => ({ address, family: 4 }));

const limits = { timeoutMs: 5000, maxBytes: 1000 };

test.each([
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://017700000001/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fd00:ec2::254]/',
  'https://[fe80::1]/',
  'https://[2002:7f00:1::]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://100.100.100.200/',
  'https://10.0.0.1/',
  'https://192.168.1.1/',
  'https://0.0.0.0/',
])('an address that is not public is never asked: %s', async (url) => {
  await expect(outgoing(limits)(url)).rejects.toThrow(/was not asked: it leads to .*, which is no public address/);
});

test('the registries of special addresses are closed, and the neighbours of their borders are open', () => {
  const closed = [
    '172.16.0.0',
    '172.31.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '224.0.0.1',
    '255.255.255.255',
    'fc00::1',
    'ff02::1',
    '::',
    '64:ff9b:1::1',
    '2001::1',
    '2001:db8::1',
    'no address',
    '',
  ];
  const open = [
    '172.15.255.255',
    '172.32.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '1.1.1.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ];
  expect(closed.filter(isPublicAddress)).toEqual([]);
  expect(open.filter(isPublicAddress)).toEqual(open);
});

test('no private or loopback address is public, however it is written', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const law = () =>
    fc.assert(
      fc.property(fc.constantFrom(10, 127, 0, 240), byte, byte, byte, (a, b, c, d) => {
        const plain = [a, b, c, d].join('.');
        const asNumber = ((a * 256 + b) * 256 + c) * 256 + d;
        const spellings = [plain, `${asNumber}`, `0x${asNumber.toString(16)}`, `[::ffff:${plain}]`];
        return spellings.every(
          (name) => !isPublicAddress(new URL(`https://${name}/`).hostname.replace(/^\[|\]$/g, '')),
        );
      }),
    );
  expect(law).not.toThrow();
});

test('a name that has one private address among public ones is not asked', async () => {
  await expect(outgoing({ ...limits, resolve })('https://mixed.test/')).rejects.toThrow('leads to 169.254.169.254');
});

test('a name is resolved once per request, and connected to as it was checked: a second answer plays no part', async () => {
  const origin = await serve((_request, response) => void response.end('ours'));
  const port = Number(new URL(origin).port);
  const answers = ['127.0.0.1', '192.0.2.1'];
  let asked = 0;
  const resolveOnce = async () => [{ address: answers[asked++] ?? '192.0.2.2', family: 4 }];
  const url = `http://rebinding.test:${port}`;

  const response = await outgoing({ ...limits, allow: [url], resolve: resolveOnce })(url);

  expect(await response.text()).toBe('ours');
  expect(asked).toBe(1);
});

test('a redirect is checked again: not to metadata, not to http, not off the allowed origin', async () => {
  const metadata = await serve(
    (_request, response) => void response.writeHead(302, { location: 'https://169.254.169.254/' }).end(),
  );
  const plain = await serve(
    (_request, response) => void response.writeHead(302, { location: 'http://example.org/' }).end(),
  );
  const rebound = await serve(
    (_request, response) => void response.writeHead(302, { location: 'https://inside.test/' }).end(),
  );
  const ask = outgoing({ ...limits, allow: [metadata, plain, rebound], resolve });

  await expect(ask(metadata)).rejects.toThrow('169.254.169.254 was not asked');
  await expect(ask(plain)).rejects.toThrow('http://example.org was not asked: only https on port 443');
  await expect(ask(rebound)).rejects.toThrow('it leads to 10.0.0.1');
});

test('a redirect to another origin goes without credentials, and a body is not sent on', async () => {
  let seen: unknown;
  const other = await serve((request, response) => {
    seen = request.headers;
    response.end('there');
  });
  const origin = await serve((_request, response) => void response.writeHead(307, { location: other }).end());
  const ask = outgoing({ ...limits, allow: [origin, other] });

  const response = await ask(origin, { headers: { authorization: 'Bearer x', cookie: 'a=b', accept: 'text/plain' } });
  expect(await response.text()).toBe('there');
  expect(seen).toMatchObject({ accept: 'text/plain' });
  expect(seen).not.toHaveProperty('authorization');
  expect(seen).not.toHaveProperty('cookie');
  await expect(ask(origin, { method: 'POST', body: 'secret' })).rejects.toThrow('was not sent on');
});

test('redirects in circles end', async () => {
  const origin = await serve((_request, response) => void response.writeHead(302, { location: '/' }).end());
  await expect(outgoing({ ...limits, allow: [origin] })(origin)).rejects.toThrow('redirects in circles');
});

test('size and time are bounded, and the sentence says which', async () => {
  const large = await serve((_request, response) => void response.end('x'.repeat(1001)));
  const silent = await serve(() => {});
  const dripping = await serve((_request, response) => void response.write('x'));
  const ask = outgoing({ timeoutMs: 200, maxBytes: 1000, allow: [large, silent, dripping] });

  await expect(ask(large)).rejects.toThrow('answered more than 1000 bytes');
  await expect(ask(silent)).rejects.toThrow('did not answer within 0.2 seconds');
  await expect(ask(dripping)).rejects.toThrow('did not answer within 0.2 seconds');
});

test('a name service that never answers is bounded too', async () => {
  const ask = outgoing({ timeoutMs: 100, maxBytes: 1, resolve: () => new Promise(() => {}) });
  await expect(ask('https://example.org')).rejects.toThrow('did not answer within 0.1 seconds');
});

test('half an answer is no answer', async () => {
  const half = await serve((request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('12345', () => request.socket.end());
  });
  const reset = await serve((request) => void request.socket.destroy());
  const ask = outgoing({ ...limits, allow: [half, reset] });

  const error = await ask(half).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NetworkUnavailable);
  expect(String(error)).toContain('broke off before the answer was whole');
  await expect(ask(reset)).rejects.toThrow('failed or broke off');
});

test('what is sent arrives as it was, what comes back is there byte by byte, whatever its status', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  const origin = await serve((request, response) => {
    response.writeHead(418, { 'content-type': request.headers['content-type'], 'set-cookie': ['a=1', 'b=2'] });
    request.pipe(response);
  });

  const response = await outgoing({ ...limits, allow: [origin] })(origin, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': 'image/png' },
  });

  expect(response.status).toBe(418);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});

test('a caller who gives up gets the reason that the caller gave', async () => {
  const silent = await serve(() => {});
  const reason = new Error('shutting down');
  const asked = outgoing({ ...limits, allow: [silent] })(silent, { signal: AbortSignal.abort(reason) });
  await expect(asked).rejects.toBe(reason);
});

test('compressed bytes that nobody asked for are not unpacked', async () => {
  const origin = await serve(
    (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  );
  await expect(outgoing({ ...limits, allow: [origin] })(origin)).rejects.toThrow('compressed');
});

test.each([
  'file:///etc/passwd',
  'ftp://example.org/',
  'https://example.org:8443/',
  'https://user:word@example.org/',
  'no address',
])('only https on port 443, without names and passwords: %s', async (url) => {
  await expect(outgoing(limits)(url)).rejects.toThrow(NetworkUnavailable);
});
