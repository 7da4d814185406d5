import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { uploadPolicy } from '#app/versions/upload-policy.flow';
import type { Flow } from '#flow';
import { packDirectory, zipOf } from '#policy';

type Act = <T>(who: string, flow: Flow<T>, input: Record<string, unknown>) => Promise<T>;

/** What the demonstration changes: a file of the pack, words in it, and what stands in their place. All of it is invented. */
const changes = [
  ['pack.yaml', 'title: Use of Social Media\n', "title: Use of Social Media\nedition: '2026-2'\n"],
  [
    'clauses/1-purpose-and-personal.yaml',
    'summary: A disclaimer is a good idea.\n  force: should',
    'summary: A disclaimer goes with every post in which somebody can be recognised as an employee.\n  force: must',
  ],
] as const;

/** A version with one changed duty waits to be looked at, so that its dry run can be seen. Nothing of it is in force. */
export async function proposeVersion(act: Act, who: string): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'rostrum-pack-'));
  const folder = path.join(scratch, 'op-021002');
  try {
    for (const name of ['op-021002', 'ok-state'])
      cpSync(packDirectory(name), path.join(scratch, name), { recursive: true });
    for (const [file, before, after] of changes) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      if (!text.includes(before))
        throw new Error(`The demonstration changes words that ${file} doesn't have: ${before}`);
      writeFileSync(path.join(folder, file), text.replace(before, after));
    }
    const note = 'An invented change, for the demonstration: the disclaimer becomes a duty.';
    await act(who, uploadPolicy, { bytes: zipOf(folder), fileName: 'op-021002-2026-2.zip', note });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
