import { paths } from '#paths/registers';

import type { TestHouse } from './house.ts';

const idIn = (response: Response, what: string): string => {
  const [, id] = /([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '') ?? [];
  if (response.status !== 303 || !id) throw new Error(`${what} was not taken: ${response.status}`);
  return id;
};

type Typed = Record<string, string>;

/** `who` puts an entry on the agency's list of words; answers its id. */
export async function lists(house: TestHouse, who: string, typed: Typed, at?: Date): Promise<string> {
  const form = { reason: 'The list of spring', ...typed };
  return idIn(await house.visit(who, paths.newTerm, form, at ? { at } : {}), typed['words'] ?? 'an entry');
}

/** `who` puts an election into the calendar, with somebody who stands in it; answers the election's id. */
export async function names(
  house: TestHouse,
  who: string,
  { name, heldOn, words, also = '' }: { name: string; heldOn: string; words: string; also?: string },
): Promise<string> {
  const made = await house.visit(who, paths.newElection, { name, jurisdiction: 'Pecan County', heldOn });
  const electionId = idIn(made, name);
  const typed = { words, also, office: 'Sheriff', reason: 'The election board’s list' };
  const named = await house.visit(who, paths.nameCandidate(electionId), typed);
  if (named.status !== 303) throw new Error(`${words} was not named: ${await named.text()}`);
  return electionId;
}
