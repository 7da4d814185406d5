import { expect } from 'vitest';

import { startDraft } from '#app/publish/start-draft.flow';
import { later as minutes, wordsOf } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { counted } from '#tests/support/pages';

const pageOf = async (answer: Promise<Response>) => (await answer).text();
const personOf = (house: TestHouse, who: string) => `/people/${house.demo.people[who]?.id}`;

test('the directory lists who works here with their roles, narrowed by name, division and role', async ({ house }) => {
  const all = await pageOf(house.visit('omes/ada', '/people'));
  const trainers = await pageOf(house.visit('omes/ada', '/people?role=training'));
  const named = await pageOf(house.visit('omes/ada', '/people?q=hazel'));
  const division = house.demo.divisions['omes/Public Affairs'];
  const affairs = await pageOf(house.visit('omes/ada', `/people?division=${division}`));

  expect(all).toContain('Ada Redcorn</a>');
  expect(all).toContain('Omar Bell</a>');
  expect(trainers).toContain('Omar Bell</a>');
  expect(trainers).not.toContain('Ada Redcorn</a>');
  expect(named).toContain('Hazel Tran</a>');
  expect(named).not.toContain('Omar Bell</a>');
  expect(affairs).toContain('Luis Carranza</a>');
  expect(affairs).not.toContain('Hazel Tran</a>');
});

test('nobody of another agency is listed or found', async ({ house }) => {
  const list = await pageOf(house.visit('omes/ada', '/people'));
  const found = await house.visit('omes/ada', personOf(house, 'odoc/marisol'));

  expect(list).not.toContain('Marisol Vega');
  expect(found.status).toBe(404);
});

test('hostile words in a query narrow the list and break nothing', async ({ house }) => {
  for (const query of ['q=%00%27%3B--', 'division=x', 'after=zz', 'role=%00', `q=${'a'.repeat(5000)}`]) {
    const answer = await house.visit('omes/ada', `/people?${query}`);
    expect({ query, status: answer.status }).toEqual({ query, status: 200 });
  }
});

test('a person’s page proves each permission: since when, by whom, on what document, by which decision', async ({
  house,
}) => {
  const words = await wordsOf(house.visit('omes/victor', personOf(house, 'omes/ada')));

  expect(words).toContain('May post now');
  expect(words).toMatch(
    /Completed course: in force\. Why\? OMES-006\/business\.A\.d Since .{10,40}, by Omar Bell \( ?decision ?\)/,
  );
  expect(words).toContain('Certificate: SM-2026-014');
  expect(words).toMatch(
    /Written authorization: in force\. Why\? OMES-006\/oversight\.B Since .{10,40}, by Dana Whitefeather/,
  );
  expect(words).toContain('Signed: Dana Whitefeather');
});

test('what is missing is said for each prerequisite, with its clause', async ({ house }) => {
  const words = await wordsOf(house.visit('omes/victor', personOf(house, 'omes/luis')));

  expect(words).toContain('May not post');
  expect(words).toContain(
    'The division director’s approval: missing. Why? OMES-006/business.A.c Nobody has given it yet.',
  );
  expect(words).toContain('Approved technology');
});

test('forms are offered to whom they serve, and to nobody for himself', async ({ house }) => {
  const forDana = await pageOf(house.visit('omes/dana', personOf(house, 'omes/luis')));
  const forAda = await pageOf(house.visit('omes/ada', personOf(house, 'omes/luis')));
  const forHerself = await pageOf(house.visit('omes/dana', personOf(house, 'omes/dana')));

  expect(forDana).toContain('/give/authorize-in-writing');
  expect(forDana).not.toContain('/give/approve-use');
  expect(forAda).not.toContain('/give/');
  expect(forHerself).not.toContain('/give/');
});

