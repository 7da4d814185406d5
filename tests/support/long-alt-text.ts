import { adds, cleanScanner, describes, editPage, handsIn } from './attachments.ts';
import type { TestHouse } from './house.ts';
import type { Page } from './pages.ts';
import { aPhoto } from './photo.ts';
import { drafts } from './steps.ts';

const text = 'The new entrance is open.';
const described = (length: number) => 'A glass door below a new sign. '.repeat(70).slice(0, length);

/** The agency's page takes what Bluesky takes, so that its author needs no permission on another account. */
function asBluesky({ world }: TestHouse): void {
  const own = { ...world };
  world.connectorOf = (account) =>
    own.connectorOf({ ...account, network: 'bluesky', reach: { service: 'https://bsky.social' } });
}

/** A picture is described in 2,001 characters for Bluesky, submitted, then described in 2,000 and submitted: what each page says. */
export async function describesTooLong(
  house: TestHouse,
  who: string,
): Promise<{ said: Page; refused: Page; mended: Page; submitted: Page }> {
  house.world.malware = cleanScanner;
  asBluesky(house);
  const draftId = await drafts(house, who, text);
  await adds(house, who, { draftId, text, bytes: await aPhoto() });
  await describes(house, who, { draftId, text, more: { alt: described(2001) } });
  const said = await editPage(house, who, draftId);
  const refused = await handsIn(house, who, draftId);
  await describes(house, who, { draftId, text, more: { alt: described(2000) } });
  const mended = await editPage(house, who, draftId);
  return { said, refused, mended, submitted: await handsIn(house, who, draftId) };
}

/** What is said of it while it can be mended. */
export const TOO_LONG =
  'Picture 1: The alt text has 2,001 characters; this account’s network takes 2,000. Shorten it by 1, and say the rest in the post.';
