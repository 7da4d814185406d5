import { approveUse } from '#app/people/approve-use.flow';
import { authorizeDivision } from '#app/people/authorize-division.flow';
import { authorizeInWriting } from '#app/people/authorize-in-writing.flow';
import { designateAuthor } from '#app/people/designate-author.flow';
import { endGrant } from '#app/people/end-grant.flow';
import { nameModerator } from '#app/people/name-moderator.flow';
import { registerAccount } from '#app/registers/register-account.flow';
import { withdrawTechnology } from '#app/registers/withdraw-technology.flow';
import type { Flow } from '#flow';

import type { TestHouse } from './house.ts';

/** Permissions come and go as sentences, by the flows that people use. Each throws when it wasn't done. */

/** The prerequisite of this kind that stands on the agency's page ends now, whoever holds it. */
export async function ends(house: TestHouse, who: string, kind: string): Promise<void> {
  const grants = await house.as(who).view((view) =>
    view
      .selectFrom('grants')
      .select('id')
      .where('kind', '=', kind)
      .where((is) => is.or([is('account_id', 'is', null), is('account_id', '=', siteOf(house, who))]))
      .where((is) => is.or([is('until_at', 'is', null), is('until_at', '>', new Date())]))
      .execute(),
  );
  if (grants.length === 0) throw new Error(`no ${kind} stands`);
  for (const { id } of grants) await does(house, who, endGrant, { grantId: id, reason: 'The test begins with it.' });
}

/** The technology of the agency's page leaves the approved list. */
export async function withdraws(house: TestHouse, who: string): Promise<void> {
  const technologyId = await technologyOf(house, who);
  await does(house, who, withdrawTechnology, { technologyId, reason: 'The test begins with it.' });
}

type NewAccount = { name: string; handle: string; administrator?: string };

/** Another page of OMES, on which Ada has every permission; answers its id. */
export async function omesRegisters(house: TestHouse, { administrator, ...account }: NewAccount): Promise<string> {
  const person = (key: string) => house.demo.people[`omes/${key}`]?.id ?? '';
  const divisionId = house.demo.divisions['omes/Capital Assets Management'] ?? '';
  const { accountId } = await does(house, 'omes/dana', registerAccount, {
    ...(await pageOf(house, 'omes/dana', account)),
    divisionId,
    administratorId: administrator ? person(administrator) : '',
  });
  const [ada, pia] = [person('ada'), person('pia')];
  const words = 'May write on this account.';
  await does(house, 'omes/dana', authorizeDivision, { accountId, divisionId, signed: 'Dana Whitefeather' });
  const moderator = { personId: pia, accountability: 'Moderates each workday.', signed: 'Hazel Tran' };
  await does(house, 'omes/hazel', nameModerator, { accountId, ...moderator });
  await does(house, 'omes/hazel', approveUse, { accountId, personId: ada, signed: 'Hazel Tran' });
  await does(house, 'omes/dana', authorizeInWriting, { accountId, personId: ada, words, signed: 'Dana Whitefeather' });
  return accountId;
}

/** Another page of ODOC, for which Marisol is designated; answers its id. */
export async function odocRegisters(house: TestHouse, account: NewAccount): Promise<string> {
  const page = await pageOf(house, 'odoc/june', account);
  const { accountId } = await does(house, 'odoc/june', registerAccount, page);
  const personId = house.demo.people['odoc/marisol']?.id;
  await does(house, 'odoc/june', designateAuthor, { accountId, personId, conduct: 'yes', signed: 'June Delacroix' });
  return accountId;
}

async function pageOf(house: TestHouse, who: string, account: { name: string; handle: string }) {
  const technologyId = await technologyOf(house, who);
  return { ...account, technologyId, network: 'site', purpose: 'For the test.', audience: 'public' };
}

async function technologyOf(house: TestHouse, who: string): Promise<string> {
  const account = await house
    .as(who)
    .view((view) =>
      view
        .selectFrom('accounts')
        .select('technology_id')
        .where('id', '=', siteOf(house, who))
        .executeTakeFirstOrThrow(),
    );
  return account.technology_id;
}

async function does<T>(house: TestHouse, who: string, flow: Flow<T>, typed: Record<string, unknown>): Promise<T> {
  const answer = await flow.perform(house.as(who), typed);
  if (answer.kind === 'done') return answer.value;
  throw new Error(`${flow.name} by ${who}: ${JSON.stringify(answer)}`);
}

function siteOf(house: TestHouse, who: string): string {
  return house.demo.accounts[`${who.split('/')[0]}/site`] ?? '';
}
