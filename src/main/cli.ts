// The command line. Only a command that needs the installation opens it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

import { check } from '#cli/check';
import type { CliHouse, Command, ExitCode, Given, Io } from '#cli/command';
import { doctor } from '#cli/doctor';
import { exportCommand } from '#cli/export';
import { linesOf } from '#cli/lines';
import { mailReturned } from '#cli/mail-returned';
import { policyCheck, policyShow } from '#cli/policy';
import { policyCoverage } from '#cli/policy-coverage';
import { policyDiff } from '#cli/policy-diff';
import { verify } from '#cli/verify';
import { WrongUse } from '#kernel/trouble';
import { LogTrouble } from '#tlog';

const commands: readonly Command[] = [
  check,
  exportCommand,
  verify,
  policyCheck,
  policyShow,
  policyCoverage,
  policyDiff,
  doctor,
  mailReturned,
];

/** Processes that run until they are stopped. */
const processes: Record<string, { says: string; start: () => Promise<unknown> }> = {
  serve: {
    says: 'Serves the product, and works off its jobs, until it is stopped.',
    start: () => import('./serve.ts'),
  },
  worker: {
    says: 'Works off jobs, logs and clocks alone, beside other processes.',
    start: () => import('./worker.ts'),
  },
  demo: { says: 'The demonstration: two agencies, on this machine alone.', start: () => import('./start.ts') },
};

// Who reads only the first lines, as `| head` does, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** The program of a thread that screens, beside this one: a source or what was built of it. */
const screening = new URL(`screen-lines${path.extname(import.meta.filename)}`, import.meta.url);

const [first = '', second = '', ...rest] = process.argv.slice(2);
const running = processes[first];
if (running) await running.start();
else process.exitCode = await main([first, second, ...rest].filter((word) => word !== ''));

async function main(words: readonly string[]): Promise<ExitCode> {
  const json = words.includes('--json');
  const opened: { close(): Promise<void> }[] = [];
  const io = ioFor(json, opened);
  try {
    const command = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
    if (!command) return noCommand(words);
    const args = words.slice(command.name.split(' ').length);
    if (args.includes('--help')) return help(command);
    return await command.run(givenTo(command, args), io);
  } catch (error) {
    return troubleWords(error, json);
  } finally {
    for (const house of opened) await house.close();
  }
}

function givenTo({ options, name, takes }: Command, args: readonly string[]): Given {
  try {
    const all = { ...options, json: { type: 'boolean' as const } };
    const { positionals, values } = parseArgs({ args: [...args], options: all, allowPositionals: true });
    const texts = Object.entries(values).flatMap(([option, text]) =>
      typeof text === 'string' ? [[option, text]] : [],
    );
    const flags = Object.entries(values).flatMap(([option, given]) => (typeof given === 'boolean' ? [option] : []));
    return { words: positionals, options: Object.fromEntries(texts), flags };
  } catch (error) {
    const says = error instanceof Error ? error.message.split('. ')[0] : '';
    throw new WrongUse(`${says}. Usage: rostrum ${name} ${takes}`);
  }
}

function ioFor(json: boolean, opened: { close(): Promise<void> }[]): Io {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  return {
    say: (line) => void (json || process.stdout.write(`${line}\n`)),
    tell: (answer) => void (json && process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)),
    progress: (line) => void (!json && process.stderr.isTTY && process.stderr.write(`\r\u001B[K${line}`)),
    path: (typed) => path.resolve(from, typed),
    lines: (most) => linesOf(process.stdin.setEncoding('utf8'), most),
    write: async (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    screener: (weights) =>
      new Worker(screening, {
        workerData: weights,
        resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 },
      }),
    house: () => openFor(opened),
  };
}

async function openFor(opened: { close(): Promise<void> }[]): Promise<CliHouse> {
  const [{ openHouse }, { readEnvironment }, { allAgencies }] = await Promise.all([
    import('./house.ts'),
    import('#platform/env'),
    import('#domain/agencies'),
  ]);
  const env = readEnvironment(process.env);
  if (!env.databaseUrl && !existsSync(path.join(env.data, 'postgres')))
    throw new WrongUse(
      `There is no installation in ${env.data}. Name its directory with ROSTRUM_DATA, or begin one: rostrum serve`,
    );
  const house = await openHouse(env);
  opened.push(house);
  return {
    says: house.says,
    data: house.env.data,
    keys: house.env.keys,
    agencies: () => allAgencies(house.db),
    contextFor: (who) => house.contextFor({ ...who, byPerson: who.personId !== null }),
    logOf: async (agencyId) => {
      const { store, signer } = await house.world.logOf(agencyId, 'public');
      return { reader: store, key: signer.key };
    },
  };
}

function troubleWords(error: unknown, json: boolean): ExitCode {
  const wrongUse = error instanceof WrongUse;
  const says = error instanceof Error ? error.message : String(error);
  const where = error instanceof LogTrouble ? error.where : undefined;
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, says, ...(where ? { where } : {}) }, null, 2)}\n`);
  else process.stderr.write(`${where ? `${where}: ` : ''}${says}\n`);
  return wrongUse ? 2 : 1;
}

function help({ name, takes, says, help: lines }: Command): ExitCode {
  const options = [...lines, '--json      the answer as JSON, for programs'].map((line) => `  ${line}\n`).join('');
  process.stdout.write(
    `rostrum ${name} ${takes}\n\n${says}\n\n${options}\nExit codes: 0 done; 1 refused, or found something; 2 wrong use.\n`,
  );
  return 0;
}

function noCommand(words: readonly string[]): ExitCode {
  const asked = words.length === 0 || words.includes('--help') || words[0] === 'help';
  const named = [
    ...Object.entries(processes).map(([name, { says }]) => [name, says]),
    ...commands.map(({ name, takes, says }) => [`${name} ${takes}`.trim(), says]),
  ];
  const list = named.map(([name, says]) => `  ${name}\n      ${says}\n`).join('');
  const text = `Usage: rostrum COMMAND [--json]\n\n${list}\nrostrum COMMAND --help says more.\n`;
  if (asked) process.stdout.write(text);
  else process.stderr.write(`There is no command ${words.slice(0, 2).join(' ')}.\n\n${text}`);
  return asked ? 0 : 2;
}
