import { createHash } from 'node:crypto';

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { again } from '#door';
import { rateBy } from '#platform/rate';

import { askForLink } from './ask-for-link.flow.ts';
import { openAcknowledgement } from './open-acknowledgement.flow.ts';
import { publicPaths } from './paths.ts';
import {
  type AcknowledgeHouse,
  type Place,
  clauseOn,
  formOf,
  nowhere,
  personUnder,
  placeOf,
  showPlain,
  tooOften,
} from './public-door.tsx';
import { signAcknowledgement } from './sign-acknowledgement.flow.ts';
import { nothingTyped } from './sign-view.tsx';
import { AskScreen, DeadLinkScreen, KioskScreen, PublicSignScreen, SignedScreen } from './sign.screen.tsx';
import { type SignForm, missingIn, signForm, typedAgain } from './signing-door.tsx';
import { type Signing, readSigning } from './signing.read.ts';

/** Many people sit behind one address of the agency; a secret can't be guessed at any rate. */
const SIGNING = { most: 120, withinMs: 10 * 60_000 };
const ASKING = { most: 30, withinMs: 10 * 60_000 };
/** Nobody's mailbox is filled by strangers. */
const FOR_ONE = { most: 3, withinMs: 60 * 60_000 };
const MOST_BYTES = 100_000;
const SECRET = ':secret{[A-Za-z0-9_-]{43}}';

/**
 * For those who don't sign in: a person's own link, which opens one thing and is dead once it is signed; a shared device; and
 * where a link is asked for. No other page is reached from these.
 */
export function acknowledgeRoutes(house: AcknowledgeHouse): Hono {
  const app = new Hono();
  app.use('/acknowledge/*', bodyLimit({ maxSize: MOST_BYTES, onError: tooLong }));
  links(app, house);
  asking(app, house);
  kiosks(app, house);
  return app;
}

function tooLong(c: Context): Response {
  return c.text('What was sent is longer than this form can be. Nothing was signed.', 413);
}

function links(app: Hono, house: AcknowledgeHouse): void {
  const rate = rateBy(SIGNING);
  app.on(['GET', 'POST'], publicPaths.link(SECRET), async (c) => {
    const address = house.addressOf(c.req.raw);
    const seconds = rate.taken(address, Date.now());
    if (seconds > 0) return tooOften(c, seconds);
    const found = await linked(c, house);
    if (!found) return nowhere(c, house, <DeadLinkScreen />);
    return c.req.method === 'GET' ? openLink(c, found) : signLink(c, house, found);
  });
}

type Linked = { place: Place; signing: Signing; action: string };

async function linked(c: Context, house: AcknowledgeHouse): Promise<Linked | undefined> {
  const secret = c.req.param('secret') ?? '';
  const leads = await house.linkOf(createHash('sha256').update(secret).digest('hex'));
  const place = leads && (await placeOf(c, house, leads.agencyId));
  if (!leads || !place) return undefined;
  const { acknowledgementId } = leads;
  const signing = await place.ctx.view((view) => readSigning(view, { acknowledgementId }));
  if (!signing?.running || !isOpen(signing)) return undefined;
  return { place, signing, action: publicPaths.link(secret) };
}

/** Still to be signed: by who refused before a witness, too, and by nobody who has left. */
const isOpen = ({ state }: Signing) => state === 'asked' || state === 'refused';

async function openLink(c: Context, { place, signing, action }: Linked) {
  await openAcknowledgement.run(place.ctx, { acknowledgementId: signing.acknowledgementId });
  const props = { signing, action, typed: nothingTyped, clauseHref: clauseOn(place) };
  return showPlain(c, place, { title: signing.words.title }, <PublicSignScreen {...props} />);
}

async function signLink(c: Context, house: AcknowledgeHouse, { place, signing, action }: Linked) {
  const form = signForm(signing, await formOf(c));
  return sign(c, house, { place, signing, form, action, way: 'link' });
}

type ToSign = Linked & {
  form: SignForm;
  way: 'link' | 'kiosk';
  kioskBy?: string;
  hidden?: Record<string, string>;
};

async function sign(
  c: Context,
  house: AcknowledgeHouse,
  { place, signing, form, action, way, kioskBy, hidden }: ToSign,
) {
  const props = {
    signing,
    action,
    clauseHref: clauseOn(place),
    ...(hidden ? { hidden } : {}),
    beginAgain: way === 'kiosk' ? action : undefined,
  };
  const shown = { title: signing.words.title, status: 422 } as const;
  const troubles = missingIn(signing, form);
  if (troubles) return showPlain(c, place, shown, <PublicSignScreen {...props} typed={{ ...form.typed, troubles }} />);
  const ctx = house.contextFor({
    agencyId: place.agency.id,
    personId: signing.personId,
    byPerson: true,
    address: house.addressOf(c.req.raw),
  });
  const answer = await signAcknowledgement.perform(ctx, { ...form.input, way, ...(kioskBy ? { kioskBy } : {}) });
  if (answer.kind !== 'done')
    return showPlain(c, place, shown, <PublicSignScreen {...props} typed={typedAgain(signing, form, again(answer))} />);
  const done = <SignedScreen name={form.input.name} sha256={answer.value.documentSha256} next={props.beginAgain} />;
  return showPlain(c, place, { title: 'Signed' }, done);
}

