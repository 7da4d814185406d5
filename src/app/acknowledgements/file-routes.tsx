import type { Context, Hono } from 'hono';

import { sendFile } from '#app/papers';
import { type Proof, readProof } from '#app/records/proof.read';
import { show, visitOf } from '#door';
import { BlobDamaged, BlobMissing } from '#platform/blobs';

import { type AcknowledgementsHouse, type May, ID, here, idOf, mayHere, missing } from './common-door.tsx';
import { type One, readOne } from './one.read.ts';
import { OneScreen, type PaperCheck } from './one.screen.tsx';
import { paths } from './paths.ts';

/** One acknowledgement with its proof, for the person and for those who read campaigns. */
export function fileRoutes(app: Hono, house: AcknowledgementsHouse): void {
  app.get(paths.one(ID), (c) => onePage(c, house)).get(paths.proofFile(ID, ':file'), (c) => proofFile(c, house));
}

/** The bytes as they are now, hashed again. */
async function bytesOf(c: Context, sha256: string): Promise<{ state: PaperCheck; bytes?: Uint8Array }> {
  try {
    return { state: 'whole', bytes: await visitOf(c).ctx.world.blobs.get(sha256) };
  } catch (error) {
    if (error instanceof BlobMissing) return { state: 'missing' };
    if (error instanceof BlobDamaged) return { state: 'damaged' };
    throw error;
  }
}

/** The acknowledgement, where it is the person's own or somebody's who reads campaigns. */
async function ownOrRead(c: Context, house: AcknowledgementsHouse): Promise<{ one: One; may: May } | undefined> {
  const { ctx, person } = visitOf(c);
  const found = await ctx.view((view) => readOne(view, idOf(c)));
  const may = await mayHere(c, house);
  return found && (found.person.id === person.id || may.reads) ? { one: found, may } : undefined;
}

async function onePage(c: Context, house: AcknowledgementsHouse) {
  const found = await ownOrRead(c, house);
  if (!found) return missing(c);
  const { one, may } = found;
  const paper = one.documentSha256 ? (await bytesOf(c, one.documentSha256)).state : 'none';
  const proof = await proofOf(c, house, one);
  const shown =
    proof && typeof proof === 'object' && 'index' in proof ? { index: proof.index, size: proof.size } : proof;
  const props = { one, paper, proof: shown, agency: visitOf(c).agency };
  const isOwn = one.person.id === visitOf(c).person.id;
  const mays = {
    mayReadPaper: isOwn || may.record || may.keepsFiles,
    mayReadFile: may.keepsFiles,
    mayListCampaign: may.reads,
  };
  const screen = <OneScreen {...props} {...mays} />;
  return show(c, { title: one.person.name, here }, screen);
}

async function proofOf(c: Context, { fieldsOf }: AcknowledgementsHouse, { entry }: One) {
  if (!entry) return undefined;
  const { ctx } = visitOf(c);
  const { store, signer } = await ctx.world.logOf(ctx.agencyId, 'public');
  const log = { reader: store, key: signer.key, fieldsOf };
  return ctx.view((view) => readProof(view, log, entry.id));
}

const proofFiles: Record<string, (proof: Proof) => Uint8Array | string> = {
  'proof.tlog-proof': ({ proofFile: text }) => text,
  'entry.json': ({ entry }) => entry,
  'disclosures.jsonl': ({ disclosures }) => disclosures.map(({ line }) => `${line}\n`).join(''),
};

async function proofFile(c: Context, house: AcknowledgementsHouse) {
  const name = c.req.param('file') ?? '';
  const make = Object.hasOwn(proofFiles, name) ? proofFiles[name] : undefined;
  const found = make && (await ownOrRead(c, house));
  const proof = found && (await proofOf(c, house, found.one));
  if (!make || !proof || typeof proof === 'string' || 'says' in proof) return missing(c);
  return sendFile(c, { bytes: new Uint8Array(Buffer.from(make(proof))), mediaType: 'application/octet-stream', name });
}
