import { randomUUID } from 'node:crypto';

import { expect } from 'vitest';

import { startDraft } from '#app/publish/start-draft.flow';
import { packByHash } from '#domain/policies';
import { acknowledgerIds, acknowledgers, askedGroups } from '#steps/acknowledgers';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { type Edit, adoptionIn, adopts, disclaimerIsDuty, packZip, uploads } from '#tests/support/versions';

const MIDNIGHT = new Date('2031-01-01T00:00:00-06:00');
const at = (seconds: number) => new Date(MIDNIGHT.getTime() + seconds * 1000);

/** Nobody writes under it: a rule that forbids every draft. */
const nobodyWrites: Edit = [
  'drafts.cedar',
  /^/,
  '@clause("OP-021002/V.B")\n@control("authorization.needs-designation")\nforbid (principal, action == Action::"start-draft", resource);\n\n',
];

async function begins(house: TestHouse, when: Date) {
  const accountId = house.demo.accounts['odoc/site'];
  const answer = await startDraft.perform(house.as('odoc/marisol', when), { accountId, text: 'Visits begin at nine.' });
  const { pack_hash: hash, granted } = await house
    .as('odoc/marisol')
    .view((view) =>
      view
        .selectFrom('decisions')
        .select(['pack_hash', 'granted'])
        .where('act', '=', 'start-draft')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
  return { kind: answer.kind, hash, granted };
}

test('a decision a second before the day is made by the old version, one at its first second by the new', async ({
  house,
}) => {
  const id = await uploads(house, 'odoc/june', packZip('op-021002', nobodyWrites));
  const dryRun = await pageOf(house.visit('odoc/harold', `/versions/proposals/${id}`));
  const adopted = await adopts(house, 'odoc/harold', id, { when: 'later', day: '2031-01-01' });
  const adoptionId = adoptionIn(adopted);
  const { hash } = await house
    .as('odoc/harold')
    .view((view) => view.selectFrom('adoptions').select('hash').where('id', '=', adoptionId).executeTakeFirstOrThrow());

  const before = await begins(house, at(-1));
  const first = await begins(house, at(0));
  const after = await begins(house, at(1));

  expect(before).toMatchObject({ kind: 'done', granted: true });
  expect(before.hash).not.toBe(hash);
  expect([first, after]).toEqual([1, 2].map(() => ({ kind: 'refused', hash, granted: false })));
  expect(dryRun.words).toContain('Compared with Use of Social Media');
});

test('the dry run says who could post today and could not any more, in the words that would refuse it', async ({
  house,
}) => {
  const stricter: Edit = [
    'drafts.cedar',
    /^/,
    '@clause("house")\n@control("authorization.needs-course")\nforbid (principal, action == Action::"publish-post", resource)\nunless { context.standing.contains("course-completed") };\n\n',
  ];
  const id = await uploads(house, 'odoc/june', packZip('op-021002', stricter));
  const { words } = await pageOf(house.visit('odoc/harold', `/versions/proposals/${id}`));

  expect(words).toContain('1 permission falls');
  expect(words).toMatch(/Marisol Vega .*Post on .*You have no completed course in force/);
  expect(words).toContain('Asked for anew Course completed');
  expect(words).toContain('No clauses change');
});

test('exactly those whom a changed duty binds are asked again, those who never signed, and nobody for an editorial change', async ({
  house,
}) => {
  const monitors: Edit = ['clauses/2-official-use.yaml', /(id: OP-021002\/V\.D\.4\n\s+summary: )/, '$1At once. '];
  const first = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('adoptions').select('hash').executeTakeFirstOrThrow());
  await signs(house, first.hash, ['odoc/theo', 'odoc/marisol', 'odoc/ruth']);
  const names = async (hash: string, editorial: string[] = []) =>
    house.as('odoc/june').view(async (view) => {
      const groups = await askedGroups(view, await packByHash(view, hash), editorial);
      const ids = await acknowledgerIds(view, groups);
      const people = await acknowledgers(view, groups, { most: 100 });
      expect(people.map((one) => one.id).toSorted()).toEqual(ids);
      return people.filter(({ signed }) => signed !== null).map(({ name }) => name);
    });
  const id = await uploads(house, 'odoc/june', packZip('op-021002', monitors));
  const { hash } = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('pack_proposals').select('hash').where('id', '=', id).executeTakeFirstOrThrow());

  expect(await names(hash)).toEqual(['Theo Park']);
  expect(await names(hash, ['OP-021002/V.D.4'])).toEqual([]);
  expect(await names(first.hash)).toEqual([]);

  await adopts(house, 'odoc/harold', id, {
    editorial: ['OP-021002/V.D.4'],
    'why-OP-021002/V.D.4': 'A word was spelt wrong.',
  });
  const later = await uploads(
    house,
    'odoc/june',
    packZip('op-021002', monitors, disclaimerIsDuty),
    new Date(Date.now() + 60_000),
  );
  const { words } = await pageOf(house.visit('odoc/june', `/versions/proposals/${later}`));
  const list = await pageOf(house.visit('odoc/june', `/versions/proposals/${later}/people`));
  expect(words).toContain(`Signed version ${first.hash.slice(0, 12)}… last Employees, for OP-021002/IV.A.2`);
  expect(list.words).toMatch(/Theo Park Employee A duty changed since version/);
  expect(list.words).toMatch(/Ben Tall Bear Employee Never acknowledged any version/);
});

