import type { Context } from 'hono';

import { keepsFiles } from '#app/papers';
import type { FieldsOf } from '#app/records/proof.read';
import { type Chosen, type LookedThrough, lookThrough } from '#app/scanning';
import { type Again, again, show, textOf, visitOf } from '#door';
import type { View } from '#platform/db';
import { readPicture } from '#platform/images';
import type { Asks } from '#steps/asks';
import { EmptyState } from '#ui/empty-state';
import { NotFound } from '#ui/not-found';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';

import { paths } from './paths.ts';

type Pack = Awaited<ReturnType<Asks['packInForce']>>;

/** What this area needs of the house. */
export type AcknowledgementsHouse = {
  asks: Asks;
  packByHash: (view: View, hash: string) => Promise<Pack>;
  /** How many people a version binds to something that they haven't signed yet. */
  boundAnew: (view: View, pack: Pack) => Promise<number>;
  /** Which fields an entry of the log is bound to. */
  fieldsOf: FieldsOf;
  /** The key of a shared device that was opened. */
  kioskKeyOf: (kiosk: { agencyId: string; campaignId: string; decisionId: string; untilMs: number }) => string;
};

export const here = paths.home;
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
export const ID = `:id{${UUID}}`;

/** What the person of this request may do in this area. `reads`: campaigns and who hasn't signed. */
export type May = {
  start: boolean;
  record: boolean;
  end: boolean;
  putIn: boolean;
  reads: boolean;
  keepsFiles: boolean;
};

/** As the policy in force has it; the decision is made again when something is done. */
export async function mayHere(c: Context, { asks }: AcknowledgementsHouse): Promise<May> {
  const { ctx, person } = visitOf(c);
  const pack = await ctx.view(asks.packInForce);
  const asker = { personId: person.id, agencyId: ctx.agencyId, roles: person.roles };
  const acts = asks.offered(pack, asker, [
    'start-campaign',
    'record-acknowledgement',
    'end-campaign',
    'put-in-form',
    'export-records',
  ]);
  const start = acts.includes('start-campaign');
  const record = acts.includes('record-acknowledgement');
  return {
    start,
    record,
    end: acts.includes('end-campaign'),
    putIn: acts.includes('put-in-form'),
    reads: start || record || acts.includes('export-records'),
    keepsFiles: keepsFiles(c),
  };
}

/** There is nothing under this address for this person; the same where there is something of somebody else's. */
export function missing(c: Context, says = 'There is no such paper, or it is not yours.') {
  return show(c, { title: 'Not found', here, status: 404 }, <NotFound says={says} />);
}

/** The page is for others. */
export function notForYou(c: Context) {
  return show(
    c,
    { title: 'Not for your roles', here, status: 403 },
    <EmptyState heading="This page is for those who run campaigns or keep people's files">
      None of your roles does. What you were asked to sign and what you signed is under Acknowledgements.
    </EmptyState>,
  );
}

/** What a button asked for was refused: why, with its clause. */
export function refusedHere(c: Context, not: Again) {
  const screen = (
    <>
      <PageHead title="Not done" lead="Nothing was changed. Go back and look at the campaign again." />
      <RefusalAlert citations={not.citations ?? []} />
    </>
  );
  return show(c, { title: 'Not done', here, status: 422 }, screen);
}

/** The clause by which it was refused, where it was. */
export const citedIn = (answer: Parameters<typeof again>[0] | { kind: 'done' } | undefined): Again =>
  answer && answer.kind !== 'done' ? again(answer) : {};

/** The fields of a form as text. */
export async function typedIn(c: Context): Promise<Record<string, string>> {
  const form = await c.req.parseBody({ all: true });
  return Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));
}

export const idOf = (c: Context) => c.req.param('id') ?? '';

/** A scan that was kept, or in words why it wasn't. */
export type ScanRead =
  | { ok: true; scan: { sha256: string; mediaType: string; sizeBytes: number; chosen: Chosen } | undefined }
  | { ok: false; says: string; found?: MalwareFound };

type MalwareFound = Extract<LookedThrough, { is: 'malware' }>['found'];

const MOST_BYTES = 25_000_000;
/** What a scanner never writes and a program could run. Source: ISO 32000-1, 12.6.4. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA)\b/;

/** Reads an uploaded scan in which the scanner finds no malware: a PDF without programs, or a JPEG or PNG, decoded and written anew. No file is no trouble. */
export async function keepScan(c: Context, field: string, kinds: 'pdf' | 'all'): Promise<ScanRead> {
  const form = await c.req.parseBody({ all: true });
  const [file] = [form[field]].flat();
  if (!(file instanceof File) || file.size === 0) return { ok: true, scan: undefined };
  if (file.size > MOST_BYTES)
    return { ok: false, says: 'This file has more than 25 MB. Scan it with fewer dots per inch.' };
  const { ctx } = visitOf(c);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await lookThrough(ctx, bytes, MOST_BYTES);
  if (looked.is === 'unanswered') return { ok: false, says: looked.says };
  if (looked.is === 'malware')
    return { ok: false, says: `“${file.name.slice(0, 100)}”: ${looked.says}`, found: looked.found };
  const read = await readScan(bytes, kinds);
  if ('says' in read) return { ok: false, says: read.says };
  const sha256 = await ctx.world.blobs.put(read.bytes);
  return {
    ok: true,
    scan: { sha256, mediaType: read.mediaType, sizeBytes: read.bytes.length, chosen: looked.chosen },
  };
}

async function readScan(
  bytes: Uint8Array,
  kinds: 'pdf' | 'all',
): Promise<{ bytes: Uint8Array; mediaType: string } | { says: string }> {
  const text = Buffer.from(bytes).toString('latin1');
  if (text.startsWith('%PDF-')) {
    if (!text.slice(-2048).includes('%%EOF')) return { says: 'This PDF is cut off. Scan or save it again.' };
    if (ACTIVE.test(text))
      return { says: 'This PDF carries a program or another file. Print it to a new PDF, or scan the paper.' };
    return { bytes, mediaType: 'application/pdf' };
  }
  if (kinds === 'pdf') return { says: 'This is not a PDF. Save the form as PDF and choose that.' };
  const read = await readPicture(bytes);
  if (!read.ok) return { says: read.says };
  const { format, bytes: written } = read.picture;
  if (format === 'webp') return { says: 'This is a WebP picture. Save it as PDF, JPEG or PNG.' };
  return { bytes: written, mediaType: `image/${format}` };
}
