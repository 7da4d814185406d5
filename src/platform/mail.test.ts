import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import fc from 'fast-check';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';

import { NetworkRefused, NetworkUnavailable, WrongUse } from '#kernel/trouble';

import { type Message, mailAddress, openMail } from './mail.ts';

const from = { name: 'Office of Examples', address: 'no-reply@example.gov' };
const now = () => new Date('2026-03-04T20:05:00Z');
const letter: Message = {
  to: 'ada@example.org',
  subject: 'Your comment — decision',
  text: 'We have decided.\n',
  messageId: '<n-1@example.gov>',
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A mail server on loopback without TLS, and what came to it. */
async function mailServer(options: SMTPServerOptions = {}) {
  const came: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        came.push(Buffer.concat(parts).toString());
        done(null, 'Queued as 4711');
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { came, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

test('a message reaches the server with its own id, and the receipt repeats what the server said', async () => {
  const { url, came } = await mailServer();

  const receipt = await openMail(url, { from, now }).send({ ...letter, html: '<p>We have decided.</p>' });

  expect(receipt).toEqual({ sent: true, accepted: 'ada@example.org', response: '250 Queued as 4711', at: now() });
  expect(came).toHaveLength(1);
  expect(came[0]).toContain('From: Office of Examples <no-reply@example.gov>\r\n');
  expect(came[0]).toContain('Message-ID: <n-1@example.gov>\r\n');
  expect(came[0]).toContain('Auto-Submitted: auto-generated\r\n');
  expect(came[0]).toContain('Date: Wed, 04 Mar 2026 20:05:00 +0000\r\n');
  expect(came[0]).toContain('multipart/alternative');
});

test('without a mail server nothing is sent, and the receipt says so', async () => {
  const mail = openMail(undefined, { from });

  expect(mail.configured).toBe(false);
  expect(await mail.send(letter)).toEqual({
    sent: false,
    says: expect.stringMatching(/^not configured: .*nothing was sent$/),
  });
  await expect(mail.send({ ...letter, to: 'nobody' })).rejects.toThrow(WrongUse);
});

test('a refusal for good carries the words of the server; a passing one may be tried again', async () => {
  const gone = await mailServer({ onRcptTo: (_address, _session, done) => done(refusal(550, 'No such\tperson here')) });
  const busy = await mailServer({
    onRcptTo: (_address, _session, done) => done(refusal(451, 'Greylisted, come back')),
  });
  const spam = await mailServer({
    onData: (stream, _session, done) => stream.resume().on('end', () => done(refusal(554, 'Looks like spam'))),
  });

  const refused = openMail(gone.url, { from }).send(letter);
  await expect(refused).rejects.toThrow(NetworkRefused);
  await expect(refused).rejects.toThrow(
    'The mail server refused the message to ada@example.org: 550 No such person here',
  );
  await expect(openMail(spam.url, { from }).send(letter)).rejects.toThrow(NetworkRefused);
  const open = await mailServer({
    onMailFrom: (_address, _session, done) => done(refusal(530, 'Authentication required')),
  });
  await expect(openMail(open.url, { from }).send(letter)).rejects.toThrow(NetworkUnavailable);
  await expect(openMail(busy.url, { from }).send(letter)).rejects.toThrow(NetworkUnavailable);
});

test('a refused sign-in is no fault of the message, and the password is not repeated', async () => {
  const { url } = await mailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refusal(535, 'Wrong password')),
  });

  const failed = openMail(url.replace('//', '//agency:kanarienvogel@'), { from }).send(letter);

  await expect(failed).rejects.toThrow(NetworkUnavailable);
  await expect(failed).rejects.not.toThrow(/kanarienvogel/);
});

test('a server that takes the call and says nothing is given up', async () => {
  const silent = createServer((socket) => {
    closing.push(async () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  closing.push(async () => silent.close());

  const sent = openMail(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, {
    from,
    timeoutSeconds: 0.3,
  }).send(letter);

  await expect(sent).rejects.toThrow(NetworkUnavailable);
  await expect(sent).rejects.toThrow(/^The mail to ada@example.org was not sent yet: /);
});

test('a server that never answers the message itself is given up', async () => {
  const { url } = await mailServer({ onData: (stream) => void stream.resume() });

  await expect(openMail(url, { from, timeoutSeconds: 0.5 }).send(letter)).rejects.toThrow(NetworkUnavailable);
});

test('a server that is not there is said so', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');

  await expect(openMail(`smtp://127.0.0.1:${port}`, { from }).send(letter)).rejects.toThrow(
    /not sent yet: .*ECONNREFUSED/,
  );
});

test('a server without TLS gets no message where TLS is asked for', async () => {
  const { url, came } = await mailServer();

  await expect(openMail(`${url}?requireTLS=true`, { from }).send(letter)).rejects.toThrow(NetworkUnavailable);
  expect(came).toEqual([]);
});

test('nothing can be slipped into the head of a message', async () => {
  const { url, came } = await mailServer();
  const mail = openMail(url, { from });
  const hostile: Partial<Message>[] = [
    { subject: 'Hello\r\nBcc: eve@example.org' },
    { subject: 'Hello\nBcc: eve@example.org' },
    { to: 'ada@example.org\r\nBcc: eve@example.org' },
    { to: 'ada@example.org, eve@example.org' },
    { to: 'Ada <ada@example.org>' },
    { messageId: '<a@b>\r\nBcc: eve@example.org' },
    { from: { name: 'Office\r\nBcc: eve@example.org', address: from.address } },
    { from: { address: 'no-reply@example.gov>\r\nX: y' } },
    { subject: ' ' },
    { subject: 'x'.repeat(401) },
    { text: 'x'.repeat(1_000_001) },
  ];

  for (const part of hostile) await expect(mail.send({ ...letter, ...part })).rejects.toThrow(WrongUse);

  expect(came).toEqual([]);
});

test('whatever the subject and text, the head names one recipient', { timeout: 30_000 }, async () => {
  const { url, came } = await mailServer();
  const mail = openMail(url, { from });
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    .filter((text) => !/\p{Cc}|[\u2028\u2029]/u.test(text) && text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(line, fc.string({ unit: 'grapheme' }), async (subject, text) => {
      await mail.send({ ...letter, subject, text });
      const head = came.at(-1)?.split('\r\n\r\n')[0] ?? '';
      expect(head.match(/^(to|cc|bcc):.*$/gim)).toEqual(['To: ada@example.org']);
    }),
    { numRuns: 15 },
  );
});

test('one plain address is read, its domain in ASCII; anything else is none', () => {
  expect(mailAddress('ada.b+c@Example.ORG')).toBe('ada.b+c@example.org');
  expect(mailAddress('ada@bücher.example')).toBe('ada@xn--bcher-kva.example');
  const none = [
    '',
    'ada',
    '@a.b',
    'a@',
    'a@b@c',
    'a b@c',
    '"a b"@c.d',
    '.a@b.c',
    'a.@b.c',
    'a..b@c.d',
    'a@b..c',
    'a@-b.c',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@b.c`,
    'a@b.c\n',
  ];
  expect(none.filter((text) => mailAddress(text) !== undefined)).toEqual([]);
});

test('a wrong address of the server is refused without repeating it', () => {
  for (const url of ['http://u:hunter2@h', 'smtp://', 'hunter2']) {
    expect(() => openMail(url, { from })).toThrow(WrongUse);
    expect(() => openMail(url, { from })).not.toThrow(/hunter2/);
  }
});
