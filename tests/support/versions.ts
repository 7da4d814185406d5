import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { zipOf } from '#policy';

import type { TestHouse } from './house.ts';
import { pageOf } from './pages.ts';

/** Words of a file of the pack and what stands in their place; the file's name is that inside the pack's folder. */
export type Edit = [file: string, before: string | RegExp, after: string];

/** A bundled pack as a ZIP, with some words changed. Throws when the words aren't there. */
export function packZip(name: string, ...edits: Edit[]): Blob {
  const files = unzipSync(zipOf(name));
  for (const [file, before, after] of edits) {
    const key = `${name}/${file}`;
    const text = strFromU8(files[key] ?? new Uint8Array());
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${key} has no such words: ${String(before)}`);
    files[key] = strToU8(changed);
  }
  return new Blob([Uint8Array.from(zipSync(files))], { type: 'application/zip' });
}

/** One duty of the procedure changed: the disclaimer. */
export const disclaimerIsDuty: Edit = [
  'clauses/1-purpose-and-personal.yaml',
  'summary: A disclaimer is a good idea.\n  force: should',
  'summary: A disclaimer goes with every post.\n  force: must',
];

/** `who` uploads the file; answers the id of the proposal. Throws with the page's words when it wasn't taken. */
export async function uploads(house: TestHouse, who: string, zip: Blob, at?: Date): Promise<string> {
  const page = await pageOf(house.visit(who, '/versions/upload', { bytes: zip, note: '' }, at ? { at } : {}));
  const [, id] = /^\/versions\/proposals\/([0-9a-f-]{36})$/.exec(page.location ?? '') ?? [];
  if (!id) throw new Error(`not taken (${page.status}): ${page.words}`);
  return id;
}

const signature = { name: 'Harold Bright', consent: 'yes', when: 'now', asDesigneeOf: '' };

/** `who` adopts the proposal by the form, every warning answered unless the form says otherwise. */
export async function adopts(
  house: TestHouse,
  who: string,
  proposalId: string,
  form: Record<string, string | readonly string[]> = {},
) {
  const path = `/versions/proposals/${proposalId}/adopt`;
  const asked = await pageOf(house.visit(who, path));
  const answers = [...asked.html.matchAll(/name="(answer-[0-9a-f]+)"/g)].map(([, name = '']) => [
    name,
    'Counsel has looked at it.',
  ]);
  return pageOf(house.visit(who, path, { ...Object.fromEntries(answers), ...signature, ...form }));
}

/** The id of the adoption that a page of adoption leads to. */
export function adoptionIn(page: { location: string | null; words: string }): string {
  const [, id] = /^\/versions\/([0-9a-f-]{36})$/.exec(page.location ?? '') ?? [];
  if (!id) throw new Error(`not adopted: ${page.words}`);
  return id;
}
