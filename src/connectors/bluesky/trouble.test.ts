import { expect, test } from 'vitest';

import { NetworkRefused, NetworkUnavailable } from '#kernel/trouble';

import { troubleOf } from './trouble.ts';

const failed = {
  doing: 'Sending the post to Bluesky',
  mayBeDone: true,
  secrets: ['hunter2'],
  now: new Date('2026-10-01T12:00:00Z'),
};
const answered = { status: 400, error: 'InvalidRequest', message: 'no', headers: new Headers(), isJson: true };

test.each([
  [{ 'retry-after': '30' }, 30],
  [{ 'retry-after': 'Thu, 01 Oct 2026 12:02:00 GMT' }, 120],
  [{ 'ratelimit-reset': '1790856060' }, 60],
  [{ 'retry-after': '999999999' }, 86_400],
  [{ 'retry-after': 'Thu, 01 Oct 1970 12:02:00 GMT' }, 1],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('a network that asks to wait is waited for, in bounds: %o', (headers, retryAfterSeconds) => {
  const trouble = troubleOf({ ...answered, status: 429, headers: new Headers(headers) }, failed);
  expect(trouble).toBeInstanceOf(NetworkUnavailable);
  expect(trouble).toMatchObject({ retryAfterSeconds });
});

test("a no is a refusal in the server's words, on one line, bounded and without secrets", () => {
  const trouble = troubleOf({ ...answered, message: `bad\r\n\u202Ehunter2 ${'x'.repeat(1000)}` }, failed);
  expect(trouble).toBeInstanceOf(NetworkRefused);
  expect(trouble.message).toMatch(/^Sending the post to Bluesky: Bluesky refused it: InvalidRequest: bad … x+$/);
  expect(trouble.message.length).toBeLessThan(400);
});

test('a page of somebody between us and Bluesky is no refusal', () => {
  expect(troubleOf({ ...answered, status: 403, error: '', isJson: false }, failed)).toBeInstanceOf(NetworkUnavailable);
  expect(troubleOf({ ...answered, status: 403 }, failed)).toBeInstanceOf(NetworkRefused);
});
