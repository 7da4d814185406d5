import { addCourse } from '#app/people/add-course.flow';
import { addPerson } from '#app/people/add-person.flow';
import { approveUse } from '#app/people/approve-use.flow';
import { authorizeDivision } from '#app/people/authorize-division.flow';
import { authorizeInWriting } from '#app/people/authorize-in-writing.flow';
import { designateAuthor } from '#app/people/designate-author.flow';
import { designateMonitor } from '#app/people/designate-monitor.flow';
import { giveRole } from '#app/people/give-role.flow';
import { nameModerator } from '#app/people/name-moderator.flow';
import { recordCourse } from '#app/people/record-course.flow';
import { addTechnology } from '#app/registers/add-technology.flow';
import { approveTechnology } from '#app/registers/approve-technology.flow';
import { assessTechnology } from '#app/registers/assess-technology.flow';
import { registerAccount } from '#app/registers/register-account.flow';
import { designateWorkstation } from '#domain/accounts';
import { addDivision, agencyBySlug } from '#domain/agencies';
import type { Flow } from '#flow';
import { ok } from '#kernel/result';

import { type DemoAgency, demoAgencies, demoMail } from './demo-people.ts';
import { proposeVersion } from './demo-policy.ts';
import type { House } from './house.ts';
import { setUpAgency } from './set-up.ts';
import { seedDirectory } from './story/directory.ts';

/** What the seed has made: ids by the keys of `demo-people.ts`, and the accounts by network. */
export type Seeded = {
  agencyId: string;
  people: Record<string, string>;
  divisions: Record<string, string>;
  accounts: { site: string; bluesky?: string };
};

export type DemoBluesky = { service: string; identifier: string; password: string };
type Options = { password: string; bluesky?: Record<string, DemoBluesky> };

/**
 * Both agencies stand as a demonstration, made by the same flows that people use, so that each permission has its
 * decision. An agency that is there already is left as it is.
 */
export async function seedDemo(house: House, options: Options): Promise<Record<string, Seeded>> {
  const made: [string, Seeded][] = [];
  for (const agency of demoAgencies)
    if (!(await agencyBySlug(house.db, agency.slug)))
      made.push([agency.slug, await seedAgency(house, agency, options)]);
  return Object.fromEntries(made);
}

async function seedAgency(house: House, agency: DemoAgency, options: Options): Promise<Seeded> {
  const people = await seedPeople(house, agency, options.password);
  const act = actor(house, people.agencyId, people.people);
  if (agency.slug === 'odoc') await seedDirectory(act);
  const accounts = await seedAccounts(act, agency, {
    ...people,
    ...(options.bluesky?.[agency.slug] ? { bluesky: options.bluesky[agency.slug] } : {}),
  });
  const seeded = { ...people, accounts };
  await (agency.slug === 'omes' ? authorizeOmes : authorizeOdoc)(act, seeded);
  return seeded;
}

type Act = <T>(who: string, flow: Flow<T>, input: Record<string, unknown>) => Promise<T>;

function actor(house: House, agencyId: string, people: Record<string, string>): Act {
  return async (who, flow, input) => {
    const personId = people[who] ?? null;
    const answer = await flow.perform(
      house.contextFor({ agencyId, personId, byPerson: true, address: '127.0.0.1' }),
      input,
    );
    if (answer.kind === 'done') return answer.value;
    throw new Error(`The demonstration could not be made: ${flow.name} by ${who}: ${JSON.stringify(answer)}`);
  };
}

