import { expect } from 'vitest';

import { test } from '#tests/support/house';
import { guideOf } from '#tests/support/self-check';

test('OP-021002/IV.C.1: whether an inmate is to be seen is asked, and whether the agency’s own site shows it', async ({
  house,
}) => {
  const { part, words } = await guideOf(house, 'odoc');
  const [picture] = part('media');

  expect(words).toContain('Is an inmate to be seen on a picture or video?');
  expect(picture?.clause).toBe('OP-021002/IV.C.1');
  expect(picture?.words).toContain('with consent or without');
  expect(picture?.words).toContain('Does the agency’s own site show the same? Then share it from the agency');
});

test('OP-021002/IV.C.1: an agency whose policy has no such clause is not asked', async ({ house }) => {
  const { part, words } = await guideOf(house, 'omes');

  expect(part('media')).toEqual([]);
  expect(words).not.toContain('inmate');
});
