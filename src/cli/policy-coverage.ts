import { readdirSync } from 'node:fs';

import { type LastSeen, type Seen, lastEvidence } from '#app/coverage/evidence.read';
import { packInForce } from '#domain/policies';
import { WrongUse } from '#kernel/trouble';
import {
  type CoveredClause,
  type Pack,
  PackInvalid,
  countsOf,
  coverageOf,
  coverageStatuses,
  packsDirectory,
  readPack,
  unexplained,
} from '#policy';

import type { Command, Io } from './command.ts';
import { readTyped } from './policy-source.ts';

type Covering = { pack: Pack; agency: string | undefined; last: LastSeen | undefined };

/** Prints what keeps each clause of a pack; of an agency, when it last did. */
export const policyCoverage: Command = {
  name: 'policy coverage',
  takes: '[PACK] [--agency NAME]',
  says: 'Shows for each clause which controls keep it, and which clauses are gaps.',
  help: [
    'PACK            a folder with pack.yaml, a ZIP of one, or a bundled name; without it every bundled pack of an agency',
    '--agency NAME   the policy in force at that agency, with what last showed each control at work',
    'Ends with 1 where a gap isn’t named with the subject that brings its control.',
  ],
  options: { agency: { type: 'string' } },
  async run({ words: [typed, more], options }, io) {
    const { agency } = options;
    if (more || (typed && agency)) throw new WrongUse('Name one pack, or one agency: rostrum policy coverage [PACK]');
    const all = agency === undefined ? packsOf(typed, io) : [await ofAgency(agency, io)];
    const told = all.map(toldOf);
    const ok = told.every((one) => one.unexplained.length === 0);
    io.tell({ ok, policies: told });
    for (const one of all) for (const line of linesOf(one)) io.say(line);
    return ok ? 0 : 1;
  },
};

function packsOf(typed: string | undefined, io: Io): Covering[] {
  const packs = typed ? [readTyped(typed, io)] : readdirSync(packsDirectory()).toSorted().flatMap(packIfAgencys);
  return packs.map((pack) => ({ pack, agency: undefined, last: undefined }));
}

/** A parent pack is adopted by nobody: its clauses stand in the packs that extend it. */
function packIfAgencys(name: string): Pack[] {
  try {
    return [readPack(name)];
  } catch (error) {
    if (error instanceof PackInvalid) return [];
    throw error;
  }
}

async function ofAgency(name: string, io: Io): Promise<Covering> {
  const house = await io.house();
  const agencies = await house.agencies();
  const found = agencies.find(({ slug }) => slug === name);
  if (!found)
    throw new WrongUse(`No agency ${name} is here. There are: ${agencies.map(({ slug }) => slug).join(', ')}.`);
  const ctx = house.contextFor({ agencyId: found.id, personId: null });
  return ctx.view(async (view) => ({
    pack: await packInForce(view),
    agency: found.name,
    last: await lastEvidence(view),
  }));
}

function toldOf({ pack, agency, last }: Covering) {
  const clauses = coverageOf(pack);
  return {
    policy: pack.policy,
    title: pack.title,
    hash: pack.hash,
    agency,
    counts: countsOf(clauses),
    unexplained: unexplained(clauses).map(({ id }) => id),
    clauses: clauses.map(({ controls, ...clause }) => ({
      ...clause,
      controls: controls.map((one) => {
        const { id, kind, does, atWork, planned } = one;
        return { id, kind, does, atWork, planned, last: atWork ? last?.(one) : undefined };
      }),
    })),
  };
}

const ID = 26;
const STATUS = 9;

function linesOf({ pack, agency, last }: Covering): string[] {
  const clauses = coverageOf(pack);
  const counts = countsOf(clauses);
  const missing = unexplained(clauses);
  return [
    `${pack.policy} ${pack.title}${agency === undefined ? '' : `, in force at ${agency}`}`,
    ...clauses.map((clause) => `  ${clause.id.padEnd(ID)} ${clause.status.padEnd(STATUS)} ${behind(clause, last)}`),
    `${clauses.length} clauses: ${coverageStatuses.map((status) => `${counts[status]} ${status}`).join(', ')}.`,
    missing.length === 0
      ? 'Every gap is named with what brings its control.'
      : `Nobody has said what closes ${missing.map(({ id }) => id).join(', ')}.`,
    '',
  ];
}

function behind({ controls, lacks, status }: CoveredClause, last: LastSeen | undefined): string {
  if (status === 'gap') return lacks.map(({ kind, subject }) => `${kind}: ${subject ?? 'nobody has said'}`).join('; ');
  const atWork = controls.filter((one) => one.atWork);
  const newest = atWork
    .map((one) => last?.(one))
    .filter((one): one is Seen => one !== undefined)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  const seen = newest ? ` — ${newest.at.toISOString()} ${newest.says}${placeOf(newest)}` : '';
  return `${atWork.map(({ id }) => id).join(', ')}${last && !newest ? ' — nothing yet' : seen}`;
}

const placeOf = ({ index }: Seen) => (index === undefined ? '' : `, entry ${index} of the log`);
