import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

import { mailCampaign } from '#app/acknowledgements/mail-campaign.flow';
import { paths } from '#paths/acknowledgements';
import { type Mail, openMail } from '#platform/mail';
import type { Ctx } from '#steps/world';

import { inDays } from './days.ts';
import type { TestHouse } from './house.ts';
import { type Page, pageOf } from './pages.ts';
import { valuesIn } from './steps.ts';

/** Acknowledgements as sentences, through the door that people use. */

/** A campaign to everybody begins by its form; answers its id. */
export async function asks(house: TestHouse, who: string, form: Record<string, string> = {}): Promise<string> {
  const dueOn = inDays(30);
  const kinds = ['employee', 'volunteer', 'contractor', 'vendor'];
  const page = await pageOf(house.visit(who, paths.start, { whom: 'first', kinds, dueOn, ...form }));
  const [, id] = /campaigns\/([0-9a-f-]{36})$/.exec(page.location ?? '') ?? [];
  if (!id) throw new Error(`no campaign (${page.status}): ${page.words}`);
  return id;
}

/** What a form for signing sends when all is right: every statement, the right answers, the name, the consent. */
export function signedForm(page: string, name: string, right: Record<string, string> = {}): Record<string, string> {
  const agreed = [...page.matchAll(/name="(agree-[^"]+)"/g)].map(([, field = '']) => [field, 'yes']);
  const asked = [...page.matchAll(/name="(answer-[^"]+)"/g)].map(([, field = '']) => field);
  const answers = [...new Set(asked)].map((field) => [field, right[field] ?? rightAnswers[field] ?? '0']);
  const [wordsHash = ''] = valuesIn(page, 'wordsHash');
  return { ...Object.fromEntries([...agreed, ...answers]), wordsHash, name, consent: 'yes' };
}

/** The places of the right answers in the packs' forms, where it isn't the first. */
const rightAnswers: Record<string, string> = { 'answer-inmate-picture': '1' };

/** Somebody signed in reads and signs; answers the page to which it leads. */
export async function signs(
  house: TestHouse,
  who: string,
  campaignId: string,
  form: Record<string, string> = {},
): Promise<Page> {
  const page = await pageOf(house.visit(who, paths.sign(campaignId)));
  return pageOf(house.visit(who, paths.sign(campaignId), { ...signedForm(page.html, 'A. Signer'), ...form }));
}

/** Somebody is in the directory, without a sign-in unless one is named; answers the id. */
export async function person(
  house: TestHouse,
  who: string,
  { name, kind = 'employee', number }: { name: string; kind?: string; number?: string },
): Promise<{ id: string; email: string }> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@people.example`;
  const ctx = house.as(who);
  const id = crypto.randomUUID();
  await ctx.transact(async (tx) => {
    await tx
      .insertInto('people')
      .values({ agency_id: tx.agencyId, id, name, email, title: '', kind, number: number ?? null, from_at: tx.now })
      .execute();
    return { ok: true, value: null };
  });
  return { id, email };
}

/** A real mail server on loopback. `refuses` says why an address is refused for good; what came is kept. */
export async function mailServer(refuses: (address: string) => string | undefined = () => undefined) {
  const came: { to: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const why = refuses(address);
      done(why ? Object.assign(new Error(why), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const [to] = session.envelope.rcptTo;
        came.push({ to: to?.address ?? '', text: decoded(Buffer.concat(parts).toString()) });
        done(null, `Queued as ${came.length}`);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return {
    came,
    url,
    mail: openMail(url, { from: { name: 'Rostrum', address: 'no-reply@agency.example' } }),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** Quoted-printable as a mail program reads it. Source: RFC 2045, 6.7. */
function decoded(text: string): string {
  return text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The worker mails a campaign by this server. */
export function mails(ctx: Ctx, mail: Mail, campaignId: string) {
  return mailCampaign.run(by(ctx, mail), { campaignId });
}

function by(ctx: Ctx, mail: Mail): Ctx {
  const { view, transact } = ctx;
  return {
    ...ctx,
    view,
    transact,
    world: { ...ctx.world, mail },
    as: (changes) => by(ctx.as(changes), mail),
  };
}

/** The secret in the newest mail to somebody. */
export function linkIn(came: readonly { to: string; text: string }[], to: string): string {
  const found = came.findLast((one) => one.to === to)?.text ?? '';
  const [link] = /\/acknowledge\/[A-Za-z0-9_-]{43}/.exec(found) ?? [];
  if (!link) throw new Error(`no link in the mail to ${to}: ${found.slice(0, 500)}`);
  return link;
}

/** How many people work at the agency of this clock. */
export async function headcount(ctx: Ctx): Promise<number> {
  const rows = await ctx.view((view) => view.selectFrom('people').select('id').where('until_at', 'is', null).execute());
  return rows.length;
}
