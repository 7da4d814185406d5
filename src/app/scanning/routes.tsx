import { type Context, Hono } from 'hono';

import { type Again, again, show, textOf, visitOf } from '#door';
import { signaturesOf } from '#platform/malware';
import type { Asks } from '#steps/asks';
import type { othersWhoMay } from '#steps/others-who-may';
import { NotFound } from '#ui/not-found';

import { answerQuarantine } from './answer-quarantine.flow.ts';
import { FileScreen } from './file.screen.tsx';
import { filePage, listFiles, lists, scanCounts } from './files.read.ts';
import { type Scanner, FilesScreen } from './files.screen.tsx';
import { paths } from './paths.ts';
import { scanAttachment } from './scan-attachment.flow.ts';

export { type Chosen, type LookedThrough, lookThrough } from './intake-door.tsx';

const ID = ':id{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';
const here = paths.files;
/** Whose work the machine is. */
const INSTALLS = 'administrator';
const OLD_MS = 7 * 86_400_000;

/** What this area asks of the house: beside the policy, who could do something to what is somebody's own. */
type House = { asks: Asks; othersWhoMay: typeof othersWhoMay };

/** The files that came in, as they were scanned, for those who look after security and those who read everything. */
export function scanningRoutes(house: House): Hono {
  const app = new Hono();
  app.use(`${paths.files}/*`, async (c, next) => (reads(c) ? next() : notYours(c)));
  app
    .get(paths.files, (c) => list(c, house))
    .get(paths.file(ID), (c) => one(c, house))
    .post(paths.scan(ID), async (c) => {
      const attachmentId = c.req.param('id');
      const answer = await scanAttachment.perform(visitOf(c).ctx, { attachmentId });
      return answer.kind === 'done' ? c.redirect(paths.file(attachmentId), 303) : one(c, house, again(answer));
    })
    .post(paths.answer(ID), async (c) => {
      const form = await c.req.parseBody();
      const typed = { verdict: textOf(form, 'verdict'), reason: textOf(form, 'reason') };
      const attachmentId = c.req.param('id');
      const answer = await answerQuarantine.perform(visitOf(c).ctx, { attachmentId, ...typed });
      return answer.kind === 'done'
        ? c.redirect(paths.file(attachmentId), 303)
        : one(c, house, { typed, ...again(answer) });
    });
  return app;
}

/** Whether the area is one of theirs. */
const reads = (c: Context) => visitOf(c).areas.some(({ href }) => href === here);

const notYours = (c: Context) =>
  show(
    c,
    { title: 'Not found', here, status: 404 },
    <NotFound says="Those who look after security read this, and those who read everything." />,
  );

async function list(c: Context, { asks }: House) {
  const { ctx, agency, person } = visitOf(c);
  const which = lists.find((name) => name === c.req.query('list')) ?? 'quarantine';
  const version = await ctx.world.malware.version();
  const { page, counts, pack } = await ctx.view(async (view) => ({
    page: await listFiles(view, { list: which, after: c.req.query('after') ?? '', version }),
    counts: await scanCounts(view, version),
    pack: await asks.packInForce(view),
  }));
  const required = pack.settings['attachment-scan']?.value === 'required';
  const scanner = scannerOf(version, { configured: ctx.world.malware.configured, required, now: ctx.now });
  const installs = person.roles.includes(INSTALLS);
  const props = { ...page, list: which, counts, scanner, installs, zone: agency.zone };
  return show(c, { title: 'Files', here }, <FilesScreen {...props} />);
}

type Known = { configured: boolean; required: boolean; now: Date };

function scannerOf(version: string | undefined, { configured, required, now }: Known): Scanner {
  if (!configured) return { is: 'none', required };
  if (version === undefined) return { is: 'away' };
  const signaturesAt = signaturesOf(version);
  const old = signaturesAt !== undefined && now.getTime() - signaturesAt.getTime() > OLD_MS;
  return { is: 'here', version, signaturesAt, old };
}

async function one(c: Context, house: House, not: Again & { typed?: Record<string, string> } = {}) {
  const { ctx, agency, person, token } = visitOf(c);
  const found = await ctx.view(async (view) => {
    const file = await filePage(view, c.req.param('id') ?? '');
    if (!file) return undefined;
    const answerers = await house.othersWhoMay(view, 'answer-quarantine', file.byId);
    return { file, answerers, pack: await house.asks.packInForce(view) };
  });
  if (!found) return show(c, { title: 'Not found', here, status: 404 }, <NotFound says="There is no such file." />);
  const { file, pack, answerers } = found;
  const asker = { personId: person.id, agencyId: ctx.agencyId, roles: person.roles, holderId: file.byId };
  const offered = house.asks.offered(pack, asker, ['answer-quarantine', 'scan-attachment', 'give-role']);
  const props = {
    ...not,
    file,
    may: {
      answer: offered.includes('answer-quarantine'),
      // Without a scanner there is nothing that the button could do.
      scan: offered.includes('scan-attachment') && ctx.world.malware.configured,
      giveRoles: offered.includes('give-role'),
    },
    answerers: {
      roles: answerers.roles.map((role) => pack.roles[role]?.label ?? role),
      names: answerers.people.map(({ name }) => name),
    },
    token,
    zone: agency.zone,
  };
  const status = not.troubles || not.citations ? 422 : 200;
  return show(c, { title: 'A file', here, status }, <FileScreen {...props} />);
}
