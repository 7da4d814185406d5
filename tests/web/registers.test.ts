import { expect } from 'vitest';

import { paths } from '#paths/registers';
import { wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

test('the register of accounts says of each account what it is on, whether that is approved, and who moderates', async ({
  house,
}) => {
  const words = await wordsOf(house.visit('omes/ada', '/registers'));

  expect(words).toMatch(/Office of Management and Enterprise Services: news Our own site: news/);
  expect(words).toContain('Agency web site, approved');
  expect(words).toContain('On, moderated by Pia Novak');
  expect(words).not.toContain('Department of Corrections: news');
});

test('an account that isn’t in the register is not ours', async ({ house }) => {
  const words = await wordsOf(house.visit('omes/ada', '/registers?q=omes_official'));

  expect(words).toContain('No account of this name or handle is ours.');
});

test('the page of an account says what its network can do, and what is left to hands', async ({ house }) => {
  const words = await wordsOf(house.visit('odoc/ben', `/registers/accounts/${house.demo.accounts['odoc/site']}`));

  expect(words).toContain('Publish a post Yes');
  expect(words).toMatch(/Block somebody By hand Comments need no account that could be blocked\. Hide the comment/);
  expect(words).toMatch(/Author designated ?: ?Marisol Vega .* June Delacroix/);
  expect(words).toMatch(/Registered .* June Delacroix/);
});

test('an account of another agency is not found, nor its technology', async ({ house }) => {
  const account = await house.visit('odoc/ben', `/registers/accounts/${house.demo.accounts['omes/site']}`);
  const nothing = await house.visit('odoc/ben', '/registers/technologies/018f0000-0000-7000-8000-000000000000/approve');

  expect([account.status, nothing.status]).toEqual([404, 404]);
});

test('the form for an account keeps all that was typed but the password, and says what to mend', async ({ house }) => {
  const answer = await house.visit('omes/dana', '/registers/accounts/new', {
    technologyId: '',
    network: 'bluesky',
    name: 'Office of Management and Enterprise Services',
    handle: 'a b',
    purpose: 'News & <b>more</b>',
    audience: 'public',
    service: 'bsky',
    password: 'canary-app-password',
  });
  const html = await answer.text();

  expect(answer.status).toBe(422);
  expect(html).toContain('News &amp; &lt;b&gt;more&lt;/b&gt;');
  expect(html).toContain('Letters, digits, dots and hyphens only.');
  expect(html).toContain('Choose one from the list.');
  expect(html).toContain('Write the address of the server.');
  expect(html).not.toContain('canary-app-password');
});

test('technologies that the policy names stand with their state and authority', async ({ house }) => {
  const words = await wordsOf(house.visit('odoc/ben', '/registers/technologies'));

  expect(words).toMatch(/TikTok Prohibited Not on the state's networks and devices\. .*2022-33/);
  expect(words).toMatch(/Instagram Terms amended/);
});

test('forms are shown to whom they serve', async ({ house }) => {
  const forDana = await (await house.visit('omes/dana', '/registers/technologies')).text();
  const forAda = await (await house.visit('omes/ada', '/registers/technologies')).text();

  expect(forDana).toContain('/registers/technologies/new');
  expect(forAda).not.toContain('/registers/technologies/new');
});

test('workstations are listed with their ranges', async ({ house }) => {
  const words = await wordsOf(house.visit('omes/ada', '/registers/workstations'));

  expect(words).toContain('This machine 127.0.0.0/8');
});

test('a technology comes into the register once, whatever its capitals, and of a kind that the policy or the register knows', async ({
  house,
}) => {
  const form = { name: 'Peertube', kind: 'video-sharing', provider: 'Framasoft', note: '' };
  const adds = async (change: Partial<typeof form>) =>
    pageOf(house.visit('omes/dana', '/registers/technologies/new', { ...form, ...change }));

  const first = await adds({});
  const again = await adds({ name: ' peerTube ' });
  const odd = await adds({ name: 'Mastodon', kind: 'toaster' });
  const plugIn = await adds({ name: 'A plug-in', kind: 'plug-in' });
  const byAda = await pageOf(house.visit('omes/ada', '/registers/technologies/new', form));

  expect([first, again, odd, plugIn, byAda].map(({ status }) => status)).toEqual([303, 422, 422, 303, 422]);
  expect(again.words).toContain('“Peertube” is in the register already. Open it there, or write another name.');
  expect(again.html).toContain('value="Framasoft"');
  expect(odd.words).toContain('Choose a kind from the list.');
  expect(byAda.words).not.toContain('in the register already');
  expect(await wordsOf(house.visit('omes/dana', plugIn.location ?? ''))).toContain(
    'A plug-in or an app connected to an account',
  );
});

/** Each form of the registers that needs no thing of its own. */
const empty = [paths.newAccount, paths.newTechnology, paths.newTerm, paths.newElection];

test.for(empty)(
  '%s: who may not send the form reads why and by which clause, and is shown no form',
  async (path, { house }) => {
    const page = await pageOf(house.visit('odoc/theo', path));
    const sent = await pageOf(house.visit('odoc/theo', path, {}));

    expect(page.status).toBe(403);
    expect(page.words).toContain('The policy in force does not allow you this');
    expect(page.words).toContain('None of your roles permits this. Ask whoever gives out roles');
    expect(page.html).not.toContain(`action="${path}"`);
    expect(sent.status).toBe(422);
  },
);

test('the forms of a technology are shown to who may send them, and to nobody else', async ({ house }) => {
  const { id } = await house
    .as('omes/dana')
    .view((view) => view.selectFrom('technologies').select('id').orderBy('id').executeTakeFirstOrThrow());

  const statuses = async (who: string) => {
    const found: number[] = [];
    for (const path of [paths.assess(id), paths.approve(id), paths.withdraw(id)])
      found.push((await house.visit(who, path)).status);
    return found;
  };

  expect(await statuses('omes/dana')).toEqual([200, 200, 200]);
  expect(await statuses('omes/pia')).toEqual([403, 403, 403]);
});
