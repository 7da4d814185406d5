import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';

import { show, visitOf } from '#door';
import { instantAt, isCivilDate, isoInZone } from '#kernel/instant';
import { BlobDamaged, BlobMissing } from '#platform/blobs';
import type { Asks } from '#steps/asks';
import { EmptyState } from '#ui/empty-state';

import { type RecordFilter, paths } from './paths.ts';
import { type FieldsOf, type Proof, readProof } from './proof.read.ts';
import { ProofScreen } from './proof.screen.tsx';
import { type RecordFacts, readFacts, readRecord } from './record.read.ts';
import { RecordScreen } from './record.screen.tsx';
import { readRecords } from './records.read.ts';
import { RecordsScreen } from './records.screen.tsx';
import { readThread } from './thread.read.ts';
import { ParsedScreen, type RawShown, RawScreen, ThreadScreen } from './views.screen.tsx';

/** What the records need of the house. */
export type RecordsHouse = {
  ask: Asks;
  /** Which fields an entry of the log is bound to. */
  fieldsOf: FieldsOf;
};

const here = paths.records;
const MOST_SHOWN_BYTES = 20_000;
const MOST_READ_BYTES = 20_000_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Whose work leads to single records; the list is for those with Records among their areas. */
const OPENING: readonly string[] = [here, '/respond', '/publish'];

/** Records: the list, and of each its facts, thread, parsed and raw form, proof and downloads. Nothing here changes anything. */
export function recordsRoutes(house: RecordsHouse): Hono {
  const app = new Hono();
  app.use(paths.record('*'), onlyFor(OPENING));
  app.get(here, onlyFor([here]), list);
  app.get(paths.record(':id'), (c) => record(c, house));
  app.get(paths.parsed(':id'), (c) => withFacts(c, parsed));
  app.get(paths.thread(':id'), (c) => withFacts(c, thread));
  app.get(paths.raw(':id'), (c) => withFacts(c, raw));
  app.get(paths.bytes(':id'), (c) => withFacts(c, bytes));
  app.get(paths.proof(':id'), (c) => proof(c, house));
  app.get(paths.proofFile(':id', ':file'), (c) => proofFile(c, house));
  return app;
}

const onlyFor = (areas: readonly string[]) =>
  createMiddleware(async (c, next) => {
    if (visitOf(c).areas.some(({ href }) => areas.includes(href))) return next();
    return show(
      c,
      { title: 'Not for your roles', status: 403 },
      <EmptyState heading="Records are read by those who keep, answer, publish or audit them">
        None of your roles does. Whoever gives out roles in your agency can change that.
      </EmptyState>,
    );
  });

async function list(c: Context) {
  const { ctx, agency } = visitOf(c);
  const asked = (name: string, most: number) => c.req.query(name)?.replaceAll('\0', '').slice(0, most);
  const filter: RecordFilter = {
    account: uuidIn(c.req.query('account')),
    kind: asked('kind', 20),
    day: asked('day', 20),
    thread: asked('thread', 500),
    after: asked('after', 80),
  };
  const day = dayIn(filter.day ?? '', agency.zone);
  const found = await ctx.view((view) => readRecords(view, { ...filter, ...day }));
  const dayTrouble = filter.day && !day ? 'There is no such day. Write it as 2026-11-30.' : undefined;
  const screen = <RecordsScreen list={found} filter={filter} zone={agency.zone} dayTrouble={dayTrouble} />;
  return show(c, { title: 'Records', here }, screen);
}

/** The instants at which a day of the zone begins and ends; undefined when there is no such day. */
function dayIn(day: string, zone: string): { from: Date; until: Date } | undefined {
  if (!isCivilDate(day)) return undefined;
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return { from: instantAt(day, '00:00', zone), until: instantAt(next, '00:00', zone) };
}

async function record(c: Context, { ask }: RecordsHouse) {
  const { ctx, agency, person } = visitOf(c);
  const found = await ctx.view(async (view) => {
    const pack = await ask.packIfAny(view, view.now);
    const page = await readRecord(view, idOf(c), pack);
    const asker = { personId: person.id, agencyId: view.agencyId, roles: person.roles };
    return page && { page, exports: pack ? ask.offered(pack, asker, ['export-records']).length > 0 : false };
  });
  if (!found) return nothing(c);
  return show(c, { title: 'Record', here }, <RecordScreen {...found} zone={agency.zone} />);
}

type Answer = Response | Promise<Response>;

async function withFacts(c: Context, answer: (c: Context, facts: RecordFacts) => Answer): Promise<Response> {
  const facts = await visitOf(c).ctx.view((view) => readFacts(view, idOf(c)));
  return facts ? answer(c, facts) : nothing(c);
}

function parsed(c: Context, facts: RecordFacts): Answer {
  const json = JSON.stringify(facts, null, 2);
  return show(c, { title: 'Record, parsed', here }, <ParsedScreen facts={facts} json={json} />);
}

