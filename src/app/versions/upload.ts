import { type Fault, type Pack, PackInvalid, readPackZip } from '#policy';

/** What an uploaded file is: a whole version of this agency's policy, or everything that is wrong with it. */
export type Upload = { pack: Pack; faults?: undefined } | { pack?: undefined; faults: readonly Fault[] };

type Here = { slug: string; /** The version in force, which nobody uploads again. */ hashInForce: string };

/** Reads a ZIP of a pack and holds it against the agency that uploads it. Pure; never throws for what the file holds. */
export function readUpload(bytes: Uint8Array, { slug, hashInForce }: Here): Upload {
  try {
    const pack = readPackZip(bytes);
    const says = misfit(pack, slug, hashInForce);
    return says ? { faults: [{ file: 'pack.yaml', line: 1, says }] } : { pack };
  } catch (error) {
    if (error instanceof PackInvalid) return { faults: error.faults };
    throw error;
  }
}

function misfit({ agency, hash }: Pack, slug: string, hashInForce: string): string | undefined {
  if (agency === undefined) return `names no agency. Write 'agency: ${slug}', so that nobody else adopts it by mistake`;
  if (agency !== slug)
    return `is the policy of the agency '${agency}'. Here is '${slug}': write 'agency: ${slug}' if it is meant for you`;
  if (hash === hashInForce) return 'says exactly what is in force already. Nothing would change';
  return undefined;
}