test('an audience that takes in more people asks exactly those who were not bound before', async ({ house }) => {
  const everyEmployee: Edit = [
    'pack.yaml',
    'label: Communications and Government Relations\n    roles: [public-affairs, chief-administrator]',
    'label: Communications and Government Relations\n    kinds: [employee]\n    roles: [public-affairs, chief-administrator]',
  ];
  const { hash } = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('adoptions').select('hash').executeTakeFirstOrThrow());
  await signs(house, hash, ['odoc/theo', 'odoc/ben', 'odoc/june', 'odoc/ruth']);

  const id = await uploads(house, 'odoc/june', packZip('op-021002', everyEmployee));
  const { words } = await pageOf(house.visit('odoc/june', `/versions/proposals/${id}`));
  const list = await pageOf(house.visit('odoc/june', `/versions/proposals/${id}/people`));
  const asked = ['Theo Park', 'Ruth Lindqvist', 'Ben Tall Bear', 'June Delacroix'].filter((name) =>
    new RegExp(`${name} Employee A duty changed`).test(list.words),
  );

  expect(asked).toEqual(['Theo Park', 'Ruth Lindqvist']);
  expect(words).toMatch(/last Employees whom these clauses did not bind before, for .*OP-021002\/V\.D\.1/);
  expect(words).toMatch(/OP-021002\/V\.D\.1 Changed Acknowledged again by: those whom it didn’t bind before/);
});

test('an editorial change without a reason is asked for it', async ({ house }) => {
  const id = await uploads(house, 'odoc/june', packZip('op-021002', disclaimerIsDuty));
  const page = await adopts(house, 'odoc/harold', id, { editorial: ['OP-021002/IV.A.2'] });

  expect(page.status).toBe(422);
  expect(page.words).toContain('Say why it changes nobody’s duty.');
  expect(page.html).toMatch(
    /name="editorial"[^>]*value="OP-021002\/IV.A.2"[^>]*checked|checked[^>]*value="OP-021002\/IV.A.2"/,
  );
});

test('any two versions are compared, and an instant names the version that was in force', async ({ house }) => {
  const id = await uploads(house, 'odoc/june', packZip('op-021002', disclaimerIsDuty));
  const adopted = await adopts(house, 'odoc/harold', id);
  const [older, newer] = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('adoptions').select(['hash', 'from_at']).orderBy('from_at').execute());
  const compared = await pageOf(
    house.visit('odoc/ruth', `/versions/compare?before=${newer?.hash}&after=${older?.hash}`),
  );
  const then = await pageOf(
    house.visit('odoc/ruth', `/versions?at=${encodeURIComponent(older?.from_at.toISOString() ?? '')}`),
  );
  const never = await pageOf(house.visit('odoc/ruth', '/versions?at=2001-01-01'));
  const nonsense = await pageOf(house.visit('odoc/ruth', '/versions?at=soon'));
  const version = await pageOf(house.visit('odoc/della', adopted.location ?? ''));

  expect(compared.words).toContain('OP-021002/IV.A.2');
  expect(compared.words).toContain('[taken out: goes ] [added: is ]');
  expect(then.words).toContain('In force then');
  expect(never.words).toContain('no version of the policy');
  expect(nonsense.status).toBe(422);
  expect(version.words).toContain('Ask exactly these people to acknowledge it');
  expect(version.html).toContain(`/acknowledgements/new?policy=${newer?.hash}`);
});

