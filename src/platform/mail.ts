import { domainToASCII } from 'node:url';

import { createTransport } from 'nodemailer';
import { z } from 'zod';

import { NetworkRefused, NetworkUnavailable, WrongUse } from '#kernel/trouble';

/** Who a message is from; the name is what people see before the address. */
export type Sender = { name?: string; address: string };

/**
 * One message to one person, so that each delivery has its own receipt.
 *
 * `messageId` is '<something@domain>' and stays the same when the same message is tried again: the receiving side can then
 * tell that it has it. `text` is required, for those who read no HTML; each body has at most 1 MB.
 */
export type Message = { to: string; subject: string; text: string; html?: string; messageId: string; from?: Sender };

/** What the mail server said, and when. `sent: false` means that no server was asked. */
export type Receipt = { sent: true; accepted: string; response: string; at: Date } | { sent: false; says: string };

export type Mail = {
  configured: boolean;
  /**
   * Hands the message to the mail server and says what it answered. That the server took it isn't that it was read.
   *
   * Without a server nothing is sent, and the receipt says so. Throws WrongUse for a message that can't be one,
   * NetworkRefused when the server refused it for good (5xx), NetworkUnavailable when it may be tried again. After a
   * time-out the server may have taken it all the same. Source: RFC 5321, 4.2.1.
   */
  send: (message: Message) => Promise<Receipt>;
};

const MOST_BODY = 1_000_000;
const MOST_SUBJECT = 400;
const NOT_CONFIGURED = 'not configured: no mail server is named (SMTP_URL), so nothing was sent';

/**
 * The way to the agency's mail server, by an address such as smtp://user:password@host:587 or smtps://host.
 *
 * A password goes out over TLS only, unless the server is on this machine; `?requireTLS=true` asks TLS for all. Throws
 * WrongUse for an address that isn't one, without repeating it. The whole of a delivery takes at most `timeoutSeconds` (60).
 */
export function openMail(
  url: string | undefined,
  options: { from: Sender; now?: () => Date; timeoutSeconds?: number },
): Mail {
  const { from, now = () => new Date(), timeoutSeconds = 60 } = options;
  checkSender(from);
  const transport = url === undefined ? undefined : createTransport({ ...serverOf(url), ...limits(timeoutSeconds) });
  return {
    configured: transport !== undefined,
    send: async (message) => {
      const mail = mailOf(message, from, now());
      if (!transport) return { sent: false, says: NOT_CONFIGURED };
      try {
        const { response } = await withinSeconds(timeoutSeconds, transport.sendMail(mail));
        return { sent: true, accepted: mail.to, response: plain(response), at: now() };
      } catch (error) {
        throw troubleOf(error, mail.to);
      }
    },
  };
}

/**
 * The address as mail servers take it: one plain address, its domain in ASCII. Undefined for anything else, such as a
 * list, a name before it, a quoted part or a line break. Source: RFC 5321, 4.1.2.
 */
export function mailAddress(text: string): string | undefined {
  const found = /^([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64})@([^\s@<>()[\],;:\\"]{1,253})$/.exec(text);
  const [, local = '', domain = ''] = found ?? [];
  const ascii = domainToASCII(domain);
  if (!/^[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9][a-z0-9-]{0,62})*$/.test(ascii) || /^\.|\.$|\.\./.test(local))
    return undefined;
  const address = `${local}@${ascii}`;
  return address.length <= 254 ? address : undefined;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

function serverOf(address: string) {
  const url = URL.parse(address);
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol))
    throw new WrongUse(
      'SMTP_URL is not an address that can be used. Write it as smtp://user:password@host:587 or smtps://…',
    );
  const secure = url.protocol === 'smtps:';
  const signsIn = url.username !== '';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    secure,
    port: Number(url.port) || (secure ? 465 : 587),
    requireTLS: url.searchParams.get('requireTLS') === 'true' || (signsIn && !LOOPBACK.test(url.hostname)),
    ...(signsIn && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
  };
}

function limits(timeoutSeconds: number) {
  const milliseconds = timeoutSeconds * 1000;
  return {
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
    // A message must never make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function mailOf(message: Message, standard: Sender, now: Date) {
  const to = mailAddress(message.to);
  const troubles = messageTroubles(message);
  if (to === undefined)
    troubles.unshift(`'${plain(message.to)}' is not one mail address. Write it as name@example.gov.`);
  if (to === undefined || troubles.length > 0) throw new WrongUse(troubles.join('\n'));
  return {
    to,
    from: checkSender(message.from ?? standard),
    subject: message.subject,
    text: message.text,
    ...(message.html !== undefined && { html: message.html }),
    messageId: message.messageId,
    date: now,
    // Keeps holiday notes from being sent back. Source: RFC 3834, 5.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

function messageTroubles({ subject, messageId, text, html = '' }: Message): string[] {
  const troubles = [
    !oneLine(subject) && 'The subject has a line break or another control character. Write it on one line.',
    subject.length > MOST_SUBJECT && `The subject has ${subject.length} characters; at most ${MOST_SUBJECT} are sent.`,
    subject.trim() === '' && 'The subject is empty.',
    !/^<[A-Za-z0-9._+-]{1,120}@[A-Za-z0-9.-]{1,120}>$/.test(messageId) &&
      'The message has no id of the form <id@domain>.',
    Buffer.byteLength(text) > MOST_BODY && 'The text is longer than 1 MB.',
    Buffer.byteLength(html) > MOST_BODY && 'The HTML is longer than 1 MB.',
  ];
  return troubles.filter((trouble) => trouble !== false);
}

function checkSender({ name = '', address }: Sender): { name: string; address: string } {
  const checked = mailAddress(address);
  if (checked === undefined)
    throw new WrongUse(`The sender '${plain(address)}' is not one mail address. Write it as name@example.gov.`);
  if (!oneLine(name) || name.length > 200)
    throw new WrongUse('The name of the sender has a line break, or more than 200 characters. Write it on one line.');
  return { name, address: checked };
}

/** nodemailer's own limits start anew with each answer; a server that drips is not one to wait for. */
async function withinSeconds<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${seconds} seconds`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What nodemailer puts on its errors. */
const failure = z.looseObject({
  message: z.string().catch('no reason given'),
  code: z.string().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
  responseCode: z.number().catch(0),
});

/** Only what the server says of this message is for good. A refused sign-in or a missing TLS is the operator's to mend. */
function troubleOf(error: unknown, to: string): Error {
  const { message, code = '', response, responseCode } = failure.parse(error);
  const says = plain(response ?? message);
  const ofThisMessage = ['EENVELOPE', 'EMESSAGE'].includes(code) && responseCode !== SIGN_IN_FIRST;
  if (ofThisMessage && responseCode >= 500)
    return new NetworkRefused(`The mail server refused the message to ${to}: ${says}`, { cause: error });
  return new NetworkUnavailable(`The mail to ${to} was not sent yet: ${says}`, { cause: error });
}

/** Source: RFC 4954, 6. */
const SIGN_IN_FIRST = 530;

function oneLine(text: string): boolean {
  return !/\p{Cc}|[\u2028\u2029]/u.test(text);
}

/** What a stranger wrote, fit for a sentence. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, 500)
    .trim();
}
