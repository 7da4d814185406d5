import type { Secret } from './known.ts';
import { endOfSort } from './known.ts';
import { looksRandom } from './random.ts';

/** So far before a value a word may announce it. */
const WINDOW = 48;

const names = [
  'api key',
  'apikey',
  'api_key',
  'api-key',
  'access key',
  'accesskey',
  'access_key',
  'access-key',
  'secret',
  'token',
  'leaked',
  'credential',
  'private key',
  'private_key',
  'privatekey',
  'bearer',
  'authorization',
  'auth key',
  'auth_key',
  'authkey',
  'signing key',
  'signing_key',
  'encryption key',
  'encryption_key',
  'accountkey',
  'account_key',
  'account key',
  'sharedaccesskey',
  'shared_access',
  'client_secret',
  'master key',
  'master_key',
  'license key',
  'subscription key',
  'ocp-apim-subscription-key',
  'x-api-key',
  'app key',
  'app_key',
  'appkey',
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'service key',
  'our key',
  'the key',
  'my key',
  'key is',
  'key:',
  'key=',
  'recovery key',
  'storage key',
  'deploy key',
  'session key',
  'webhook key',
  'credentials',
  'keys:',
  'sig=',
];
const harmless = [
  'commit',
  'sha',
  'md5',
  'checksum',
  'hash',
  'digest',
  'etag',
  'uuid',
  'guid',
  'fingerprint',
  'integrity',
  'request id',
  'trace',
  'revision',
  'build',
  'docket',
  'tracking',
  'public key',
  'publishable',
  'ssh-rsa',
  'ssh-ed25519',
  'data:',
  'base64',
  'image',
  'session id',
  'order',
  'file id',
  'video',
  'document',
  'transaction',
  'pubkey',
  'crc',
  'blob',
  'object',
  'sitekey',
  'site key',
  'tx',
  'block',
];

/** The run of characters that may be a value, from a place to its end. */
export type Value = { start: number; end: number; chunk: number };

/** A value that looks drawn by chance, after words that announce a key; nothing nearer may name something harmless. */
export function announcedAt(text: string, { start, end, chunk }: Value): Secret | undefined {
  const value = text.slice(start, end);
  if (!looksRandom(value) || isPath(value) || /^pk[._-]/.test(value)) return undefined;
  if (isInAddress(text, chunk, start))
    return named(text.slice(Math.max(chunk, start - 24), start)) ? found(start, end) : undefined;
  const before = text.slice(Math.max(0, start - WINDOW), start).toLowerCase();
  const [wanted, other] = [lastOf(before, names), lastOf(before, harmless)];
  return wanted.start < 0 || other.end > wanted.start ? undefined : found(start, end);
}

const found = (start: number, end: number): Secret => ({
  start,
  end,
  confidence: 0.9,
  explanation: 'Letters and digits as if drawn by chance, after words that announce a key.',
});

const MOST_LENGTH = 200;

/** Where a value ends: letters, digits and signs within, equals signs at the end, not the sentence's full stop. */
export function valueEnd(text: string, start: number): number {
  let end = endOfSort(text, start, 'value', MOST_LENGTH);
  while (end - start < MOST_LENGTH && isInner(text, end)) end = endOfSort(text, end + 1, 'value', MOST_LENGTH);
  while (text.charAt(end) === '=' && end - start < MOST_LENGTH) end += 1;
  return end;
}

const isInner = (text: string, at: number): boolean =>
  /[.~!$%^&*]/.test(text.charAt(at)) && /[0-9A-Za-z]/.test(text.charAt(at + 1));

/** Words with hyphens or slashes between: names of files, of pages. */
function isPath(value: string): boolean {
  const parts = value.split(/[-_/.]/);
  return (
    parts.length > 2 &&
    parts.filter((part) => /^[a-z]{3,}$|^[A-Z][a-z]{2,}$|^\d{1,4}$/.test(part)).length >= parts.length - 1
  );
}

function isInAddress(text: string, chunk: number, start: number): boolean {
  return text.slice(chunk, Math.min(start, chunk + 300)).includes('://');
}

/** In an address only a field that is called so announces a key. */
const named = (before: string): boolean =>
  /(?:access_token|api[_-]?key|apikey|client_secret|secret|auth_token|sig|signature|subscription-key)=$/i.test(before);

/** Where the last of some words stands; before the start for none. */
function lastOf(before: string, words: readonly string[]): { start: number; end: number } {
  let [start, end] = [-1, -1];
  for (const word of words) {
    const at = before.lastIndexOf(word);
    if (at > start) [start, end] = [at, at + word.length];
  }
  return { start, end };
}
