import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

test('OMES-006/guidelines.C: what security keeps in is marked while it is written, and nothing else', async ({
  house,
}) => {
  const texts = ['Pay into account number 4539578763621486.', 'Room 4539 is open until 8.'];

  const pages = [];
  for (const text of texts) {
    const draftId = await drafts(house, 'omes/ada', text);
    pages.push(await pageOf(house.visit('omes/ada', paths.edit(draftId))));
  }

  expect(pages.map(({ html }) => /<mark[^>]*>.*?4539578763621486/s.test(html))).toEqual([true, false]);
  expect(pages.map(({ html }) => html.includes('<mark'))).toEqual([true, false]);
});
