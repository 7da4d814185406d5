import { expect } from 'vitest';

import { sequenceLog } from '#app/records/sequence-log.flow';
import { captureAccount } from '#app/respond/capture-account.flow';
import { type TestHouse, test } from '#tests/support/house';
import { posts, wordsOf } from '#tests/support/steps';

const words = async (response: Response | Promise<Response>) => wordsOf(await (await response).text());

async function anOdocPost(house: TestHouse, text = 'The visitation hall opens at nine on Saturday.') {
  const draftId = await posts(house, { author: 'odoc/marisol', reviewer: 'odoc/june', text });
  const { id } = await house
    .as('odoc/ruth')
    .view((view) =>
      view
        .selectFrom('records')
        .select('id')
        .where('kind', '=', 'post')
        .where('text', '=', text)
        .executeTakeFirstOrThrow(),
    );
  return { draftId, recordId: id };
}

test('a published post is in the list, and its page shows who decided what, with the clauses', async ({ house }) => {
  const { recordId } = await anOdocPost(house);
  const list = await words(house.visit('odoc/ruth', '/records'));
  const page = await house.visit('odoc/ruth', `/records/${recordId}`);
  const text = await page.text();

  expect(list).toContain('The visitation hall opens at nine');
  expect(page.status).toBe(200);
  expect(wordsOf(text)).toMatch(/Approved .*June Delacroix/);
  expect(text).toMatch(/href="\/policy\/OP-021002\/[^"]+"/);
  expect(text).toMatch(/href="\/decisions\/[0-9a-f-]{36}"/);
});

test('a record waits for its checkpoint, then it is proven, and its three files are downloads', async ({ house }) => {
  const { recordId } = await anOdocPost(house);
  const before = await words(house.visit('odoc/ruth', `/records/${recordId}/proof`));
  await sequenceLog.run(house.clock('odoc'), {});
  const after = await words(house.visit('odoc/ruth', `/records/${recordId}/proof`));
  const files = await Promise.all(
    ['proof.tlog-proof', 'entry.json', 'disclosures.jsonl'].map((name) =>
      house.visit('odoc/ruth', `/records/${recordId}/proof/${name}`),
    ),
  ).catch(() => []);

  expect(before).toContain('Written, not yet in a checkpoint');
  expect(after).toContain('Proven');
  expect(after).toContain('The visitation hall opens');
  expect(files).toHaveLength(3);
});
