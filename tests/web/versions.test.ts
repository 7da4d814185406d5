import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { thirdAgency } from '#tests/support/third-agency';
import { adoptionIn, adopts, disclaimerIsDuty, packZip, uploads } from '#tests/support/versions';

const changed = () => packZip('op-021002', disclaimerIsDuty);

test('a version that was uploaded is shown as a dry run, and nothing is in force by it', async ({ house }) => {
  const before = await pageOf(house.visit('odoc/june', '/versions'));
  const id = await uploads(house, 'odoc/june', changed());
  const page = await pageOf(house.visit('odoc/harold', `/versions/proposals/${id}`));
  const clause = await pageOf(house.visit('odoc/harold', '/policy/OP-021002/IV.A.2'));

  expect(page.words).toContain('Nothing changes before somebody adopts it by signature.');
  expect(page.words).toContain('1 clause changes, 1 of them in somebody’s duty');
  expect(page.words).toContain('Acknowledged again by: Employees');
  expect(page.html).toMatch(/<del>.*good.*<\/del>/s);
  expect(clause.words).toContain('A disclaimer is a good idea.');
  expect(before.words).toContain('Waits for a signature');
});

test('a pack that is not whole is refused by its clause, with every fault by file and line, and nothing of it is kept', async ({
  house,
}) => {
  const broken = packZip('op-021002', ['clauses/1-purpose-and-personal.yaml', 'force: should', 'force: shuold']);
  const page = await pageOf(house.visit('odoc/june', '/versions/upload', { bytes: broken, note: 'A try' }));
  const others = await pageOf(house.visit('odoc/june', '/versions/upload', { bytes: packZip('omes-006'), note: '' }));
  const same = await pageOf(house.visit('odoc/june', '/versions/upload', { bytes: packZip('op-021002'), note: '' }));
  const nothing = await pageOf(house.visit('odoc/june', '/versions/upload', { bytes: new Blob(['']), note: '' }));
  const kept = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('pack_proposals').select('file_name').execute());
  const refused = await house
    .as('odoc/june')
    .view((view) => view.selectFrom('decisions').select('controls').where('granted', '=', false).execute());

  expect(page.status).toBe(422);
  expect(page.words).toContain("This policy isn't whole, so it can't come into force.");
  expect(page.words).toMatch(/1-purpose-and-personal\.yaml:\d+/);
  expect(page.words).toContain("'should'");
  expect(page.html).toContain('A try');
  expect(others.words).toContain("is the policy of the agency 'omes'. Here is 'odoc'");
  expect(same.words).toContain('says exactly what is in force already');
  expect(nothing.words).toContain('Choose the ZIP file of the policy pack.');
  expect(kept.map((row) => row.file_name)).toEqual(['op-021002-2026-2.zip']);
  expect(refused.map(({ controls }) => controls)).toEqual([1, 2, 3].map(() => ['policy.is-whole']));
});

test('an agency whose address is not the name in its pack uploads its own packs, and nobody else’s', async ({
  house,
}) => {
  const town = await thirdAgency(house, 'example-agency', 'city-hall');
  const renamed = packZip('example-agency', ['pack.yaml', 'edition: 2026-1', 'edition: 2026-2']);
  const byAddress = packZip('example-agency', ['pack.yaml', 'agency: pecan-ferry', 'agency: city-hall']);
  const id = await uploads(town, 'pecan-ferry/carol', renamed);
  const others = await pageOf(town.visit('pecan-ferry/carol', '/versions/upload', { bytes: byAddress, note: '' }));
  const adopted = await adopts(town, 'pecan-ferry/max', id);

  expect(others.words).toContain("is the policy of the agency 'city-hall'. Here is 'pecan-ferry'");
  expect(adopted.status).toBe(303);
});

test('who may neither upload nor adopt is refused, and another agency sees nothing of a proposal', async ({
  house,
}) => {
  const id = await uploads(house, 'odoc/june', changed());
  const upload = await pageOf(house.visit('odoc/marisol', '/versions/upload', { bytes: changed(), note: '' }));
  const adopt = await adopts(house, 'odoc/june', id);
  const elsewhere = await pageOf(house.visit('omes/dana', `/versions/proposals/${id}`));
  const crossing = await pageOf(
    house.visit('omes/celeste', `/versions/proposals/${id}/adopt`, { name: 'C', consent: 'yes', when: 'now' }),
  );

  expect([upload.status, adopt.status, elsewhere.status, crossing.status]).toEqual([422, 422, 404, 404]);
});

test('forms and names are for those whose roles do something with them; others read the clause that says so', async ({
  house,
}) => {
  const id = await uploads(house, 'odoc/june', changed());
  const read = async (who: string, path: string) => {
    const { status, words } = await pageOf(house.visit(who, path));
    return {
      status,
      cites: words.includes('None of your roles permits this.') && words.includes('A rule of this software'),
    };
  };
  const proposal = `/versions/proposals/${id}`;
  const forms = ['/versions/upload', `${proposal}/adopt`, `${proposal}/people`];

  for (const path of forms)
    expect([path, await read('odoc/grace', path)]).toEqual([path, { status: 403, cites: true }]);
  expect((await read('odoc/june', '/versions/upload')).status).toBe(200);
  expect((await read('odoc/harold', `${proposal}/adopt`)).status).toBe(200);
  expect((await read('odoc/della', `${proposal}/people`)).status).toBe(200);
  const dryRun = await pageOf(house.visit('odoc/grace', proposal));
  expect(dryRun.words).toContain('people of the directory');
  expect(dryRun.html).not.toContain(`${proposal}/people`);
});

