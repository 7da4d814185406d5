import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect } from 'vitest';

import { signAcknowledgement } from '#app/acknowledgements/sign-acknowledgement.flow';
import { readSigning } from '#app/acknowledgements/signing.read';
import { paths } from '#paths/acknowledgements';
import { outgoing } from '#platform/outgoing';
import { type TimeStamps, openTimeStamps } from '#platform/time-stamp';
import type { Ctx } from '#steps/world';
import { asks } from '#tests/support/acknowledgements';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const dir = mkdtempSync(path.join(tmpdir(), 'stamps-'));
const openssl = (...words: string[]) =>
  execFileSync('openssl', words, { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] });

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** An authority of our own, made by openssl. */
beforeAll(() => {
  if (!hasOpenssl) return;
  writeFileSync(
    path.join(dir, 'tsa.cnf'),
    `[tsa]\ndefault_tsa=here\n[here]\nserial=${dir}/serial\ncrypto_device=builtin\nsigner_cert=${dir}/tsa.pem\nsigner_key=${dir}/tsa.key\nsigner_digest=sha256\ndefault_policy=1.2.3.4.1\ndigests=sha256\naccuracy=secs:1\n[req]\ndistinguished_name=dn\n[dn]\n[ext]\nextendedKeyUsage=critical,timeStamping\n`,
  );
  writeFileSync(path.join(dir, 'serial'), '01\n');
  const subject = ['-subj', '/CN=A time stamp authority', '-config', 'tsa.cnf', '-extensions', 'ext'];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'tsa.key',
    '-out',
    'tsa.pem',
    '-days',
    '7300',
    ...subject,
  );
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function authority(answer?: string) {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    writeFileSync(path.join(dir, 'query'), Buffer.concat(parts));
    if (answer === undefined) openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
    else writeFileSync(path.join(dir, 'reply'), answer);
    response.setHeader('Content-Type', 'application/timestamp-reply');
    response.end(readFileSync(path.join(dir, 'reply')));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const stamps = openTimeStamps(url, outgoing({ allow: [new URL(url).origin], timeoutMs: 5000, maxBytes: 100_000 }));
  return { stamps, close: () => server.close() };
}

function by(ctx: Ctx, timeStamps: TimeStamps): Ctx {
  return { ...ctx, world: { ...ctx.world, timeStamps } };
}

async function signsWith(house: TestHouse, timeStamps: TimeStamps) {
  const campaignId = await asks(house, 'odoc/della');
  const ctx = by(house.as('odoc/marisol'), timeStamps);
  const signing = await ctx.view((view) => readSigning(view, { campaignId, personId: view.personId ?? '' }));
  if (!signing) throw new Error('nobody was asked');
  const answer = await signAcknowledgement.perform(ctx, {
    campaignId,
    wordsHash: signing.wordsHash,
    agreed: signing.words.statements.map(({ id }) => id),
    answers: Object.fromEntries(signing.words.questions.map(({ id, right }) => [id, right])),
    name: 'Marisol Vega',
    consent: 'yes',
  });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  const rows = await ctx.view((view) => view.selectFrom('person_papers').select(['sha256', 'media_type']).execute());
  return { ...answer.value, papers: Object.fromEntries(rows.map((row) => [row.media_type, row.sha256])) };
}

test.skipIf(!hasOpenssl)(
  'where an authority is named, the sealed paper carries its time stamp, which openssl verifies against the bytes',
  async ({ house }) => {
    const { stamps, close } = await authority();

    const { acknowledgementId, papers } = await signsWith(house, stamps);
    close();

    const bytesOf = (type: string) => house.world.blobs.get(papers[type] ?? '');
    writeFileSync(path.join(dir, 'paper.pdf'), await bytesOf('application/pdf'));
    writeFileSync(path.join(dir, 'kept.tsr'), await bytesOf('application/timestamp-reply'));
    writeFileSync(path.join(dir, 'other.pdf'), 'another paper');
    const verify = (data: string) =>
      openssl('ts', '-verify', '-data', data, '-in', 'kept.tsr', '-CAfile', 'tsa.pem', '-partial_chain').toString();
    const page = await pageOf(house.visit('odoc/marisol', paths.one(acknowledgementId)));
    expect(() => verify('paper.pdf')).not.toThrow();
    expect(() => verify('other.pdf')).toThrow('Command failed');
    expect(page.words).toContain('Download the time stamp');
  },
);

test('without an authority, or with one that is away or answers about something else, no time stamp is claimed', async ({
  house,
}) => {
  const none = await signsWith(house, openTimeStamps(undefined, outgoing({ timeoutMs: 1, maxBytes: 1 })));
  const lying = await authority('0\u0003\u0002\u0001\u0000 of something else');
  const lied = await signsWith(house, lying.stamps);
  lying.close();
  const page = await pageOf(house.visit('odoc/marisol', paths.one(lied.acknowledgementId)));

  expect(Object.keys(none.papers)).toEqual(['application/pdf']);
  expect(Object.keys(lied.papers)).toEqual(['application/pdf']);
  expect(page.words).not.toContain('time stamp');
});
