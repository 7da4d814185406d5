import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect } from 'vitest';

import { checkPack, faultLine } from '#policy';

const homes: string[] = [];
afterAll(() => homes.forEach((home) => rmSync(home, { recursive: true })));

/** The lines of a small agency's pack.yaml. */
export const heading = [
  'policy: EX-001',
  'kind: agency',
  'agency: example',
  'title: An example',
  'header: { number: EX-001 }',
];
/** A file of clauses with one of them, EX-001/A. */
export const clauses = '- id: EX-001/A\n  summary: Nobody acts alone.\n  force: must\n  who: []\n  kinds: [enforce]\n';

/** Folders with files, beside each other; the faults of the first as an editor reads them. */
export function faults(packs: Record<string, Record<string, string | Uint8Array>>): string[] {
  const home = mkdtempSync(path.join(tmpdir(), 'pack-'));
  homes.push(home);
  for (const [name, files] of Object.entries(packs)) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(home, name, file)), { recursive: true });
      writeFileSync(path.join(home, name, file), text);
    }
  }
  const { ok, faults: found } = checkPack(path.join(home, Object.keys(packs)[0] ?? ''));
  expect(ok).toBe(found.length === 0);
  return found.map(faultLine);
}

/** A parent pack, in which only what is there has to be right. */
export function faultsOfParent(...lines: string[]): string[] {
  return faults({
    one: {
      'pack.yaml': [heading[0], 'kind: parent', ...heading.slice(3), ...lines].join('\n'),
      'clauses/a.yaml': clauses,
    },
  });
}

/** The text of a parent's pack.yaml with a last line. */
export const parented = (text: string) =>
  [...heading.slice(0, 1), 'kind: parent', ...heading.slice(3), text].join('\n');
