import { expect } from 'vitest';

import { requestPermission } from '#app/forms/request-permission.flow';
import { paths } from '#paths/forms';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';

const asked = {
  'field-purpose': 'My professional profile',
  'field-network': 'LinkedIn',
  agreed: ['not-official', 'own-address', 'takes-down'],
  signed: 'Ada Redcorn',
};

/** Ada asks to use the logo; answers the id of her request. */
async function adaAsks(house: TestHouse, form = asked): Promise<string> {
  const answer = await pageOf(house.visit('omes/ada', paths.ask('logo'), form));
  return /^\/forms\/([0-9a-f-]{36})$/.exec(answer.location ?? '')?.[1] ?? `none: ${answer.words}`;
}

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

test('a form of the policy is filled in, signed and sent; whoever decides finds it under Today', async ({ house }) => {
  const home = await pageOf(house.visit('omes/ada', paths.home));
  const form = await pageOf(house.visit('omes/ada', paths.ask('logo')));
  const id = await adaAsks(house);

  const own = await pageOf(house.visit('omes/ada', paths.request(id)));
  const today = await pageOf(house.visit('omes/luis', '/'));
  const others = await pageOf(house.visit('omes/luis', paths.home));
  expect(home.words).toContain('Logo on a personal account');
  expect(form.words).toContain('I take the logo down when the permission ends.');
  expect(own.words).toContain('Waits for an answer');
  expect(own.words).toContain('Ada Redcorn,');
  expect(own.words).toContain('from 127.0.0.1');
  expect(own.words).not.toContain('Decide on it');
  expect(today.words).toContain('Decide: Logo on a personal account: My professional profile');
  expect(others.words).toContain('1 request waits for your signature: Logo on a personal account');
});

test('a form that lacks something comes back with the words of each field and with what was typed', async ({
  house,
}) => {
  const page = await pageOf(
    house.visit('omes/ada', paths.ask('logo'), {
      'field-purpose': 'My profile',
      agreed: ['not-official'],
      signed: ' ',
    }),
  );

  expect(page.status).toBe(422);
  expect(page.words).toContain('On which network : Fill this in.');
  expect(page.words).toContain('Tick each sentence: you sign all of them.');
  expect(page.words).toContain('Type your name to sign.');
  expect(page.html).toContain('value="My profile"');
});

test('each kind of field is checked by its own words', async ({ house }) => {
  const fields = {
    'field-shows': 'Recruits\non the range',
    'field-where': 'x'.repeat(301),
    'field-on': '2026-02-30',
    'field-account': 'all of them',
    agreed: ['nobody-at-risk', 'not-before'],
    signed: 'Marisol Vega',
  };
  const page = await pageOf(house.visit('odoc/marisol', paths.ask('images'), fields));
  const other = await pageOf(
    house.visit('odoc/marisol', paths.ask('logo'), { 'field-how': 'By magic', 'field-purpose': 'x', signed: 'x' }),
  );

  for (const says of [
    'One line, please',
    'At most 300 characters; this has 301.',
    'Write the day as 2026-11-30.',
    'Choose an account from the list.',
    'What they are published for : Fill this in.',
  ])
    expect(page.words).toContain(says);
  expect(other.words).toContain('Choose one of those that are offered.');
});

test('a form that lacks something permits nothing where no page stands before the flow either', async ({ house }) => {
  const sends = (sent: object) =>
    requestPermission.perform(house.as('omes/ada'), { form: 'logo', signed: 'Ada', ...sent });

  await expect(sends({})).rejects.toThrow("isn't filled in as it asks");
  const fields = { purpose: 'My profile', network: 'LinkedIn' };
  const agreed = ['not-official', 'own-address', 'takes-down'];
  const file = { name: 'x', sha256: 'a'.repeat(64), mediaType: 'image/png', sizeBytes: 1 };
  await expect(sends({ fields, agreed, documents: [{ ...file, field: 'purpose' }] })).rejects.toThrow(
    'asks for no file',
  );
  await expect(sends({ form: 'moderator' })).rejects.toThrow("no form 'moderator' on which somebody decides");
  await expect(sends({ form: 'constructor' })).rejects.toThrow('no form');
});

