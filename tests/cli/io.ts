import { execFile } from 'node:child_process';
import path from 'node:path';

import type { CliHouse, Command, Io } from '#cli/command';
import { WrongUse } from '#kernel/trouble';
import type { TestHouse } from '#tests/support/house';

/** What a command said, in its lines and as JSON, and its exit code. */
export type Said = { code: number; lines: string[]; told: unknown };

/** Runs a command over a house, as the process does. What was typed wrongly is code 2 with its sentence. */
export async function runs(
  command: Command,
  options: Record<string, string>,
  { house, from = '.' }: { house?: TestHouse; from?: string } = {},
): Promise<Said> {
  const lines: string[] = [];
  let told: unknown;
  const io: Io = {
    say: (line) => void lines.push(line),
    tell: (answer) => (told = answer),
    progress: () => {},
    path: (typed) => path.resolve(from, typed),
    lines: async function* none() {},
    write: async () => {},
    screener: () => {
      throw new Error('no thread is needed here');
    },
    house: async () => (house ? cliHouse(house) : Promise.reject(new Error('no house is needed here'))),
  };
  const { _: word, ...named } = options;
  try {
    return { code: await command.run({ words: word ? [word] : [], options: named }, io), lines, told };
  } catch (error) {
    if (error instanceof WrongUse) return { code: 2, lines: [error.message], told };
    throw error;
  }
}

function cliHouse(house: TestHouse): CliHouse {
  return {
    says: house.says,
    data: house.env.data,
    keys: house.env.keys,
    agencies: async () => Object.entries(house.demo.agencies).map(([slug, id]) => ({ id, slug, name: slug })),
    contextFor: (who) => house.contextFor({ ...who, byPerson: who.personId !== null }),
    logOf: async (agencyId) => {
      const { store, signer } = await house.world.logOf(agencyId, 'public');
      return { reader: store, key: signer.key };
    },
  };
}

/** The command line itself, in a process of its own: no database is reached from it. */
export const rostrum = (...words: string[]): Promise<Printed> =>
  rostrumIn({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, ...words);

type Printed = { code: number; out: string; err: string };

/** As {@link rostrum}, with these settings. */
export function rostrumIn(settings: Record<string, string>, ...words: string[]): Promise<Printed> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: process.cwd(), ...settings };
    execFile(process.execPath, ['src/main/cli.ts', ...words], { env, timeout: 60_000 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err });
    });
  });
}
