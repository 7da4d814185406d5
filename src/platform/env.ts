import { isIP } from 'node:net';
import path from 'node:path';

import { z } from 'zod';

import { WrongUse } from '#kernel/trouble';

import { traceLevels } from './trace.ts';

/** What the environment says, read once at the start. Paths are absolute; what isn't set and has no default is undefined. */
export type Environment = {
  /** Where the server listens: `host` 127.0.0.1 unless set, `port` 8080. */
  host: string;
  port: number;
  /** The address people type, without a path and a slash at its end: links in mail begin with it. */
  url: string;
  data: string;
  /** The file of keys: outside `data`, so that a copy of the data doesn't carry what opens it. */
  keys: string;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  smtpUrl: string | undefined;
  /** Who stamps signed papers with the time (RFC 3161); undefined where nobody does. */
  timeStampUrl: string | undefined;
  /** The malware scanner `clamd`, as tcp://host:port; undefined where files aren't scanned. */
  clamdUrl: string | undefined;
  /** The program that reads text in pictures: its path, 'off', or undefined to look for `tesseract` on the search path. */
  tesseract: string | undefined;
  /** Who translates comments (LibreTranslate's API), without a slash at the end; undefined where nobody does. */
  translateUrl: string | undefined;
  translateKey: string | undefined;
  /** The sender of mail that belongs to no agency. */
  mailFrom: string;
  /** Addresses and CIDR ranges of the proxies whose word about the visitor's address counts. */
  trustedProxies: readonly string[];
  /** Origins of social networks that may be reached although they are in our own network, such as a test server's. */
  networkOrigins: readonly string[];
  traceLevel: (typeof traceLevels)[number];
};

/**
 * The environment as the product understands it; unset and empty are the same.
 *
 * Throws WrongUse with one sentence a line for each value that can't be used: its name, what is wrong, what to write.
 * No value is repeated that may hold a password.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, workingDirectory: string = process.cwd()): Environment {
  const read = shape.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim())));
  const troubles = unknownSettings(variables);
  if (!read.success) throw new WrongUse([...troubles, ...read.error.issues.map(sentence(variables))].join('\n'));
  const given = read.data;
  const data = path.resolve(workingDirectory, given.ROSTRUM_DATA);
  // Beside the data and not in it, named after it: two installations on one machine never share keys by accident, and
  // both lie where the person looks who set ROSTRUM_DATA.
  const keys = path.resolve(workingDirectory, given.ROSTRUM_KEYS ?? `${data}-keys/keys`);
  if (liesIn(data, keys))
    troubles.push(
      `ROSTRUM_KEYS is '${keys}', inside ROSTRUM_DATA: a copy of the data would carry what opens it. Name a file elsewhere.`,
    );
  if (given.DATABASE_OWNER_URL && !given.DATABASE_URL)
    troubles.push(
      'DATABASE_OWNER_URL is set and DATABASE_URL is not: set both, or neither for the database that comes with Rostrum.',
    );
  if (troubles.length > 0) throw new WrongUse(troubles.join('\n'));
  const url = given.ROSTRUM_URL ?? `http://localhost:${given.PORT}`;
  return {
    host: given.ROSTRUM_HOST,
    port: given.PORT,
    url,
    data,
    keys,
    databaseUrl: given.DATABASE_URL,
    databaseOwnerUrl: given.DATABASE_OWNER_URL,
    smtpUrl: given.SMTP_URL,
    timeStampUrl: given.TIME_STAMP_URL,
    clamdUrl: given.CLAMD_URL,
    tesseract: given.TESSERACT,
    translateUrl: given.ROSTRUM_TRANSLATE_URL,
    translateKey: given.ROSTRUM_TRANSLATE_KEY,
    mailFrom: given.MAIL_FROM ?? `no-reply@${new URL(url).hostname}`,
    trustedProxies: given.TRUSTED_PROXIES,
    networkOrigins: given.ROSTRUM_NETWORK_ORIGINS,
    traceLevel: given.ROSTRUM_TRACE,
  };
}

/** `readEnvironment` for a process that can't go on without it: a wrong value is said on stderr, and the process ends with 2. */
export function environmentOrExit(variables: NodeJS.ProcessEnv = process.env): Environment {
  try {
    return readEnvironment(variables);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(2);
  }
}

const text = (wanted: string, holds: (value: string) => boolean) => z.string().trim().refine(holds, { error: wanted });
const database = text(
  'Write it as postgres://user:password@host/database',
  (value) => /^postgres(ql)?:\/\/./.test(value) && URL.canParse(value),
);
const list = (value: string) => value.split(',').map((part) => part.trim());