test('spans follow each other without a gap, whatever is adopted for later, in between, and taken back', async ({
  house,
}) => {
  const edition = (name: string): Edit => ['pack.yaml', 'extends: ok-state', `edition: '${name}'\nextends: ok-state`];
  const later = await uploads(house, 'odoc/june', packZip('op-021002', edition('later')));
  const between = await uploads(house, 'odoc/june', packZip('op-021002', edition('between')));
  const now = await uploads(house, 'odoc/june', packZip('op-021002', edition('now')));
  const spans = () =>
    house.as('odoc/june').view(async (view) => {
      const rows = await view
        .selectFrom('adoptions')
        .innerJoin('packs', (on) =>
          on.onRef('packs.agency_id', '=', 'adoptions.agency_id').onRef('packs.hash', '=', 'adoptions.hash'),
        )
        .select(['from_at', 'until_at', 'document'])
        .orderBy('from_at')
        .orderBy('until_at')
        .execute();
      return rows
        .filter(({ from_at, until_at }) => !until_at || until_at > from_at)
        .map(({ from_at, until_at, document }) => ({
          edition: (document as { edition?: string }).edition ?? 'first',
          from: from_at.getTime(),
          until: until_at?.getTime(),
        }));
    });
  const names = async () => {
    const all = await spans();
    for (const [place, one] of all.entries()) expect(one.until).toBe(all[place + 1]?.from);
    return all.map(({ edition: name }) => name);
  };

  await adopts(house, 'odoc/harold', later, { when: 'later', day: '2031-03-01' });
  expect(await names()).toEqual(['first', 'later']);
  await adopts(house, 'odoc/harold', between, { when: 'later', day: '2031-01-01' });
  expect(await names()).toEqual(['first', 'between', 'later']);
  const same = await adopts(house, 'odoc/harold', now, { when: 'later', day: '2031-01-01' });
  expect(same.status).toBe(422);
  await adopts(house, 'odoc/harold', now);
  expect(await names()).toEqual(['first', 'now', 'between', 'later']);
  await house.visit('odoc/harold', `/versions/proposals/${between}/withdraw`, { reason: 'Not needed.' });
  expect(await names()).toEqual(['first', 'now', 'later']);
});

/** They signed that version, in a campaign of long ago. */
async function signs(house: TestHouse, hash: string, people: readonly string[]) {
  const ctx = house.as('odoc/june');
  await ctx.transact(async (tx) => {
    const { id: by_decision } = await tx.selectFrom('decisions').select('id').limit(1).executeTakeFirstOrThrow();
    const campaign = {
      agency_id: tx.agencyId,
      id: randomUUID(),
      policy_hash: hash,
      form: 'acknowledgement',
      words: '{}',
      words_hash: 'x',
      title: 'Acknowledge',
      reason: 'first',
      clauses: [],
      due_on: '2026-12-01',
      state: 'running',
      by_decision,
      made_at: tx.now,
    };
    await tx.insertInto('campaigns').values(campaign).execute();
    for (const who of people)
      await tx
        .insertInto('acknowledgements')
        .values({
          agency_id: tx.agencyId,
          id: randomUUID(),
          campaign_id: campaign.id,
          person_id: house.demo.people[who]?.id ?? '',
          state: 'signed',
          mail_state: 'sent',
          signed_at: tx.now,
          made_at: tx.now,
        })
        .execute();
    return { ok: true, value: null };
  });
}
