import { spawnSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { WrongUse } from '#kernel/trouble';

import { readEnvironment } from './env.ts';

function sentences(variables: NodeJS.ProcessEnv): string[] {
  try {
    readEnvironment(variables, '/srv/rostrum');
    return [];
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    return error.message.split('\n');
  }
}

test('nothing needs to be set: it listens on this machine alone, and the keys lie beside the data', () => {
  expect(readEnvironment({ SMTP_URL: '', PATH: '/bin' }, '/srv/rostrum')).toEqual({
    host: '127.0.0.1',
    port: 8080,
    url: 'http://localhost:8080',
    data: '/srv/rostrum/data',
    keys: '/srv/rostrum/data-keys/keys',
    databaseUrl: undefined,
    databaseOwnerUrl: undefined,
    smtpUrl: undefined,
    clamdUrl: undefined,
    tesseract: undefined,
    mailFrom: 'no-reply@localhost',
    trustedProxies: [],
    networkOrigins: [],
    traceLevel: 'info',
  });
});

test('what is set is read', () => {
  const read = readEnvironment({
    ROSTRUM_HOST: '::',
    PORT: ' 443 ',
    ROSTRUM_URL: 'https://Social.agency.gov/',
    ROSTRUM_DATA: '/var/lib/rostrum',
    ROSTRUM_KEYS: '/etc/rostrum/keys',
    DATABASE_URL: 'postgres://app:x@db/rostrum',
    DATABASE_OWNER_URL: 'postgresql:///rostrum?host=/run/postgresql',
    CLAMD_URL: 'tcp://127.0.0.1:3310',
    TESSERACT: 'off',
    TRUSTED_PROXIES: '10.0.0.5, 2001:db8::/32',
    ROSTRUM_TRACE: 'debug',
  });

  expect(read).toMatchObject({
    host: '::',
    port: 443,
    url: 'https://social.agency.gov',
    data: '/var/lib/rostrum',
    keys: '/etc/rostrum/keys',
    mailFrom: 'no-reply@social.agency.gov',
    clamdUrl: 'tcp://127.0.0.1:3310',
    tesseract: 'off',
    trustedProxies: ['10.0.0.5', '2001:db8::/32'],
    traceLevel: 'debug',
  });
});

test('each wrong value gets one sentence that names it, says what is wrong and what to write', () => {
  const wrong = {
    PORT: '80a',
    ROSTRUM_TRACE: 'loud',
    ROSTRUM_URL: 'http://agency.gov',
    TRUSTED_PROXIES: '0.0.0.0/0',
    MAIL_FROM: 'me',
    ROSTRUM_HOST: 'a b',
  };

  const said = sentences(wrong);

  expect(said).toHaveLength(6);
  expect(said).toContain("PORT is '80a'. Write a port from 0 to 65535.");
  expect(said).toContain("ROSTRUM_TRACE is 'loud'. Write one of error, warn, info, debug.");
});

test('a value that may hold a password is not repeated', () => {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL', 'ROSTRUM_URL', 'ROSTRUM_NETWORK_ORIGINS']) {
    const said = sentences({ [name]: 'mysql://u:hunter2@h' });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`^${name} is not an address that can be used\\. Write `));
    expect(said[0]).not.toContain('hunter2');
  }
});

test('keys inside the data are refused, also by a way around', () => {
  for (const ROSTRUM_KEYS of ['data/keys', './data/../data/x/keys', '/srv/rostrum/data/..keys'])
    expect(sentences({ ROSTRUM_KEYS })).toHaveLength(1);
  for (const ROSTRUM_KEYS of ['data-keys/keys', '../keys', '/etc/keys'])
    expect(sentences({ ROSTRUM_KEYS })).toEqual([]);
});

test('a misspelt setting is named, and so is half a pair', () => {
  expect(sentences({ ROSTRUM_KEY: 'x' })[0]).toContain('ROSTRUM_KEY is not a setting. Remove it, or correct its name');
  expect(sentences({ DATABASE_OWNER_URL: 'postgres://o@h/d' })[0]).toContain('DATABASE_URL is not');
});

test('a process that is started with a wrong value ends with 2 and the sentence alone', () => {
  const program = `import { environmentOrExit } from ${JSON.stringify(new URL('env.ts', import.meta.url).href)}; environmentOrExit(); console.log('went on');`;

  const { status, stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PORT: 'none' },
    encoding: 'utf8',
  });

  expect([status, stderr, stdout]).toEqual([2, "PORT is 'none'. Write a port from 0 to 65535.\n", '']);
});

test('a translator is an address without a slash at its end, and its key is repeated nowhere', () => {
  const ROSTRUM_TRANSLATE_URL = 'http://127.0.0.1:5000/';
  const long = 'k'.repeat(501);

  expect(readEnvironment({ ROSTRUM_TRANSLATE_URL }).translateUrl).toBe('http://127.0.0.1:5000');
  expect(readEnvironment({ ROSTRUM_TRANSLATE_URL, ROSTRUM_TRANSLATE_KEY: ' a-key ' }).translateKey).toBe('a-key');
  expect(sentences({ ROSTRUM_TRANSLATE_KEY: long }).join('\n')).not.toContain('kkk');
  for (const wrong of ['ftp://x', 'translate.gov', 'https://me:secret@translate.gov', 'https://translate.gov/?key=1']) {
    const [says = ''] = sentences({ ROSTRUM_TRANSLATE_URL: wrong });
    expect(says).toContain('ROSTRUM_TRANSLATE_URL is not an address that can be used. Write it as https://');
    expect(says).not.toContain('secret');
  }
});