const shape = z.object({
  ROSTRUM_HOST: text("Write an address to listen on, such as 127.0.0.1 or '::' for all", isHost).default('127.0.0.1'),
  PORT: text('Write a port from 0 to 65535', (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535)
    .transform(Number)
    .default(8080),
  ROSTRUM_URL: text(
    'Write the address people type, such as https://social.agency.gov, without a path; http is for localhost only',
    isOrigin,
  )
    .transform((value) => new URL(value).origin)
    .optional(),
  ROSTRUM_DATA: text('Write the path of a directory', isPath).default('./data'),
  ROSTRUM_KEYS: text('Write the path of a file', (value) => isPath(value) && !/[/\\]$/.test(value)).optional(),
  DATABASE_URL: database.optional(),
  DATABASE_OWNER_URL: database.optional(),
  SMTP_URL: text(
    'Write it as smtp://user:password@host:587 or smtps://…',
    (value) => /^smtps?:\/\/./.test(value) && URL.canParse(value),
  ).optional(),
  TIME_STAMP_URL: text(
    'Write it as https://tsa.example.gov/, or http for an authority that has no other',
    (value) => /^https?:\/\/./.test(value) && URL.canParse(value),
  ).optional(),
  CLAMD_URL: text('Write it as tcp://127.0.0.1:3310, with a port and nothing behind it', isTcp).optional(),
  TESSERACT: text(
    "Write the whole path of the program, such as /usr/bin/tesseract, or 'off'",
    (value) => value === 'off' || (path.isAbsolute(value) && isPath(value)),
  ).optional(),
  ROSTRUM_TRANSLATE_URL: text(
    'Write it as https://translate.agency.gov, without a user name, a question mark or a #',
    isPlainUrl,
  )
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  ROSTRUM_TRANSLATE_KEY: z.string().trim().max(500).optional(),
  MAIL_FROM: text('Write a mail address, such as no-reply@agency.gov', (value) =>
    /^[^\s@<>",;:]{1,64}@[A-Za-z0-9.-]{1,253}$/.test(value),
  ).optional(),
  TRUSTED_PROXIES: text(
    'Write addresses or ranges with commas between, such as 10.0.0.5, 10.1.0.0/16; a range of all addresses is refused',
    (value) => list(value).every(isAddressOrRange),
  )
    .transform(list)
    .default([]),
  ROSTRUM_NETWORK_ORIGINS: text('Write origins with commas between, such as http://localhost:2583', (value) =>
    list(value).every((origin) => URL.parse(origin)?.origin === origin),
  )
    .transform(list)
    .default([]),
  ROSTRUM_TRACE: z.enum(traceLevels, { error: `Write one of ${traceLevels.join(', ')}` }).default('info'),
  /** Read where the embedded database is started, named here so that it isn't taken for a mistake. */
  ROSTRUM_DB_USER: z.string().optional(),
});

const MAY_HOLD_A_PASSWORD = /_(URL|ORIGINS|KEY)$/;

function sentence(variables: NodeJS.ProcessEnv) {
  return ({ path: [key], message }: { path: PropertyKey[]; message: string }) => {
    const name = String(key);
    const value = MAY_HOLD_A_PASSWORD.test(name)
      ? 'not an address that can be used'
      : `'${variables[name]?.slice(0, 200)}'`;
    return `${name} is ${value}. ${message}.`;
  };
}

/** A misspelt ROSTRUM_KEYS would quietly make new keys elsewhere. */
function unknownSettings(variables: NodeJS.ProcessEnv): string[] {
  const known = Object.keys(shape.shape).filter((name) => name.startsWith('ROSTRUM_'));
  const unknown = Object.keys(variables).filter((name) => name.startsWith('ROSTRUM_') && !known.includes(name));
  return unknown.map(
    (name) => `${name} is not a setting. Remove it, or correct its name: there are ${known.join(', ')}.`,
  );
}

function isPath(value: string): boolean {
  return !value.includes('\0');
}

function isHost(value: string): boolean {
  return isIP(value) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]{0,252})$/.test(value);
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (!url || url.username || url.password || url.pathname !== '/' || url.search || url.hash) return false;
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname))
  );
}

function isPlainUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
}

function isTcp(value: string): boolean {
  const url = URL.parse(value);
  if (url?.protocol !== 'tcp:' || url.username || url.password || url.search || url.hash) return false;
  return url.hostname !== '' && url.port !== '' && (url.pathname === '' || url.pathname === '/');
}

function isAddressOrRange(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const longest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (longest === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= longest);
}

function liesIn(directory: string, file: string): boolean {
  const way = path.relative(directory, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
