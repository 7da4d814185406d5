import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { exportPost } from '#app/records/export-post.flow';
import { verifyBundle } from '#formats/verify-bundle';

import type { Stage, Tale } from './tale.ts';
import type { Posted } from './walk-draft.ts';

/** The post goes out with all around it; whoever gets it checks it without us, and one changed byte is named. */
export async function walkExport(tale: Tale, stage: Stage, { recordId }: Posted, directory: string): Promise<void> {
  await tale.step(stage, 'Theo, who moderates, asks for the records to be exported', 'act.is-permitted', () =>
    tale.refusedBy('act.is-permitted')(stage, 'theo', exportPost, { recordId }),
  );
  await tale.step(
    stage,
    'Ruth, the records officer, exports the post with all around it',
    'clause:open-records',
    async () => {
      const { files, records } = await tale.does(stage, 'ruth', exportPost, { recordId, via: 'walkthrough' });
      for await (const { path: name, bytes } of files) {
        await mkdir(path.dirname(path.join(directory, name)), { recursive: true });
        await writeFile(path.join(directory, name), bytes);
      }
      return `${records} records, each with its proof`;
    },
  );
  await tale.step(
    stage,
    'Somebody who does not trust us verifies it, with our program and with the printed script',
    'clause:open-records',
    async () => {
      const troubles = await verifyBundle(directory);
      if (troubles.length > 0) throw new Error(troubles.map(({ where, says }) => `${where}: ${says}`).join('; '));
      const script = spawnSync('python3', ['verify.py'], { cwd: directory, encoding: 'utf8' });
      if (script.error) return 'our program finds nothing wrong; there is no python3 here to run the script with';
      if (script.status !== 0) throw new Error(`verify.py: ${script.stdout}${script.stderr}`);
      return `verify.py: ${script.stdout.trim().split('\n').at(-1)}`;
    },
  );
  await tale.step(stage, 'One byte of one file is changed, and the file is named', 'clause:open-records', async () => {
    const changed = flipByte(directory);
    const troubles = await verifyBundle(directory);
    const named = troubles.find(({ where }) => where.includes(path.basename(changed)));
    if (!named) throw new Error(`${changed} was changed, and nobody noticed`);
    return `${named.where}: ${named.says}`;
  });
}

/** Changes the middle byte of a file in the bundle; answers its path. */
function flipByte(directory: string): string {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).toSorted();
  const file = path.join(directory, files.find((name) => name.includes('entries/')) ?? 'checkpoint');
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  return file;
}
