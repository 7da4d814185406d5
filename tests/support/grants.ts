import { startDraft } from '#app/publish/start-draft.flow';

import type { TestHouse } from './house.ts';

/** Some minutes from now, on a whole second, so that spans can be named to the second. */
export function later(minutes: number): Date {
  return new Date(Math.floor((Date.now() + minutes * 60_000) / 1000) * 1000);
}

/** What the controls say when this person begins a draft for the agency's site at that instant; none when it is done. */
export async function refusalsTo(house: TestHouse, who: string, at?: Date): Promise<string[]> {
  const accountId = house.demo.accounts[`${who.split('/')[0]}/site`];
  const answer = await startDraft.perform(house.as(who, at), { accountId, text: 'The office closes at noon.' });
  if (answer.kind === 'misunderstood') throw new Error(JSON.stringify(answer.fields));
  return answer.kind === 'refused' ? answer.citations.map(({ control, clause }) => `${control} ${clause}`) : [];
}

/** The id of the grant of this kind that stands on the agency's site, or of a person. */
export async function grantOf(house: TestHouse, who: string, kind: string): Promise<string> {
  const { id } = await house
    .as(who)
    .view((view) => view.selectFrom('grants').select('id').where('kind', '=', kind).executeTakeFirstOrThrow());
  return id;
}

/** A form on a person's page, sent: `by` gives `kind` to `to`. */
export function gives(
  house: TestHouse,
  { by, kind, to, at }: { by: string; kind: string; to: string; at?: Date },
  form: Record<string, string> = {},
): Promise<Response> {
  const accountId = house.demo.accounts[`${by.split('/')[0]}/site`] ?? '';
  const options = at ? { at } : {};
  return house.visit(
    by,
    `/people/${house.demo.people[to]?.id}/give/${kind}`,
    { accountId, signed: 'A. Signer', ...form },
    options,
  );
}

/** Ends the grant through its form, with a reason. */
export function ends(house: TestHouse, by: string, grantId: string, at: Date) {
  return house.visit(by, `/people/permissions/${grantId}/end`, { reason: 'No longer needed.' }, { at });
}

/** What a page says, as it is read: without markup, one blank between words. */
export async function wordsOf(answer: Response | Promise<Response>): Promise<string> {
  return (await (await answer).text())
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}