test('a file is taken as what its bytes are: a PDF, a JPEG or a PNG, whole and not too large', async ({ house }) => {
  const copyright = {
    'field-work': 'Photo of the dome',
    'field-owner': 'H. Lens',
    'field-use': 'One post.',
    'field-answer': 'The owner agreed in writing',
    agreed: ['cites', 'as-permitted'],
    signed: 'Ada Redcorn',
  };
  const sent = async (bytes: Uint8Array, name: string) =>
    pageOf(
      house.visit('omes/ada', paths.ask('copyright'), {
        ...copyright,
        'field-letter': new File([new Uint8Array(bytes)], name),
      }),
    );
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n');

  const script = await sent(Buffer.from('<script>alert(1)</script>'), 'letter.pdf');
  const cut = await sent(Buffer.from('%PDF-1.4\n1 0 obj'), 'letter.pdf');
  const large = await sent(Buffer.alloc(10_000_001, 32), 'letter.pdf');
  const whole = await sent(pdf, 'letter.pdf');
  const photo = await sent(await aPhoto(), 'letter.jpg');

  expect(script.words).toContain('it is neither a PDF nor a JPEG or PNG picture');
  expect(cut.words).toContain('this PDF is cut off');
  expect(large.words).toContain('at most 10 MB are taken');
  expect([script.status, cut.status, large.status]).toEqual([422, 422, 422]);
  const [link = ''] = /\/forms\/[0-9a-f-]+\/files\/[0-9a-f]{64}/.exec(
    (await pageOf(house.visit('omes/luis', whole.location ?? ''))).html,
  ) ?? [''];
  const served = await house.visit('omes/luis', link);
  expect(Buffer.from(await served.arrayBuffer())).toEqual(pdf);
  expect(served.headers.get('content-disposition')).toContain('attachment');
  expect((await house.visit('omes/sam', link)).status).toBe(404);
  expect((await house.visit('odoc/ben', link)).status).toBe(404);
  expect(photo.status).toBe(303);
});

