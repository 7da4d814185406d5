import type { KyselyPlugin, Transaction } from 'kysely';
import { expect } from 'vitest';

import { readAccounts } from '#app/publish/accounts.read';
import { readAnswered } from '#app/publish/answered.read';
import { readDraft } from '#app/publish/draft.read';
import { readDrafts } from '#app/publish/drafts.read';
import type { View } from '#platform/db';
import type { Tables } from '#platform/tables';
import { termsUnder } from '#steps/agency-terms';
import { standpointOf, standpointsOf } from '#steps/standpoint';
import { type TestHouse, test } from '#tests/support/house';
import { odocRegisters } from '#tests/support/permissions';
import { answers, asked } from '#tests/support/published';
import { drafts, submits } from '#tests/support/steps';

const MOST = 12;

/** How many statements a read makes for Ben. */
function statementsOf(house: TestHouse, read: (view: View) => Promise<unknown>): Promise<number> {
  return house.as('odoc/ben').view(async (view) => {
    let statements = 0;
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        statements += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const { agencyId, personId, byPerson, requestId, now } = view;
    const who = { agencyId, personId, byPerson, requestId, now, address: '127.0.0.1' };
    const counted = Object.assign((view as unknown as Transaction<Tables>).withPlugin(plugin), who);
    await read(counted);
    return statements;
  });
}

test('a page takes at most twelve statements, however much is on it', async ({ house }) => {
  const { commentId } = await asked(house);
  const draftId = await answers(house, 'odoc/marisol', commentId, 'The gate opens at eight.');
  await submits(house, 'odoc/marisol', draftId);
  for (let at = 0; at < 6; at += 1) {
    await odocRegisters(house, { name: `Page ${at}`, handle: `page-${at}` });
    await drafts(house, 'odoc/marisol', `Draft ${at}.`);
  }

  // As its page does where a picture has text in it, which is held against the agency's lists.
  const draft = await statementsOf(house, async (view) => {
    const pack = await readDraft(view, standpointOf, draftId);
    await readAnswered(view, { commentId, draftId, to: pack?.content.to });
    if (pack) await termsUnder(view, { pack, zone: 'America/Chicago', at: view.now });
  });
  const list = await statementsOf(house, (view) => readDrafts(view, { tab: 'review' }));
  const accounts = await statementsOf(house, (view) => readAccounts(view, standpointsOf, {}));

  for (const statements of [draft, list, accounts]) {
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(MOST);
  }
});
