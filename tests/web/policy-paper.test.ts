import { expect } from 'vitest';

import { paperOf } from '#app/versions/policy-pdf.read';
import { createApp } from '#main/app';
import { readPack } from '#policy';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const around = { agency: 'An agency', zone: 'America/Chicago', now: new Date('2026-11-23T18:00:00Z'), exceptions: 2 };
const signed = {
  name: 'Harold Bright',
  words: 'I adopt it.',
  asDesigneeOf: 'the Governor',
  at: '2026-11-23T17:00:00Z',
};

function paper(name: string, forCounsel: boolean) {
  const pack = readPack(name);
  const version = { hash: pack.hash, from: around.now, until: null, edition: '2026-2', by: 'H', signed };
  return { pack, paper: paperOf({ pack, version, forCounsel }, around) };
}

test.for(['op-021002', 'omes-006'])(
  '%s on paper has every clause, each reading with whose it is, the signature and the hash',
  (name) => {
    const { pack, paper: made } = paper(name, true);
    const clauses = made.groups.flatMap((group) => group.clauses);

    expect(clauses.map(({ id }) => id).toSorted()).toEqual(pack.clauses.map(({ id }) => id).toSorted());
    expect(clauses.filter(({ note }) => note.includes('text of this clause is not held')).length).toBe(
      pack.clauses.filter(({ text }) => text === 'not held').length,
    );
    expect(made.readings.length).toBe(Object.keys(pack.settings).length);
    expect(made.readings.filter(({ by }) => by.endsWith('not confirmed by the agency')).length).toBeGreaterThan(5);
    expect(made.version).toContainEqual(['Signed by', 'Harold Bright, as designee of the Governor']);
    expect(made.version).toContainEqual(['Exceptions in force', '2']);
    expect(made.version).toContainEqual(['SHA-256 of the version', pack.hash]);
    expect(made.collisions.length).toBeGreaterThan(0);
  },
);

test('the paper for the public has no note that is left to counsel; the agency’s own has', () => {
  const [own, open] = [paper('op-021002', true), paper('op-021002', false)];
  const notes = own.pack.collisions.map(({ note }) => note);

  expect(JSON.stringify(own.paper)).toContain('For counsel');
  expect(notes.filter((note) => JSON.stringify(open.paper).includes(JSON.stringify(note).slice(1, -1)))).toEqual([]);
  expect(
    open.pack.grounds.filter(({ riskNote, risk }) => risk === 'high' && JSON.stringify(open.paper).includes(riskNote)),
  ).toEqual([]);
});

test('each version is to be had on paper where it is shown, by anybody of the agency and nobody of another', async ({
  house,
}) => {
  const { html } = await pageOf(house.visit('odoc/marisol', '/policy'));
  const [, href = ''] = /href="(\/versions\/[0-9a-f-]{36}\/policy\.pdf)"/.exec(html) ?? [];
  const own = await house.visit('odoc/marisol', href);
  const bytes = Buffer.from(await own.arrayBuffer()).toString('latin1');
  const others = await house.visit('omes/ada', href);

  expect(own.headers.get('content-type')).toBe('application/pdf');
  expect(bytes).toMatch(/\/MarkInfo|\/StructTreeRoot/);
  expect(bytes).toContain('/Lang (en-US)');
  expect(others.status).toBe(404);
});

test('the public’s paper is made once an hour, however often it is asked for, and may be kept a minute on its way', async ({
  house,
}) => {
  const { html } = await pageOf(house.anybody('/site/odoc/policies'));
  const [, href = ''] = /href="([^"]+policy\.pdf)"/.exec(html) ?? [];
  let minute = 1;
  const hour = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
  const app = createApp({
    ...house,
    contextFor: (who) => house.contextFor({ ...who, now: new Date(hour + minute * 60_000) }),
  });
  const askedAt = async (at: number) => {
    minute = at;
    const response = await app.request(href);
    return { bytes: Buffer.from(await response.arrayBuffer()), kept: response.headers.get('cache-control') };
  };

  const first = await askedAt(1);
  const again = await askedAt(2);
  const soon = await askedAt(55);
  const later = await askedAt(65);

  expect(first.bytes.equals(again.bytes)).toBe(true);
  expect(first.bytes.equals(soon.bytes)).toBe(true);
  expect(first.bytes.equals(later.bytes)).toBe(false);
  expect(first.kept).toBe('public, max-age=60');
  expect((await house.anybody('/site/odoc/policies')).headers.get('cache-control')).toBe('public, max-age=60');
});