test('granted, it stands from the second of the signature to the end that the policy sets; the register says so', async ({
  house,
}) => {
  const id = await adaAsks(house);

  const decide = await pageOf(house.visit('omes/luis', paths.decide(id)));
  const done = await house.visit('omes/luis', paths.grant(id), { signed: 'Luis Carranza', says: '', lastDay: '' });

  const page = await pageOf(house.visit('omes/ada', paths.request(id)));
  const register = await pageOf(house.visit('omes/dana', `${paths.register('logo')}?state=in-force&q=ada`));
  const none = await pageOf(house.visit('omes/dana', `${paths.register('logo')}?state=refused`));
  const notices = await pageOf(house.visit('omes/ada', '/'));
  const deciders = await pageOf(house.visit('omes/luis', '/'));
  expect(decide.words).toContain('Public Affairs permits the use of the agency');
  expect(done.status).toBe(303);
  expect(page.words).toContain('In force');
  expect(page.words).toContain('Signed by Luis Carranza');
  expect(page.words).toContain('I permit it in writing');
  expect(register.words).toContain('My professional profile');
  expect(none.words).toContain('Nothing in this register fits.');
  expect(notices.words).toContain('Your request is granted');
  expect(deciders.words).not.toContain('Decide: Logo on a personal account');
  const { from, until } = await spanOf(house, id);
  expect(from?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  expect(until?.getTime()).toBeGreaterThan(inDays(364).getTime());
  expect(until?.getTime()).toBeLessThan(inDays(367).getTime());
});

async function spanOf(house: TestHouse, id: string) {
  const row = await house
    .as('omes/ada')
    .view((view) =>
      view.selectFrom('form_requests').select(['from_at', 'until_at']).where('id', '=', id).executeTakeFirstOrThrow(),
    );
  return { from: row.from_at, until: row.until_at };
}

test('a last day is taken where it is sooner than the policy allows, and neither past nor beyond', async ({
  house,
}) => {
  const id = await adaAsks(house);
  const grants = (lastDay: string) =>
    pageOf(house.visit('omes/luis', paths.grant(id), { signed: 'Luis Carranza', says: '', lastDay }));

  const past = await grants(dayOf(inDays(-2)));
  const beyond = await grants(dayOf(inDays(500)));
  const broken = await grants('tomorrow');
  const sooner = await grants(dayOf(inDays(30)));

  expect(past.words).toContain('This day has passed.');
  expect(beyond.words).toContain('The policy lets it stand for a shorter time.');
  expect(broken.words).toContain('Write the day as 2026-11-30.');
  expect([past.status, beyond.status, broken.status, sooner.status]).toEqual([422, 422, 422, 303]);
  expect((await spanOf(house, id)).until?.getTime()).toBeLessThan(inDays(32).getTime());
});

test('refused, with a reason that who asked reads; and nothing is decided twice', async ({ house }) => {
  const id = await adaAsks(house);

  const silent = await pageOf(house.visit('omes/luis', paths.refuse(id), { signed: 'Luis Carranza', says: ' ' }));
  const refused = await house.visit('omes/luis', paths.refuse(id), { signed: 'Luis Carranza', says: 'Not this year.' });
  const again = await pageOf(house.visit('omes/dana', paths.grant(id), { signed: 'Dana', says: '', lastDay: '' }));
  const ended = await pageOf(house.visit('omes/dana', paths.end(id), { reason: 'x' }));

  expect(silent.words).toContain('Write the reason: whoever asked reads it.');
  expect(refused.status).toBe(303);
  expect((await pageOf(house.visit('omes/ada', paths.request(id)))).words).toContain('Not this year.');
  for (const page of [again, ended]) {
    expect(page.status).toBe(422);
    expect(page.words).toContain('has been decided or taken back meanwhile');
  }
  const refusal = await house
    .as('omes/dana')
    .view((view) =>
      view
        .selectFrom('decisions')
        .select('controls')
        .where('subject_id', '=', id)
        .where('granted', '=', false)
        .execute(),
    );
  expect(refusal.map(({ controls }) => controls)).toContainEqual(['form.moves-by-table']);
});

test('nobody decides on what they asked for themselves, nor without the role that the form names', async ({
  house,
}) => {
  const own = await pageOf(house.visit('omes/luis', paths.ask('logo'), { ...asked, signed: 'Luis Carranza' }));
  const id = await adaAsks(house);
  const form = { signed: 'x', says: 'x', lastDay: '' };

  const mine = await pageOf(house.visit('omes/luis', `${own.location}/grant`, form));
  const directors = await pageOf(house.visit('omes/celeste', paths.grant(id), form));
  const hazels = await pageOf(house.visit('omes/hazel', paths.grant(id), form));
  const adas = await pageOf(house.visit('omes/ada', paths.grant(id), form));
  const others = await pageOf(house.visit('odoc/harold', paths.grant(id), form));

  expect(mine.words).toContain('This concerns your own permission');
  expect(directors.status).toBe(422);
  expect(adas.status).toBe(422);
  expect(others.status).toBe(404);
  const said = await house
    .as('omes/dana')
    .view((view) =>
      view.selectFrom('decisions').select(['controls', 'person_id']).where('granted', '=', false).execute(),
    );
  const by = (who: string) =>
    said.filter(({ person_id }) => person_id === house.demo.people[who]?.id).flatMap(({ controls }) => controls);
  expect(by('omes/luis')).toContain('grant.not-own');
  expect(by('omes/celeste')).toContain('form.needs-decider');
  expect(by('omes/hazel')).toContain('form.needs-decider');
  expect(directors.clauses).toContain('OMES-006/personal.B.d');
  expect(hazels.status).toBe(404);
  expect((await pageOf(house.visit('omes/ada', paths.request(id)))).words).toContain('Waits for an answer');
});

test('a permission is ended with a reason, and a request is taken off before its answer', async ({ house }) => {
  const [first, second] = [await adaAsks(house), await adaAsks(house)];
  await house.visit('omes/luis', paths.grant(first), { signed: 'Luis Carranza', says: '', lastDay: '' });

  const ended = await house.visit('omes/dana', paths.end(first), { reason: 'The logo changes.' });
  const off = await house.visit('omes/dana', paths.end(second), { reason: 'Asked twice.' });

  expect([ended.status, off.status]).toEqual([303, 303]);
  const page = await pageOf(house.visit('omes/ada', paths.request(first)));
  expect(page.words).toContain('Ended by hand');
  expect(page.words).toContain('The logo changes.');
  expect((await pageOf(house.visit('omes/ada', paths.request(second)))).words).toContain('Taken off before an answer');
  expect((await pageOf(house.visit('omes/ada', '/'))).words).toContain('A permission of yours has ended');
});

test('a request is read by who asked and by those who decide or audit, and by nobody else', async ({ house }) => {
  const id = await adaAsks(house);

  for (const who of ['omes/ada', 'omes/luis', 'omes/victor'])
    expect((await house.visit(who, paths.request(id))).status).toBe(200);
  for (const who of ['omes/pia', 'odoc/harold'])
    for (const path of [paths.request(id), paths.paper(id), paths.end(id)])
      expect((await house.visit(who, path)).status).toBe(404);
  expect((await house.visit('omes/pia', paths.register('logo'))).status).toBe(404);
  expect((await house.visit('omes/pia', paths.home)).status).toBe(200);
});

test('the register goes out as CSV with all fields, formulas disarmed; a request goes out as a PDF', async ({
  house,
}) => {
  const id = await adaAsks(house, { ...asked, 'field-purpose': '=HYPERLINK("x")' });

  const csv = await (await house.visit('omes/luis', paths.registerFile('logo'))).text();
  const paper = await house.visit('omes/ada', paths.paper(id));

  expect(csv).toContain('On which network');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(paper.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a register longer than a page goes on by key, and loses and repeats nothing', async ({ house }) => {
  for (let at = 0; at < 53; at += 1) await adaAsks(house, { ...asked, 'field-purpose': `Profile ${at}.` });

  const first = await pageOf(house.visit('omes/luis', paths.register('logo')));
  const next = /href="([^"]+)"[^>]*rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = await pageOf(house.visit('omes/luis', next));

  const named = [first, second].flatMap(({ words }) => [...words.matchAll(/Profile \d+\./g)].map(([name]) => name));
  expect(new Set(named).size).toBe(53);
  expect(named).toHaveLength(53);
});

test('a disclaimer is offered to copy, and asked of nobody', async ({ house }) => {
  const [omes, odoc] = [
    await pageOf(house.visit('omes/sam', paths.home)),
    await pageOf(house.visit('odoc/grace', paths.home)),
  ];

  expect(omes.words).toContain("What I post here is my own view, not my employer's.");
  expect(omes.clauses).toContain('OMES-006/personal.A.d');
  expect(odoc.words).toContain("I don't speak for the Oklahoma Department of Corrections.");
  expect(odoc.clauses).toContain('OP-021002/IV.A.2');
});
