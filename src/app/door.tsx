import type { Context, MiddlewareHandler } from 'hono';
import type { Child } from 'hono/jsx';

import type { Answer } from '#flow';
import type { Citation } from '#kernel/result';
import type { Asks } from '#steps/asks';
import type { Ctx } from '#steps/world';
import { PageHead } from '#ui/page-head';
import { RefusalAlert } from '#ui/refusal-alert';
import { Shell, page } from '#ui/shell';
import type { Agency, Link } from '#ui/shell-parts';
import type { PersonHere } from '#ui/shell-person';

/** Who asks, and all that stands around the page: put there by the house for every request of somebody signed in. */
export type Visit = {
  ctx: Ctx;
  agency: Agency & { slug: string; zone: string };
  person: PersonHere & { id: string; roles: readonly string[] };
  areas: readonly Link[];
  /** What every form of this person carries. */
  token: string;
};

declare module 'hono' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an augmentation has to be an interface
  interface ContextVariableMap {
    visit: Visit;
  }
}

/** The visit of this request. Throws where the house let somebody in who isn't signed in. */
export function visitOf(c: Context): Visit {
  return c.get('visit');
}

type Shown = {
  title: string;
  here?: string;
  islands?: readonly string[];
  status?: 200 | 403 | 404 | 409 | 422;
};

/** The page around a screen, for the person of this request. `here` is the path of the area it belongs to. */
export function show(c: Context, { status = 200, ...shown }: Shown, body: Child): Response | Promise<Response> {
  const { agency, person, areas, token } = visitOf(c);
  const shell = (
    <Shell {...shown} agency={agency} person={person} areas={areas} token={token}>
      {body}
    </Shell>
  );
  return c.html(page(shell), status);
}

/** What a form shows again when it wasn't done: the fields' words, or the clauses that refuse it. */
export type Again = { troubles?: Record<string, string>; citations?: Citation[] };

/** The two ways in which a flow wasn't done, as a screen's props. */
export function again(answer: Exclude<Answer<unknown>, { kind: 'done' }>): Again {
  return answer.kind === 'refused' ? { citations: answer.citations } : { troubles: answer.fields };
}

/** One field of a parsed form as text; what isn't text, or isn't there, is empty. */
export function textOf(form: Record<string, unknown>, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

/** All fields of this name, in their order. */
export function textsOf(form: Record<string, unknown>, name: string): string[] {
  const value = form[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

type Act = Parameters<Asks['barsOf']>[2];

/** The act of a form, what its page is called and where it leads back to; `holder` is the person whom it is about. */
export type Barred = {
  act: Act | ((c: Context) => Act | undefined);
  title: string;
  back: Link;
  holder?: (c: Context) => string | undefined;
};

/** Before the form of an act: to whom the policy would refuse it, whatever they typed, the clause is shown instead of the form. */
export function unlessBarredFrom(asks: Pick<Asks, 'barsOf'>, { act, title, back, holder }: Barred): MiddlewareHandler {
  return async (c, next) => {
    const { ctx, person } = visitOf(c);
    const asked = typeof act === 'function' ? act(c) : act;
    if (!asked) return next();
    const holderId = holder?.(c);
    const asker = {
      personId: person.id,
      agencyId: ctx.agencyId,
      roles: person.roles,
      ...(holderId ? { holderId } : {}),
    };
    const citations = await ctx.view((view) => asks.barsOf(view, asker, asked));
    if (citations.length === 0) return next();
    const screen = (
      <>
        <PageHead title={title} crumbs={[back]} />
        <RefusalAlert citations={citations} heading="The policy in force does not allow you this" />
      </>
    );
    return show(c, { title, here: back.href, status: 403 }, screen);
  };
}
