import { expect } from 'vitest';

import { paths } from '#paths/registers';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const kinds = [
  'Social networks',
  'Professional networks',
  'Blogs',
  'Microblogs',
  'Video sharing',
  'Photo sharing',
  'Social bookmarking',
];
/** No social media, and yet in the register: what the definition leaves out is named as such. */
const beside = ['The agency’s own website, which is no social media', 'A plug-in or an app connected to an account'];

test('OMES-006/definitions: a technology is registered as one of the seven kinds, or as what is no social media', async ({
  house,
}) => {
  const form = await pageOf(house.visit('omes/dana', paths.newTechnology));
  const choices = [...form.html.matchAll(/<option value="([^"]+)"[^>]*>([^<]+)</g)].map(([, value, label]) => ({
    value,
    label,
  }));
  const microblog = choices.find(({ label }) => label === 'Microblogs')?.value ?? '';
  const tech = { name: 'Mastodon', provider: 'Mastodon gGmbH' };

  const added = await pageOf(house.visit('omes/dana', paths.newTechnology, { ...tech, kind: microblog }));
  const page = await pageOf(house.visit('omes/ada', added.location ?? ''));

  expect(choices.map(({ label }) => label)).toEqual([...kinds, ...beside]);
  expect(added.status).toBe(303);
  expect(page.words).toContain('Kind Microblogs');
});