test('a form opens for whom the person’s page offers it; everybody else reads the clause instead, and one for nobody is not found', async ({
  house,
}) => {
  const kinds = [
    'give-role',
    'name-moderator',
    'approve-use',
    'record-course',
    'authorize-in-writing',
    'designate-author',
    'designate-monitor',
  ];
  const target = personOf(house, 'omes/luis');
  const opened = new Set<string>();
  for (const who of ['omes/arlo', 'omes/celeste', 'omes/dana', 'omes/hazel', 'omes/omar', 'omes/victor']) {
    const html = await pageOf(house.visit(who, target));
    for (const kind of kinds) {
      const answer = await house.visit(who, `${target}/give/${kind}`);
      const offered = html.includes(`${target}/give/${kind}"`);
      expect({ who, kind, status: answer.status }).toEqual({ who, kind, status: offered ? 200 : 403 });
      expect((await answer.text()).includes('The policy in force does not allow you this')).toBe(!offered);
      if (offered) opened.add(kind);
    }
  }
  const nobody = await house.visit('omes/arlo', '/people/018f0000-0000-7000-8000-000000000000/give/give-role');
  const noForm = await house.visit('omes/dana', `${personOf(house, 'omes/luis')}/give/toString`);

  expect(opened.size).toBeGreaterThan(3);
  expect([nobody.status, noForm.status]).toEqual([404, 404]);
});

test('a role is given from now on, and shows on the page with who gave it', async ({ house }) => {
  const target = personOf(house, 'omes/luis');
  const given = await house.visit('omes/arlo', `${target}/give/give-role`, { role: 'author', until: '' });
  const words = await wordsOf(house.visit('omes/arlo', target));
  const twice = await house.visit('omes/arlo', `${target}/give/give-role`, { role: 'author', until: '' });

  expect([given.status, given.headers.get('location')]).toEqual([303, target]);
  expect(words).toMatch(/Author \(approved employee\) Now .{10,60} No end set Arlo Finch Decision/);
  expect(twice.status).toBe(422);
});

test('a form that isn’t understood keeps what was typed and says what to mend', async ({ house }) => {
  const target = `${personOf(house, 'omes/luis')}/give/authorize-in-writing`;
  const answer = await house.visit('omes/dana', target, {
    accountId: house.demo.accounts['omes/site'] ?? '',
    words: 'May answer questions about parking.',
    signed: '',
    until: 'tomorrow',
  });
  const html = await answer.text();

  expect(answer.status).toBe(422);
  expect(html).toContain('May answer questions about parking.');
  expect(html).toContain('Type your name to sign.');
  expect(html).toContain('Write the day as 2026-11-30.');
});

test('somebody who may not give a permission is refused with the clause, and it is recorded', async ({ house }) => {
  const target = `${personOf(house, 'omes/luis')}/give/approve-use`;
  const answer = await house.visit('omes/ada', target, {
    accountId: house.demo.accounts['omes/site'] ?? '',
    signed: 'Ada Redcorn',
  });
  const recorded = await house
    .as('omes/ada')
    .view((view) =>
      view
        .selectFrom('decisions')
        .select('controls')
        .where('act', '=', 'approve-use')
        .where('granted', '=', false)
        .execute(),
    );

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('None of your roles permits this.');
  expect(recorded).toHaveLength(1);
});

test('who is added gets a first password that is shown once, and can be given roles', async ({ house }) => {
  const email = `new.${crypto.randomUUID().slice(0, 8)}@omes.example`;
  const form = { name: 'Nell Example', email, title: 'Clerk', divisionId: '', signIn: 'yes' };
  const answer = await house.visit('omes/arlo', '/people/new', form);
  const html = await answer.text();
  const password = /<code>([a-z2-9-]{24})<\/code>/.exec(html)?.[1] ?? '';
  const signedIn = await house.signIn.signIn({ email, password, address: '192.0.2.1' });
  const list = await pageOf(house.visit('omes/arlo', '/people?q=nell'));

  expect(answer.status).toBe(200);
  expect(signedIn.kind).toBe('signed in');
  expect(list).toContain('Nell Example</a>');
  expect(list).not.toContain(password);
});

