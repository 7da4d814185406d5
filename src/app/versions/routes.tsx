import { type Context, Hono } from 'hono';

import { type Again, again, show, textOf, visitOf } from '#door';
import type { View } from '#platform/db';

import { changesOf } from './changes.read.ts';
import { CompareScreen } from './compare.screen.tsx';
import { paths } from './paths.ts';
import { policyPaper } from './policy-pdf.read.ts';
import { proposals } from './proposal-routes.tsx';
import { reviews } from './review-routes.tsx';
import { summaryOf } from './summary.ts';
import { uploadPolicy } from './upload-policy.flow.ts';
import { faultsIn } from './upload.read.ts';
import { UploadScreen } from './upload.screen.tsx';
import { hereOf } from './upload.ts';
import { VersionScreen } from './version.screen.tsx';
import { type Gate, ID, type VersionsHouse, asker, here, missing, unlessPermitted } from './versions-door.tsx';
import { type Version, instantOf, versionOf, versionsOf, waitingProposals } from './versions.read.ts';
import { VersionsScreen } from './versions.screen.tsx';

/** Versions of the policy: history, upload, dry run, adoption, comparison, reviews. */
export function versionsRoutes(house: VersionsHouse): Hono {
  const app = new Hono();
  app.get(paths.home, (c) => home(c, house));
  uploading(app, house);
  app.get(paths.compare, (c) => compare(c, house));
  reviews(app, house);
  proposals(app, house);
  app.get(paths.version(`:id${ID}`), (c) => version(c, house));
  app.get(paths.pdf(`:id${ID}`), (c) => paper(c, house));
  return app;
}

const MOST_SUMMED = 12;

async function home(c: Context, house: VersionsHouse) {
  const visit = visitOf(c);
  const { ctx, agency } = visit;
  const { inForce, waiting, lines } = await ctx.view(async (view) => {
    const versions = await versionsOf(view);
    return {
      inForce: await house.asks.packInForce(view),
      waiting: await waitingProposals(view),
      lines: await withSummaries(view, house, versions),
    };
  });
  const typed = (c.req.query('at') ?? '').slice(0, 40);
  const at = typed === '' ? undefined : instantOf(typed, agency.zone);
  const then = at && lines.find(({ from, until }) => from <= at && (!until || until > at));
  const props = { versions: lines, waiting, now: ctx.now, zone: agency.zone };
  const mayUpload = house.asks.offered(inForce, asker(visit), ['upload-policy']).length > 0;
  const asked = typed === '' ? undefined : { typed, at, version: then };
  const status = asked && !at ? 422 : 200;
  return show(
    c,
    { title: 'Versions', here, status },
    <VersionsScreen {...props} asked={asked} mayUpload={mayUpload} />,
  );
}

/** The newest versions, each with what it changed in a line; what is older is counted on its own page. */
async function withSummaries(view: View, house: VersionsHouse, versions: readonly Version[]) {
  const lines = [];
  for (const [place, one] of versions.entries()) {
    const before = versions[place + 1];
    const changed =
      before === undefined
        ? 'The first version here'
        : place < MOST_SUMMED
          ? summaryOf(changesOf(await house.packByHash(view, before.hash), await house.packByHash(view, one.hash)))
          : 'On its page';
    lines.push({ ...one, changed });
  }
  return lines;
}

function uploadForm(c: Context, note: string, not: Again & { faults?: ReturnType<typeof faultsIn> } = {}) {
  const status = not.troubles || not.citations ? 422 : 200;
  const screen = <UploadScreen {...not} note={note} token={visitOf(c).token} />;
  return show(c, { title: 'Upload a version', here, status }, screen);
}

const uploaders: Gate = {
  acts: ['upload-policy'],
  heading: 'This page is for those who bring a new version of the policy',
};

function uploading(app: Hono, { asks }: VersionsHouse): void {
  app
    .get(paths.upload, async (c) => (await unlessPermitted(c, { asks }, uploaders)) ?? uploadForm(c, ''))
    .post(paths.upload, async (c) => {
      const { ctx, agency } = visitOf(c);
      const typed = await c.req.parseBody({ all: true });
      const note = textOf(typed, 'note');
      const [file] = [typed['bytes']].flat();
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined;
      const fileName = file instanceof File ? file.name : '';
      const answer = await uploadPolicy.perform(ctx, { bytes, fileName, note });
      if (answer.kind === 'done') return c.redirect(paths.proposal(answer.value.proposalId), 303);
      const refused =
        answer.kind === 'refused' && answer.citations.some(({ control }) => control === 'policy.is-whole');
      if (!refused || !bytes) return uploadForm(c, note, again(answer));
      const held = hereOf(await ctx.view(asks.packInForce), agency.slug);
      return uploadForm(c, note, { ...again(answer), faults: faultsIn(bytes, held) });
    });
}

const HASH = /^[0-9a-f]{64}$/;

async function compare(c: Context, house: VersionsHouse) {
  const { ctx, agency } = visitOf(c);
  const [before, after] = [c.req.query('before') ?? '', c.req.query('after') ?? ''];
  const { versions, changes } = await ctx.view(async (view) => {
    const all = await versionsOf(view);
    const known = [before, after].every((hash) => HASH.test(hash) && all.some((one) => one.hash === hash));
    return {
      versions: all,
      changes: known ? changesOf(await house.packByHash(view, before), await house.packByHash(view, after)) : undefined,
    };
  });
  const props = { versions, before, after, changes, zone: agency.zone };
  return show(c, { title: 'Compare two versions', here }, <CompareScreen {...props} />);
}

async function version(c: Context, house: VersionsHouse) {
  const visit = visitOf(c);
  const { ctx, agency } = visit;
  const found = await ctx.view((view) => versionPage(view, house, c.req.param('id') ?? ''));
  if (!found) return missing(c, 'There is no such version.');
  const { inForce, ...page } = found;
  const mayAsk = house.asks.offered(inForce, asker(visit), ['start-campaign']).length > 0;
  const screen = <VersionScreen {...page} mayAsk={mayAsk} now={ctx.now} zone={agency.zone} />;
  return show(c, { title: 'A version of the policy', here }, screen);
}

async function paper(c: Context, house: VersionsHouse) {
  const bytes = await visitOf(c).ctx.view(async (view) => {
    const one = await versionOf(view, c.req.param('id') ?? '');
    if (!one) return undefined;
    const pack = await house.packByHash(view, one.hash);
    return policyPaper(view, { pack, version: one, forCounsel: true });
  });
  if (!bytes) return missing(c, 'There is no such version.');
  return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/pdf' });
}

async function versionPage(view: View, house: VersionsHouse, id: string) {
  const all = await versionsOf(view);
  const one = all.find((adopted) => adopted.id === id.toLowerCase()) ?? (await versionOf(view, id));
  if (!one) return undefined;
  const pack = await house.packByHash(view, one.hash);
  const earlier = all.find(({ from }) => from < one.from);
  const stands = (!one.until || one.until > view.now) && one.until?.getTime() !== one.from.getTime();
  const groups = stands ? await house.askedGroups(view, pack) : [];
  return {
    version: one,
    before: earlier && {
      version: earlier,
      changes: changesOf(await house.packByHash(view, earlier.hash), pack),
    },
    askedCount: stands ? await house.countAcknowledgers(view, groups) : undefined,
    inForce: await house.asks.packInForce(view),
  };
}
