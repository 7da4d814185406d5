import { expect } from 'vitest';

import { paths as forms } from '#paths/forms';
import { adds, cleanScanner, describes, handsIn } from '#tests/support/attachments';
import { inDays, inMonths } from '#tests/support/days';
import { grants } from '#tests/support/form-requests';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { approves, drafts, publishes, schedules, valuesIn } from '#tests/support/steps';

const author = 'omes/ada';
const text = 'The reading club meets on Saturday.';
const release = {
  'field-shows': 'A girl of the reading club',
  'field-agreed-by': 'Rosa Finch',
  'field-agreed-as': 'As parent or guardian of a minor',
  'field-guardian': 'Rosa Finch, her mother, known to the library',
  'field-on': inDays(-3),
  'field-for-what': 'One post on the reading club, on our own page.',
  'field-until': inMonths(7),
};

async function asks(house: TestHouse, more: Record<string, string | Blob> = {}) {
  const page = await pageOf(house.visit(author, forms.ask('images')));
  const paper = new File([Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n')], 'release.pdf');
  const agreed = valuesIn(page.html, 'agreed');
  const sent = { ...release, 'field-release': paper, agreed, signed: 'Ada Redcorn', ...more };
  return pageOf(house.visit(author, forms.ask('images'), sent));
}

test('under a policy without a form of its own, a picture of a minor goes out with a release on paper that the director granted', async ({
  house,
}) => {
  house.world.malware = cleanScanner;
  const draftId = await drafts(house, author, text);
  await adds(house, author, { draftId, text, bytes: await aPhoto() });
  await describes(house, author, { draftId, text, shows: ['minor'] });
  const none = await handsIn(house, author, draftId);
  const asked = await asks(house);
  const requestId = asked.location?.split('/').at(-1) ?? '';
  await describes(house, author, { draftId, text, shows: ['minor'], more: { 'needs-images': requestId } });
  const early = await handsIn(house, author, draftId);
  await grants(house, 'omes/celeste', requestId);
  const sent = await handsIn(house, author, draftId);
  await approves(house, 'omes/dana', draftId);
  await schedules(house, author, draftId);

  expect(none.status).toBe(422);
  expect(none.words).toContain(
    'Picture 1 shows a minor: “Release to show somebody in a picture” is needed, and none is linked.',
  );
  expect(asked.status).toBe(303);
  expect(early.words).toContain('waits for its answer');
  expect(sent.status).toBe(303);
  expect(await publishes(house, author, draftId)).toMatchObject({ kind: 'done' });
});

test('a release names who agreed, for what and since when, and brings the paper; only the director grants it', async ({
  house,
}) => {
  const bare = await asks(house, { 'field-agreed-by': '', 'field-for-what': '' });
  const page = await pageOf(house.visit(author, forms.ask('images')));
  const unpapered = await pageOf(
    house.visit(author, forms.ask('images'), {
      ...release,
      agreed: valuesIn(page.html, 'agreed'),
      signed: 'Ada Redcorn',
    }),
  );
  const asked = await asks(house);
  const requestId = asked.location?.split('/').at(-1) ?? '';
  const tried = await pageOf(
    house.visit('omes/dana', forms.grant(requestId), { signed: 'Dana', says: '', lastDay: '' }),
  );

  expect(bare.status).toBe(422);
  expect(unpapered.status).toBe(422);
  expect(tried.status).toBe(422);
  expect(tried.words).toContain("you don't hold the role that the form names");
});
