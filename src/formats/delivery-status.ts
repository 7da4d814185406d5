/** What a returned mail says: which message of ours, to whom, why. */
export type DeliveryStatus = { messageId: string; to: string; status: string; says: string };

/** A report and the head of what it is about are a few kilobytes; some servers send the whole message back. */
export const mostReportBytes = 2_000_000;

const MOST_LINES = 50_000;
const MOST_VALUE = 1000;

/**
 * Reads one delivery status notification as a mail server sends it. Undefined for every other mail, for one that only says
 * that delivery is late or done, and for what is over 2 MB or 50,000 lines. Never throws, whoever wrote the bytes.
 *
 * Source: RFC 3464, 2; RFC 6522.
 */
export function readDeliveryStatus(bytes: Uint8Array): DeliveryStatus | undefined {
  if (bytes.length > mostReportBytes) return undefined;
  const lines = Buffer.from(bytes).toString('latin1').split(/\r?\n/, MOST_LINES);
  const from = lines.findIndex((line) => /^content-type:\s*message\/delivery-status/i.test(line));
  if (from < 0) return undefined;
  const fields = fieldsAfter(lines, from);
  const about = lines.slice(from).findLast((line) => /^message-id:/i.test(line)) ?? '';
  const [, messageId = ''] = /<([^<>\s]{1,250})>/.exec(about) ?? [];
  if (messageId === '' || fields('action').toLowerCase() !== 'failed') return undefined;
  const [to, says] = [lastPart(fields('final-recipient')), lastPart(fields('diagnostic-code'))];
  return { messageId, to, status: fields('status'), says };
}

/** The fields of the report's groups by name, a later group's over an earlier's; folded lines are one. */
function fieldsAfter(lines: readonly string[], from: number): (name: string) => string {
  const rest = lines.slice(from + 1);
  const end = rest.findIndex((line) => line.startsWith('--'));
  const whole = rest
    .slice(0, end < 0 ? rest.length : end)
    .join('\n')
    .replaceAll(/\n[ \t]+/g, ' ');
  const fields = new Map<string, string>();
  for (const line of whole.split('\n')) {
    const [, name = '', value = ''] = /^([A-Za-z-]{1,60}):(.*)$/.exec(line) ?? [];
    if (name !== '') fields.set(name.toLowerCase(), plain(value));
  }
  return (name) => fields.get(name) ?? '';
}

const plain = (text: string) =>
  text
    .replaceAll(/\p{Cc}+|\s+/gu, ' ')
    .trim()
    .slice(0, MOST_VALUE);

/** `rfc822; ada@example.gov` and `smtp; 550 No such user`: what stands before the semicolon says only how to read it. */
const lastPart = (text: string) => text.replace(/^[A-Za-z0-9-]{1,20}\s*;\s*/, '');
