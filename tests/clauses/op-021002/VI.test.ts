import { createHash } from 'node:crypto';

import { expect } from 'vitest';

import { recordAcknowledgement } from '#app/acknowledgements/record-acknowledgement.flow';
import { remindAcknowledgements } from '#app/acknowledgements/remind-acknowledgements.flow';
import { signAcknowledgement } from '#app/acknowledgements/sign-acknowledgement.flow';
import { paths } from '#paths/acknowledgements';
import { paths as files } from '#paths/papers';
import { asks, headcount, mailServer, mails, person, signs } from '#tests/support/acknowledgements';
import { today } from '#tests/support/days';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const DAY = 86_400_000;
const personOf = (house: TestHouse, who: string) => house.demo.people[who]?.id ?? '';

test('OP-021002/VI: every employee is asked, signs, and the paper lies in the personnel file with its hash in the ledger', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');

  const signed = await signs(house, 'odoc/marisol', campaignId, { name: 'Marisol Vega' });

  const one = await pageOf(house.visit('odoc/della', signed.location ?? ''));
  const file = await pageOf(house.visit('odoc/della', files.file(personOf(house, 'odoc/marisol'))));
  const [, paper = ''] = /href="(\/papers\/[^"]+)"/.exec(file.html) ?? [];
  const bytes = Buffer.from(await (await house.visit('odoc/della', paper)).arrayBuffer());
  const { payload } = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('ledger')
        .select('payload')
        .where('kind', '=', 'acknowledgement.signed')
        .executeTakeFirstOrThrow(),
    );
  expect(file.words).toContain('personnel');
  expect(one.words).toContain('The paper is whole');
  expect(one.words).toContain('Name as signed Marisol Vega');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(payload).toMatchObject({ documentSha256: createHash('sha256').update(bytes).digest('hex'), way: 'app' });
});

test('OP-021002/VI: the papers of volunteers and contractors go to their own files', async ({ house }) => {
  const volunteer = await person(house, 'odoc/della', { name: 'Val Helper', kind: 'volunteer' });
  const contractor = await person(house, 'odoc/della', { name: 'Con Tractor', kind: 'contractor' });
  const campaignId = await asks(house, 'odoc/della');
  const scan = new File(['%PDF-1.7\nsigned\n%%EOF\n'], 'scan.pdf');
  const signedOn = today();

  await house.visit('odoc/della', paths.record(campaignId), {
    people: [volunteer.id, contractor.id],
    way: 'roll-call',
    signedOn,
    scan,
  });

  const kept = await house
    .clock('odoc')
    .view((view) => view.selectFrom('person_papers').select(['person_id', 'file']).execute());
  expect(kept).toContainEqual({ person_id: volunteer.id, file: 'volunteer' });
  expect(kept).toContainEqual({ person_id: contractor.id, file: 'contract' });
});

test('OP-021002/VI: a refusal to sign counts before a witness only, and who refused may still sign', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const signedOn = today();
  const form = { people: personOf(house, 'odoc/grace'), way: 'refusal', signedOn };

  const alone = await pageOf(house.visit('odoc/della', paths.record(campaignId), { ...form, witness: '' }));
  const answer = await recordAcknowledgement.perform(house.as('odoc/della'), {
    ...form,
    campaignId,
    people: [form.people],
    witness: ' ',
  });
  const seen = await house.visit('odoc/della', paths.record(campaignId), { ...form, witness: 'Ruth Lindqvist' });
  const refused = await pageOf(house.visit('odoc/della', `${paths.campaign(campaignId)}?state=refused`));
  const later = await signs(house, 'odoc/grace', campaignId);

  expect(alone.status).toBe(422);
  expect(alone.clauses).toContain('OP-021002/VI');
  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control: 'acknowledgement.needs-witness' }] });
  expect(seen.status).toBe(303);
  expect(refused.words).toMatch(/Grace Ohanzee .*Refused before a witness/);
  expect(later.status).toBe(303);
});

test('OP-021002/VI: what is signed is the exact version, understood, and once; each refusal cites the clause', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const marisol = house.as('odoc/marisol');
  const form = { campaignId, wordsHash: 'f'.repeat(64), agreed: [], answers: {}, name: 'M', consent: 'yes' };

  const other = await signAcknowledgement.perform(marisol, form);
  const wrong = await signs(house, 'odoc/marisol', campaignId, { 'answer-equipment': '1' });
  await signs(house, 'odoc/marisol', campaignId);
  const twice = await signAcknowledgement.perform(marisol, form);

  expect(other).toMatchObject({
    kind: 'refused',
    citations: [{ control: 'acknowledgement.exact-version', clause: 'OP-021002/VI' }],
  });
  expect(wrong.clauses).toContain('OP-021002/VI');
  expect(wrong.words).toContain('The check of understanding isn');
  expect(twice).toMatchObject({
    kind: 'refused',
    citations: [{ control: 'acknowledgement.moves-by-table', clause: 'OP-021002/VI' }],
  });
});

