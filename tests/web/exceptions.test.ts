import { expect } from 'vitest';

import { exceptionsEnding } from '#app/exceptions/exceptions-ending.flow';
import { paths } from '#paths/exceptions';
import { paths as people } from '#paths/people';
import { paths as publish } from '#paths/publish';
import { asked, asksFor, granted, grants } from '#tests/support/exceptions';
import { later } from '#tests/support/grants';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { drafts, hashIn, valuesIn } from '#tests/support/steps';

const needed = 'OP-021002/V.B';
const span = { from: later(10), until: later(60) };
const DAY = 24 * 60;

const noticesOf = (house: TestHouse, who: string) =>
  house.as(who).view((view) =>
    view
      .selectFrom('notices')
      .select(['subject', 'says', 'link'])
      .where('person_id', '=', house.demo.people[who]?.id ?? '')
      .orderBy('made_at')
      .execute(),
  );

test('anybody who works here chooses a clause by its words, and sees what an exception from it lifts and never lifts', async ({
  house,
}) => {
  const home = await pageOf(house.visit('odoc/della', paths.home));
  const found = await pageOf(house.visit('odoc/della', `${paths.new}?q=moderate`));
  const form = await pageOf(house.visit('odoc/della', paths.ask('OP-021002/VIII')));
  const record = await pageOf(house.visit('odoc/della', paths.ask('OP-021002/V.D.1')));
  const law = await pageOf(house.visit('odoc/della', `${paths.new}?q=OK-STATE`));

  expect(home.html).toContain(`href="${paths.new}"`);
  expect(found.html).toContain(paths.ask('OP-021002/V.D.2'));
  expect(found.html).not.toContain(paths.ask('OP-021002/IX.3'));
  expect(form.words).toMatch(
    /these no longer refuse:.*A picture has no description.*These refuse all the same.*password/,
  );
  expect(record.words).toContain('so nothing here works differently by it');
  expect(law.words).toContain('No clause of the agency’s own policy has these words');
});

