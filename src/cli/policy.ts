import { existsSync, readdirSync } from 'node:fs';

import { WrongUse } from '#kernel/trouble';
import {
  type Pack,
  PackInvalid,
  clauseOf,
  describeClause,
  type Warning,
  faultLine,
  lintPack,
  packDirectory,
  packsDirectory,
  readPack,
} from '#policy';

import type { Command, Io } from './command.ts';
import { checkTyped, readTypedToCompare } from './policy-source.ts';

/** Checks a pack as it lies in a folder or a ZIP. */
export const policyCheck: Command = {
  name: 'policy check',
  takes: 'DIR',
  says: 'Checks a policy pack, names file and line of every fault, and what counsel should read in the rules for the public.',
  help: ['DIR         a folder with pack.yaml, a ZIP of one, or the name of a bundled pack such as omes-006'],
  options: {},
  async run({ words: [typed, more] }, io) {
    if (!typed || more) throw new WrongUse('Name one pack: rostrum policy check DIR');
    const { ok, faults } = checkTyped(typed, io);
    const warnings = ok ? lintPack(readTypedToCompare(typed, io).document) : [];
    io.tell({ ok, faults, warnings });
    for (const fault of faults) io.say(faultLine(fault));
    for (const line of warnings.flatMap(warningLines)) io.say(line);
    io.say(
      ok
        ? `The pack is whole.${warnings.length > 0 ? ' Who adopts it answers each warning in the signature.' : ''}`
        : `${faults.length === 1 ? 'One fault' : `${faults.length} faults`}. Nobody can adopt it.`,
    );
    return ok ? 0 : 1;
  },
};

const warningLines = ({ where, says, cites, note }: Warning): string[] => [
  `warning: ${where.section}.${where.key}: ${says}`,
  `         ${[...cites, note].join(' · ')}`,
];

/** Prints what a clause is and what hangs on it. */
export const policyShow: Command = {
  name: 'policy show',
  takes: 'ID [--pack NAME]',
  says: 'Shows a clause: what it asks, which controls, settings and law hang on it.',
  help: ['--pack NAME   the pack to look in; without it the first bundled pack that has the clause'],
  options: { pack: { type: 'string' } },
  async run({ words: [id, more], options }, io) {
    if (!id || more) throw new WrongUse('Name one clause: rostrum policy show ID');
    const pack = options['pack'] === undefined ? packWith(id) : packNamed(options['pack'], io);
    const clause = clauseOf(pack, id);
    io.tell(clause ?? { ok: false, says: describeClause(pack, id).join('\n') });
    for (const line of describeClause(pack, id)) io.say(line);
    return clause ? 0 : 1;
  },
};

function packNamed(name: string, io: Io): Pack {
  const directory = name.includes('/') ? io.path(name) : packDirectory(name);
  if (!existsSync(directory)) throw new WrongUse(`There is no pack ${name}. Bundled are: ${bundled().join(', ')}.`);
  return readPack(directory);
}

/** The bundled pack that has the clause; else the one whose policy begins alike, so that a near name can be told. */
function packWith(id: string): Pack {
  const packs = bundled().flatMap((name) => packIfWhole(name) ?? []);
  const found =
    packs.find((pack) => clauseOf(pack, id)) ?? packs.find(({ policy }) => id.startsWith(policy)) ?? packs[0];
  if (!found) throw new WrongUse('No pack is bundled. Name one: --pack DIR');
  return found;
}

/** A parent is read by nobody alone: its clauses stand in the packs that extend it. */
function packIfWhole(name: string): Pack | undefined {
  try {
    return readPack(name);
  } catch (error) {
    if (error instanceof PackInvalid) return undefined;
    throw error;
  }
}

const bundled = () => readdirSync(packsDirectory()).toSorted();
