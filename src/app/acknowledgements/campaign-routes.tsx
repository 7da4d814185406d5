import type { Context, Hono } from 'hono';

import { sendFile } from '#app/papers';
import { type Again, again, show, textOf, textsOf, visitOf } from '#door';
import { civilDate } from '#kernel/instant';
import { WrongUse } from '#kernel/trouble';
import { csvOf } from '#platform/csv';

import { CampaignScreen } from './campaign.screen.tsx';
import { countKinds, listOwnForms, readCampaign } from './campaigns.read.ts';
import {
  type AcknowledgementsHouse,
  ID,
  here,
  idOf,
  mayHere,
  missing,
  notForYou,
  refusedHere,
  typedIn,
} from './common-door.tsx';
import { endCampaign } from './end-campaign.flow.ts';
import { mailAgain } from './mail-again.flow.ts';
import { openKiosk } from './open-kiosk.flow.ts';
import { EndScreen } from './others.screen.tsx';
import { paths, publicPaths } from './paths.ts';
import { csvHeads, csvLine } from './people-list.ts';
import type { PeopleFilter } from './people-list.ts';
import { allPeople, listPeople, peopleChoices, peopleStates } from './people.read.ts';
import { startCampaign } from './start-campaign.flow.ts';
import { StartScreen } from './start.screen.tsx';
import { FORM, frozenWords } from './words.ts';

const NO_CAMPAIGN = 'There is no such campaign.';
const DAY_MS = 86_400_000;

/** Campaigns: begun, followed, mailed again, opened on a shared device, ended. */
export function campaignRoutes(app: Hono, house: AcknowledgementsHouse): void {
  starting(app, house);
  following(app, house);
  changing(app, house);
}

function starting(app: Hono, house: AcknowledgementsHouse): void {
  app
    .get(paths.start, async (c) => {
      if (!(await mayHere(c, house)).start) return notForYou(c);
      return startForm(c, house, {});
    })
    .post(paths.start, async (c) => {
      const form = await c.req.parseBody({ all: true });
      const typed = {
        policyHash: textOf(form, 'policyHash') || undefined,
        whom: textOf(form, 'whom'),
        kinds: textsOf(form, 'kinds'),
        dueOn: textOf(form, 'dueOn'),
      };
      try {
        const answer = await startCampaign.perform(visitOf(c).ctx, typed);
        if (answer.kind === 'done') return c.redirect(paths.campaign(answer.value.campaignId), 303);
        return startForm(c, house, typed, again(answer));
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error;
        return startForm(c, house, typed, { troubles: { whom: error.message } });
      }
    });
}

type StartTyped = { policyHash?: string | undefined; whom?: string; kinds?: string[]; dueOn?: string };

async function startForm(
  c: Context,
  { asks, packByHash, boundAnew }: AcknowledgementsHouse,
  typed: StartTyped,
  not: Again = {},
) {
  const { ctx, agency, token } = visitOf(c);
  const asked = typed.policyHash ?? c.req.query('policy') ?? '';
  const found = await ctx.view(async (view) => {
    const pack = /^[0-9a-f]{64}$/.test(asked) ? await packByHash(view, asked) : await asks.packInForce(view);
    const [own] = await listOwnForms(view, FORM);
    const form = pack.forms[FORM];
    const setting = pack.settings['acknowledged-within'];
    const days = setting?.type === 'number' ? setting.value : 30;
    return {
      policy: { title: pack.title, hash: pack.hash, edition: pack.edition },
      words: form && frozenWords(form, own && { ...own, mediaType: 'application/pdf' }),
      kinds: await countKinds(view),
      changed: await boundAnew(view, pack),
      dueOn: civilDate(new Date(ctx.now.getTime() + days * DAY_MS), agency.zone),
    };
  });
  const { words, ...props } = found;
  if (!words)
    return missing(c, `The policy has no form for acknowledging. Put '${FORM}' into its pack and adopt that.`);
  const { whom, kinds, dueOn } = typed;
  const shown = { ...(whom ? { whom } : {}), ...(kinds ? { kinds } : {}), ...(dueOn ? { dueOn } : {}) };
  const status = not.troubles || not.citations ? 422 : 200;
  const screen = <StartScreen {...props} words={words} typed={shown} token={token} {...not} />;
  return show(c, { title: 'Ask people to acknowledge', here, status }, screen);
}

