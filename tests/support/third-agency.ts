import { addCourse } from '#app/people/add-course.flow';
import { addPerson } from '#app/people/add-person.flow';
import { designateAuthor } from '#app/people/designate-author.flow';
import { designateMonitor } from '#app/people/designate-monitor.flow';
import { giveRole } from '#app/people/give-role.flow';
import { recordCourse } from '#app/people/record-course.flow';
import { addTechnology } from '#app/registers/add-technology.flow';
import { approveTechnology } from '#app/registers/approve-technology.flow';
import { assessTechnology } from '#app/registers/assess-technology.flow';
import { registerAccount } from '#app/registers/register-account.flow';
import { designateWorkstation } from '#domain/accounts';
import type { Flow } from '#flow';
import { ok } from '#kernel/result';
import { setUpAgency } from '#main/set-up';

import { type TestHouse, withDoor } from './house.ts';

const ROLES = {
  carol: 'town-clerk',
  tom: 'author',
  mona: 'monitor',
  lena: 'librarian',
  max: 'director',
  rita: 'records-officer',
};
let made = 0;

/**
 * The Town of Pecan Ferry comes in by its pack alone: set up, its people let in with the roles that the pack names, and one
 * page registered. Nobody may post yet. Whatever its address (`slug`), its people are called `pecan-ferry/carol` and so on.
 */
export async function thirdAgency(house: TestHouse, pack = 'example-agency', slug = 'pecan-ferry'): Promise<TestHouse> {
  made += 1;
  const mail = (key: string) => `${key}@pecan-ferry-${made}-${process.pid}.example`;
  const administrator = { name: 'Ada Min', email: mail('ada'), title: 'Clerk’s office', password: 'correct horse 12' };
  const zone = 'America/Chicago';
  const { agencyId, personId } = await setUpAgency(house, {
    slug,
    name: 'Town of Pecan Ferry',
    zone,
    pack,
    administrator,
  });
  const who = { agencyId, personId, byPerson: true, address: '127.0.0.1' };
  await house.contextFor(who).transact(async (tx) => {
    await designateWorkstation(tx, { name: 'Town Hall', network: '127.0.0.0/8' });
    return ok(null);
  });
  const people: TestHouse['demo']['people'] = {};
  for (const [key, role] of Object.entries(ROLES)) {
    const signInId = await house.signIn.createSignIn({ email: mail(key), name: key, password: 'correct horse 12' });
    const added = await done(addPerson.perform(house.contextFor(who), person(key, { email: mail(key), signInId })));
    await done(giveRole.perform(house.contextFor(who), { personId: added.personId, role, until: '' }));
    people[`pecan-ferry/${key}`] = { id: added.personId, signInId, agencyId };
  }
  const demo = { ...house.demo, people, accounts: {}, agencies: { 'pecan-ferry': agencyId } };
  const town = withDoor(house, demo);
  return withDoor(house, { ...demo, accounts: { 'pecan-ferry/site': await registersPage(town) } });
}

/** What PF-12 asks before Tom may post and Mona may look after comments: the class, and the clerk's designations. */
export async function designates(town: TestHouse, { course }: { course: boolean }): Promise<void> {
  const id = (key: string) => town.demo.people[`pecan-ferry/${key}`]?.id ?? '';
  const accountId = town.demo.accounts['pecan-ferry/site'];
  if (course) {
    const topics = ['records', 'free-speech', 'access'];
    const { courseId } = await does(town, 'lena', addCourse, { title: 'The library’s class', topics });
    await does(town, 'lena', recordCourse, { personId: id('tom'), courseId, score: 90, certificate: 'L-1' });
  }
  await does(town, 'carol', designateAuthor, { accountId, personId: id('tom'), conduct: 'yes', signed: 'Carol' });
  await does(town, 'carol', designateMonitor, { personId: id('mona'), signed: 'Carol' });
}

async function registersPage(town: TestHouse): Promise<string> {
  const { technologyId } = await does(town, 'carol', addTechnology, {
    name: 'Town website',
    kind: 'town-site',
    provider: 'Town of Pecan Ferry',
    note: '',
  });
  for (const standard of ['accessibility', 'security'])
    await does(town, 'carol', assessTechnology, {
      technologyId,
      standard,
      assessedOn: '2026-07-01',
      document: 'Minutes',
    });
  await does(town, 'carol', approveTechnology, { technologyId, reason: 'Both are there.' });
  const { accountId } = await does(town, 'carol', registerAccount, {
    technologyId,
    network: 'site',
    name: 'Town of Pecan Ferry: news',
    handle: 'news',
    purpose: 'News of the town.',
    divisionId: '',
    administratorId: '',
    audience: 'public',
    commentsOn: 'yes',
  });
  return accountId;
}

const person = (key: string, more: { email: string; signInId: string }) => ({
  name: key,
  title: 'Of the town',
  divisionId: '',
  ...more,
});

async function does<T>(town: TestHouse, key: string, flow: Flow<T>, input: object): Promise<T> {
  return done(flow.perform(town.as(`pecan-ferry/${key}`), input));
}

async function done<T>(answering: ReturnType<Flow<T>['perform']>): Promise<T> {
  const answer = await answering;
  if (answer.kind === 'done') return answer.value;
  throw new Error(JSON.stringify(answer));
}
