import { expect } from 'vitest';

import { packInForce } from '#domain/policies';
import { paths } from '#paths/forms';
import { paths as publish } from '#paths/publish';
import { noFacts, rolesThatMay } from '#policy';
import { decidersOf } from '#steps/answer-request';
import { draftsWithPicture, requests } from '#tests/support/form-requests';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const logo = { purpose: 'My professional profile', network: 'LinkedIn' };

test('whoever asked takes the request back, and nobody decides on it any more; others can not', async ({ house }) => {
  const id = await requests(house, 'omes/ada', 'logo', logo);
  const page = await pageOf(house.visit('omes/ada', paths.request(id)));
  const form = await pageOf(house.visit('omes/ada', paths.end(id)));

  const others = await pageOf(house.visit('omes/celeste', paths.end(id), { reason: 'x' }));
  const back = await house.visit('omes/ada', paths.end(id), { reason: 'I found another way.' });

  expect(page.words).toContain('Take the request back');
  expect(form.words).toContain('Take the request back');
  expect(others.words).toContain('Public Affairs decides on it in writing');
  expect(others.clauses).toContain('OMES-006/personal.B.d');
  expect(back.status).toBe(303);
  const after = await pageOf(house.visit('omes/ada', paths.request(id)));
  expect(after.words).toContain('Taken off before an answer');
  expect(after.words).not.toContain('Take the request back');
  const today = await pageOf(house.visit('omes/luis', '/'));
  expect(today.words).not.toContain('Decide: Logo on a personal account');
  expect(today.words).toContain('A request was taken back');
  const granted = await pageOf(house.visit('omes/luis', paths.grant(id), { signed: 'Luis', says: '', lastDay: '' }));
  expect(granted.words).toContain('has been decided or taken back meanwhile');
});

test('whoever holds a permission gives it up, and whoever granted it is told', async ({ house }) => {
  const id = await requests(house, 'omes/ada', 'logo', logo);
  await house.visit('omes/luis', paths.grant(id), { signed: 'Luis Carranza', says: '', lastDay: '' });

  const page = await pageOf(house.visit('omes/ada', paths.request(id)));
  const up = await house.visit('omes/ada', paths.end(id), { reason: 'I closed the profile.' });

  expect(page.words).toContain('Give the permission up');
  expect(up.status).toBe(303);
  expect((await pageOf(house.visit('omes/ada', paths.request(id)))).words).toContain('Ended by hand');
  expect((await pageOf(house.visit('omes/luis', '/'))).words).toContain('A permission was given up');
});

test('everybody who may ask finds the forms from every page', async ({ house }) => {
  for (const who of ['omes/sam', 'omes/ada', 'odoc/theo', 'odoc/harold'])
    expect((await pageOf(house.visit(who, '/'))).html).toMatch(/<nav[^>]*aria-label="Areas".*href="\/forms".*<\/nav>/s);
});

test('a disclaimer in words of one’s own is confirmed by form, with a register and an end', async ({ house }) => {
  for (const [agency, who, decider, clause] of [
    ['omes', 'sam', 'luis', 'OMES-006/personal.A.d'],
    ['odoc', 'theo', 'june', 'OP-021002/IV.A.2'],
  ] as const) {
    const form = await pageOf(house.visit(`${agency}/${who}`, paths.ask('disclaimer')));
    const sent = await pageOf(
      house.visit(`${agency}/${who}`, paths.ask('disclaimer'), {
        'field-where': 'LinkedIn',
        'field-line': 'I speak for nobody but me.',
        agreed: ['own-views'],
        signed: who,
      }),
    );
    const at = sent.location ?? '';
    const done = await house.visit(`${agency}/${decider}`, `${at}/grant`, { signed: 'x', says: '', lastDay: '' });
    const register = await pageOf(house.visit(`${agency}/${decider}`, paths.register('disclaimer')));

    expect(form.clauses).toContain(clause);
    expect(done.status).toBe(303);
    expect(register.words).toMatch(/LinkedIn .*In force \w+ \d+, \d{4} to/);
  }
});

test('whom a form names may decide on it by the rules of the policy too: nobody is sent to a closed door', async ({
  house,
}) => {
  for (const agency of ['omes', 'odoc'] as const) {
    const pack = await house.clock(agency).view((view) => packInForce(view));
    const agencyId = house.demo.agencies[agency] ?? '';
    const subject = { id: 'a request', agencyId, holderId: 'who asked' };
    for (const act of ['grant-permission', 'refuse-permission', 'end-permission'] as const) {
      const may = rolesThatMay(pack, { act, person: { id: 'x', agencyId }, subject, facts: noFacts });
      for (const form of Object.values(pack.forms))
        expect(may).toEqual(expect.arrayContaining([...decidersOf(pack, form)]));
    }
  }
});

test('what a draft needs a permission for stays chosen when the form comes back with an error', async ({ house }) => {
  const { draftId, picture } = await draftsWithPicture(house, 'odoc/marisol', 'Our recruits train.');
  const requestId = await requests(house, 'odoc/marisol', 'images');
  await house.visit('odoc/harold', paths.grant(requestId), { signed: 'Harold', says: '', lastDay: '' });
  const words = { [`alt-${picture}`]: 'x'.repeat(5000), [`source-${picture}`]: 'H. Lens', [`right-${picture}`]: 'Own' };

  const page = await pageOf(
    house.visit('odoc/marisol', publish.edit(draftId), {
      text: 'Our recruits train.',
      ...words,
      [`needs-images-${picture}`]: requestId,
      'needs-confidential': 'needed',
    }),
  );

  const chosen = (name: string) =>
    /<option[^>]*value="([^"]*)"[^>]*selected/.exec(
      new RegExp(`<select[^>]*name="${name}".*?</select>`, 's').exec(page.html)?.[0] ?? '',
    )?.[1];
  expect(page.status).toBe(422);
  expect(chosen(`needs-images-${picture}`)).toBe(requestId);
  expect(chosen('needs-confidential')).toBe('needed');
});
