import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { cleanScanner } from '#tests/support/attachments';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { drafts, hashIn, submits, valuesIn } from '#tests/support/steps';

const clause = 'OMES-006/guidelines.D';

test(`${clause}: a picture without its source and right goes nowhere; with them, both are kept`, async ({ house }) => {
  house.world.malware = cleanScanner;
  const text = 'The old courthouse in 1910.';
  const draftId = await drafts(house, 'omes/ada', text);
  const files = new File([new Uint8Array(await aPhoto())], 'courthouse.jpg');
  await house.visit('omes/ada', paths.addPictures(draftId), { text, files });
  const [picture = ''] = valuesIn((await pageOf(house.visit('omes/ada', paths.edit(draftId)))).html, 'picture');
  const describes = (source: string, right: string) =>
    house.visit('omes/ada', paths.edit(draftId), {
      text,
      picture,
      [`alt-${picture}`]: 'A brick courthouse with two horses before it.',
      [`shows-${picture}`]: 'nobody',
      [`source-${picture}`]: source,
      [`right-${picture}`]: right,
    });

  await describes('', '');
  const page = await pageOf(house.visit('omes/ada', paths.submit(draftId)));
  const signed = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  const refused = await pageOf(house.visit('omes/ada', paths.submit(draftId), signed));
  await describes('State archives', 'Public domain');
  await submits(house, 'omes/ada', draftId);
  const shown = await pageOf(house.visit('omes/luis', paths.draft(draftId)));

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([expect.stringContaining(clause)]) });
  expect(refused.words).toContain('lacks its source or the right by which it is used');
  expect(shown.words).toContain('State archives');
  expect(shown.words).toContain('Public domain');
});
