import { lookForMalware } from '#app/scanning/look-for-malware.flow';
import { paths } from '#paths/scanning';
import { type Malware, openMalware } from '#platform/malware';
import { adds, describes } from '#tests/support/attachments';
import type { TestHouse } from '#tests/support/house';
import { pageOf } from '#tests/support/pages';
import { drafts, valuesIn } from '#tests/support/steps';

import { type Scanner, startClamd } from './clamd.ts';
import type { Signature } from './signatures.ts';

const TEXT = 'The new entrance is open.';
const DAY_MS = 86_400_000;

/** A scanner that calls everything clean, or finds this in everything; its signatures were made at `madeAt`. */
export function scannerOf(madeAt: Date, signature?: string): Malware {
  const [weekday, day, month, year, time] = madeAt.toUTCString().replace(',', '').split(' ');
  const by = `ClamAV 1.4.6/27000/${weekday} ${month} ${day} ${time} ${year}`;
  const scan = signature ? ({ is: 'malware', signature, by } as const) : ({ is: 'clean', by } as const);
  return { configured: true, version: () => Promise.resolve(by), scan: () => Promise.resolve(scan) };
}

const BEGUN = Math.floor(Date.now() / 1000) * 1000;

/** So many days after the tests began, to the second. */
export const inDays = (days: number) => new Date(BEGUN + days * DAY_MS);

/** A draft with one picture, described, as the scanner of now takes it. Answers the draft, the picture's hash and the file's id. */
export async function withPicture(house: TestHouse, author: string, bytes: Uint8Array) {
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
  lookForMalware.run(house.clock(agency, inDays(days)), {});

/** A real clamd with these signatures, made on this day, takes the place of the scanner before. */
export async function realScanner(house: TestHouse, signatures: readonly Signature[], madeAt: Date): Promise<Scanner> {
  const scanner = await startClamd({ signatures, madeAt });
  house.world.malware = openMalware(scanner.url);
  return scanner;
}

/** The file is found to hold malware by signatures of tomorrow. */
export async function foundLater(house: TestHouse, agency: string, signature = 'Late.Find'): Promise<void> {
  house.world.malware = scannerOf(inDays(1), signature);
  await looks(house, agency, 1);
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
