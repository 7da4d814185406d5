import { type Context, Hono } from 'hono';

import { inQuarantine } from '#app/scanning/files.read';
import { show, visitOf } from '#door';
import { paths as acknowledgements } from '#paths/acknowledgements';
import { BlobDamaged, BlobMissing } from '#platform/blobs';
import type { Asks } from '#steps/asks';
import { EmptyState } from '#ui/empty-state';
import { NotFound } from '#ui/not-found';

import { FileScreen } from './file.screen.tsx';
import { handOutPapers } from './hand-out-papers.flow.ts';
import { packetFor } from './packet.read.ts';
import { listPapers, readPaper, readPersonOfFile } from './papers.read.ts';
import { paths } from './paths.ts';

const here = acknowledgements.home;
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const ID = `:id{${UUID}}`;
type House = { asks: Asks };

/** The papers of people's files: each person reads the own ones, Human Resources everybody's. */
export function papersRoutes(house: House): Hono {
  const app = new Hono();
  app.get(paths.paper(ID), (c) => paperFile(c, house));
  app.get(paths.file(ID), async (c) => {
    if (!keepsFiles(c)) return notForYou(c);
    const { ctx, agency, token } = visitOf(c);
    const found = await ctx.view(async (view) => {
      const person = await readPersonOfFile(view, idOf(c));
      return person && { person, papers: await listPapers(view, person.id) };
    });
    if (!found) return nobody(c, 'The directory has nobody under this address.');
    return show(c, { title: found.person.name, here }, <FileScreen {...found} zone={agency.zone} token={token} />);
  });
  app.post(paths.packet(ID), packet);
  return app;
}

const idOf = (c: Context) => c.req.param('id') ?? '';

/** Whether the person of this request keeps everybody's files. */
export const keepsFiles = (c: Context): boolean => visitOf(c).person.roles.includes('hr');

const nobody = (c: Context, says: string) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says={says} />);

const notForYou = (c: Context) =>
  show(
    c,
    { title: 'Not for your roles', here, status: 403 },
    <EmptyState heading="People's files are for Human Resources">
      You do not have that role. Your own papers are under Acknowledgements.
    </EmptyState>,
  );

/** Whoever records acknowledgements reads their papers, too. */
async function paperFile(c: Context, { asks }: House) {
  const { ctx, person } = visitOf(c);
  const { paper, pack } = await ctx.view(async (view) => ({
    paper: await readPaper(view, idOf(c)),
    pack: await asks.packInForce(view),
  }));
  const asker = { personId: person.id, agencyId: ctx.agencyId, roles: person.roles };
  const may = keepsFiles(c) || asks.offered(pack, asker, ['record-acknowledgement']).length > 0;
  if (!paper || (paper.personId !== person.id && !may)) return nobody(c, 'There is no such paper, or it is not yours.');
  return download(c, { ...paper, name: `${paper.sha256.slice(0, 12)}.${endingOf(paper.mediaType)}` });
}

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/timestamp-reply': 'tsr',
};
const endingOf = (mediaType: string) => endings[mediaType] ?? 'bin';

async function packet(c: Context) {
  if (!keepsFiles(c)) return notForYou(c);
  const { ctx, agency } = visitOf(c);
  const found = await ctx.view(async (view) => {
    const person = await readPersonOfFile(view, idOf(c));
    return person && { person, papers: await listPapers(view, person.id) };
  });
  if (!found) return nobody(c, 'The directory has nobody under this address.');
  const { person, papers } = found;
  await handOutPapers.run(ctx, { personId: person.id, papers: papers.map(({ sha256 }) => sha256) });
  const held = await ctx.view((view) =>
    inQuarantine(
      view,
      papers.map(({ sha256 }) => sha256),
    ),
  );
  const bytes = await packetFor({ agency: agency.name, person, papers, madeAt: ctx.now }, async (sha256) =>
    held.has(sha256) ? undefined : bytesOf(c, sha256),
  );
  return sendFile(c, { bytes, mediaType: 'application/zip', name: `papers-${person.id}.zip` });
}

/** Undefined where the bytes are missing or damaged: the list in the packet says so. */
async function bytesOf(c: Context, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return await visitOf(c).ctx.world.blobs.get(sha256);
  } catch (error) {
    if (error instanceof BlobMissing || error instanceof BlobDamaged) return undefined;
    throw error;
  }
}

/** Bytes from the store as a file to download; a page where they are gone or damaged. */
export async function download(
  c: Context,
  { sha256, mediaType, name }: { sha256: string; mediaType: string; name: string },
) {
  const { ctx } = visitOf(c);
  const held = await ctx.view((view) => inQuarantine(view, [sha256]));
  if (held.has(sha256)) return nobody(c, 'Malware was found in this paper: its bytes are kept and handed to nobody.');
  try {
    const bytes = new Uint8Array(await ctx.world.blobs.get(sha256));
    return sendFile(c, { bytes, mediaType, name });
  } catch (error) {
    if (error instanceof BlobMissing || error instanceof BlobDamaged)
      return nobody(c, 'The bytes of this paper are missing or damaged. They have to be restored from a backup.');
    throw error;
  }
}

/** A file that a browser saves and never shows as a page of ours. */
export function sendFile(
  c: Context,
  file: { bytes: Uint8Array<ArrayBuffer>; mediaType: string; name: string },
): Response {
  c.header('Content-Disposition', `attachment; filename="${file.name}"`);
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(file.bytes, 200, { 'Content-Type': file.mediaType });
}