function asking(app: Hono, house: AcknowledgeHouse): void {
  const [rate, forOne] = [rateBy(ASKING), rateBy(FOR_ONE)];
  const action = publicPaths.ask(':slug');
  const pageOf = async (c: Context, { done = false, trouble }: { done?: boolean; trouble?: string } = {}) => {
    const agency = await house.agencyBySlug(c.req.param('slug') ?? '');
    const place = agency && (await placeOf(c, house, agency.id));
    if (!place) return nowhere(c, house, <DeadLinkScreen />);
    const screen = <AskScreen action={publicPaths.ask(place.agency.slug)} done={done} mark="" trouble={trouble} />;
    return showPlain(c, place, { title: 'Read and sign', status: trouble ? 422 : 200 }, screen);
  };
  app
    .get(action, (c) => pageOf(c))
    .post(action, async (c) => {
      const seconds = rate.taken(house.addressOf(c.req.raw), Date.now());
      if (seconds > 0) return tooOften(c, seconds);
      const agency = await house.agencyBySlug(c.req.param('slug') ?? '');
      const { mark = '' } = await formOf(c);
      if (!agency || mark.trim() === '' || mark.length > 254)
        return pageOf(c, { trouble: 'Write your staff number or your mail address.' });
      const ctx = house.contextFor({ agencyId: agency.id, personId: null, byPerson: false, address: '' });
      if (forOne.taken(`${agency.id} ${mark.trim().toLowerCase()}`, Date.now()) === 0)
        await askForLink.run(ctx, { mark });
      return pageOf(c, { done: true });
    });
}

const UNKNOWN = 'Nothing waits here for this number or address. Type it again, or ask whoever opened this page.';

function kiosks(app: Hono, house: AcknowledgeHouse): void {
  const rate = rateBy(SIGNING);
  const action = publicPaths.kiosk(':key');
  app
    .get(action, async (c) => {
      const at = await kioskAt(c, house);
      return at ? begin(c, at) : nowhere(c, house, <DeadLinkScreen />);
    })
    .post(action, async (c) => {
      const seconds = rate.taken(house.addressOf(c.req.raw), Date.now());
      if (seconds > 0) return tooOften(c, seconds);
      const at = await kioskAt(c, house);
      return at ? atKiosk(c, house, at) : nowhere(c, house, <DeadLinkScreen />);
    });
}

type KioskAt = { place: Place; campaignId: string; decisionId: string; action: string };

async function kioskAt(c: Context, house: AcknowledgeHouse): Promise<KioskAt | undefined> {
  const key = c.req.param('key') ?? '';
  const kiosk = house.kioskOf(key, Date.now());
  const place = kiosk && (await placeOf(c, house, kiosk.agencyId));
  if (!kiosk || !place) return undefined;
  return { place, campaignId: kiosk.campaignId, decisionId: kiosk.decisionId, action: publicPaths.kiosk(key) };
}

/** Without what was typed before: that may have been somebody else. */
function begin(c: Context, { place, action }: KioskAt, trouble?: string) {
  const screen = <KioskScreen action={action} trouble={trouble} />;
  return showPlain(c, place, { title: 'Read and sign here', status: trouble ? 422 : 200 }, screen);
}

/** Whoever stands there says who it is, reads, and signs: each step says it again, since nothing is kept in between. */
async function atKiosk(c: Context, house: AcknowledgeHouse, at: KioskAt) {
  const { place, campaignId, decisionId, action } = at;
  const typed = await formOf(c);
  const { mark = '' } = typed;
  const personId = await place.ctx.view((view) => personUnder(view, mark));
  const signing = personId && (await place.ctx.view((view) => readSigning(view, { campaignId, personId })));
  if (!signing || !signing.running || !isOpen(signing)) return begin(c, at, UNKNOWN);
  const hidden = { mark };
  if (typed['wordsHash'] === undefined) {
    const props = { signing, action, hidden, typed: nothingTyped, clauseHref: clauseOn(place), beginAgain: action };
    return showPlain(c, place, { title: signing.words.title }, <PublicSignScreen {...props} />);
  }
  const form = signForm(signing, typed);
  return sign(c, house, { place, signing, form, action, way: 'kiosk', kioskBy: decisionId, hidden });
}
