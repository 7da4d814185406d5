import { expect } from 'vitest';

import { adoptPack } from '#domain/policies';
import { ok } from '#kernel/result';
import { paths as people } from '#paths/people';
import { paths as policy } from '#paths/policy';
import { paths as publish } from '#paths/publish';
import { paths as records } from '#paths/records';
import { paths as respond } from '#paths/respond';
import { type Pack, type PackDocument, packOf, readDocument } from '#policy';
import { comments } from '#tests/support/comments';
import { granted } from '#tests/support/exceptions';
import { grants, requests } from '#tests/support/form-requests';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { THREAT, aPublishedPost, commentsUnder, hides } from '#tests/support/published';

const CLAUSE = 'OP-021002/V.B';

/** The bundled procedure with a clause that says something else. */
function changed(clause: string, to: Partial<PackDocument['clauses'][number]>): Pack {
  const document = structuredClone(readDocument('op-021002'));
  document.clauses = document.clauses.map((one) => (one.id === clause ? { ...one, ...to } : one));
  return packOf(document);
}

/** The bundled procedure with one clause more. */
function longer(id: string, summary: string): Pack {
  const document = structuredClone(readDocument('op-021002'));
  document.clauses.push({ id, summary, force: 'must', who: [], kinds: ['record'] });
  return packOf(document);
}

async function adopts(house: TestHouse, pack: Pack, inSeconds = 1): Promise<void> {
  await house.clock('odoc', new Date(Date.now() + inSeconds * 1000)).transact(async (tx) => {
    await adoptPack(tx, pack, null);
    return ok(null);
  });
}

/** Where each 'Why?' of a page leads: every link to a clause. */
const whys = (html: string) => [...html.matchAll(/\shref="(\/policy\/[^"]+\/[^"]+)"/g)].map(([, href = '']) => href);
const undated = (html: string) => whys(html).filter((href) => !/\?at=\d{4}-\d\d-\d\dT/.test(href));
const LATER = { at: new Date(Date.now() + 60_000) };

/** Ben, who is not designated, tries to write; answers the page that refuses him. */
const refusedPage = (house: TestHouse) =>
  pageOf(house.visit('odoc/ben', publish.write(house.demo.accounts['odoc/site'] ?? ''), { text: 'Closed at noon.' }));

test('a refusal opens its clause in the words of then, after another version has come into force, and says so', async ({
  house,
}) => {
  const refused = await refusedPage(house);
  const [why = ''] = whys(refused.html).filter((href) => href.includes('V.B'));
  const before = await pageOf(house.visit('odoc/ben', why, undefined, LATER));
  await adopts(house, changed(CLAUSE, { summary: 'Everybody may speak for the agency.' }));
  const then = await pageOf(house.visit('odoc/ben', why, undefined, LATER));
  const now = await pageOf(house.visit('odoc/ben', policy.clause(CLAUSE), undefined, LATER));

  expect(refused.status).toBe(422);
  expect(undated(refused.html)).toEqual([]);
  expect(before.words).toContain('it says the same now');
  expect(then.words).toContain('As it was in force then. It has changed since');
  expect(then.words).toContain('Now: Everybody may speak for the agency.');
  expect(then.html).toMatch(/page-head__lead">(?!Everybody may speak)/);
  expect(now.html).toContain('page-head__lead">Everybody may speak for the agency.');
  expect(now.words).not.toContain('As it was in force then');
});

test('a clause that binds others now, or is read otherwise, does not say the same', async ({ house }) => {
  const document = structuredClone(readDocument('op-021002'));
  document.audiences['authors'] = { label: 'Authors', roles: ['author', 'monitor'] };
  const at = new Date(Date.now()).toISOString();
  await adopts(house, packOf(document));
  const binds = await pageOf(house.visit('odoc/ben', `${policy.clause(CLAUSE)}?at=${at}`, undefined, LATER));
  const other = await pageOf(house.visit('odoc/ben', `${policy.clause('OP-021002/VI')}?at=${at}`, undefined, LATER));

  expect(binds.words).toContain('As it was in force then. It has changed since');
  expect(other.words).toContain('it says the same now');
});

test('a clause that is gone now is still read in the words of then, and the page says that it is gone', async ({
  house,
}) => {
  const id = 'OP-021002/X.1';
  await adopts(house, longer(id, 'No posts on the tenth day.'), 1);
  const at = new Date(Date.now() + 10_000).toISOString();
  await adopts(house, packOf(readDocument('op-021002')), 20);
  const then = await pageOf(house.visit('odoc/ben', `${policy.clause(id)}?at=${at}`, undefined, LATER));
  const now = await pageOf(house.visit('odoc/ben', policy.clause(id), undefined, LATER));

  expect(then.words).toContain('The policy of now has no such clause');
  expect(then.words).toContain('No posts on the tenth day.');
  expect(now.status).toBe(404);
});

test('the agency’s own words are shown and marked as its own, and our summary where it has given none', async ({
  house,
}) => {
  await adopts(house, changed(CLAUSE, { words: 'Employees shall not post unless designated.' }));
  const own = await pageOf(house.visit('odoc/ben', policy.clause(CLAUSE), undefined, LATER));
  const ours = await pageOf(house.visit('odoc/ben', policy.clause('OP-021002/V.C.1'), undefined, LATER));

  expect(own.words).toContain('The agency’s own words Employees shall not post unless designated.');
  expect(ours.words).toContain('The summary above is ours; the agency holds the text.');
  expect(ours.words).not.toContain('The agency’s own words');
});

test('a clause names its version: effective date, span in force, hash', async ({ house }) => {
  const { words } = await pageOf(house.visit('odoc/ben', policy.clause(CLAUSE)));

  expect(words).toMatch(/Version effective 2021-10-27/i);
  expect(words).toMatch(/In force Since .* [0-9a-f]{8}/);
});

test('exceptions in force at that instant stand with the clause, before they began and after their end they do not', async ({
  house,
}) => {
  const [from, until] = [later(10), later(70)];
  const id = await granted(house, 'odoc/harold', {
    by: 'odoc/june',
    clause: CLAUSE,
    people: ['odoc/ben'],
    from,
    until,
  });
  const read = (minutes: number, clause = CLAUSE) =>
    pageOf(house.visit('odoc/ben', `${policy.clause(clause)}?at=${later(minutes).toISOString()}`));
  const [before, during, after] = [await read(5), await read(30), await read(80)];
  const elsewhere = await read(30, 'OP-021002/V.D.2');

  expect(during.words).toContain('Exceptions in force then');
  expect(during.html).toContain(`href="/exceptions/${id}"`);
  expect(during.words).toContain('1 person');
  for (const page of [before, after, elsewhere]) expect(page.words).not.toContain('Exceptions in force');
});

const later = (minutes: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + minutes * 60_000);

test('where clauses collide, the page says what, what is done, and how the agency reads it', async ({ house }) => {
  const rounds = await pageOf(house.visit('odoc/ben', policy.clause('OP-021002/V.D.7.b')));
  const tone = await pageOf(house.visit('odoc/ben', policy.clause('OP-021002/V.E.1.a')));

  expect(rounds.words).toContain('Words without a measure');
  expect(rounds.words).toMatch(/How the agency reads it .*the bundled pack, 2026-11-23, not yet confirmed/);
  expect(tone.words).toContain('Rules on tone, used against the public');
  expect(tone.words).toContain('What this product does');
  expect(tone.html).toMatch(/Other clauses in it[\s\S]*href="\/policy\/OP-021002\/V\.D\.8"/);
});

test('a decision, a permission, an act on a comment and a record each open their clauses as of then', async ({
  house,
}) => {
  const post = await aPublishedPost(house);
  const threat = await commentsUnder(house, post, THREAT);
  await hides(house, threat);
  const decision = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('decisions').select('id').where('act', '=', 'hide-comment').executeTakeFirstOrThrow(),
    );
  const marisol = house.demo.people['odoc/marisol']?.id ?? '';
  const pages = {
    decision: await pageOf(house.visit('odoc/ruth', policy.decision(decision.id))),
    person: await pageOf(house.visit('odoc/ruth', people.person(marisol))),
    record: await pageOf(house.visit('odoc/ruth', records.record(post.recordId))),
    who: await pageOf(
      house.visit('odoc/ruth', people.whoCouldPostOn(house.demo.accounts['odoc/site'] ?? '', new Date().toISOString())),
    ),
  };
  for (const [name, { html, status }] of Object.entries(pages)) {
    expect([name, status]).toEqual([name, 200]);
    expect([name, whys(html).length > 0]).toEqual([name, true]);
    expect([name, undated(html)]).toEqual([name, []]);
  }
});

