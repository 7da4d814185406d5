import { packetOf } from '#formats/acknowledgement-packet';

type Kept = { title: string; file: string; at: Date; sha256: string; mediaType: string };
type Packet = {
  agency: string;
  person: { name: string; number: string | null };
  papers: readonly Kept[];
  madeAt: Date;
};

/** A person's papers as one ZIP. `bytesOf` answers undefined for what is missing or damaged: the list says so. */
export async function packetFor(
  { agency, person: { name, number }, papers, madeAt }: Packet,
  bytesOf: (sha256: string) => Promise<Uint8Array | undefined>,
): Promise<Uint8Array<ArrayBuffer>> {
  const held = [];
  for (const { title, file, at, sha256, mediaType } of papers)
    held.push({ title, file, at, sha256, mediaType, bytes: await bytesOf(sha256) });
  return packetOf({ agency, person: { name, number }, madeAt, papers: held });
}