test('OP-021002/VI: too few right answers are refused by the check of understanding', async ({ house }) => {
  const campaignId = await asks(house, 'odoc/della');
  const found = await house
    .as('odoc/marisol')
    .view((view) =>
      view
        .selectFrom('campaigns')
        .select(['words_hash', 'words'])
        .where('id', '=', campaignId)
        .executeTakeFirstOrThrow(),
    );
  const { statements } = found.words as { statements: { id: string }[] };

  const answer = await signAcknowledgement.perform(house.as('odoc/marisol'), {
    campaignId,
    wordsHash: found.words_hash,
    agreed: statements.map(({ id }) => id),
    answers: {},
    name: 'Marisol Vega',
    consent: 'yes',
  });

  expect(answer).toMatchObject({ kind: 'refused', citations: [{ control: 'acknowledgement.understood' }] });
});

test('OP-021002/VI: whoever has not signed is reminded as often as the pack says, and the supervisor is told once', async ({
  house,
}) => {
  await house.as('odoc/della').transact(async (tx) => {
    await tx
      .updateTable('people')
      .set({ supervisor_id: personOf(house, 'odoc/june') })
      .where('id', 'in', [personOf(house, 'odoc/marisol'), personOf(house, 'odoc/theo')])
      .execute();
    return { ok: true, value: null };
  });
  const server = await mailServer();
  const start = Date.now();
  const campaignId = await asks(house, 'odoc/della', {
    dueOn: new Date(start + 10 * DAY).toISOString().slice(0, 10),
  });
  await mails(house.clock('odoc'), server.mail, campaignId);
  await signs(house, 'odoc/theo', campaignId);
  const day = (days: number) => house.clock('odoc', new Date(start + days * DAY + 60_000));

  const early = await remindAcknowledgements.run(day(3), {});
  const week = await remindAcknowledgements.run(day(7), {});
  await mails(day(7), server.mail, campaignId);
  const sameDay = await remindAcknowledgements.run(day(7), {});
  const late = await remindAcknowledgements.run(day(12), {});
  const later = await remindAcknowledgements.run(day(13), {});
  await server.close();

  const toMarisol = server.came.filter(({ to }) => to === 'marisol@odoc.example');
  const toTheo = server.came.filter(({ to }) => to === 'theo@odoc.example');
  const notices = await house
    .clock('odoc')
    .view((view) =>
      view
        .selectFrom('notices')
        .select('says')
        .where('subject', '=', 'Not acknowledged in time')
        .where('person_id', '=', personOf(house, 'odoc/june'))
        .execute(),
    );
  const team = await pageOf(house.visit('odoc/june', paths.team, undefined, { at: new Date(start + 12 * DAY) }));
  expect([early.reminded, week.reminded, sameDay.reminded]).toEqual([0, (await headcount(house.clock('odoc'))) - 1, 0]);
  expect(toMarisol.map(({ text }) => text.includes('Reminder: '))).toEqual([false, true]);
  expect(toTheo).toHaveLength(1);
  expect([late.told > 0, later.told]).toEqual([true, 0]);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.says).not.toContain('Theo Park');
  expect(notices[0]?.says).toMatch(/Marisol Vega: Acknowledging the procedure/);
  expect(team.words).toMatch(/Marisol Vega .* Was due/);
  expect(team.words).not.toContain('Theo Park');
});

test('OP-021002/VI: a person’s papers are taken out as one packet with their hashes, by Human Resources alone', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  await signs(house, 'odoc/marisol', campaignId);
  const packet = files.packet(personOf(house, 'odoc/marisol'));

  const byBen = await house.visit('odoc/ben', packet, {});
  const byDella = await house.visit('odoc/della', packet, {});

  const bytes = Buffer.from(await byDella.arrayBuffer());
  const taken = await house
    .clock('odoc')
    .view((view) => view.selectFrom('ledger').select('person_id').where('kind', '=', 'papers.handed-out').execute());
  expect(byBen.status).toBe(403);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.toString('latin1')).toMatch(/list\.pdf.*list\.json.*sha256\.txt.*papers\/001-[0-9a-f]{12}\.pdf/s);
  expect(taken).toEqual([{ person_id: personOf(house, 'odoc/della') }]);
});