test('the policy as of an instant, an exception and a permission by form each open the clause as of then', async ({
  house,
}) => {
  const exception = await granted(house, 'odoc/harold', {
    by: 'odoc/june',
    clause: CLAUSE,
    people: ['odoc/ben'],
    from: later(10),
    until: later(70),
  });
  const form = await requests(house, 'odoc/marisol', 'images');
  await grants(house, 'odoc/harold', form);
  const asOf = await pageOf(house.visit('odoc/ben', `/policy?at=${later(1).toISOString()}`, undefined, LATER));
  const signed = await pageOf(house.visit('odoc/june', `/exceptions/${exception}`, undefined, LATER));
  const permission = await pageOf(house.visit('odoc/june', `/forms/${form}`, undefined, LATER));

  expect(whys(asOf.html).length).toBeGreaterThan(50);
  expect(undated(asOf.html)).toEqual([]);
  expect(signed.words).toContain('As it was when the exception was signed');
  expect(whys(signed.html).some((href) => /\/V\.B\?at=\d{4}/.test(href))).toBe(true);
  expect(permission.status).toBe(200);
  expect(whys(permission.html).length).toBeGreaterThan(0);
  expect(undated(permission.html)).toEqual([]);
});

test('what a monitor may do, and what was done, each open the clause of that instant', async ({ house }) => {
  const { id } = await comments(house, 'odoc', 'I will burn your office down');
  const form = { token: 'token', ground: 'threatening', 'words-threatening': 'I will burn your office down' };
  const item = await pageOf(house.visit('odoc/theo', respond.item(id)));
  await house.visit('odoc/theo', respond.hide(id), form);
  const done = await pageOf(house.visit('odoc/theo', respond.item(id)));

  for (const page of [item, done]) {
    expect(whys(page.html).length).toBeGreaterThan(0);
    expect(undated(page.html)).toEqual([]);
  }
  expect(whys(done.html).some((href) => href.includes('/V.E.1.d?at='))).toBe(true);
});

test('what is found in a draft opens the clause as it was when it was looked for', async ({ house }) => {
  const path = publish.write(house.demo.accounts['odoc/site'] ?? '');
  const { location } = await pageOf(house.visit('odoc/marisol', path, { text: 'Call me, SSN 123-45-6789.' }));
  const draft = await pageOf(house.visit('odoc/marisol', (location ?? '').replace(/\/edit.*/, '')));
  const found = whys(draft.html).filter((href) => href.includes('/VIII'));

  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((href) => !href.includes('?at='))).toEqual([]);
});
