import sharp from 'sharp';
import { expect } from 'vitest';

import { paths } from '#paths/publish';
import { type TestHouse, test } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { aPhoto } from '#tests/support/photo';
import { drafts, valuesIn } from '#tests/support/steps';

const text = 'The new entrance is open.';
const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

async function editPage(house: TestHouse, draftId: string) {
  return pageOf(house.visit('odoc/marisol', paths.edit(draftId)));
}

test('a picture is added without the place where it was taken, and the author is told', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', text);

  const files = file(await aPhoto(), 'entrance.jpg');
  const added = await pageOf(house.visit('odoc/marisol', paths.addPictures(draftId), { text: 'Other words.', files }));
  const page = await pageOf(house.visit('odoc/marisol', added.location ?? ''));

  expect(page.words).toContain('Saved, with one more picture. Where it was taken stood in the file and was removed.');
  expect(page.words).toContain('Other words.');
  const [sha256 = ''] = valuesIn(page.html, 'picture');
  expect((await sharp(await house.world.blobs.get(sha256)).metadata()).exif).toBeUndefined();
  const history = await pageOf(house.visit('odoc/marisol', paths.draft(draftId)));
  expect(history.words).toContain('Where it was taken was removed from the file.');
});

test('a picture is served to people of its agency alone, as a picture and nothing else', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', text);
  await house.visit('odoc/marisol', paths.addPictures(draftId), { text, files: file(await aPhoto(), 'entrance.jpg') });
  const [sha256 = ''] = valuesIn((await editPage(house, draftId)).html, 'picture');

  const served = await house.visit('odoc/ben', paths.picture(sha256));
  const named = await house.visit('odoc/ben', paths.picture(sha256, draftId));
  const others = await house.visit('omes/ada', paths.picture(sha256, draftId));
  const nobody = await house.anybody(paths.picture(sha256));

  expect(served.status).toBe(200);
  expect(named.status).toBe(200);
  expect(served.headers.get('content-type')).toBe('image/jpeg');
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  expect(served.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(served.headers.get('cache-control')).toContain('no-store');
  expect(others.status).toBe(404);
  expect(nobody.status).toBe(303);
});

test.for([
  ['a text that is called a picture', 'entrance.jpg', Buffer.from('<svg onload="alert(1)">'), 'an SVG drawing'],
  ['an empty file', 'entrance.png', Buffer.alloc(0), 'the file is empty'],
  ['a picture that is cut off', 'entrance.png', undefined, 'cut off'],
] as const)('%s is refused in words, and nothing typed is lost', async ([, name, bytes, says], { house }) => {
  const draftId = await drafts(house, 'odoc/marisol', text);
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'white', noise } })
    .png()
    .toBuffer();

  const files = file(bytes ?? whole.subarray(0, whole.length / 2), name);
  const refused = await pageOf(
    house.visit('odoc/marisol', paths.addPictures(draftId), { text: 'Newer words.', files }),
  );

  expect(refused.status).toBe(422);
  expect(refused.words).toContain(says);
  expect(refused.words).toContain('Newer words.');
  expect(valuesIn(refused.html, 'picture')).toEqual([]);
});

test('a picture with too many pixels is refused before they are unpacked', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', text);
  const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } })
    .png()
    .toBuffer();

  const form = { text, files: file(huge, 'huge.png') };
  const refused = await pageOf(house.visit('odoc/marisol', paths.addPictures(draftId), form));

  expect(refused.status).toBe(422);
  expect(refused.words).toContain('more than 60 million pixels');
});

test('fifty pictures at once: none is added, and it says how many a post takes', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', text);
  const photo = new Uint8Array(await aPhoto());
  const form = new FormData();
  form.set('text', 'Words that stay.');
  for (let at = 0; at < 50; at += 1) form.append('files', new File([photo], `${at}.jpg`));

  const refused = await pageOf(house.visit('odoc/marisol', paths.addPictures(draftId), form));

  expect(refused.status).toBe(422);
  expect(refused.words).toContain('You chose 50 pictures, and 4 more would fit: a post takes 4. None was added.');
  expect(refused.words).toContain('Words that stay.');
  expect(valuesIn((await editPage(house, draftId)).html, 'picture')).toEqual([]);
});

test('a picture is taken off, and the others keep their words', async ({ house }) => {
  const draftId = await drafts(house, 'odoc/marisol', text);
  await house.visit('odoc/marisol', paths.addPictures(draftId), { text, files: file(await aPhoto(), '1.jpg') });
  const other = await sharp(await aPhoto())
    .negate()
    .png()
    .toBuffer();
  await house.visit('odoc/marisol', paths.addPictures(draftId), { text, files: file(other, '2.png') });
  const [first = '', second = ''] = valuesIn((await editPage(house, draftId)).html, 'picture');

  const form = { text, [`alt-${second}`]: 'The same entrance at night.', remove: first };
  await house.visit('odoc/marisol', paths.edit(draftId), form);

  const page = await editPage(house, draftId);
  expect(valuesIn(page.html, 'picture')).toEqual([second]);
  expect(page.words).toContain('The same entrance at night.');
});