async function seedPeople(house: House, agency: DemoAgency, password: string) {
  const [administrator, ...others] = agency.people;
  const zone = 'America/Chicago';
  const first = {
    name: administrator.name,
    email: demoMail(agency, administrator),
    title: administrator.title,
    password,
  };
  const { agencyId, personId } = await setUpAgency(house, { ...agency, zone, administrator: first });
  const divisions: Record<string, string> = {};
  await house.contextFor({ agencyId, personId, byPerson: true }).transact(async (tx) => {
    for (const name of agency.divisions) divisions[name] = await addDivision(tx, name);
    await designateWorkstation(tx, { name: 'This machine', network: '127.0.0.0/8' });
    return ok(null);
  });
  const people: Record<string, string> = { [administrator.key]: personId };
  const act = actor(house, agencyId, people);
  for (const person of others) {
    const { name, title, key } = person;
    const email = demoMail(agency, person);
    const signInId = await house.signIn.createSignIn({ email, name, password });
    const divisionId = divisions[person.division ?? ''] ?? '';
    const added = await act(administrator.key, addPerson, { name, email, title, divisionId, signInId });
    people[key] = added.personId;
    for (const role of person.roles)
      await act(administrator.key, giveRole, { personId: added.personId, role, until: '' });
  }
  return { agencyId, people, divisions };
}

type Made = { divisions: Record<string, string>; bluesky?: DemoBluesky | undefined };

async function seedAccounts(act: Act, agency: DemoAgency, { divisions, bluesky }: Made): Promise<Seeded['accounts']> {
  const affairs = agency.slug === 'omes' ? 'dana' : 'june';
  const divisionId = divisions[agency.divisions[agency.slug === 'omes' ? 1 : 0] ?? ''] ?? '';
  const technology = async (name: string, kind: string, provider: string) => {
    const { technologyId } = await act(affairs, addTechnology, { name, kind, provider, note: '' });
    for (const standard of ['accessibility', 'security'])
      await act(affairs, assessTechnology, {
        technologyId,
        standard,
        assessedOn: '2026-09-01',
        document: `Assessment ${name}, ${standard}, 2026-09`,
      });
    await act(affairs, approveTechnology, { technologyId, reason: 'Both assessments are there.' });
    return technologyId;
  };
  const common = { divisionId, administratorId: '', audience: 'public', commentsOn: 'yes' };
  const site = await act(affairs, registerAccount, {
    ...common,
    technologyId: await technology('Agency web site', 'own-website', agency.name),
    network: 'site',
    name: `${agency.name}: news`,
    handle: 'news',
    purpose: 'News of the agency for everybody, with comments.',
  });
  if (!bluesky) return { site: site.accountId };
  const account = await act(affairs, registerAccount, {
    ...common,
    technologyId: await technology('Bluesky', 'social-network', 'Bluesky Social, PBC'),
    network: 'bluesky',
    name: agency.name,
    handle: bluesky.identifier,
    purpose: 'Short news, and answers to questions.',
    ...bluesky,
  });
  return { site: site.accountId, bluesky: account.accountId };
}

async function authorizeOmes(act: Act, { people, divisions, accounts }: Seeded): Promise<void> {
  const divisionId = divisions['Capital Assets Management'] ?? '';
  const topics = ['terms-of-use', 'legal-issues', 'policy', 'best-practice', 'security'];
  const { courseId } = await act('omar', addCourse, { title: 'Social media for approved employees', topics });
  await act('omar', recordCourse, { personId: people['ada'], courseId, score: 92, certificate: 'SM-2026-014' });
  await act('hazel', designateMonitor, { personId: people['pia'], signed: 'Hazel Tran' });
  for (const accountId of Object.values(accounts)) {
    await act('dana', authorizeDivision, { accountId, divisionId, signed: 'Dana Whitefeather' });
    const accountability = 'Moderates the comments on the account each workday.';
    await act('hazel', nameModerator, { accountId, personId: people['pia'], accountability, signed: 'Hazel Tran' });
    await act('hazel', approveUse, { accountId, personId: people['ada'], signed: 'Hazel Tran' });
    const words = 'May write and publish for the division on this account.';
    await act('dana', authorizeInWriting, { accountId, personId: people['ada'], words, signed: 'Dana Whitefeather' });
  }
}

async function authorizeOdoc(act: Act, { people, accounts }: Seeded): Promise<void> {
  await act('june', designateMonitor, { personId: people['theo'], signed: 'June Delacroix' });
  for (const accountId of Object.values(accounts))
    await act('june', designateAuthor, {
      accountId,
      personId: people['marisol'],
      conduct: 'yes',
      signed: 'June Delacroix',
    });
  await proposeVersion(act, 'june');
}