test('a form that is not understood comes back with its words and what was typed; nobody is asked by mistake', async ({
  house,
}) => {
  const form = { clause: needed, reason: 'Because.', whom: 'named', accounts: [], from: '', until: '' };
  const nobody = await pageOf(house.visit('odoc/june', paths.new, { ...form, mails: '' }));
  const unknown = await pageOf(house.visit('odoc/june', paths.new, { ...form, mails: 'nobody@odoc.example' }));
  const both = await pageOf(
    house.visit('odoc/june', paths.new, { ...form, whom: 'everybody', mails: 'ben@odoc.example' }),
  );
  const endless = await pageOf(house.visit('odoc/june', paths.new, { ...form, mails: 'ben@odoc.example' }));
  const long = await pageOf(
    asksFor(house, { by: 'odoc/june', clause: needed, people: ['odoc/ben'], from: later(10), until: later(400 * DAY) }),
  );

  expect([nobody, unknown, both, endless, long].map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
  expect(nobody.words).toContain('Name at least one person, or choose everybody.');
  expect(unknown.words).toContain('has the address nobody@odoc.example');
  expect(unknown.html).toContain('Because.');
  expect(both.words).toContain('You chose everybody, and named people too.');
  expect(endless.words).toContain('Every exception has an end.');
  expect(long.words).toContain('At most a year.');
});

test('the director is told of a request, and who asked and whom it names of the answer', async ({ house }) => {
  const id = await asked(house, { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });
  const today = await pageOf(house.visit('odoc/harold', '/'));
  await grants(house, 'odoc/harold', id);
  const after = await pageOf(house.visit('odoc/harold', '/'));

  expect(today.words).toContain(`Grant or refuse an exception from ${needed}`);
  expect(after.html).not.toContain(`<a class="card__link" href="${paths.one(id)}"`);
  for (const who of ['odoc/june', 'odoc/ben'])
    expect(await noticesOf(house, who)).toContainEqual({
      subject: 'An exception is granted',
      says: expect.stringMatching(/^The exception from OP-021002\/V\.B, from .* until .*, is granted\.$/),
      link: paths.one(id),
    });
});

test('whoever asked takes the request back; nobody else but the director may, and nothing is over twice', async ({
  house,
}) => {
  const id = await asked(house, { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });
  const reason = { reason: 'Ben is designated now.' };
  const other = await pageOf(house.visit('odoc/ben', paths.end(id), reason));
  const own = await house.visit('odoc/june', paths.end(id), reason);
  const again = await pageOf(house.visit('odoc/june', paths.end(id), reason));
  const page = await pageOf(house.visit('odoc/june', paths.one(id)));
  const recorded = await house
    .clock('odoc')
    .view((view) => view.selectFrom('decisions').select('controls').where('granted', '=', false).execute());

  expect([other.status, own.status, again.status]).toEqual([422, 303, 422]);
  expect(page.words).toContain('Taken back');
  expect(page.words).toContain('Ben is designated now.');
  expect(recorded).toEqual([{ controls: ['act.is-permitted'] }, { controls: ['exception.moves-by-table'] }]);
});

test('one that is to hold later and is ended before holds never', async ({ house }) => {
  const id = await granted(house, 'odoc/harold', { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });
  const ended = await house.visit('odoc/harold', paths.end(id), { reason: 'Not needed.' });
  const row = await house
    .clock('odoc')
    .view((view) => view.selectFrom('exceptions').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

  expect(ended.status).toBe(303);
  expect([row.state, row.until_at]).toEqual(['granted', row.from_at]);
});

test('its people are told once, a week before it runs out, and not of one that was ended', async ({ house }) => {
  const month = { from: later(10), until: later(30 * DAY) };
  await granted(house, 'odoc/harold', { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...month });
  const ended = await granted(house, 'odoc/harold', {
    by: 'odoc/june',
    clause: needed,
    people: ['odoc/theo'],
    ...month,
  });
  await house.visit('odoc/harold', paths.end(ended), { reason: 'Not needed.' }, { at: later(DAY) });

  const early = await exceptionsEnding.run(house.clock('odoc', later(20 * DAY)), {});
  const first = await exceptionsEnding.run(house.clock('odoc', later(24 * DAY)), {});
  const second = await exceptionsEnding.run(house.clock('odoc', later(25 * DAY)), {});
  const told = (await noticesOf(house, 'odoc/ben')).filter(({ subject }) => subject === 'An exception runs out');

  expect([early, first, second]).toEqual([{ told: 0 }, { told: 1 }, { told: 0 }]);
  expect(told).toHaveLength(1);
  expect(await noticesOf(house, 'odoc/theo')).not.toContainEqual(
    expect.objectContaining({ subject: 'An exception runs out' }),
  );
});

test('the register is narrowed by clause, state, person and instant, and another agency sees nothing of it', async ({
  house,
}) => {
  const ben = await granted(house, 'odoc/harold', { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });
  const grace = await asked(house, { by: 'odoc/june', clause: 'OP-021002/V.D.2', people: ['odoc/grace'], ...span });
  const shown = async (query: string, who = 'odoc/winston') => {
    const { html } = await pageOf(house.visit(who, `${paths.home}${query}`));
    return [ben, grace].filter((id) => html.includes(paths.one(id)));
  };
  const at = (minutes: number) => encodeURIComponent(later(minutes).toISOString());

  expect(await shown('')).toEqual([ben, grace]);
  expect(await shown('?clause=OP-021002/V.D')).toEqual([grace]);
  expect(await shown('?clause=OP-021002/V')).toEqual([ben, grace]);
  expect(await shown('?clause=OP-021002/V%25')).toEqual([]);
  expect(await shown('?standing=asked')).toEqual([grace]);
  expect(await shown('?standing=to-come')).toEqual([ben]);
  expect(await shown('?who=Tall%20Bear')).toEqual([ben]);
  expect(await shown('?who=june@odoc')).toEqual([ben, grace]);
  expect(await shown(`?at=${at(20)}`)).toEqual([ben]);
  expect(await shown(`?at=${at(5)}`)).toEqual([]);
  expect(await shown('', 'omes/victor')).toEqual([]);
  expect((await house.visit('omes/victor', paths.one(ben))).status).toBe(404);
  expect((await pageOf(house.visit('odoc/winston', `${paths.home}?at=soon`))).words).toContain('Write the time as');
});

test('the report says who asked, from which clause, for whom, how long, signed by whom and how often used', async ({
  house,
}) => {
  const reason = '=HYPERLINK("http://evil.example") and, "quoted"';
  await granted(house, 'odoc/harold', { by: 'odoc/june', clause: needed, people: ['odoc/ben'], reason, ...span });
  const csv = await house.visit('odoc/winston', `${paths.csv}?clause=${needed}`);
  const empty = await (await house.visit('odoc/winston', `${paths.csv}?clause=OP-021002/VI`)).text();
  const pdf = await house.visit('odoc/winston', paths.pdf);
  const [heads = '', line = '', ...rest] = (await csv.text()).split('\r\n');

  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(heads).toContain('Clause,State,Asked by');
  expect(line).toContain('OP-021002/V.B,"Granted, not yet in force",June Delacroix');
  expect(line).toContain(`"'=HYPERLINK(""http://evil.example"") and, ""quoted"""`);
  expect(line).toContain('Ben Tall Bear; all accounts');
  expect(line).toMatch(/,Harold Bright,Harold Bright,20\d\d-.*,0,$/);
  expect([rest, empty.split('\r\n').length]).toEqual([[''], 2]);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('who could post at a past second, and why, counts the exception of that second and names it', async ({
  house,
}) => {
  const role = { role: 'author', until: '' };
  await house.visit('odoc/nadia', people.give(house.demo.people['odoc/ben']?.id ?? '', 'give-role'), role);
  const id = await granted(house, 'odoc/harold', { by: 'odoc/june', clause: needed, people: ['odoc/ben'], ...span });
  const account = house.demo.accounts['odoc/site'] ?? '';
  const at = async (minutes: number) => {
    const options = { at: later(120) };
    const address = people.whoCouldPostOn(account, later(minutes).toISOString());
    const { html } = await pageOf(house.visit('odoc/winston', address, undefined, options));
    const [could = ''] = html.split('id="nearly"');
    return { ben: could.includes('Ben Tall Bear'), named: could.includes(`href="${paths.one(id)}"`) };
  };

  expect(await at(20)).toEqual({ ben: true, named: true });
  expect(await at(5)).toEqual({ ben: false, named: false });
  expect(await at(61)).toEqual({ ben: false, named: false });
});

test('what code itself refuses an exception lifts too: a picture without words goes to review by it, and the decision cites it', async ({
  house,
}) => {
  const text = 'The old newsletters are in the reading room.';
  const draftId = await drafts(house, 'odoc/marisol', text);
  const files = new File([new Uint8Array(await aPhoto())], 'scan.jpg');
  await house.visit('odoc/marisol', publish.addPictures(draftId), { text, files });
  const form = await pageOf(house.visit('odoc/marisol', publish.edit(draftId)));
  const [picture = ''] = valuesIn(form.html, 'picture');
  const named = {
    [`alt-${picture}`]: '',
    [`source-${picture}`]: 'The archive',
    [`right-${picture}`]: 'Own work',
    [`shows-${picture}`]: 'nobody',
  };
  const edited = await house.visit('odoc/marisol', publish.edit(draftId), { text, picture, ...named });
  const id = await granted(house, 'odoc/harold', {
    by: 'odoc/june',
    clause: 'OP-021002/VIII',
    people: ['odoc/marisol'],
    ...span,
  });
  const tries = async (minutes: number) => {
    const at = { at: later(minutes) };
    const page = await pageOf(house.visit('odoc/marisol', publish.submit(draftId), undefined, at));
    const attested = valuesIn(page.html, 'attested');
    const sent = { contentHash: hashIn(page.html), attested };
    return { page, sent: await pageOf(house.visit('odoc/marisol', publish.submit(draftId), sent, at)) };
  };

  const before = await tries(5);
  const within = await tries(20);
  const cited = await house
    .clock('odoc')
    .view((view) =>
      view.selectFrom('decision_exceptions').select('exception_id').where('exception_id', '=', id).execute(),
    );

  expect(edited.status).toBe(303);
  expect(before.page.words).toContain('Mend this first');
  expect(before.sent).toMatchObject({ status: 422, clauses: expect.arrayContaining(['OP-021002/VIII']) });
  expect(within.page.words).not.toContain('Mend this first');
  expect(within.page.words).toContain('It stops nothing now: an exception lifts it.');
  expect(within.sent.status).toBe(303);
  expect(cited).toHaveLength(1);
});
