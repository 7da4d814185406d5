import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Facts, type TraceLevel, openTrace } from './trace.ts';

const CANARY = 'kanarienvogel-9931';

const now = () => new Date('2026-03-04T20:05:00Z');

function traced(level: TraceLevel = 'debug') {
  const lines: string[] = [];
  return { lines, trace: openTrace({ level, write: (line) => lines.push(line), now }) };
}

test('each line is one JSON object with the request it belongs to', () => {
  const { lines, trace } = traced();

  trace.with({ request: 'r-1' }).info('Post published', { post: 'p-1', seconds: 0.2 });

  expect(lines).toEqual([
    '{"at":"2026-03-04T20:05:00.000Z","level":"info","says":"Post published","request":"r-1","post":"p-1","seconds":0.2}\n',
  ]);
});

test('what is below the level is dropped', () => {
  const { lines, trace } = traced('warn');

  trace.debug('a');
  trace.info('b');
  trace.warn('c');
  trace.error('d');

  expect(lines.map((line) => JSON.parse(line).says)).toEqual(['c', 'd']);
});

test('a secret is withheld by its name and by its look, also in the causes of an error', () => {
  const { lines, trace } = traced();
  const url = `connect to postgres://app:${CANARY}@db.local/x failed`;

  trace.error(`Sent Authorization: Bearer ${CANARY}`, {
    password: CANARY,
    accessToken: CANARY,
    'Set-Cookie': CANARY,
    client_secret: CANARY,
    url: `https://example.gov/callback?code=${CANARY}&state=1`,
    body: `{"refresh_token":"${CANARY}"}`,
    key: `-----BEGIN PRIVATE KEY-----\n${CANARY}\n-----END PRIVATE KEY-----`,
    error: new Error('no', { cause: Object.assign(new Error(url), { query: CANARY, connectionString: CANARY }) }),
  });

  expect(lines.join('')).not.toContain(CANARY);
  expect(lines.join('')).toContain('postgres://[withheld]@db.local/x failed');
  expect(lines.join('')).toContain('&state=1');
});

test('what is no secret stays readable', () => {
  const { lines, trace } = traced();

  trace.info('Hidden under control hide.needs-ground', {
    session_count: 3,
    exit: 'code: 7',
    authorization_id: 'a-7',
    clause: 'IV.A',
  });

  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    says: 'Hidden under control hide.needs-ground',
    session_count: 3,
    authorization_id: 'a-7',
  });
});

test('whatever is said, it stays one line of JSON and bounded', () => {
  const fact = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.date(), fc.constant(null));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fact), (says, facts: Facts) => {
      const { lines, trace } = traced();
      trace.info(says, facts);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.split('\n')).toHaveLength(2);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info' });
    }),
  );
  const { lines, trace } = traced();
  const ring = new Error('x'.repeat(1_000_000));
  ring.cause = ring;
  trace.info('y'.repeat(1_000_000), { ring });
  expect(lines[0]?.length).toBeLessThan(60_000);
});

test('a trace that can not be written fails nobody', () => {
  const trace = openTrace({
    level: 'info',
    write: () => {
      throw new Error('EPIPE');
    },
  });

  expect(() => trace.error('still here')).not.toThrow();
});

test('an address that is a secret itself is withheld, ids and hashes in addresses are not', () => {
  const { lines, trace } = traced();
  const id = '018f0000-0000-7000-8000-000000000000';

  trace.info('request', { path: `/acknowledge/${'Ab_-9'.repeat(9)}` });
  trace.info('request', { path: `/records/${id}/pictures/${'0f'.repeat(32)}` });

  expect(lines.join('')).toContain('"/acknowledge/[withheld]"');
  expect(lines.join('')).toContain(`/records/${id}/pictures/${'0f'.repeat(32)}`);
});
