import { type Fault, type Pack, PackInvalid, readPackZip } from '#policy';

/** What an uploaded file is: a whole version of this agency's policy, or everything that is wrong with it. */
export type Upload = { pack: Pack; faults?: undefined } | { pack?: undefined; faults: readonly Fault[] };

/** The version in force: the agency that it names, and the hash that nobody uploads again. */
export type Here = { agency: string; hashInForce: string };

/** What an upload is held against: the pack in force says by which name packs know the agency; else its address does. */
export function hereOf({ agency, hash }: Pick<Pack, 'agency' | 'hash'>, slug: string): Here {
  return { agency: agency ?? slug, hashInForce: hash };
}

/** Reads a ZIP of a pack and holds it against the agency that uploads it. Pure; never throws for what the file holds. */
export function readUpload(bytes: Uint8Array, here: Here): Upload {
  try {
    const pack = readPackZip(bytes);
    const says = misfit(pack, here);
    return says ? { faults: [{ file: 'pack.yaml', line: 1, says }] } : { pack };
  } catch (error) {
    if (error instanceof PackInvalid) return { faults: error.faults };
    throw error;
  }
}

function misfit({ agency, hash }: Pack, here: Here): string | undefined {
  const line = `'agency: ${here.agency}'`;
  if (agency === undefined) return `names no agency. Write ${line}, so that nobody else adopts it by mistake`;
  if (agency !== here.agency)
    return `is the policy of the agency '${agency}'. Here is '${here.agency}': write ${line} if it is meant for you`;
  if (hash === here.hashInForce) return 'says exactly what is in force already. Nothing would change';
  return undefined;
}