test('an address that is in the directory is said beside the field, and somebody without the right makes no sign-in', async ({
  house,
}) => {
  const taken = await house.visit('omes/arlo', '/people/new', {
    name: 'Ada Two',
    email: 'ada@omes.example',
    title: 'Clerk',
    signIn: 'yes',
  });
  const email = `none.${crypto.randomUUID().slice(0, 8)}@omes.example`;
  const refused = await house.visit('omes/ada', '/people/new', {
    name: 'No One',
    email,
    title: 'Clerk',
    signIn: 'yes',
  });

  expect(taken.status).toBe(422);
  expect(await taken.text()).toContain('This is the address of Ada Redcorn already.');
  expect(refused.status).toBe(422);
  await expect(
    house.signIn.createSignIn({ name: 'No One', email, password: 'canary gravel-teapot' }),
  ).resolves.toBeTruthy();
});

test('who could post then, and why, is answered for any past second from the spans of that second', async ({
  house,
}) => {
  const accountId = house.demo.accounts['omes/site'] ?? '';
  const t = minutes(10);
  const grant = await house
    .as('omes/dana')
    .view((view) =>
      view
        .selectFrom('grants')
        .select('id')
        .where('kind', '=', 'written-authorization')
        .where('account_id', '=', accountId)
        .executeTakeFirstOrThrow(),
    );
  const ended = await house.visit(
    'omes/dana',
    `/people/permissions/${grant.id}/end`,
    { reason: 'Moved to another unit.' },
    { at: t },
  );
  const asked = (at: Date) => `/people/who-could-post?account=${accountId}&at=${encodeURIComponent(at.toISOString())}`;
  const ask = (at: Date) => wordsOf(house.visit('omes/victor', asked(at), undefined, { at: minutes(60) }));

  const before = await ask(new Date(t.getTime() - 1000));
  const after = await ask(t);
  const long = await ask(new Date('2020-01-01T00:00:00Z'));

  expect(ended.status).toBe(303);
  expect(before).toMatch(/One person could post on .* Ada Redcorn/);
  expect(before).toContain('Could post');
  expect(after).toMatch(/Nobody could post on /);
  expect(after).toContain('One person had a part of it, and could not post');
  expect(after).toMatch(
    /Written authorization: missing\. Why\? OMES-006\/oversight\.B Since .* ended .* by Dana Whitefeather/,
  );
  expect(long).toContain('The register had no such account, or the agency no policy, at that time.');
});

test('a time that is none is said beside the field', async ({ house }) => {
  const answer = await house.visit(
    'omes/victor',
    `/people/who-could-post?account=${house.demo.accounts['omes/site']}&at=yesterday`,
  );

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Write the time as 2026-11-23T14:05.');
});

test('who is disabled loses every role and permission at that second, and stays listed among those who left', async ({
  house,
}) => {
  const t = minutes(5);
  const accountId = house.demo.accounts['omes/site'];
  const target = personOf(house, 'omes/ada');
  const drafts = async (at: Date) =>
    (await startDraft.perform(house.as('omes/ada', at), { accountId, text: 'Road closed.' })).kind;
  const form = await pageOf(house.visit('omes/arlo', `${target}/disable`));
  const before = await drafts(new Date(t.getTime() - 1));
  const done = await house.visit('omes/arlo', `${target}/disable`, {}, { at: t });
  const after = await drafts(t);
  const left = await pageOf(house.visit('omes/arlo', '/people?show=left', undefined, { at: minutes(6) }));

  expect(form).toContain('every role and permission of Ada Redcorn stops counting');
  expect(done.status).toBe(303);
  expect([before, after]).toEqual(['done', 'refused']);
  expect(left).toContain('Ada Redcorn</a>');
});

test('a page takes at most twelve statements, those of the visit among them', async ({ house }) => {
  const accountId = house.demo.accounts['omes/site'];
  const pages = [
    '/people',
    personOf(house, 'omes/ada'),
    `/people/who-could-post?account=${accountId}`,
    '/registers',
    `/registers/accounts/${accountId}`,
    '/registers/technologies',
    '/policy',
    '/policy/OMES-006/business.A.d',
  ];
  const asked: [string, string][] = pages.map((path) => ['omes/victor', path]);
  asked.push(['omes/celeste', `${personOf(house, 'omes/ada')}/give/give-role`]);
  for (const [who, path] of asked) {
    const { status, statements } = await counted(() => house.visit(who, path));
    expect({ path, status, few: statements <= 12, some: statements > 3 }).toEqual({
      path,
      status: 200,
      few: true,
      some: true,
    });
  }
});
