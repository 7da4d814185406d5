import type { Context, Hono } from 'hono';

import { sendFile } from '#app/papers';
import { refusePaper } from '#app/papers/refuse-paper.flow';
import { type Again, again, show, textOf, textsOf, visitOf } from '#door';
import { civilDate } from '#kernel/instant';
import { WrongUse } from '#kernel/trouble';

import { filterOf } from './campaign-routes.tsx';
import { readAsked, readCampaign, sheetFor } from './campaigns.read.ts';
import {
  type AcknowledgementsHouse,
  ID,
  citedIn,
  here,
  idOf,
  keepScan,
  mayHere,
  missing,
  notForYou,
} from './common-door.tsx';
import { paths } from './paths.ts';
import { allPeople, listPeople, peopleChoices } from './people.read.ts';
import { recordAcknowledgement } from './record-acknowledgement.flow.ts';
import { RecordScreen } from './record.screen.tsx';

/** What is signed on paper: the sheet to print, and the form that takes its scan. */
export function recordRoutes(app: Hono, house: AcknowledgementsHouse): void {
  app
    .get(paths.record(ID), async (c) => {
      if (!(await mayHere(c, house)).record) return notForYou(c);
      return form(c, {});
    })
    .post(paths.record(ID), (c) => record(c))
    .get(paths.rollCall(ID), async (c) => {
      if (!(await mayHere(c, house)).record) return notForYou(c);
      const { ctx, agency } = visitOf(c);
      const found = await ctx.view(async (view) => {
        const about = await readAsked(view, idOf(c));
        return about && { about, people: await allPeople(view, idOf(c), { ...filterOf(c), state: 'open' }) };
      });
      if (!found) return missing(c, 'There is no such campaign.');
      const bytes = await sheetFor({ ...found.about, people: found.people, agency: agency.name, madeAt: ctx.now });
      return sendFile(c, { bytes: new Uint8Array(bytes), mediaType: 'application/pdf', name: 'roll-call.pdf' });
    });
}

type Typed = Record<string, string | readonly string[]>;

async function record(c: Context) {
  const body = await c.req.parseBody({ all: true });
  const text = (name: string) => textOf(body, name);
  const typed = {
    people: textsOf(body, 'people'),
    way: text('way'),
    signedOn: text('signedOn'),
    witness: text('witness'),
    note: text('note'),
  };
  const read = await keepScan(c, 'scan', 'all');
  if (!read.ok) {
    const { ctx } = visitOf(c);
    const refused = read.found && (await refusePaper.perform(ctx, { campaignId: idOf(c), ...read.found }));
    return form(c, typed, { ...citedIn(refused), troubles: { scan: `${read.says} Nothing was recorded.` } });
  }
  if (!read.scan && typed.way !== 'refusal' && typed.way !== '')
    return form(c, typed, { troubles: { scan: 'Choose the scan of the signed paper. Nothing was recorded.' } });
  try {
    const input = { ...typed, campaignId: idOf(c), ...(read.scan ? { scan: read.scan } : {}) };
    const answer = await recordAcknowledgement.perform(visitOf(c).ctx, input);
    return answer.kind === 'done' ? c.redirect(paths.campaign(idOf(c)), 303) : form(c, typed, again(answer));
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    return form(c, typed, { troubles: { people: error.message } });
  }
}

async function form(c: Context, typed: Typed, not: Again = {}) {
  const { ctx, agency, token } = visitOf(c);
  const [id, filter] = [idOf(c), { ...filterOf(c), state: 'open' }];
  const found = await ctx.view(async (view) => {
    const campaign = await readCampaign(view, id);
    return campaign && { campaign, page: await listPeople(view, id, filter), choices: await peopleChoices(view) };
  });
  if (!found) return missing(c, 'There is no such campaign.');
  const status = not.troubles || not.citations ? 422 : 200;
  const today = civilDate(ctx.now, agency.zone);
  const screen = <RecordScreen {...found} {...{ filter, today, typed, token }} {...not} />;
  return show(c, { title: 'Record what was signed on paper', here, status }, screen);
}
