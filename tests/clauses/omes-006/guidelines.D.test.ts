import { expect } from 'vitest';

import { paths as forms } from '#paths/forms';
import { paths } from '#paths/publish';
import { cleanScanner } from '#tests/support/attachments';
import { draftsWithPicture, grants, requests, saves } from '#tests/support/form-requests';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { approves, hashIn, publishes, schedules, submits, valuesIn } from '#tests/support/steps';

const clause = 'OMES-006/guidelines.D';
const text = 'The dome shines again.';
const author = 'omes/ada';

test(`${clause}: a picture that needs the owner's permission is submitted once a copyright approval in force is linked to it`, async ({
  house,
}) => {
  house.world.malware = cleanScanner;
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  await saves(house, author, { draftId, text, picture, needs: { copyright: 'needed' } });
  const page = await pageOf(house.visit(author, paths.submit(draftId)));
  const sent = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  const refused = await pageOf(house.visit(author, paths.submit(draftId), sent));
  const requestId = await requests(house, author, 'copyright');
  await grants(house, 'omes/luis', requestId);

  const compose = await pageOf(house.visit(author, paths.edit(draftId)));
  await saves(house, author, { draftId, text, picture, needs: { copyright: requestId } });
  await submits(house, author, draftId);

  expect(page.words).toContain('Picture 1: “Copyright approval” is needed, and none is linked.');
  expect(refused).toMatchObject({ status: 422, clauses: expect.arrayContaining([clause]) });
  expect(compose.html).toContain(forms.ask('copyright'));
  expect(compose.words).toContain('Yes: The dome at dawn, by H. Lens, until');
  const review = await pageOf(house.visit('omes/luis', paths.draft(draftId)));
  expect(review.words).toContain('Picture 1: Copyright approval');
  expect(review.words).toContain('granted by Luis Carranza');
});

test(`${clause}: an approval that is withdrawn between order and publication stops it, by 'draft.needs-copyright'`, async ({
  house,
}) => {
  house.world.malware = cleanScanner;
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  const requestId = await requests(house, author, 'copyright');
  await grants(house, 'omes/luis', requestId);
  await saves(house, author, { draftId, text, picture, needs: { copyright: requestId } });
  await submits(house, author, draftId);
  await approves(house, 'omes/luis', draftId);
  await schedules(house, author, draftId);

  await house.visit('omes/dana', forms.end(requestId), { reason: 'The owner took it back.' });

  expect(await publishes(house, author, draftId)).toMatchObject({
    kind: 'refused',
    citations: [{ control: 'draft.needs-copyright', clause }],
  });
  expect((await pageOf(house.visit(author, '/'))).words).toContain('The owner took it back.');
});

test(`${clause}: asked for once, it stays asked for: what a form leaves out is not answered with no`, async ({
  house,
}) => {
  house.world.malware = cleanScanner;
  const { draftId, picture } = await draftsWithPicture(house, author, text);
  await saves(house, author, { draftId, text, picture, needs: { copyright: 'needed' } });

  await saves(house, author, { draftId, text: `${text} Look!`, picture });
  const still = await pageOf(house.visit(author, paths.submit(draftId)));
  await saves(house, author, { draftId, text, picture, needs: { copyright: 'no' } });
  const none = await pageOf(house.visit(author, paths.submit(draftId)));

  expect(still.words).toContain('“Copyright approval” is needed');
  expect(none.words).not.toContain('“Copyright approval” is needed');
});