async function thread(c: Context, facts: RecordFacts): Promise<Response> {
  const { ctx, agency } = visitOf(c);
  const typed = c.req.query('at')?.slice(0, 40) ?? '';
  const instant = typed === '' ? ctx.now : minuteIn(typed, agency.zone);
  const asked = { local: typed || isoInZone(ctx.now, agency.zone).slice(0, 16), at: instant ?? ctx.now };
  const where = { accountId: facts.account.id, root: facts.rootRemoteId ?? facts.remoteId, at: asked.at };
  const states = await ctx.view((view) => readThread(view, where));
  const trouble = instant ? undefined : 'There is no such minute. Write it as 2026-11-30T14:05.';
  const screen = <ThreadScreen facts={facts} states={states} asked={asked} zone={agency.zone} trouble={trouble} />;
  return show(c, { title: 'Thread', here }, screen);
}

/** The last instant of the minute that a clock in the zone shows. */
function minuteIn(typed: string, zone: string): Date | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?$/.exec(typed) ?? [];
  const valid = isCivilDate(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  return valid ? new Date(instantAt(day, time, zone).getTime() + MINUTE_MS - 1) : undefined;
}

async function raw(c: Context, facts: RecordFacts): Promise<Response> {
  const shown = await rawShown(c, facts);
  const screen = <RawScreen facts={facts} shown={shown} zone={visitOf(c).agency.zone} />;
  return show(c, { title: 'Raw bytes', here }, screen);
}

async function rawShown(c: Context, { raw: kept }: RecordFacts): Promise<RawShown> {
  if (!kept || kept.sizeBytes > MOST_READ_BYTES) return 'not text';
  try {
    const whole = await visitOf(c).ctx.world.blobs.get(kept.sha256);
    const first = whole.subarray(0, MOST_SHOWN_BYTES);
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: true }),
      left: whole.length - first.length,
    };
  } catch (error) {
    if (error instanceof BlobMissing) return 'missing';
    if (error instanceof BlobDamaged) return 'damaged';
    if (error instanceof TypeError) return 'not text';
    throw error;
  }
}

/** What a network sent is never shown by the browser as a page of ours. */
async function bytes(c: Context, { raw: kept, id }: RecordFacts): Promise<Response> {
  if (!kept) return nothing(c);
  try {
    const whole = await visitOf(c).ctx.world.blobs.get(kept.sha256);
    return download(c, { bytes: Buffer.from(whole), name: `record-${id}.bin` });
  } catch (error) {
    if (error instanceof BlobMissing || error instanceof BlobDamaged) return c.redirect(paths.raw(id), 303);
    throw error;
  }
}

function download(c: Context, file: { bytes: Uint8Array<ArrayBuffer>; name: string }): Response {
  c.header('Content-Disposition', `attachment; filename="${file.name}"`);
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(file.bytes, 200, { 'Content-Type': 'application/octet-stream' });
}

type Shown = { facts: RecordFacts; proof: Awaited<ReturnType<typeof readProof>> };

async function proofOf(c: Context, { fieldsOf }: RecordsHouse): Promise<Shown | undefined> {
  const { ctx } = visitOf(c);
  const { store, signer } = await ctx.world.logOf(ctx.agencyId, 'public');
  return ctx.view(async (view) => {
    const page = await readRecord(view, idOf(c));
    if (!page) return undefined;
    const { facts, entry } = page;
    const log = { reader: store, key: signer.key, fieldsOf };
    return { facts, proof: entry ? await readProof(view, log, entry.id) : 'waiting' };
  });
}

async function proof(c: Context, house: RecordsHouse): Promise<Response> {
  const shown = await proofOf(c, house);
  if (!shown) return nothing(c);
  const { slug, zone } = visitOf(c).agency;
  return show(c, { title: 'Proof', here }, <ProofScreen {...shown} agency={{ slug, zone }} />);
}

const files: Record<string, (proof: Proof) => Uint8Array | string> = {
  'proof.tlog-proof': ({ proofFile: text }) => text,
  'entry.json': ({ entry }) => entry,
  'disclosures.jsonl': ({ disclosures }) => disclosures.map(({ line }) => `${line}\n`).join(''),
};

async function proofFile(c: Context, house: RecordsHouse): Promise<Response> {
  const name = c.req.param('file') ?? '';
  const make = Object.hasOwn(files, name) ? files[name] : undefined;
  const shown = make && (await proofOf(c, house));
  if (!shown || typeof shown.proof !== 'object' || !('proofFile' in shown.proof)) return nothing(c);
  return download(c, { bytes: Buffer.from(make(shown.proof)), name });
}

function nothing(c: Context): Answer {
  return show(
    c,
    { title: 'No such record', here, status: 404 },
    <EmptyState heading="There is no such record">
      The address may be cut, or the record belongs to another agency. Look for it in the list of records.
    </EmptyState>,
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uuidIn = (text: string | undefined) => (text && UUID.test(text) ? text : undefined);
const idOf = (c: Context) => c.req.param('id') ?? '';
