import type { Context } from 'hono';
import type { Child } from 'hono/jsx';

import { textOf } from '#door';
import { paths as site } from '#paths/public';
import type { View } from '#platform/db';
import type { Ctx } from '#steps/world';
import { PublicShell, page } from '#ui/shell';
import type { Agency } from '#ui/shell-parts';

import { agencyHere, personByMark } from './signing.read.ts';

type Who = { agencyId: string; personId: string | null; byPerson: boolean; address: string };

/** What the pages outside sign-in need of the house. */
export type AcknowledgeHouse = {
  agencyBySlug: (slug: string) => Promise<{ id: string } | undefined>;
  /** Where a single-use link leads, by the SHA-256 of its secret. */
  linkOf: (hash: string) => Promise<{ agencyId: string; acknowledgementId: string } | undefined>;
  lookOf: (slug: string, name: string) => Agency;
  contextFor: (who: Who) => Ctx;
  addressOf: (request: Request) => string;
  /** What a shared device was opened for, by its key; undefined when that is over or never was. */
  kioskOf: (key: string, nowMs: number) => { agencyId: string; campaignId: string; decisionId: string } | undefined;
};

/** The agency whose page is shown, in nobody's name. */
export type Place = { ctx: Ctx; agency: { id: string; slug: string; name: string }; look: Agency };

/** The agency under this id. */
export async function placeOf(c: Context, house: AcknowledgeHouse, agencyId: string): Promise<Place | undefined> {
  const ctx = house.contextFor({ agencyId, personId: null, byPerson: false, address: house.addressOf(c.req.raw) });
  const agency = await ctx.view(agencyHere);
  if (!agency) return undefined;
  return {
    ctx,
    agency: { id: agencyId, ...agency },
    look: { ...house.lookOf(agency.slug, agency.name), home: '#main' },
  };
}

type Shown = { title: string; status?: 200 | 404 | 422 | 429 };

/** A page of the agency without a way to any other; kept by no cache, and its address is told to no other site. */
export function showPlain(c: Context, { look }: Place, { title, status = 200 }: Shown, body: Child) {
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Robots-Tag', 'noindex');
  return c.html(
    page(
      <PublicShell title={title} agency={look} areas={[]}>
        {body}
      </PublicShell>,
    ),
    status,
  );
}

/** A page where it isn't known which agency is meant. */
export function nowhere(c: Context, { lookOf }: AcknowledgeHouse, body: Child) {
  const look = {
    ...lookOf('rostrum', 'Rostrum'),
    home: site.agencies,
    policiesHref: site.agencies,
    logAddress: '/log',
  };
  c.header('Cache-Control', 'no-store');
  return c.html(
    page(
      <PublicShell title="This link is not valid" agency={look} areas={[]}>
        {body}
      </PublicShell>,
    ),
    404,
  );
}

/** Many tries came from one address. */
export function tooOften(c: Context, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  const minutes = Math.ceil(seconds / 60);
  return c.text(
    `Many requests came from your address just now. Nothing was signed. Wait ${minutes} minutes and try again.`,
    429,
  );
}

/** The form's fields as text. */
export async function formOf(c: Context): Promise<Record<string, string>> {
  const form = await c.req.parseBody({ all: true });
  return Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name).replaceAll('\0', '')]));
}

/** Where the public reads a clause of this agency. */
export const clauseOn = ({ agency }: Place) => {
  return (clause: string) => site.clause(agency.slug, clause);
};

/** The person under a staff number or a mail address. */
export function personUnder(view: View, mark: string): Promise<string | undefined> {
  return personByMark(view, mark.trim());
}
