import { expect } from 'vitest';

import { paths } from '#paths/acknowledgements';
import { asks, signs } from '#tests/support/acknowledgements';
import { test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';

const form = () => ({
  title: 'Attachment A: Acknowledgement of Receipt and Understanding',
  words: 'I have received OP-021002.\nI will follow it.',
  paper: new File(['%PDF-1.7\nAttachment A\n%%EOF\n'], 'a.pdf', { type: 'application/pdf' }),
});

test('OP-021002/attachment: until the agency puts in its own form, ours says that it is not Attachment A, wherever it is seen', async ({
  house,
}) => {
  const campaignId = await asks(house, 'odoc/della');
  const page = await pageOf(house.visit('odoc/marisol', paths.sign(campaignId)));
  const signed = await signs(house, 'odoc/marisol', campaignId);

  const register = await pageOf(house.visit('odoc/della', paths.home));
  const one = await pageOf(house.visit('odoc/della', signed.location ?? ''));
  for (const seen of [page, register, one]) expect(seen.words).toContain('(a plain form, not Attachment A)');
});

test('OP-021002/attachment: from when the agency has put in its form, new campaigns use its words; those that run keep theirs', async ({
  house,
}) => {
  const before = await asks(house, 'odoc/della');
  const byBen = await house.visit('odoc/ben', paths.ownForm, form());
  const put = await house.visit('odoc/della', paths.ownForm, form());
  const after = await asks(house, 'odoc/della');

  const old = await pageOf(house.visit('odoc/marisol', paths.sign(before)));
  const own = await pageOf(house.visit('odoc/marisol', paths.sign(after)));
  const [, href = ''] = /href="(\/acknowledgements\/form\/[0-9a-f]{64}\/bytes)"/.exec(own.html) ?? [];
  const paper = await house.visit('odoc/marisol', href);
  expect([byBen.status, put.status]).toEqual([422, 303]);
  expect(old.words).toContain('not Attachment A');
  expect(own.words).toContain('Attachment A: Acknowledgement of Receipt and Understanding');
  expect(own.words).toContain('I have received OP-021002. I will follow it.');
  expect(own.words).not.toContain('not Attachment A');
  expect(await paper.text()).toContain('Attachment A');
});

test('OP-021002/attachment: what is no PDF, or carries a program, is not put in', async ({ house }) => {
  const page = await pageOf(
    house.visit('odoc/della', paths.ownForm, { ...form(), paper: new File(['hello'], 'a.pdf') }),
  );
  const program = await pageOf(
    house.visit('odoc/della', paths.ownForm, { ...form(), paper: new File(['%PDF-1.7 /JavaScript %%EOF'], 'a.pdf') }),
  );

  expect([page.status, program.status]).toEqual([422, 422]);
  expect(page.words).toContain('This is not a PDF.');
});
