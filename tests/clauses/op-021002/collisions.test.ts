import { expect } from 'vitest';

import { paths } from '#paths/policy';
import { paths as registers } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const clauses = [['OP-021002/II'], ['OP-021002/IV.C']] as const;

test.for(clauses)(
  '%s: its reach into private life is shown beside the executive order that limits it',
  async (row, { house }) => {
    const { words } = await pageOf(house.visit('odoc/della', paths.clause(row[0])));

    expect(words).toContain('Where it collides, for counsel');
    expect(words).toContain('conduct in state capacity, on state time and with state resources');
    expect(words).toContain('For counsel Whether discipline for private conduct stands at all.');
  },
);

test('OP-021002/II: technologies are of the procedure’s four kinds, or named as no social media', async ({ house }) => {
  const { html } = await pageOf(house.visit('odoc/june', registers.newTechnology));

  expect([...html.matchAll(/<option value="[^"]+"[^>]*>([^<]+)</g)].map(([, label]) => label)).toEqual([
    'Social networking',
    'Blogging',
    'Photo sharing',
    'Video sharing',
    'The agency’s own website, which is no social media',
    'A plug-in or an app connected to an account',
  ]);
});
