import { newId } from '#kernel/ids';
import { type Pack, readPack } from '#policy';

import type { Random } from './random.ts';
import type { Stage } from './record.ts';
import { type Row, row } from './rows.ts';
import { type Span, crowdOf, talkOf } from './talk.ts';
import { type Office, nameFrom, offices, titleFrom } from './words.ts';

/** The city lives in these ten months, so that every row lies in a month that has its partition. */
const span: Span = { from: new Date('2026-01-05T08:00:00Z'), until: new Date('2026-11-05T08:00:00Z') };
const foundedAt = new Date('2026-01-02T08:00:00Z');

const DIVISIONS = ['Communications', 'Field Services', 'Customer Care', 'Administration'] as const;
const PEOPLE = 24;
const PACK = 'op-021002';
/** People of the public for each thousand records. */
const CROWD_SHARE = 12;

type Person = { id: string; role: string };

/** One agency of the city: who works there, its accounts, and so many records of what was said on them. */
export type AgencyRows = { id: string; slug: string; rows: Generator<Row> };

/** Agency `number`, whole by itself: nothing of it refers to another. */
export function agencyOf(random: Random, number: number, records: number): AgencyRows {
  const id = newId(foundedAt, random.bytes(10));
  const slug = `city-${String(number).padStart(3, '0')}`;
  return { id, slug, rows: rowsOf(random, { id, slug, number, records }) };
}

type Wanted = { id: string; slug: string; number: number; records: number };

function* rowsOf(random: Random, wanted: Wanted): Generator<Row> {
  const office = offices[wanted.number % offices.length] ?? offices[0];
  const pack = readPack(PACK);
  yield* founded(wanted, { name: office.name, pack, random });
  const divisions = DIVISIONS.map((name) => ({ name, id: newId(foundedAt, random.bytes(10)) }));
  for (const { id, name } of divisions) yield row('divisions', { agency_id: wanted.id, id, name });
  const people = Array.from({ length: PEOPLE }, (_none, at) => ({
    id: newId(foundedAt, random.bytes(10)),
    role: roleOf(at),
    number: at,
    divisionId: divisions[at % divisions.length]?.id ?? null,
  }));
  for (const person of people) yield* employed(random, wanted, person);
  const crowd = crowdOf(random, Math.ceil((wanted.records * CROWD_SHARE) / 1000) + 20);
  const networks = ['site', 'bluesky', 'bluesky'];
  for (const [at, network] of networks.entries()) {
    const share = Math.floor(wanted.records / networks.length) + (at < wanted.records % networks.length ? 1 : 0);
    const stage = {
      ...stageOf(wanted, office, { network, at }),
      accountId: newId(foundedAt, random.bytes(10)),
      authorId: idOf(people, 'author'),
      monitorId: idOf(people, 'monitor'),
      packHash: pack.hash,
      crowd,
    };
    yield* account(random, stage, divisions[0]?.id ?? null);
    yield* talkOf(random, stage, { span, records: share });
  }
}

function stageOf({ id: agencyId, slug }: Wanted, office: Office, { network, at }: { network: string; at: number }) {
  const [handle, name] = at === 0 ? ['news', 'news'] : [`${slug}-${at}.city.example`, `on Bluesky ${at}`];
  return { agencyId, network, handle, name: `${office.name} ${name}`, office };
}

const idOf = (people: readonly Person[], role: string): string => people.find((one) => one.role === role)?.id ?? '';

/** One of each role that somebody must have; the others are employees who write. */
function roleOf(at: number): string {
  return ['administrator', 'chief-administrator', 'public-affairs', 'monitor', 'records-officer'][at] ?? 'author';
}

function* founded(
  { id: agency_id, slug }: Wanted,
  { name, pack, random }: { name: string; pack: Pack; random: Random },
): Generator<Row> {
  const { hash, policy, document } = pack;
  yield row('agencies', {
    agency_id,
    slug,
    name: `City of Larkstead, ${name}`,
    zone: 'America/Chicago',
    made_at: foundedAt,
  });
  yield row('packs', { agency_id, hash, policy, document, kept_at: foundedAt });
  const id = newId(foundedAt, random.bytes(10));
  yield row('adoptions', { agency_id, id, hash, from_at: foundedAt, known_at: foundedAt });
}

type Employee = Person & { number: number; divisionId: string | null };

function* employed(random: Random, { id: agency_id, slug }: Wanted, person: Employee): Generator<Row> {
  const { id, number, divisionId: division_id, role } = person;
  const name = nameFrom(random);
  const email = `person${number}@${slug}.example`;
  yield row('people', {
    agency_id,
    id,
    name,
    email,
    title: titleFrom(random),
    division_id,
    sign_in_id: `${slug}/${number}`,
    from_at: foundedAt,
  });
  yield row('roles', { agency_id, id: newId(foundedAt, random.bytes(10)), person_id: id, role, from_at: foundedAt });
}

function* account(random: Random, stage: Stage, division_id: string | null): Generator<Row> {
  const { agencyId: agency_id, accountId, network, handle, name } = stage;
  const technologyId = newId(foundedAt, random.bytes(10));
  const [kind, provider] =
    network === 'site' ? ['own-website', 'City of Larkstead'] : ['social-network', 'Bluesky Social, PBC'];
  yield row('technologies', {
    agency_id,
    id: technologyId,
    name: `${name}, its technology`,
    kind,
    provider,
    made_at: foundedAt,
  });
  yield row('accounts', {
    agency_id,
    id: accountId,
    technology_id: technologyId,
    division_id,
    network,
    name,
    handle,
    purpose: 'News, and answers to questions.',
    reach: network === 'site' ? { page: '/site' } : { service: 'https://bluesky.example' },
    comments_on: true,
    from_at: foundedAt,
  });
  for (const [kindOfGrant, person_id, account_id] of [
    ['designation', stage.authorId, accountId],
    ...(network === 'site' ? ([['monitor-designation', stage.monitorId, null]] as const) : []),
  ] as const)
    yield row('grants', {
      agency_id,
      id: newId(foundedAt, random.bytes(10)),
      kind: kindOfGrant,
      person_id,
      account_id,
      document: { signed: 'City of Larkstead' },
      from_at: foundedAt,
      known_at: foundedAt,
      by_decision: null,
    });
}
