import type { Context, Hono } from 'hono';

import { type FieldsOf, type Proof, readProof } from '#app/records/proof.read';
import { show, visitOf } from '#door';
import { sha256 } from '#kernel/hash';
import { NotFound } from '#ui/not-found';

import { type EvidenceEntry, evidenceEntry } from './evidence-entry.read.ts';
import { EvidenceScreen } from './evidence.screen.tsx';
import { paths } from './paths.ts';

/** What the proofs need of the house: which fields an entry is bound to, and who may read them. */
export type EvidenceHouse = { fieldsOf: FieldsOf; mayRead: (c: Context) => Promise<boolean> };

const ID = '{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';

/** The proof of one entry of the ledger, as a page and as the three files that a verifier is given. */
export function evidenceRoutes(app: Hono, house: EvidenceHouse): void {
  app
    .get(paths.evidence(`:id${ID}`), async (c) => {
      const found = await evidenceOf(c, house);
      if (!found) return nothing(c);
      const { slug, zone } = visitOf(c).agency;
      const { proof } = found;
      const hash = typeof proof === 'object' && 'entry' in proof ? sha256(proof.entry) : '';
      const screen = <EvidenceScreen {...found} hash={hash} agency={{ slug, zone }} />;
      return show(c, { title: 'Evidence', here: paths.home }, screen);
    })
    .get(paths.evidenceFile(`:id${ID}`, ':file'), async (c) => {
      const name = c.req.param('file');
      const make = Object.hasOwn(files, name) ? files[name] : undefined;
      const found = make && (await evidenceOf(c, house));
      if (!found || typeof found.proof !== 'object' || !('proofFile' in found.proof)) return nothing(c);
      c.header('Content-Disposition', `attachment; filename="${name}"`);
      c.header('X-Content-Type-Options', 'nosniff');
      return c.body(Buffer.from(make(found.proof)), 200, { 'Content-Type': 'application/octet-stream' });
    });
}

type Found = { entry: EvidenceEntry; proof: Awaited<ReturnType<typeof readProof>> };

async function evidenceOf(c: Context, { fieldsOf, mayRead }: EvidenceHouse): Promise<Found | undefined> {
  const { ctx } = visitOf(c);
  if (!(await mayRead(c))) return undefined;
  const { store, signer } = await ctx.world.logOf(ctx.agencyId, 'public');
  return ctx.view(async (view) => {
    const entry = await evidenceEntry(view, c.req.param('id') ?? '');
    return entry && { entry, proof: await readProof(view, { reader: store, key: signer.key, fieldsOf }, entry.id) };
  });
}

const files: Record<string, (proof: Proof) => Uint8Array | string> = {
  'proof.tlog-proof': ({ proofFile }) => proofFile,
  'entry.json': ({ entry }) => entry,
  'disclosures.jsonl': ({ disclosures }) => disclosures.map(({ line }) => `${line}\n`).join(''),
};

const nothing = (c: Context) =>
  show(
    c,
    { title: 'Not found', status: 404 },
    <NotFound says="There is no such evidence, or your roles don’t read what the ledger holds." />,
  );
