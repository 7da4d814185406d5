import { expect } from 'vitest';

import { startDraft } from '#app/publish/start-draft.flow';
import { test } from '#tests/support/house';

test('OP-021002/V.B: who is designated may write, nobody else', async ({ house }) => {
  const accountId = house.demo.accounts['odoc/site'];
  const by = async (who: string) => startDraft.perform(house.as(who), { accountId, text: 'Visiting hours change.' });

  expect(await by('odoc/marisol')).toMatchObject({ kind: 'done' });
  expect(await by('odoc/ben')).toMatchObject({ kind: 'refused', citations: [{ control: 'authorization.needs-designation', clause: 'OP-021002/V.B' }] });
});
