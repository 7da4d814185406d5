import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import { WrongUse } from '#kernel/trouble';
import {
  type Checked,
  type Pack,
  checkPack,
  checkPackZip,
  packDirectory,
  packsDirectory,
  readBundledScreening,
  readPack,
  readPackZip,
  readToCompare,
  readZipToCompare,
} from '#policy';

import type { Io } from './command.ts';

/** Much more than any pack's ZIP; the reader names its own limit. */
const fileMaxBytes = 50_000_000;

/** A pack as it was typed: a bundled name, a folder or a ZIP. Throws WrongUse, with every fault, when it isn't whole. */
export function readTyped(typed: string, io: Io): Pack {
  const place = placeOf(typed, io);
  return place.zip ? readPackZip(bytesOf(place.path)) : readPack(place.path);
}

/** What a pack as it was typed has screened; as {@link readTyped}, but the rules of a bundled one aren't read. */
export function readTypedScreening(typed: string, io: Io): Pick<Pack, 'policy' | 'hash' | 'screening'> {
  const { path, zip } = placeOf(typed, io);
  return !zip && dirname(path) === packsDirectory() ? readBundledScreening(path) : readTyped(typed, io);
}

/** As {@link readTyped}, also a parent pack alone: to be compared, and for nothing else. */
export function readTypedToCompare(typed: string, io: Io): Pack {
  const place = placeOf(typed, io);
  return place.zip ? readZipToCompare(bytesOf(place.path)) : readToCompare(place.path);
}

/** As {@link readTyped}, for its faults alone. Throws WrongUse when nothing is there. */
export function checkTyped(typed: string, io: Io): Checked {
  const place = placeOf(typed, io);
  return place.zip ? checkPackZip(bytesOf(place.path)) : checkPack(place.path);
}

function placeOf(typed: string, io: Io): { path: string; zip: boolean } {
  const here = io.path(typed);
  const path = typed.includes('/') || existsSync(here) ? here : packDirectory(typed);
  if (!existsSync(path)) throw new WrongUse(`There is no folder ${path}.`);
  return { path, zip: statSync(path).isFile() };
}

function bytesOf(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > fileMaxBytes) throw new WrongUse(`${path} has ${size} bytes, which is no pack.`);
  return readFileSync(path);
}
