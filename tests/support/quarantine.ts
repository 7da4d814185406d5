import { lookForMalware } from '#app/scanning/look-for-malware.flow';
import { paths } from '#paths/scanning';
import { type Malware, openMalware } from '#platform/malware';

import { adds, cleanScanner, describes } from './attachments.ts';
import type { Signature } from './clamd-signatures.ts';
import { type Scanner, startClamd } from './clamd.ts';
import type { TestHouse } from './house.ts';
import { pageOf } from './pages.ts';
import { drafts, valuesIn } from './steps.ts';

export const TEXT = 'The new entrance is open.';
export const DAY_MS = 86_400_000;

/** A scanner as it was on a day, for tests of what follows from its word; the real one is in tests of its word. */
export function scannerOf(madeAt: Date, signature?: string): Malware {
  const [, month, day, year] =
    /^\w+ (\w+) (\d+) (\d+)/.exec(madeAt.toUTCString().replace(/^(\w+), (\d+) (\w+)/, '$1 $3 $2')) ?? [];
  const by = `ClamAV 1.4.6/27000/Mon ${month} ${day?.padStart(2, ' ')} ${madeAt.toUTCString().slice(17, 25)} ${year}`;
  const scan = signature ? ({ is: 'malware', signature, by } as const) : ({ is: 'clean', by } as const);
  return {
    configured: true,
    version: () => Promise.resolve(by),
    scan: async (bytes) => {
      if (!(bytes instanceof Uint8Array)) for await (const part of bytes) void part;
      return scan;
    },
  };
}

/** A draft with one picture that is clean by the scanner of now. Answers the draft, the picture's hash and the file's id. */
export async function withPicture(house: TestHouse, author: string, bytes: Uint8Array) {
  if (!house.world.malware.configured) house.world.malware = cleanScanner;
  const draftId = await drafts(house, author, TEXT);
  const page = await adds(house, author, { draftId, text: TEXT, bytes });
  await describes(house, author, { draftId, text: TEXT });
  const [sha256 = ''] = valuesIn(page.html, 'picture');
  const { id } = await house
    .as(author)
    .view((view) => view.selectFrom('attachments').select('id').where('sha256', '=', sha256).executeTakeFirstOrThrow());
  return { draftId, sha256, fileId: id };
}

/** The day's look for malware, so many days from now. */
export const looks = (house: TestHouse, agency: string, days = 0) =>
  lookForMalware.run(house.clock(agency, new Date(Date.now() + days * DAY_MS)), {});

/** A real clamd with these signatures, made on this day, takes the place of the scanner before. */
export async function realScanner(house: TestHouse, signatures: readonly Signature[], madeAt: Date): Promise<Scanner> {
  const scanner = await startClamd({ signatures, madeAt });
  house.world.malware = openMalware(scanner.url);
  return scanner;
}

/** Somebody says what becomes of a file in quarantine. */
export const says = (house: TestHouse, who: string, { fileId, ...typed }: Said) =>
  pageOf(house.visit(who, paths.answer(fileId), typed));

type Said = { fileId: string; verdict: string; reason: string };

/** How the file stands. */
export const fileNow = (house: TestHouse, agency: string, id: string) =>
  house
    .clock(agency)
    .view((view) => view.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

/** The ledger's entries about it, the oldest first. */
export const entriesOn = (house: TestHouse, agency: string, subjectId: string) =>
  house
    .clock(agency)
    .view((view) =>
      view
        .selectFrom('ledger')
        .select(['kind', 'payload', 'person_id'])
        .where('subject_id', '=', subjectId)
        .orderBy('id')
        .execute(),
    );
