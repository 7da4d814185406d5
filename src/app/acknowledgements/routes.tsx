import { type Context, Hono } from 'hono';

import { listPapers } from '#app/papers/papers.read';
import { refuseOwnForm } from '#app/papers/refuse-own-form.flow';
import { type Again, again, show, visitOf } from '#door';
import { civilDate } from '#kernel/instant';
import { qrCode } from '#platform/sign-in-qr';

import { campaignRoutes } from './campaign-routes.tsx';
import { listCampaigns, listOwnForms } from './campaigns.read.ts';
import {
  type AcknowledgementsHouse,
  citedIn,
  here,
  keepScan,
  mayHere,
  missing,
  notForYou,
  typedIn,
} from './common-door.tsx';
import { fileRoutes } from './file-routes.tsx';
import { HomeScreen } from './home.screen.tsx';
import { listMine } from './mine.read.ts';
import { OwnFormScreen, PosterScreen, TeamScreen } from './others.screen.tsx';
import { paths, publicPaths } from './paths.ts';
import { listTeam } from './people.read.ts';
import { putInForm } from './put-in-form.flow.ts';
import { recordRoutes } from './record-routes.tsx';
import { signingRoutes } from './signing-routes.tsx';
import { FORM } from './words.ts';

export { acknowledgeRoutes } from './public-routes.tsx';

/** Acknowledgements, for somebody signed in: what I sign, campaigns, papers, people's files. */
export function acknowledgementsRoutes(house: AcknowledgementsHouse): Hono {
  const app = new Hono();
  app.get(paths.home, (c) => home(c, house));
  app.get(paths.team, async (c) => {
    const { ctx, agency } = visitOf(c);
    const rows = await ctx.view((view) => listTeam(view, civilDate(ctx.now, agency.zone)));
    return show(c, { title: 'Who of my people has not answered', here }, <TeamScreen rows={rows} />);
  });
  app.get(paths.poster, async (c) => {
    if (!(await mayHere(c, house)).reads) return notForYou(c);
    const { ctx, agency } = visitOf(c);
    const address = `${ctx.world.origin}${publicPaths.ask(agency.slug)}`;
    const screen = <PosterScreen address={address} qr={qrCode(address)} agency={agency.name} />;
    return show(c, { title: 'Poster', here }, screen);
  });
  ownForm(app, house);
  campaignRoutes(app, house);
  recordRoutes(app, house);
  signingRoutes(app);
  fileRoutes(app, house);
  return app;
}

async function home(c: Context, house: AcknowledgementsHouse) {
  const { ctx, agency, person } = visitOf(c);
  const may = await mayHere(c, house);
  const today = civilDate(ctx.now, agency.zone);
  const found = await ctx.view(async (view) => ({
    mine: await listMine(view),
    papers: await listPapers(view, person.id),
    campaigns: may.reads ? await listCampaigns(view) : undefined,
    hasTeam: (await listTeam(view, today)).length > 0,
  }));
  const props = { ...found, mayStart: may.start, mayPutIn: may.putIn || may.reads, today, zone: agency.zone };
  return show(c, { title: 'Acknowledgements', here }, <HomeScreen {...props} />);
}

function ownForm(app: Hono, house: AcknowledgementsHouse): void {
  const page = async (c: Context, typed: Record<string, string>, not: Again = {}) => {
    const { ctx, agency, token } = visitOf(c);
    const may = await mayHere(c, house);
    if (!may.reads) return notForYou(c);
    const { forms, pack } = await ctx.view(async (view) => ({
      forms: await listOwnForms(view, FORM),
      pack: await house.asks.packInForce(view),
    }));
    const packTitle = pack.forms[FORM]?.title;
    if (packTitle === undefined) return missing(c, 'The policy in force has no form for acknowledging.');
    const props = { forms, packTitle, may: may.putIn, zone: agency.zone, token, typed };
    const status = not.troubles || not.citations ? 422 : 200;
    return show(c, { title: "The agency's own form", here, status }, <OwnFormScreen {...props} {...not} />);
  };
  app
    .get(paths.ownForm, (c) => page(c, {}))
    .post(paths.ownForm, async (c) => {
      const typed = await typedIn(c);
      const read = await keepScan(c, 'paper', 'pdf');
      if (!read.ok) {
        const refused = read.found && (await refuseOwnForm.perform(visitOf(c).ctx, read.found));
        return page(c, typed, { ...citedIn(refused), troubles: { paper: `${read.says} Nothing was put in.` } });
      }
      if (!read.scan) return page(c, typed, { troubles: { paper: 'Choose the form as PDF.' } });
      const { title = '', words = '' } = typed;
      const answer = await putInForm.perform(visitOf(c).ctx, { title, words, paper: read.scan });
      return answer.kind === 'done' ? c.redirect(paths.ownForm, 303) : page(c, typed, again(answer));
    });
}