/** What the address narrows a list of people by. */
export function filterOf(c: Context): PeopleFilter {
  const asked = (name: string) => c.req.query(name)?.replaceAll('\0', '').slice(0, 100) || undefined;
  const state = asked('state');
  return {
    state: peopleStates.find((one) => one === state),
    division: asked('division'),
    supervisor: asked('supervisor'),
    q: asked('q'),
    after: asked('after'),
  };
}

function following(app: Hono, house: AcknowledgementsHouse): void {
  app
    .get(paths.campaign(ID), async (c) => {
      const may = await mayHere(c, house);
      if (!may.reads) return notForYou(c);
      const { ctx, agency, token } = visitOf(c);
      const [id, filter] = [idOf(c), filterOf(c)];
      const found = await ctx.view(async (view) => {
        const campaign = await readCampaign(view, id);
        return campaign && { campaign, page: await listPeople(view, id, filter), choices: await peopleChoices(view) };
      });
      if (!found) return missing(c, NO_CAMPAIGN);
      const props = { ...found, campaignId: id, filter, zone: agency.zone, token };
      const screen = <CampaignScreen {...props} mayRecord={may.record} mayEnd={may.end} />;
      return show(c, { title: found.campaign.title, here }, screen);
    })
    .get(paths.csv(ID), async (c) => {
      if (!(await mayHere(c, house)).reads) return notForYou(c);
      const rows = await visitOf(c).ctx.view((view) => allPeople(view, idOf(c), filterOf(c)));
      const bytes = new Uint8Array(Buffer.from(csvOf(csvHeads, rows.map(csvLine))));
      return sendFile(c, { bytes, mediaType: 'text/csv; charset=utf-8', name: 'acknowledgements.csv' });
    });
}

function changing(app: Hono, house: AcknowledgementsHouse): void {
  app
    .get(paths.end(ID), async (c) => ((await mayHere(c, house)).end ? endForm(c, {}) : notForYou(c)))
    .post(paths.end(ID), async (c) => {
      const typed = await typedIn(c);
      const answer = await endCampaign.perform(visitOf(c).ctx, { ...typed, campaignId: idOf(c) });
      return answer.kind === 'done' ? c.redirect(paths.campaign(idOf(c)), 303) : endForm(c, typed, again(answer));
    })
    .post(paths.mailAgain(ID), async (c) => {
      const answer = await mailAgain.perform(visitOf(c).ctx, { campaignId: idOf(c) });
      return answer.kind === 'done' ? c.redirect(paths.campaign(idOf(c)), 303) : refusedHere(c, again(answer));
    })
    .post(paths.kiosk(ID), async (c) => {
      const { ctx } = visitOf(c);
      const answer = await openKiosk.perform(ctx, { campaignId: idOf(c) });
      if (answer.kind !== 'done') return refusedHere(c, again(answer));
      const { campaignId, decisionId, untilAt } = answer.value;
      const kiosk = { agencyId: ctx.agencyId, campaignId, decisionId, untilMs: untilAt.getTime() };
      return c.redirect(publicPaths.kiosk(house.kioskKeyOf(kiosk)), 303);
    });
}

async function endForm(c: Context, typed: Record<string, string>, not: Again = {}) {
  const { ctx, token } = visitOf(c);
  const campaign = await ctx.view((view) => readCampaign(view, idOf(c)));
  if (!campaign) return missing(c, NO_CAMPAIGN);
  const { id, title, asked, signed, excused } = campaign;
  const about = { id, title, open: asked - signed - excused };
  const status = not.troubles || not.citations ? 422 : 200;
  return show(
    c,
    { title: 'End this campaign', here, status },
    <EndScreen campaign={about} {...{ token, typed }} {...not} />,
  );
}
