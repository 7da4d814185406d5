import { type Zippable, zipSync } from 'fflate';

import { canonicalJson } from '#kernel/canonical-json';

import { makePdf } from './pdf.ts';

/** One paper of a person's file. */
export type PacketPaper = {
  title: string;
  file: string;
  at: Date;
  sha256: string;
  mediaType: string;
  /** Undefined where the bytes are missing or damaged: the list says so, and nothing is put in their place. */
  bytes: Uint8Array | undefined;
};

type Packet = {
  agency: string;
  person: { name: string; number: string | null };
  madeAt: Date;
  papers: readonly PacketPaper[];
};

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/timestamp-reply': 'tsr',
};

/**
 * All papers of a person in one ZIP: each under its number and hash, a list of them as PDF, JSON and in the form that
 * `sha256sum -c` reads. The same packet gives the same bytes.
 */
export async function packetOf({ agency, person, madeAt, papers }: Packet): Promise<Uint8Array<ArrayBuffer>> {
  const named = papers.map((paper, at) => ({ ...paper, name: nameOf(paper, at) }));
  const held = named.flatMap(({ bytes, ...paper }) => (bytes ? [{ ...paper, bytes }] : []));
  const list = named.map(({ bytes, at, ...paper }) => ({ ...paper, at: at.toISOString(), held: bytes !== undefined }));
  const pdf = await makePdf({
    title: `Papers of ${person.name}`,
    author: agency,
    createdAt: madeAt,
    footer: agency,
    blocks: [
      { paragraph: `Taken out on ${madeAt.toISOString()}. ${person.number ? `Number ${person.number}.` : ''}` },
      {
        table: {
          head: ['Paper', 'In the file since', 'Name in this packet', 'SHA-256'],
          rows: list.map((one) => [
            one.title,
            one.at,
            one.held ? one.name : 'not held: missing or damaged',
            one.sha256,
          ]),
          shares: [3, 2, 3, 4],
        },
      },
    ],
  });
  const files: Zippable = {
    'list.pdf': pdf,
    'list.json': Buffer.from(canonicalJson({ agency, person, madeAt, papers: list })),
    'sha256.txt': Buffer.from(held.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')),
    ...Object.fromEntries(held.map(({ name, bytes }) => [name, bytes])),
  };
  // A ZIP knows no zone and no year before 1980; one time for all keeps the bytes the same.
  return new Uint8Array(zipSync(files, { level: 0, mtime: new Date(1980, 0, 1, 12) }));
}

function nameOf({ sha256, mediaType }: PacketPaper, at: number): string {
  return `papers/${String(at + 1).padStart(3, '0')}-${sha256.slice(0, 12)}.${endings[mediaType] ?? 'bin'}`;
}
