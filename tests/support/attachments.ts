import sharp from 'sharp';

import { paths } from '#paths/publish';
import type { Malware } from '#platform/malware';

import type { TestHouse } from './house.ts';
import { type Page, pageOf } from './pages.ts';
import { hashIn, valuesIn } from './steps.ts';

/** A scanner that calls every file clean, for tests of something else. */
export const cleanScanner: Malware = {
  configured: true,
  scan: () => Promise.resolve({ is: 'clean', by: 'the scanner of this test' }),
  version: () => Promise.resolve('the scanner of this test'),
};

/** The author adds a file to a draft by the form; answers the page that comes, the form again or where it leads. */
export async function adds(
  house: TestHouse,
  who: string,
  { draftId, text, bytes, name = 'photo.jpg' }: { draftId: string; text: string; bytes: Uint8Array; name?: string },
): Promise<Page> {
  const files = new File([new Uint8Array(bytes)], name);
  const answer = await pageOf(house.visit(who, paths.addPictures(draftId), { text, files }));
  return answer.location ? pageOf(house.visit(who, answer.location)) : answer;
}

/** The form in which the author writes, as it is now. */
export const editPage = (house: TestHouse, who: string, draftId: string) =>
  pageOf(house.visit(who, paths.edit(draftId)));

/** The author says what the only picture shows and who is in it; nothing where it isn't answered. */
export async function describes(
  house: TestHouse,
  who: string,
  { draftId, text, shows = ['nobody'], more = {} }: Described,
): Promise<Page> {
  const [picture = ''] = valuesIn((await editPage(house, who, draftId)).html, 'picture');
  return pageOf(
    house.visit(who, paths.edit(draftId), {
      text,
      picture,
      [`alt-${picture}`]: 'A glass door below a new sign.',
      [`source-${picture}`]: 'The agency',
      [`right-${picture}`]: 'Own work',
      [`shows-${picture}`]: shows,
      ...Object.fromEntries(Object.entries(more).map(([field, value]) => [`${field}-${picture}`, value])),
    }),
  );
}

type Described = { draftId: string; text: string; shows?: readonly string[]; more?: Record<string, string> };

/** What comes when the author submits exactly what the page shows. */
export async function handsIn(house: TestHouse, who: string, draftId: string): Promise<Page> {
  const page = await pageOf(house.visit(who, paths.submit(draftId)));
  if (page.status !== 200) return page;
  const sent = { contentHash: hashIn(page.html), attested: valuesIn(page.html, 'attested') };
  return pageOf(house.visit(who, paths.submit(draftId), sent));
}

/** A screenshot with these lines in it, in the letters of the machine. */
export function aScreenshot(...lines: string[]): Promise<Buffer> {
  const text = { text: lines.join('\n'), font: 'DejaVu Sans 18', rgba: true, dpi: 96 } as const;
  return sharp({ text })
    .flatten({ background: 'white' })
    .extend({ top: 40, bottom: 40, left: 40, right: 40, background: 'white' })
    .png()
    .toBuffer();
}
