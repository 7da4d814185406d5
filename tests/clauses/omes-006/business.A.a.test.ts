import { expect } from 'vitest';

import { wordsOf } from '#tests/support/grants';
import { test } from '#tests/support/house';

test('OMES-006/business.A.a: an account on a technology that isn’t approved gives nobody a permission', async ({
  house,
}) => {
  const made = await house.visit('omes/dana', '/registers/technologies/new', {
    name: 'Peertube',
    kind: 'video-sharing',
    provider: 'Framasoft',
  });
  const technology = made.headers.get('location') ?? '';
  const registered = await house.visit('omes/dana', '/registers/accounts/new', {
    technologyId: technology.split('/').at(-1) ?? '',
    network: 'site',
    name: 'Office of Management and Enterprise Services: film',
    handle: 'film',
    purpose: 'Films of the agency.',
    audience: 'public',
    commentsOn: 'no',
  });
  const says = await wordsOf(house.visit('omes/victor', `/people/${house.demo.people['omes/ada']?.id}`));

  expect([made.status, registered.status]).toEqual([303, 303]);
  expect(says).toMatch(
    /services: film May not post .*Approved technology: missing\. Why\? OMES-006\/business\.A\.a Nobody has given it yet\./i,
  );
});
