import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts } from '#tests/support/steps';

const clause = 'OMES-006/standards';

test(`${clause}: who is sent to a video is told whether it has captions, or the author is reminded`, async ({
  house,
}) => {
  const texts = [
    'See how to file: https://www.youtube.com/watch?v=abc123',
    'See how to file, with captions: https://www.youtube.com/watch?v=abc123',
  ];

  const pages = [];
  for (const text of texts)
    pages.push(await pageOf(house.visit('omes/ada', paths.edit(await drafts(house, 'omes/ada', text)))));

  expect(pages.map(({ words }) => words.includes('Captions of a video'))).toEqual([true, false]);
  expect(pages[0]?.clauses).toContain(clause);
});
