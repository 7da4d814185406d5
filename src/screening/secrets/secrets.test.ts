import { expect, test } from 'vitest';

import { fold } from '#screening/fold/fold';
import { tokensOf } from '#screening/near/tokens';

import { secretSpots } from './secrets.ts';

const found = (text: string) =>
  secretSpots(tokensOf(fold(text))).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

/** Values are joined here, so that no file holds anything that looks like a live key. */
const value = 'f7Kq2Zr9Wd4Xs8Lp1Vb6Nc3Mh5Tg0YjQ';
const hex = '9fb597c96ac1ac86fec8facfaaaad38c';
const keys = [
  ['gh', `p_${value}abcd`],
  ['gl', 'pat-JHPaUz2QoWIuCRNE1cun'],
  ['AK', 'IAQ7RZ3KXW5MTN2VBD'],
  ['xo', `xb-626694945078-825810349001-lzgB47JD5JSee59TLauF0JWm`],
  ['sk', '_live_cmxHKSyaXZzapSDyiAxvx8l4'],
  ['AI', `za${value}abc`],
  ['np', `m_${value}Abcd`],
  ['S', `G.TgnzxaKm0sZf0qscdemrgZ.${value}Tgnzxa`],
  ['dckr', '_pat_d9RLK9gpQyus3KvpGpA97c6g6Tq'],
  ['eyJhbGciOiJIUzI1NiJ9', `.eyJzdWIiOiI0MiJ9.${value}abc`],
  ['post', 'gres://admin:O51sHGbBbYGh@db.example.gov:5432/prod'],
  ['htt', 'ps://patricia:Cis4K6DrIm@intranet.example.gov/files'],
  ['https://hooks.slack.com/ser', 'vices/T1A2B3C4D/B1A2B3C4D/Qm8sVb2Xk9Wd4Zr7Lp1Nc3Th'],
] as const;

test.each(keys.map((parts) => parts.join('')))('a key is found by its form: %s', (key) => {
  expect(found(`Please take this down: ${key} (it is on your page)`)).toEqual([`secret ${key}`]);
});

test('a private key is found from its first line to its last', () => {
  const label = ['RSA', 'PRIVATE', 'KEY'].join(' ');
  const key = `-----BEGIN ${label}-----\n${value}${value}\n${value}\n-----END ${label}-----`;

  expect(found(`they posted\n${key}\nyesterday`)).toEqual([`secret ${key}`]);
  expect(found(`A file that begins with -----BEGIN ${label}----- is never posted.`)).toEqual([]);
});

test.each([
  [`api_key=${hex}`, `secret ${hex}`],
  [`leaked: ${hex}!`, `secret ${hex}`],
  [`Authorization: Bearer ${value}`, `secret ${value}`],
  ['The password is hunter2', 'password hunter2'],
  ['password: Tr0ub4dor&3', 'password Tr0ub4dor&3'],
  ['the wifi password for the lobby is Winter#2025', 'password Winter#2025'],
  ['pw Summer2024!', 'password Summer2024!'],
  ["the password's “swordfish”", 'password swordfish'],
  ['login: kiosk4 please', 'password kiosk4'],
  ['The PIN is 4471', 'password 4471'],
  ['gate code is 8841#', 'password 8841#'],
])('%s', (text, spot) => {
  expect(found(text)).toEqual([spot]);
});

test.each([
  'A password is required to sign in.',
  'Reset your password: visit the help desk',
  'Your password must have 12 characters, 2 digits and 1 sign',
  'Password: ********',
  'api_key=<your-api-key-goes-here>',
  'mysql://user:password@localhost/example',
  `commit ${hex}afb51f27`,
  `sha256 ${hex}${hex}`,
  'Request id 6f9619ff-8b86-4d01-b42d-00cf4fc964ff, token id 6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  'https://video.example.org/watch?v=dQw4w9WgXcQ and https://files.example.gov/d/1AbC2dEf3GhI4jKl5MnO6pQr/view',
  `<img src="data:image/png;base64,iVBORw0KGgo${value}${value}">`,
  'The secret to 100 years of service; a token of thanks for 25 volunteers',
  'Passcode entry is required at 2 doors. Login: see the memo. Login problems? Call us.',
  'PIN pads, area code 405, ZIP code is 73105, dress code is casual',
])('nothing is said of: %s', (text) => {
  expect(found(text)).toEqual([]);
});
