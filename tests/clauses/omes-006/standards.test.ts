import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { cleanScanner } from '#tests/support/attachments';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { drafts, hashIn, submits, valuesIn } from '#tests/support/steps';

const clause = 'OMES-006/standards';

test(`${clause}: a post with a picture that nobody described can't go to review`, async ({ house }) => {
  house.world.malware = cleanScanner;
  const text = 'The new entrance is open.';
  const draftId = await drafts(house, 'omes/ada', text);
  const files = new File([new Uint8Array(await aPhoto())], 'entrance.jpg');
  await house.visit('omes/ada', paths.addPictures(draftId), { text, files });

  const page = await pageOf(house.visit('omes/ada', paths.submit(draftId)));
  const signed = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  const refused = await pageOf(house.visit('omes/ada', paths.submit(draftId), signed));
  const [picture = ''] = valuesIn((await pageOf(house.visit('omes/ada', paths.edit(draftId)))).html, 'picture');
  await house.visit('omes/ada', paths.edit(draftId), {
    text,
    picture,
    [`alt-${picture}`]: 'A glass door below a new sign.',
    [`shows-${picture}`]: 'nobody',
    [`source-${picture}`]: 'Ada Redcorn',
    [`right-${picture}`]: 'Own work of the agency',
  });

  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(refused.words).toContain('Picture 1 has no alt text.');
  await submits(house, 'omes/ada', draftId);
});