test('the approver signs, from now on every decision is made by the version, and names it', async ({ house }) => {
  const id = await uploads(house, 'odoc/june', changed());
  const page = await adopts(house, 'odoc/harold', id);
  const version = await pageOf(house.visit('odoc/ruth', page.location ?? ''));
  const clause = await pageOf(house.visit('odoc/marisol', '/policy/OP-021002/IV.A.2'));
  const again = await adopts(house, 'odoc/harold', id);
  const { hash } = await house
    .as('odoc/harold')
    .view((view) =>
      view.selectFrom('adoptions').select('hash').where('until_at', 'is', null).executeTakeFirstOrThrow(),
    );
  const notices = await house.as('odoc/june').view((view) =>
    view
      .selectFrom('notices')
      .select('says')
      .where('link', '=', page.location ?? '')
      .execute(),
  );

  expect(page.status).toBe(303);
  expect(version.words).toContain('Signed by Harold Bright');
  expect(version.words).toContain('I adopt this version as the policy of the agency.');
  expect(version.words).toContain('From the address 127.0.0.1');
  expect(version.words).toContain(hash.slice(0, 12));
  expect(clause.words).toContain('A disclaimer goes with every post.');
  expect(again.status).toBe(422);
  expect(again.words).toContain('This version has been adopted, taken back or replaced meanwhile');
  expect(notices.length).toBeGreaterThan(0);
});

test("whoever signs without being the director names whose designee: 'policy.names-designator'", async ({ house }) => {
  const given = await house.visit('odoc/nadia', `/people/${house.demo.people['odoc/ben']?.id}/give/give-role`, {
    role: 'policy-approver',
    until: '',
  });
  const id = await uploads(house, 'odoc/june', changed());
  const without = await adopts(house, 'odoc/ben', id, { name: 'Ben Tall Bear' });
  const named = await adopts(house, 'odoc/ben', id, { name: 'Ben Tall Bear', asDesigneeOf: 'Director Harold Bright' });
  const list = await pageOf(house.visit('odoc/ruth', '/versions'));

  expect(given.status).toBe(303);
  expect(without.status).toBe(422);
  expect(without.words).toContain("You sign as somebody's designee. Name whose.");
  expect(named.status).toBe(303);
  expect(list.words).toContain('Ben Tall Bear, as designee of Director Harold Bright');
});

test("each warning about the rules for the public's comments is answered with the signature: 'policy.answers-warnings'", async ({
  house,
}) => {
  const rude = packZip('op-021002', disclaimerIsDuty, [
    'grounds.yaml',
    /words: [^\n]*/,
    'words: Whatever is inappropriate.',
  ]);
  const id = await uploads(house, 'odoc/june', rude);
  const form = await pageOf(house.visit('odoc/harold', `/versions/proposals/${id}/adopt`));
  const names = [...form.html.matchAll(/name="(answer-[0-9a-f]+)"/g)].map(([, name = '']) => name);
  const silent = await adopts(house, 'odoc/harold', id, Object.fromEntries(names.map((name) => [name, ''])));
  const answered = await adopts(house, 'odoc/harold', id);
  const version = await pageOf(house.visit('odoc/ruth', answered.location ?? ''));

  expect(names.length).toBeGreaterThan(0);
  expect(form.words).toContain('inappropriate');
  expect(silent.status).toBe(422);
  expect(silent.words).toContain('has no answer');
  expect(version.words).toMatch(
    /Answer to the warning: Ground to hide: \w+\. “inappropriate”: .* Counsel has looked at it\./,
  );
  expect(form.words).toContain('Ground to hide: ');
});

test('a version begins on a day to come, can be taken back until then, and never after', async ({ house }) => {
  const id = await uploads(house, 'odoc/june', changed());
  const past = await adopts(house, 'odoc/harold', id, { when: 'later', day: '2020-01-01' });
  const adopted = await adopts(house, 'odoc/harold', id, { when: 'later', day: '2031-01-01' });
  const list = await pageOf(house.visit('odoc/ruth', '/versions'));
  const then = await pageOf(house.visit('odoc/ruth', '/versions?at=2031-01-01'));
  const withdrawn = await pageOf(
    house.visit('odoc/harold', `/versions/proposals/${id}/withdraw`, { reason: 'Counsel has doubts.' }),
  );
  const after = await pageOf(house.visit('odoc/ruth', '/versions'));
  const taken = await pageOf(house.visit('odoc/ruth', adopted.location ?? ''));
  const twice = await pageOf(house.visit('odoc/harold', `/versions/proposals/${id}/withdraw`, { reason: 'Again.' }));
  const now = await uploads(house, 'odoc/june', changed());
  await adopts(house, 'odoc/harold', now);
  const late = await pageOf(house.visit('odoc/harold', `/versions/proposals/${now}/withdraw`, { reason: 'Too late.' }));

  expect(past.words).toContain('Choose a day to come. Nothing is dated back.');
  expect(adopted.status).toBe(303);
  expect(list.words).toContain('Not yet From Jan 1, 2031, 12:00:00 AM CST');
  expect(then.html).toContain(`/versions/${adoptionIn(adopted)}"`);
  expect(withdrawn.status).toBe(303);
  expect(after.words).not.toContain('2031');
  expect(taken.words).toContain('Taken back: it never came into force');
  expect([twice.status, late.status]).toEqual([422, 422]);
  expect(late.words).toContain('This version has been adopted, taken back or replaced meanwhile');
});
