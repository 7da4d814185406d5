import { paths as forms } from '#paths/forms';
import { paths as publish } from '#paths/publish';

import type { TestHouse } from './house.ts';
import { pageOf } from './pages.ts';
import { aPhoto } from './photo.ts';
import { drafts, valuesIn } from './steps.ts';

/** Permissions by form as sentences, each through the door. Each throws with the page's words when it wasn't done. */

/** What each form of the bundled packs is filled in with, unless a test says otherwise. */
const filled: Record<string, Record<string, string>> = {
  copyright: {
    work: 'The dome at dawn, by H. Lens',
    owner: 'H. Lens',
    use: 'Once, on our page.',
    answer: 'The owner agreed in writing',
  },
  images: { shows: 'Recruits at the range', where: 'Training centre', why: 'A post on recruiting.' },
  confidential: { matter: 'New shift plan', says: 'The plan.', why: 'Families ask for it.' },
};

/** `who` asks by a form, and signs all its sentences; answers the id of the request. */
export async function requests(
  house: TestHouse,
  who: string,
  form: string,
  fields: Record<string, string> = {},
): Promise<string> {
  const page = await pageOf(house.visit(who, forms.ask(form)));
  const given = Object.entries({ ...filled[form], ...fields }).map(([id, value]) => [`field-${id}`, value]);
  const sent = { ...Object.fromEntries(given), agreed: valuesIn(page.html, 'agreed'), signed: who };
  const answer = await pageOf(house.visit(who, forms.ask(form), sent));
  const [, id] = /^\/forms\/([0-9a-f-]{36})$/.exec(answer.location ?? '') ?? [];
  if (!id) throw new Error(`not asked (${answer.status}): ${answer.words}`);
  return id;
}

/** Whoever decides signs: it is granted, until the last day where one is named. */
export async function grants(house: TestHouse, who: string, id: string, lastDay = ''): Promise<void> {
  const answer = await pageOf(house.visit(who, forms.grant(id), { signed: who, says: '', lastDay }));
  if (answer.status !== 303) throw new Error(`not granted (${answer.status}): ${answer.words}`);
}

/** A draft with one picture that has its words, source and right; answers the ids of both. */
export async function draftsWithPicture(
  house: TestHouse,
  who: string,
  text: string,
): Promise<{ draftId: string; picture: string }> {
  const draftId = await drafts(house, who, text);
  const files = new File([new Uint8Array(await aPhoto())], 'photo.jpg');
  await house.visit(who, publish.addPictures(draftId), { text, files });
  const [picture = ''] = valuesIn((await pageOf(house.visit(who, publish.edit(draftId)))).html, 'picture');
  await saves(house, who, { draftId, text, picture });
  return { draftId, picture };
}

type Saved = { draftId: string; text: string; picture?: string; needs?: Record<string, string> };

/** The author saves the form as it stands, with these answers about what it needs: `no`, `needed`, or a permission's id. */
export async function saves(house: TestHouse, who: string, { draftId, text, picture, needs = {} }: Saved) {
  const of = (matter: string) => (matter === 'confidential' || !picture ? '' : `-${picture}`);
  const answers = Object.entries(needs).map(([matter, answer]) => [`needs-${matter}${of(matter)}`, answer]);
  const words = picture
    ? {
        [`alt-${picture}`]: 'People in a row.',
        [`source-${picture}`]: 'H. Lens',
        [`right-${picture}`]: 'By permission',
        [`shows-${picture}`]: 'passing',
      }
    : {};
  const answer = await pageOf(
    house.visit(who, publish.edit(draftId), { text, ...words, ...Object.fromEntries(answers) }),
  );
  if (answer.status !== 303) throw new Error(`not saved (${answer.status}): ${answer.words}`);
}
