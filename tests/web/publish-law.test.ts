import fc from 'fast-check';
import { expect } from 'vitest';

import { contentHash } from '#domain/drafts';
import { paths } from '#paths/publish';
import { type TestHouse, test } from '#tests/support/house';
import { drafts, publishes, submits } from '#tests/support/steps';

const texts = ['The gate opens at eight.', 'The gate opens at nine.', 'The gate stays closed.'];
/** The words as they stand now, or some others: a form that is out of date. */
const which = fc.oneof({ weight: 4, arbitrary: fc.constant('now' as const) }, fc.nat({ max: texts.length - 1 }));
const other = fc.nat({ max: texts.length - 1 });
const step = fc.oneof(
  { weight: 1, arbitrary: fc.record({ does: fc.constant('edit' as const), which: other }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('submit' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('approve' as const),
      who: fc.constantFrom('odoc/ben', 'odoc/ben', 'odoc/june', 'odoc/marisol', 'odoc/theo'),
      which,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('schedule' as const), which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('publish' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does one step through the door; answers the text that somebody else approved by it. */
async function walk(house: TestHouse, draftId: string, taken: Step): Promise<string | undefined> {
  const account = house.demo.accounts['odoc/site'] ?? '';
  const wanted = 'which' in taken ? taken.which : 'now';
  const text = wanted === 'now' ? await textNow(house, draftId) : (texts[wanted] ?? '');
  const form = { contentHash: contentHash(account, { text, pictures: [] }), when: 'now', note: '' };
  const does: Record<Step['does'], () => Promise<unknown>> = {
    edit: () => house.visit('odoc/marisol', paths.edit(draftId), { text }),
    submit: () => submits(house, 'odoc/marisol', draftId).catch(() => {}),
    approve: () => house.visit(whoOf(taken), paths.approve(draftId), form),
    schedule: () => house.visit('odoc/marisol', paths.schedule(draftId), form),
    publish: () => publishes(house, 'odoc/marisol', draftId).catch(() => {}),
  };
  const answer = await does[taken.does]();
  const approved = taken.does === 'approve' && answer instanceof Response && answer.status === 303;
  return approved && taken.who !== 'odoc/marisol' ? text : undefined;
}

function whoOf(taken: Step): string {
  return taken.does === 'approve' ? taken.who : 'odoc/marisol';
}

async function textNow(house: TestHouse, draftId: string): Promise<string> {
  const { content } = await house
    .as('odoc/marisol')
    .view((view) =>
      view
        .selectFrom('draft_versions')
        .select('content')
        .where('draft_id', '=', draftId)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
  return (content as { text: string }).text;
}

function published(house: TestHouse): Promise<string[]> {
  return house.as('odoc/marisol').view(async (view) => {
    const rows = await view.selectFrom('site_posts').select('content').execute();
    return rows.map(({ content }) => (content as { text: string }).text);
  });
}

test('whatever is edited, approved and ordered, in any sequence: only words that somebody else approved are ever out', async ({
  house,
}) => {
  let [out, approved] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const before = (await published(house)).length;
      const draftId = await drafts(house, 'odoc/marisol', texts[0] ?? '');
      let standing: string | undefined;
      // Each sequence begins where an approval is one step away, so that few runs reach far.
      for (const taken of [{ does: 'submit' as const }, ...steps]) {
        const said = await walk(house, draftId, taken);
        if (said) [standing, approved] = [said, approved + 1];
        if (taken.does === 'edit') standing = (await stateOf(house, draftId)) === 'published' ? standing : undefined;
      }
      const fresh = (await published(house)).slice(before);
      expect(fresh.filter((text) => text !== standing)).toEqual([]);
      out += fresh.length;
    }),
    { numRuns: 25, seed: 21_002 },
  );
  // A law about nothing would hold too: some runs did approve, and some did publish.
  expect(approved).toBeGreaterThan(5);
  expect(out).toBeGreaterThan(2);
}, 120_000);

function stateOf(house: TestHouse, draftId: string): Promise<string> {
  return house.as('odoc/marisol').view(async (view) => {
    const row = await view.selectFrom('drafts').select('state').where('id', '=', draftId).executeTakeFirstOrThrow();
    return row.state;
  });
}
