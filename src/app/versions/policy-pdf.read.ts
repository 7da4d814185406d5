import { sql } from 'kysely';

import { type PaperClause, type PolicyPaper, makePolicyPdf } from '#formats/policy-pdf';
import { formatInstant } from '#kernel/instant';
import type { View } from '#platform/db';
import { type Pack, collisionsOf, headFacts } from '#policy';

import { said } from './said.ts';

/** The span of a version and its signature. */
type Version = {
  hash: string;
  from: Date;
  until: Date | null;
  edition: string | null;
  by: string | null;
  signed: { name: string; words: string; asDesigneeOf: string; at: string } | null;
};

/** `forCounsel`: with the notes that are left to counsel, which the public's paper hasn't. */
type Asked = { pack: Pack; version: Version; forCounsel: boolean };

const forces = { must: 'Must', should: 'Should', may: 'May', informs: 'Informs' };

/** The version on paper, as it stands at the instant of `view`: two statements. */
export async function policyPaper(view: View, asked: Asked): Promise<Buffer> {
  const { name: agency, zone } = await view.selectFrom('agencies').select(['name', 'zone']).executeTakeFirstOrThrow();
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from exceptions
     where state = 'granted' and from_at <= ${view.now} and until_at > ${view.now}`.execute(view);
  return makePolicyPdf(paperOf(asked, { agency, zone, now: view.now, exceptions: rows[0]?.count ?? 0 }));
}

/** Whose paper it is, when it is printed, and how many exceptions are in force then. */
type Around = { agency: string; zone: string; now: Date; exceptions: number };

/** All that stands on the paper. Pure. */
export function paperOf({ pack, version, forCounsel }: Asked, around: Around): PolicyPaper {
  return {
    agency: around.agency,
    number: pack.policy,
    title: pack.title,
    createdAt: around.now,
    head: headFacts(pack),
    version: versionFacts({ version, ...around }),
    groups: groupsOf(pack),
    readings: readingsOf(pack),
    grounds: [...pack.grounds, ...pack.blockGrounds].map(({ label, clause, words, risk, riskNote }) => ({
      label,
      clause,
      words,
      risk: risk === 'high' ? ['High', ...(forCounsel ? [riskNote] : [])].join('. ') : 'Usual',
    })),
    collisions: collisionsOf(pack).map(({ title, what, does, note, clauses }) => ({
      title,
      what: `${what} (${clauses.join(', ')})`,
      does,
      note: forCounsel ? note : '',
    })),
    law: pack.law.map(({ title, says = '' }) => ({ title, says })),
  };
}

type Facts = { version: Version; zone: string; now: Date; exceptions: number };

function versionFacts({ version, zone, now, exceptions }: Facts): [string, string][] {
  const { hash, from, until, edition, signed, by } = version;
  const signer = signed?.asDesigneeOf ? `${signed.name}, as designee of ${signed.asDesigneeOf}` : signed?.name;
  return [
    ...(edition === null ? [] : [['Edition', edition] as [string, string]]),
    ['In force from', formatInstant(from, zone)],
    ['Until', until ? formatInstant(until, zone) : 'the next version'],
    ['Signed by', signer ?? by ?? 'the set-up of the agency'],
    ...(signed
      ? ([
          ['Signed at', formatInstant(new Date(signed.at), zone)],
          ['Words signed', signed.words],
        ] as [string, string][])
      : []),
    ['Exceptions in force', String(exceptions)],
    ['SHA-256 of the version', hash],
    ['Printed', formatInstant(now, zone)],
  ];
}

/** The policy's own clauses by the first part of their ids, then those of each policy above it. */
function groupsOf(pack: Pack): { name: string; clauses: PaperClause[] }[] {
  const own = pack.clauses.filter(({ id }) => id.startsWith(`${pack.policy}/`));
  const others = pack.clauses.filter((clause) => !own.includes(clause));
  const groups = Map.groupBy([...own, ...others], ({ id }) => {
    const [policy = '', rest = ''] = id.split('/');
    return policy === pack.policy ? `${policy}: ${rest.split('.')[0]}` : policy;
  });
  const titleOf = (name: string) => pack.lineage.find(({ policy }) => policy === name)?.title;
  return [...groups].map(([name, clauses]) => ({
    name: titleOf(name) ? `${name}: ${titleOf(name)}` : name,
    clauses: clauses.map((clause) => ({
      id: clause.id,
      force: forces[clause.force],
      whom: clause.who.map((one) => pack.audiences[one]?.label ?? one).join(', '),
      words: clause.words ?? clause.summary,
      own: clause.words !== undefined,
      note: [clause.text === 'not held' ? 'The text of this clause is not held.' : '', clause.note ?? '']
        .filter((one) => one !== '')
        .join(' '),
    })),
  }));
}

function readingsOf({ settings }: Pack) {
  return Object.values(settings).map((setting) => {
    const { label, clause, interpretation } = setting;
    const by = interpretation
      ? `${interpretation.by}, ${interpretation.on}${interpretation.confirmed ? ', confirmed' : ', not confirmed by the agency'}`
      : 'As the policy says';
    const value = said(setting.value) + (setting.type === 'number' ? ` ${setting.unit}` : '');
    return {
      label,
      value,
      clause: clause === 'house' ? 'A rule of the software' : clause,
      by,
      why: interpretation?.why ?? '',
    };
  });
}
