import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type AtConsole, holdersOf, personWithMail } from '#app/records/at-console.read';
import { type Exported, exportPost } from '#app/records/export-post.flow';
import { findPost } from '#app/records/find-post.read';
import { WrongUse } from '#kernel/trouble';

import type { CliHouse, Command, Ctx, Io } from './command.ts';

const ROLE = 'records-officer';

/** Hands out a post and all around it as a directory that anybody can check. */
export const exportCommand: Command = {
  name: 'export',
  takes: '--post ID --out DIR [--as MAIL]',
  says: 'Writes a post, its comments, what was decided about them, and the proofs into a new directory.',
  help: [
    '--post ID   the id of its record or draft, its name on the network, or its address',
    '--out DIR   must not exist, or be empty',
    '--as MAIL   in whose name: a records officer, auditor or counsel; may be left out where there is one records officer',
  ],
  options: { post: { type: 'string' }, out: { type: 'string' }, as: { type: 'string' } },
  async run({ words, options }, io) {
    const { post, out, as } = options;
    if (!post || !out || words.length > 0)
      throw new WrongUse('Say which post and where: rostrum export --post ID --out DIR');
    const directory = io.path(out);
    refuseFull(directory);
    const house = await io.house();
    const { ctx, who } = await whoExports(house, as);
    const recordId = await ctx.view((view) => findPost(view, post));
    if (!recordId)
      throw new WrongUse(
        `No post ${post} is recorded here. Its id stands on its page under Records, and in its address.`,
      );
    const answer = await exportPost.perform(ctx, { recordId, via: 'command line' });
    if (answer.kind === 'refused') {
      io.tell({ ok: false, refused: answer.citations });
      for (const { clause, says } of answer.citations) io.say(`Not done (${clause}): ${says}`);
      return 1;
    }
    if (answer.kind === 'misunderstood') throw new WrongUse(Object.values(answer.fields).join(' '));
    const files = await writeAll(answer.value, directory, io);
    io.tell({ ok: true, directory, records: answer.value.records, files, as: who.email });
    io.say(`${answer.value.records} records in ${files} files are in ${directory}, in the name of ${who.name}.`);
    io.say(`Anybody checks them with: cd ${directory} && python3 verify.py`);
    return 0;
  },
};

function refuseFull(directory: string): void {
  if (!existsSync(directory)) return;
  if (!statSync(directory).isDirectory()) throw new WrongUse(`${directory} is a file. Name a new directory.`);
  if (readdirSync(directory).length > 0) throw new WrongUse(`${directory} is not empty. Name a new directory.`);
}

type Who = { ctx: Ctx; who: AtConsole };

async function whoExports(house: CliHouse, mail: string | undefined): Promise<Who> {
  const agencies = await house.agencies();
  const found: Who[] = [];
  for (const { id: agencyId } of agencies) {
    const nobody = house.contextFor({ agencyId, personId: null });
    const people = await nobody.view(async (view) =>
      mail ? [await personWithMail(view, mail)].flatMap((one) => one ?? []) : holdersOf(view, ROLE),
    );
    for (const who of people) found.push({ who, ctx: house.contextFor({ agencyId, personId: who.personId }) });
  }
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  if (mail) throw new WrongUse(`Nobody works here under the address ${mail}.`);
  const names = found.map(({ who }) => who.email).join(', ');
  throw new WrongUse(
    only
      ? `Say in whose name: --as MAIL. Records officers are: ${names}.`
      : 'No records officer works here. Say in whose name: --as MAIL.',
  );
}

/** All files lie aside until the last is written, so that a directory with half a bundle never bears the name. */
async function writeAll({ files, records }: Exported, directory: string, io: Io): Promise<number> {
  const aside = `${directory}.exporting-${process.pid}`;
  let count = 0;
  let entries = 0;
  try {
    mkdirSync(aside, { recursive: true });
    for await (const { path: name, bytes } of files) {
      const file = placeIn(aside, name);
      mkdirSync(path.dirname(file), { recursive: true });
      await writeFile(file, bytes, { flag: 'wx' });
      count += 1;
      entries += name.startsWith('entries/') ? 1 : 0;
      if (entries % 100 === 0 && name.startsWith('entries/')) io.progress(`${entries} of ${records} records written`);
    }
    renameSync(aside, directory);
    return count;
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

/** No name of a file leads out of the directory, whoever chose it. */
function placeIn(directory: string, name: string): string {
  const parts = name.split('/');
  if (parts.some((part) => !/^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}$/.test(part)))
    throw new WrongUse(`${JSON.stringify(name)} can't be the name of a file of a bundle; nothing was written.`);
  return path.join(directory, ...parts);
}
