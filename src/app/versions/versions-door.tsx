import type { Context } from 'hono';

import { type Visit, show, textOf, visitOf } from '#door';
import type { View } from '#platform/db';
import type { AskedGroup, Acknowledger } from '#steps/acknowledgers';
import type { Asks } from '#steps/asks';
import { EmptyState } from '#ui/empty-state';
import { NotFound } from '#ui/not-found';
import { PageHead } from '#ui/page-head';
import { CitationList } from '#ui/refusal-alert';

/** A version of a policy, as the rules read it. */
export type Pack = Awaited<ReturnType<Asks['packInForce']>>;

/** What the pages of versions need of the house. */
export type VersionsHouse = {
  asks: Asks;
  /** A version that the agency keeps, by its hash. */
  packByHash: (view: View, hash: string) => Promise<Pack>;
  /** Who must acknowledge a version: by the version signed last, how many they are, and a page of them by name. */
  askedGroups: (view: View, after: Pack) => Promise<AskedGroup[]>;
  countAcknowledgers: (view: View, groups: readonly AskedGroup[]) => Promise<number>;
  acknowledgers: (
    view: View,
    groups: readonly AskedGroup[],
    page: { most: number; after?: { name: string; id: string } | undefined },
  ) => Promise<Acknowledger[]>;
};

export const ID = '{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}';

/** Versions belong to the policy's part of the navigation. */
export const here = '/policy';

/** Who asks, as the rules are asked what a page offers. */
export const asker = ({ ctx, person: { id, roles } }: Visit) => ({ personId: id, agencyId: ctx.agencyId, roles });

/** Nothing is at this address. */
export const missing = (c: Context, says: string) =>
  show(c, { title: 'Not found', here, status: 404 }, <NotFound says={says} />);

/** For whom a page is, and how it says so to the others. */
export type Gate = { acts: Parameters<Asks['offered']>[2]; heading: string };

/**
 * The page is for those whose roles the policy permits one of these acts; undefined for them, and for everybody else the
 * page that says so, with the clause.
 */
export async function unlessPermitted(c: Context, { asks }: Pick<VersionsHouse, 'asks'>, { acts, heading }: Gate) {
  const visit = visitOf(c);
  const pack = await visit.ctx.view(asks.packInForce);
  if (asks.offered(pack, asker(visit), acts).length > 0) return undefined;
  const { clause = 'house', says = '' } = pack.bindings['act.is-permitted'] ?? {};
  const citation = { control: 'act.is-permitted', clause, says, at: visit.ctx.now };
  return show(
    c,
    { title: 'Not for your roles', here, status: 403 },
    <>
      <PageHead title="Not for your roles" />
      <EmptyState heading={heading}>
        <CitationList citations={[citation]} />
      </EmptyState>
    </>,
  );
}

/** The fields of the form, each as text. */
export async function typedIn(c: Context): Promise<Record<string, string>> {
  const form = await c.req.parseBody({ all: true });
  return Object.fromEntries(Object.keys(form).map((name) => [name, textOf(form, name)]));
}
